#include "models/records/Contact.h"
#include "models/records/Document.h"
#include "models/records/DocumentVersion.h"
#include "models/records/Location.h"
#include "models/records/Note.h"
#include "models/records/Practitioner.h"
#include "models/records/Recording.h"
#include "models/records/RecordingTrack.h"
#include "models/records/Removal.h"
#include "models/records/Service.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/retention/DestructionRegister.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "tests/app/Office.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

using namespace office;

namespace {

constexpr qint64 day = 24LL * 3'600'000;

class SetClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return at; }
    Instant at;
};

template <class T> auto must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(codeName(result.error().code)), qPrintable(QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(result.error().data)).toJson())));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A practice that was open eight years ago, too: what was kept then may go now.
class Past {
public:
    explicit Past(PracticeFile &practice)
        : m_practice(practice), m_session(must(practice.store().session())),
          m_then{practice.parts().matrix, clock, practice.parts().ids, practice.parts().zones, practice.parts().seal, practice.parts().vault, nullptr},
          door(*m_session, m_then), admin(practice.actor())
    {
        clock.at = practice.parts().clock.now();
    }
    void goBack(int days) { clock.at = Instant{m_practice.parts().clock.now().ms - days * day}; }
    [[nodiscard]] Actor manager(const QString &login)
    {
        Actor actor = admin;
        actor.user = must(door.run(admin, AddUser{.login = login, .displayName = login, .role = Role::PracticeManager})).firstOf(u"User");
        actor.role = Role::PracticeManager;
        return actor;
    }
    template <class R> [[nodiscard]] QVector<std::shared_ptr<R>> rows()
    {
        must(m_session->begin(m_practice.organization(), false));
        const auto all = must(selectAs<R>(*m_session, {.order = {{"created_at"}}, .deleted = Deleted::Include}));
        m_session->rollback();
        return all;
    }
    [[nodiscard]] StoreSession &session() { return *m_session; }
    [[nodiscard]] const Parts &parts() const { return m_then; }

private:
    PracticeFile &m_practice;
    std::unique_ptr<StoreSession> m_session;

public:
    SetClock clock;

private:
    Parts m_then;

public:
    Door door;
    Actor admin;
};

} // namespace

/// Case 63: what was destroyed at the end of its retention stays destroyed, whatever copy of the practice comes back; and the copies go.
class DestroyedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCopyFromBeforeDoesNotBringItBack_data();
    void aCopyFromBeforeDoesNotBringItBack();
    void withoutARegisterThatIsSaid();
    void aRegisterThatIsNotOursDestroysNothing_data();
    void aRegisterThatIsNotOursDestroysNothing();
    void theJobThatDestroysWritesItDown();
    void backupsAreKeptForFiveWeeks();
    void aBackupWithoutTheDiskOfTheArchiveIsNotWhole();
    void ofAFileThatIsLostForGoodTheBackupsThatHaveItStay();

private:
    /// Somebody of long ago with a recording and a letter, and somebody else with a recording.
    void furnish();
    void destroy(const QString &how);
    void before(const QString &how);
    [[nodiscard]] QString backedUp();
    void isDestroyedIn(PracticeFile &practice, const QString &how);
    [[nodiscard]] QString in(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool isDocument(const QString &how) const { return how.startsWith(u"a letter"); }
    [[nodiscard]] bool isNote(const QString &how) const { return how.startsWith(u"a note"); }
    [[nodiscard]] bool isRecording(const QString &how) const { return !isDocument(how) && !isNote(how); }
    [[nodiscard]] QUuid subject(const QString &how) const { return isDocument(how) ? m_letter : isNote(how) ? m_note : m_recording; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<Machine> m_machine;
    QUuid m_old, m_recording, m_letter, m_note, m_other;
    QString m_blob;
};

void DestroyedTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<MemoryKeychain>();
    auto machine = Machine::make(m_keychain.get(), Argon2Cost{1, 8});
    QVERIFY(machine.has_value());
    m_machine = std::move(*machine);
    (void)found(in(u"practice"_s), *m_machine);
    furnish();
}

void DestroyedTest::furnish()
{
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    Past past(*practice);
    past.goBack(8 * 366);
    const auto make = [&](auto record, QStringView type) { return must(past.door.run(past.admin, create(record))).firstOf(type); };
    Location place;
    place.name = u"Harbour Street"_s;
    place.zone = u"Australia/Sydney"_s;
    const QUuid location = make(place, u"Location");
    Practitioner lee;
    lee.displayName = u"Dr Lee"_s;
    lee.defaultLocationId = location;
    const QUuid practitioner = make(lee, u"Practitioner");
    Service talk;
    talk.name = u"Talk"_s;
    talk.durationMinutes = 50;
    const QUuid service = make(talk, u"Service");
    QFile file(in(u"session.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(200'000, 'v')) > 0);
    file.close();
    const auto recorded = [&](const char *name, int hour, QUuid &who) {
        Contact person;
        person.givenName = QString::fromLatin1(name);
        person.familyName = u"Client"_s;
        person.birthDate = QDate(1970, 1, 1);
        who = make(person, u"Contact");
        BookAppointment booking;
        booking.serviceId = service;
        booking.practitionerId = practitioner;
        booking.patients = {idText(who)};
        booking.start = {past.clock.at.utc().date(), QTime(hour, 0)};
        booking.despiteClash = u"a test"_s;
        const QUuid session = must(past.door.run(past.admin, booking)).firstOf(u"Appointment");
        must(past.door.run(past.admin, GiveConsent{.person = who, .kind = ConsentKind::Recording, .formVersion = u"3"_s}));
        const ImportCheck check = must(past.door.ask(past.admin, CheckRecordingImport{session}));
        const AddRecording add = must(RecordingImport(*practice->parts().vault, practice->parts().ids).take(check, {{file.fileName(), u"They"_s}}, {}));
        must(past.door.run(past.admin, add));
        return add.recording;
    };
    QUuid somebody;
    m_recording = recorded("Old", 9, m_old);
    m_other = recorded("Other", 11, somebody);
    AddDocument letter{.person = m_old, .title = u"Letter"_s, .kind = DocumentKind::Letter, .privacy = Privacy::Internal};
    QFile text(in(u"letter.txt"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("Dear colleague") > 0);
    text.close();
    letter.file = must(DocumentIntake(*practice->parts().vault).take(m_old, text.fileName()));
    m_letter = must(past.door.run(past.admin, letter)).firstOf(u"Document");
    Actor writer = past.admin;
    writer.user = must(past.door.run(past.admin, AddUser{.login = u"lee"_s, .displayName = u"Dr Lee"_s, .role = Role::Psychologist, .practitionerId = practitioner})).firstOf(u"User");
    writer.role = Role::Psychologist;
    writer.practitioner = practitioner;
    SaveNoteDraft note;
    note.person = m_old;
    note.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"Slept better."_s}}};
    m_note = must(past.door.run(writer, note)).firstOf(u"Note");
    must(past.door.run(writer, SignNote{m_note}));
}

/// What the practice was like when the backup was made.
void DestroyedTest::before(const QString &how)
{
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    Past past(*practice);
    if (how == u"a note that was held then")
        must(past.door.run(past.admin, HoldNote{m_note, u"court"_s}));
    else if (how.endsWith(u"was held then"))
        must(past.door.run(past.admin, HoldRecording{m_recording, u"court"_s}));
    if (how.endsWith(u"was asked for then"))
        must(past.door.run(past.admin, AskRemoval{RetainedKind::Recording, m_recording, u"over"_s}));
    if (how.endsWith(u"out of sight"))
        must(past.door.run(past.admin, RemoveDocument{m_letter}));
    if (how.endsWith(u"was deleted then"))
        must(past.door.run(past.admin, DeleteRecord{typeOf<Contact>().key(), m_old}));
}

void DestroyedTest::destroy(const QString &how)
{
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    Past past(*practice);
    const Actor manager = past.manager(u"mo"_s); // whom the backup does not know
    if (how.endsWith(u"was held then")) {
        const bool note = how == u"a note that was held then";
        const QUuid release = must(past.door.run(manager, AskHoldRelease{note ? RetainedKind::Note : RetainedKind::Recording, note ? m_note : m_recording, u"settled"_s})).firstOf(u"HoldRelease");
        must(past.door.run(past.admin, DecideHoldRelease{release, true, u"settled"_s}));
    }
    if (how.endsWith(u"was deleted then"))
        must(past.door.run(past.admin, RestoreRecord{typeOf<Contact>().key(), m_old}));
    const RetainedKind kind = isDocument(how) ? RetainedKind::Document : isNote(how) ? RetainedKind::Note : RetainedKind::Recording;
    QUuid removal;
    if (how.endsWith(u"was asked for then"))
        removal = past.rows<Removal>().first()->id;
    else
        removal = must(past.door.run(past.admin, AskRemoval{kind, subject(how), u"over"_s})).firstOf(u"Removal");
    past.goBack(31);
    must(past.door.run(manager, DecideRemoval{removal, true, {}}));
    past.goBack(0);
    for (const auto &track : past.rows<RecordingTrack>()) {
        if (isRecording(how) && track->recordingId == m_recording)
            m_blob = track->blob;
    }
    for (const auto &version : past.rows<DocumentVersion>()) {
        if (isDocument(how))
            m_blob = version->blob;
    }
    must(past.door.run(past.admin, FinishRemoval{removal}));
}

QString DestroyedTest::backedUp()
{
    const auto practice = opened(in(u"practice"_s), *m_machine);
    const auto signedIn = signIn(*practice);
    const auto done = Backup::copy(Backup::sourceOf(*practice), m_machine->clock.now(), in(u"backups"_s));
    return signedIn && done ? done->path : QString();
}

void DestroyedTest::isDestroyedIn(PracticeFile &practice, const QString &how)
{
    Past past(practice);
    const auto removals = past.rows<Removal>();
    QCOMPARE(removals.size(), 1);
    QCOMPARE(removals.first()->status, RemovalStatus::Done);
    QVERIFY(removals.first()->certificate.startsWith(u"D-"));
    QCOMPARE(removals.first()->subject(), subject(how));
    QVERIFY(!removals.first()->destroyed.isEmpty());
    if (isDocument(how)) {
        for (const auto &version : past.rows<DocumentVersion>())
            QVERIFY(version->sealedKey.isEmpty() && version->ageHeader.isEmpty() && version->blob.isEmpty());
        QVERIFY(past.rows<Document>().first()->isDeleted);
    }
    for (const auto &note : past.rows<Note>()) {
        QCOMPARE(note->sealedText.isEmpty(), isNote(how));
        QCOMPARE(note->destroyedAt.isNull(), !isNote(how));
        QCOMPARE(note->signedDigest.size(), 64);
        QVERIFY(!note->onHold);
    }
    for (const auto &recording : past.rows<Recording>())
        QCOMPARE(recording->status, recording->id == m_recording && isRecording(how) ? RecordingStatus::Deleted : RecordingStatus::Completed);
    for (const auto &track : past.rows<RecordingTrack>()) {
        const bool isGone = track->recordingId == m_recording && isRecording(how);
        QCOMPARE(track->sealedKey.isEmpty() && track->ageHeader.isEmpty() && track->blob.isEmpty(), isGone);
        if (!isGone) { // everybody else's is whole
            VaultObject object;
            object.id = track->objectId;
            object.person = track->keyHolder;
            object.size = track->sizeBytes;
            object.sha256 = QByteArray::fromHex(track->sha256.toLatin1());
            object.header = QByteArray::fromBase64(track->ageHeader.toLatin1());
            object.key = QByteArray::fromBase64(track->sealedKey.toLatin1());
            object.blob = track->blob;
            QVERIFY(practice.parts().vault->verify(object).has_value());
        }
    }
    QVERIFY(isNote(how) || !m_blob.isEmpty());
    QVERIFY(isNote(how) || !QFile::exists(PracticeFile::mediaIn(practice.folder()) + u'/' + m_blob.first(2) + u'/' + m_blob));
    QVERIFY(practice.store().verifyAudit(practice.organization(), [&](const AuditHead &head) {
        return practice.parts().seal.verify(auditHeadMessage(practice.organization(), head), head.signature);
    }).has_value());
}

void DestroyedTest::aCopyFromBeforeDoesNotBringItBack_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("way");
    for (const QString &way : {u"restored elsewhere"_s, u"restored in its place"_s, u"by the window"_s, u"its files copied over it"_s}) {
        for (const QString &how : {u"a recording"_s, u"a recording that was held then"_s, u"a recording whose end was asked for then"_s, u"a recording whose person was deleted then"_s,
                                   u"a letter"_s, u"a letter that is out of sight"_s,
                                   u"a note"_s, u"a note that was held then"_s, u"a note whose person was deleted then"_s})
            QTest::addRow("%s, %s", qPrintable(how), qPrintable(way)) << how << way;
    }
}

void DestroyedTest::aCopyFromBeforeDoesNotBringItBack()
{
    QFETCH(const QString, how);
    QFETCH(const QString, way);
    before(how);
    const QString backup = backedUp();
    QVERIFY(!backup.isEmpty());
    destroy(how);
    QString place = in(u"practice"_s);
    if (way == u"restored elsewhere") {
        {
            const auto practice = opened(place, *m_machine); // a later backup tells those beside it
            QVERIFY(signIn(*practice).has_value());
            QVERIFY(Backup::copy(Backup::sourceOf(*practice), Instant{m_machine->clock.now().ms + 5000}, in(u"backups"_s)).has_value());
        }
        place = in(u"elsewhere"_s);
        const auto restored = Backup::restore(*m_machine, backup, place, false, u"ana"_s, secret(anasPassword));
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(codeName(restored.error().code)));
        QVERIFY(restored->hasRegister);
        QCOMPARE(restored->destroyedAgain, 1);
    } else if (way == u"restored in its place") {
        const auto restored = Backup::restore(*m_machine, backup, place, true, u"ana"_s, secret(anasPassword));
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(codeName(restored.error().code)));
        QVERIFY(restored->hasRegister);
        QCOMPARE(restored->destroyedAgain, 1);
    } else if (way == u"by the window") {
        QVERIFY(Backup::putInPlace(backup, place).has_value());
    } else {
        for (const QString &name : QDir(backup).entryList({u"practice.praxis*"_s}, QDir::Files)) {
            QFile::remove(place + u'/' + name);
            QVERIFY(QFile::copy(backup + u'/' + name, place + u'/' + name));
        }
        for (const char *end : {"-wal", "-shm"})
            QFile::remove(PracticeFile::pathIn(place) + QLatin1StringView(end));
    }
    for (int visit = 0; visit < 2; ++visit) { // and nothing more happens the next time
        const auto practice = opened(place, *m_machine);
        const Result<> in = signIn(*practice, PracticeFile::Age::Any);
        QVERIFY2(in.has_value(), in ? "" : qPrintable(codeName(in.error().code) + QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(in.error().data)).toJson())));
        isDestroyedIn(*practice, how);
    }
}

void DestroyedTest::withoutARegisterThatIsSaid()
{
    const QString backup = backedUp(), alone = in(u"alone/praxis-old"_s);
    destroy(u"a recording"_s);
    QVERIFY(QDir().mkpath(in(u"alone"_s)) && QDir().rename(backup, alone));
    const QString place = in(u"elsewhere"_s);
    const auto restored = Backup::restore(*m_machine, alone, place, false, u"ana"_s, secret(anasPassword));
    QVERIFY(restored.has_value());
    QVERIFY(!restored->hasRegister);
    QCOMPARE(restored->destroyedAgain, 0);
    const auto practice = opened(place, *m_machine);
    QVERIFY(signIn(*practice, PracticeFile::Age::Any).has_value());
    QCOMPARE(Past(*practice).rows<Recording>().first()->status, RecordingStatus::Completed);
}

void DestroyedTest::aRegisterThatIsNotOursDestroysNothing_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"empty", "cut off", "a bit is changed", "sealed for somebody else", "not sealed at all", "a list without end", "a link to a file of the system"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void DestroyedTest::aRegisterThatIsNotOursDestroysNothing()
{
    QFETCH(const QString, what);
    const QString backup = backedUp();
    destroy(u"a recording"_s);
    const auto another = found(in(u"another"_s), *m_machine);
    const QString path = QDir(in(u"practice"_s)).filePath(DestructionRegister::fileName(opened(in(u"practice"_s), *m_machine)->organization()));
    { const auto practice = opened(in(u"practice"_s), *m_machine); QVERIFY(signIn(*practice).has_value()); } // it is written when somebody leaves
    QByteArray bytes = fileBytes(path);
    QVERIFY(bytes.size() > 200);
    if (what == u"empty")
        bytes.clear();
    else if (what == u"cut off")
        bytes.chop(100);
    else if (what == u"a bit is changed")
        bytes[bytes.indexOf("sealed\":") + 30] = bytes[bytes.indexOf("sealed\":") + 30] == 'A' ? 'B' : 'A';
    else if (what == u"sealed for somebody else") {
        const auto session = must(another->store().session());
        QFile::remove(path);
        must(DestructionRegister(*session, another->parts(), another->organization()).keep(path));
        bytes = fileBytes(path);
    } else if (what == u"not sealed at all")
        bytes = R"({"format":"praxis-destroyed","version":1,"count":1,"sealed":"W10="})";
    else if (what == u"a list without end")
        bytes = R"({"format":"praxis-destroyed","version":1,"count":999999999,"sealed":")" + QByteArray(8 << 20, 'A') + "\"}";
    if (what.startsWith(u"a link")) {
        QVERIFY(QFile::remove(path) && QFile::link(u"/etc/passwd"_s, path));
    } else {
        QFile::remove(path);
        putBytes(path, bytes);
    }
    const QByteArray passwords = fileBytes(u"/etc/passwd"_s);
    const auto restored = Backup::restore(*m_machine, backup, in(u"practice"_s), true, u"ana"_s, secret(anasPassword));
    QVERIFY2(restored.has_value(), restored ? "" : qPrintable(codeName(restored.error().code)));
    QCOMPARE(restored->destroyedAgain, 0);
    QCOMPARE(fileBytes(u"/etc/passwd"_s), passwords);
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice, PracticeFile::Age::Any).has_value());
    QCOMPARE(Past(*practice).rows<Recording>().size(), 2);
}

void DestroyedTest::theJobThatDestroysWritesItDown()
{
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const QString path = QDir(in(u"practice"_s)).filePath(DestructionRegister::fileName(practice->organization()));
    Past past(*practice);
    const Actor manager = past.manager(u"mo"_s);
    const QUuid removal = must(past.door.run(past.admin, AskRemoval{RetainedKind::Recording, m_recording, u"over"_s})).firstOf(u"Removal");
    past.goBack(31);
    must(past.door.run(manager, DecideRemoval{removal, true, {}}));
    QCOMPARE(DestructionRegister::countIn(path), 0);
    const auto jobs = jobsOf({.destroyed = [&path](JobRun &run) { return DestructionRegister(run.session, run.parts, run.actor.organization).keep(path); }});
    const auto session = must(practice->store().session());
    (void)jobs->chores(*session, practice->parts(), practice->organization(), m_machine->ids.next(), [] { return true; });
    QCOMPARE(DestructionRegister::countIn(path), 1);
    QVERIFY(!fileBytes(path).contains("Old")); // whose it was is sealed
    QVERIFY(!fileBytes(path).contains(idText(m_recording).toLatin1()));
}

/// What is destroyed today is in no backup of that folder five weeks later.
void DestroyedTest::backupsAreKeptForFiveWeeks()
{
    const QString place = in(u"backups"_s);
    const auto another = found(in(u"another"_s), *m_machine);
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const Instant now = m_machine->clock.now();
    const auto make = [&](PracticeFile &of, int days, int keep = Backup::keptDays) { return must(Backup::copy(Backup::sourceOf(of), Instant{now.ms + days * day}, place, {}, keep)); };
    const QString first = make(*practice, 0).path, theirs = make(*another, 1).path;
    QVERIFY(QDir().mkpath(place + u"/praxis-holiday"_s)); // no backup
    putBytes(place + u"/praxis-holiday/photo.jpg"_s, "x");
    const QString second = make(*practice, 34).path;
    QVERIFY(QDir(first).exists());
    const auto kept = make(*practice, 36, Backup::keptForEver);
    QCOMPARE(kept.agedOut, 0);
    const auto third = make(*practice, 37);
    QCOMPARE(third.agedOut, 1);
    QVERIFY(!QDir(first).exists());
    for (const QString &left : {theirs, second, kept.path, third.path, QString(place + u"/praxis-holiday")})
        QVERIFY2(QDir(left).exists(), qPrintable(left));
    QVERIFY(QFile::exists(place + u"/praxis-holiday/photo.jpg"_s));
    QCOMPARE(make(*practice, 400).agedOut, 3);
    QCOMPARE(Backup::read(theirs).has_value(), true);
}

/// What lies in the archive is in a backup; without its disk the backup says that it is not whole, and the last whole one stays.
void DestroyedTest::aBackupWithoutTheDiskOfTheArchiveIsNotWhole()
{
    const QString place = in(u"backups"_s);
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const QString blob = Past(*practice).rows<RecordingTrack>().first()->blob;
    const QString named = u'/' + blob.first(2) + u'/' + blob;
    const QString media = PracticeFile::mediaIn(in(u"practice"_s)), archive = PracticeFile::archiveIn(in(u"practice"_s));
    QVERIFY(QDir().mkpath(archive + u'/' + blob.first(2)) && QFile::rename(media + named, archive + named));
    const Instant now = m_machine->clock.now();
    const auto make = [&](int days) { return must(Backup::copy(Backup::sourceOf(*practice), Instant{now.ms + days * day}, place)); };
    const Backup::Made whole = make(0);
    QCOMPARE(whole.missingMedia, 0);
    QVERIFY(QFile::exists(PracticeFile::mediaIn(whole.path) + named));
    QVERIFY(QDir().rename(archive, in(u"unplugged"_s)));
    const Backup::Made half = make(40);
    QCOMPARE(half.missingMedia, 1);
    QCOMPARE(half.agedOut, 0);
    QVERIFY(QDir(whole.path).exists());
    QCOMPARE(must(Backup::readManifest(half.path)).missingMedia, 1);
    (void)QDir(archive).removeRecursively();
    QVERIFY(QDir().rename(in(u"unplugged"_s), archive));
    const Backup::Made again = make(41);
    QCOMPARE(again.missingMedia, 0);
    QCOMPARE(again.agedOut, 1);
    QVERIFY(!QDir(whole.path).exists());
}

void DestroyedTest::ofAFileThatIsLostForGoodTheBackupsThatHaveItStay()
{
    const QString place = in(u"backups"_s);
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const QString blob = Past(*practice).rows<RecordingTrack>().first()->blob;
    const QString named = u'/' + blob.first(2) + u'/' + blob;
    const QString file = PracticeFile::mediaIn(in(u"practice"_s)) + named;
    const Instant now = m_machine->clock.now();
    const auto make = [&](int days) { return must(Backup::copy(Backup::sourceOf(*practice), Instant{now.ms + days * day}, place)); };
    const Backup::Made whole = make(0);
    QVERIFY(QFile::rename(file, in(u"lost"_s)));
    const Backup::Made lacking = make(1);
    QCOMPARE(lacking.missingMedia, 1);
    const Backup::Made later = make(40);
    QCOMPARE(later.missingMedia, 1);
    QCOMPARE(later.agedOut, 1);
    QVERIFY(!QDir(lacking.path).exists()); // by the usual rule
    QVERIFY(QFile::exists(PracticeFile::mediaIn(whole.path) + named));
    QVERIFY(QFile::rename(in(u"lost"_s), file)); // found again
    QCOMPARE(make(41).agedOut, 1);
    QVERIFY(!QDir(whole.path).exists());
    QVERIFY(QDir(later.path).exists());
    const Backup::Made youngest = make(42);
    QVERIFY(QFile::remove(file)); // and lost again: only the youngest that has it is needed
    QCOMPARE(make(100).agedOut, 2);
    QVERIFY(!QDir(later.path).exists() && QFile::exists(PracticeFile::mediaIn(youngest.path) + named));
}

QTEST_GUILESS_MAIN(DestroyedTest)
#include "DestroyedTest.moc"
