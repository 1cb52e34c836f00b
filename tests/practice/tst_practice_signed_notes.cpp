#include "services/store/PostgresStore.h"
#include "tests/models/Seeded.h"
#include "tests/practice/NotesClinic.h"
#include "tests/support/PostgresServer.h"

using namespace praxis;
using namespace praxis::test;

namespace {

const QString refusal = u"a signed note is never changed"_qs;
/// What may still move: who reads it, the one co-signature, how long it is kept, and what says that something moved. Its end is a test of
/// its own (tst_practice_note_removals).
const QStringList loose{u"retain_until"_qs, u"on_hold"_qs, u"held_by"_qs, u"hold_why"_qs, u"visibility"_qs, u"supervisor_id"_qs, u"cosigned_at"_qs, u"cosigned_by"_qs, u"updated_at"_qs, u"updated_by"_qs, u"version"_qs};

QString otherValue(const FieldDef &field, bool postgres)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Instant:
        return u"7"_qs;
    case FieldType::Boolean:
        return postgres ? u"true"_qs : u"1"_qs;
    case FieldType::Uuid:
        return postgres ? u"'00000000-0000-7000-8000-00000000dead'"_qs : u"x'0000000000007000800000000000dead'"_qs;
    default:
        return u"'draft'"_qs;
    }
}

/// A signed note as it has to stay, by its id.
using Kept = QHash<QUuid, QJsonObject>;

QJsonObject frozenPart(const Note &note)
{
    QJsonObject json = toJson(typeOf<Note>(), note);
    for (const QString &field : loose)
        json.remove(field);
    return json;
}

} // namespace

/// What was signed stays as it was signed, whoever tries and however.
class TestSignedNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDatabaseItselfRefusesToChangeASignedNote_data() { onBothDatabases(); }
    void theDatabaseItselfRefusesToChangeASignedNote();
    void theDatabaseItselfRefusesToRemoveASignedNote_data() { onBothDatabases(); }
    void theDatabaseItselfRefusesToRemoveASignedNote();
    void whoeverOwnsTheTablesIsRefusedToo();
    void theDatabaseKeepsTheOneCosignature_data() { onBothDatabases(); }
    void theDatabaseKeepsTheOneCosignature();
    void aDraftMayChangeInTheDatabase_data() { onBothDatabases(); }
    void aDraftMayChangeInTheDatabase();
    void noSequenceOfCommandsChangesASignedNote_data() { onBothDatabases(); }
    void noSequenceOfCommandsChangesASignedNote();
};

void TestSignedNotes::theDatabaseItselfRefusesToChangeASignedNote()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    const QUuid note = clinic.signedNote(u"Slept better."_qs);
    const bool postgres = clinic.database.isPostgres();
    const QString one = u"UPDATE note SET %1 = %2 WHERE id = %3"_qs;
    for (const FieldDef &field : typeOf<Note>().fields) {
        if (loose.contains(field.key()))
            continue;
        const QString said = clinic.sql(one.arg(field.key(), otherValue(field, postgres), clinic.database.literal(note)));
        QVERIFY2(said.contains(refusal), qPrintable(field.key() + u": "_qs + said));
        if (field.type != FieldType::Boolean && !field.has(Required)) {
            const QString blanked = clinic.sql(one.arg(field.key(), u"NULL"_qs, clinic.database.literal(note)));
            const bool wasBlank = blanked.isEmpty() && typeOf<Note>().value(TestPractice::must(clinic.open(clinic.p.psychologist, note)).note.note, field.key()).isNull();
            QVERIFY2(!blanked.isEmpty() || (wasBlank && field.key() != u"sealed_text"), qPrintable(field.key()));
        }
    }
    // With something that may move beside it, and for all notes at once.
    QVERIFY(clinic.sql(u"UPDATE note SET visibility = 'author', sealed_text = 'x'"_qs).contains(refusal));
    QVERIFY(clinic.sql(u"UPDATE note SET status = 'draft'"_qs).contains(refusal));
    QCOMPARE(clinic.sql(u"UPDATE note SET visibility = 'author'"_qs), QString());
    QCOMPARE(clinic.sql(u"UPDATE note SET version = version + 1, updated_at = 7"_qs), QString());
    QCOMPARE(clinic.textOf(clinic.p.psychologist, note), u"Slept better."_qs);
}

void TestSignedNotes::theDatabaseItselfRefusesToRemoveASignedNote()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    const QUuid note = clinic.signedNote(u"Slept better."_qs);
    const QUuid draft = clinic.draft(u"Half"_qs);
    QVERIFY(!clinic.sql(u"DELETE FROM note"_qs).isEmpty());
    QVERIFY(!clinic.sql(u"DELETE FROM note WHERE id = %1"_qs.arg(clinic.database.literal(note))).isEmpty());
    if (!clinic.database.isPostgres()) {
        // SQLite's REPLACE removes what is in its way, by either of its keys.
        const QString columns = u"id, organization_id, is_deleted, version, contact_id, author_id, status"_qs;
        const QString copy = u"INSERT OR REPLACE INTO note (%1) SELECT %2 FROM note WHERE id = %3"_qs;
        const QString rowOf = u"(SELECT rowid FROM note WHERE id = %1)"_qs;
        QVERIFY(clinic.sql(copy.arg(columns, QString(columns).replace(u"status"_qs, u"'draft'"_qs), clinic.database.literal(note))).contains(refusal));
        QVERIFY(clinic.sql(copy.arg(u"rowid, "_qs + columns, rowOf.arg(clinic.database.literal(note)) + u", x'0000000000007000800000000000dead'"_qs + QString(columns).mid(2), clinic.database.literal(draft))).contains(refusal));
        QVERIFY(clinic.sql(u"UPDATE OR REPLACE note SET id = %1 WHERE id = %2"_qs.arg(clinic.database.literal(note), clinic.database.literal(draft))).contains(refusal));
        QVERIFY(clinic.sql(u"UPDATE OR REPLACE note SET rowid = %1 WHERE id = %2"_qs.arg(rowOf.arg(clinic.database.literal(note)), clinic.database.literal(draft))).contains(refusal));
    }
    QCOMPARE(clinic.textOf(clinic.p.psychologist, note), u"Slept better."_qs);
}

void TestSignedNotes::whoeverOwnsTheTablesIsRefusedToo()
{
    NotesClinic clinic(u"postgresql"_qs);
    const QUuid note = clinic.signedNote(u"Slept better."_qs);
    const auto owner = store::openPostgres(PostgresServer::running().access(clinic.database.name(), u"postgres"_qs));
    QVERIFY(owner);
    for (const QString &sql : {u"UPDATE note SET sealed_text = 'x'"_qs, u"UPDATE note SET status = 'draft'"_qs, u"DELETE FROM note"_qs, u"TRUNCATE note CASCADE"_qs}) {
        const Result<> done = (*owner)->execute(sql);
        QVERIFY2(!done, qPrintable(sql));
        QVERIFY(done.error().data.value(u"detail"_qs).toString().contains(refusal));
    }
    QCOMPARE(clinic.textOf(clinic.p.psychologist, note), u"Slept better."_qs);
}

void TestSignedNotes::theDatabaseKeepsTheOneCosignature()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"x"_qs, NoteVisibility::Supervisor, p.okafor);
    QCOMPARE(clinic.sql(u"UPDATE note SET supervisor_id = NULL"_qs), QString()); // until then another may be asked
    clinic.run(p.otherPsychologist, CosignNote{note});
    for (const QString &change : {u"cosigned_at = NULL"_qs, u"cosigned_at = 7"_qs, u"cosigned_by = NULL"_qs, u"supervisor_id = NULL"_qs})
        QVERIFY2(clinic.sql(u"UPDATE note SET "_qs + change).contains(refusal), qPrintable(change));
    QCOMPARE(clinic.sql(u"UPDATE note SET visibility = 'author'"_qs), QString());
}

void TestSignedNotes::aDraftMayChangeInTheDatabase()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    clinic.draft(u"Half"_qs);
    QCOMPARE(clinic.sql(u"UPDATE note SET sealed_text = 'x', kind = 'soap'"_qs), QString());
}

namespace {

/// Everybody of a clinic who tries everything in any order.
class Mischief {
public:
    Mischief(NotesClinic &clinic, QRandomGenerator &random) : m_clinic(clinic), m_random(random), m_p(clinic.p)
    {
        m_actors = {m_p.psychologist, m_p.psychologist, m_p.psychologist, m_p.otherPsychologist, m_p.manager, m_p.admin, m_p.receptionist};
        clinic.joinTheCareTeam();
        m_session = m_p.mustRun(m_p.at(9, 0, clinic.jane)).firstOf(u"Appointment");
        for (const NoteVisibility visibility : {NoteVisibility::CareTeam, NoteVisibility::Supervisor, NoteVisibility::Author})
            m_notes.append(clinic.signedNote(u"from the beginning"_qs, visibility, visibility == NoteVisibility::Author ? QUuid() : m_p.okafor));
    }

    /// Whether what was tried was done.
    bool step()
    {
        m_p.clock.at.ms += m_random.bounded(40 * 60'000);
        const Actor who = m_actors[m_random.bounded(static_cast<int>(m_actors.size()))];
        if (m_random.bounded(6) == 0) { // several in one step, of which some may fail
            const auto many = m_p.door().runMany(who, {any(), any(), any()}, {.allOrNothing = false, .summary = {{u"code"_qs, u"imported"_qs}}});
            if (!many)
                return isUnderstood(many.error());
            for (const auto &item : many->items)
                (void)(item || isUnderstood(item.error()));
            return remember(many->outcome);
        }
        const auto done = m_p.door().runAny(who, any());
        return done ? remember(*done) : isUnderstood(done.error());
    }
    /// Refusals that no rule gave: the database had to say no where the door should have.
    [[nodiscard]] const QStringList &surprises() const { return m_surprises; }

private:
    AnyCommand any()
    {
        const QUuid note = m_notes.isEmpty() ? m_p.ids.next() : m_notes[m_random.bounded(static_cast<int>(m_notes.size()))];
        const QUuid supervisor = m_random.bounded(3) == 0 ? m_p.okafor : QUuid();
        const auto visibility = static_cast<NoteVisibility>(m_random.bounded(3));
        const QString text = u"words %1"_qs.arg(m_random.bounded(1000));
        switch (m_random.bounded(17)) {
        case 0:
        case 1: {
            SaveNoteDraft save = m_clinic.typing(text);
            save.supervisor = supervisor;
            save.visibility = visibility;
            save.appointment = m_random.bounded(2) == 0 ? m_session : QUuid();
            save.addendumTo = m_random.bounded(4) == 0 ? note : QUuid();
            return AnyCommand::of(save);
        }
        case 2:
        case 3: {
            SaveNoteDraft save = m_clinic.typing(text, note);
            save.supervisor = supervisor;
            save.visibility = visibility;
            return AnyCommand::of(save);
        }
        case 4:
        case 5:
        case 6:
            return AnyCommand::of(SignNote{note});
        case 7:
            return AnyCommand::of(AddAddendum{.note = note, .id = m_random.bounded(3) == 0 ? note : QUuid(), .sections = NotesClinic::words(text)});
        case 8:
            return AnyCommand::of(DiscardNoteDraft{note});
        case 9:
            return AnyCommand::of(CosignNote{note});
        case 10:
            return AnyCommand::of(SetNoteVisibility{.note = note, .visibility = visibility, .supervisor = supervisor, .why = text});
        case 11:
            return AnyCommand::of(BreakGlass{note, text});
        case 12:
            return AnyCommand::of(Undo{});
        case 13:
            return AnyCommand::of(Redo{});
        case 14:
            return m_random.bounded(2) == 0 ? AnyCommand::of(erase<Contact>(m_clinic.jane)) : AnyCommand::of(erase<Appointment>(m_session));
        case 15:
            return m_random.bounded(2) == 0 ? AnyCommand::of(restore<Contact>(m_clinic.jane)) : AnyCommand::of(restore<Appointment>(m_session));
        default:
            return AnyCommand::of(EditRecord{.type = u"Contact"_qs, .id = note, .values = {{u"note"_qs, text}}});
        }
    }

    bool isUnderstood(const Error &error)
    {
        static const QVector<ErrorCode> rules{ErrorCode::Denied,       ErrorCode::NotFound,      ErrorCode::Invalid,    ErrorCode::Duplicate,
                                              ErrorCode::ChangedSince, ErrorCode::BadTransition, ErrorCode::CannotUndo, ErrorCode::NothingToUndo,
                                              ErrorCode::Clash,        ErrorCode::OutsideHours,  ErrorCode::Required};
        if (!rules.contains(error.code))
            m_surprises.append(codeName(error.code) + u": "_qs + error.data.value(u"detail"_qs).toString());
        return false;
    }
    bool remember(const Outcome &outcome)
    {
        for (const Touched &touched : outcome.touched) {
            if (touched.type == u"Note" && !m_notes.contains(touched.id))
                m_notes.append(touched.id);
        }
        return true;
    }

    NotesClinic &m_clinic;
    QRandomGenerator &m_random;
    TestPractice &m_p;
    QVector<Actor> m_actors;
    QVector<QUuid> m_notes;
    QUuid m_session;
    QStringList m_surprises;
};

/// Compares what was signed with what is there now, and takes in what has been signed since; empty where all is well.
QString compare(TestPractice &p, Kept &kept)
{
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto rows = selectAs<Note>(p.session(), {.deleted = Deleted::Include});
    p.session().rollback();
    Kept now;
    for (const auto &note : TestPractice::must(rows))
        now.insert(note->id, frozenPart(*note));
    for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
        if (now.value(it.key()) != it.value())
            return idText(it.key());
    }
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (it.value()[u"status"].toString() == u"signed")
            kept.insert(it.key(), it.value());
    }
    return {};
}

} // namespace

void TestSignedNotes::noSequenceOfCommandsChangesASignedNote()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    QRandomGenerator random = seeded();
    Mischief mischief(clinic, random);
    Kept kept;
    int done = 0;
    const int steps = clinic.database.isPostgres() ? 300 : 1000;
    const auto saysLittle = [&] { return kept.size() <= 3 || done <= steps / 20; }; // chance may sign next to nothing for a while
    for (int step = 0; step < steps || (saysLittle() && step < 10 * steps); ++step) {
        done += mischief.step() ? 1 : 0;
        const QString changed = compare(clinic.p, kept);
        QVERIFY2(changed.isEmpty(), qPrintable(u"step %1 changed %2"_qs.arg(step).arg(changed)));
    }
    qInfo("%d of %d steps were done, %d notes were signed", done, steps, static_cast<int>(kept.size()));
    QVERIFY2(mischief.surprises().isEmpty(), qPrintable(mischief.surprises().join(u'\n')));
    QVERIFY(!saysLittle());
    QVERIFY(clinic.database.store().verifyAudit(clinic.p.admin.organization, [](const AuditHead &) { return true; }));
}

QTEST_GUILESS_MAIN(TestSignedNotes)
#include "tst_practice_signed_notes.moc"
