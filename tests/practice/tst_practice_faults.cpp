#include "models/records/Location.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/exchange/Import.h"
#include "services/practice/notes/NoteCommands.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/Snapshot.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include "services/store/SqliteStore.h"

#include <QFile>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

/// Lets calls of the store pass until the one that shall fail; that one fails once.
class Fault {
public:
    [[nodiscard]] bool pass()
    {
        if (m_left < 0)
            return true;
        if (m_left > 1) {
            m_left -= 1;
            return true;
        }
        m_left = -1;
        m_hit = true;
        return false;
    }
    void arm(int call)
    {
        m_left = call;
        m_hit = false;
    }
    /// Whether the call that was to fail was reached.
    [[nodiscard]] bool disarm()
    {
        m_left = -1;
        return m_hit;
    }

private:
    int m_left = -1;
    bool m_hit = false;
};

struct World {
    explicit World(const QString &kind) : database(kind, [this] { return fault.pass(); }), practice(database.store(), {})
    {
        if (database.isPostgres())
            reader = TestPractice::must(store::openPostgres(PostgresServer::running().access(database.name(), u"postgres"_qs)));
        else
            reader = TestPractice::must(static_cast<store::SqliteStore &>(database.store()).connect());
    }
    [[nodiscard]] Snapshot snapshot() { return Snapshot::of(*reader); }

    Fault fault;
    TestDatabase database;
    TestPractice practice;
    std::unique_ptr<store::Connection> reader;
};

/// Something that somebody does; it may be tried again after it failed.
using Attempt = std::function<Result<>(Door &)>;
using Scenario = std::function<Attempt(TestPractice &)>;

template <class T> Result<> forget(Result<T> result)
{
    if (!result)
        return fail(result.error());
    return {};
}

template <class C> Attempt running(const TestPractice &p, const C &command)
{
    return [actor = p.admin, command](Door &door) { return forget(door.run(actor, command)); };
}

QUuid reachablePerson(TestPractice &p)
{
    Contact person;
    person.givenName = u"Jane"_qs;
    person.familyName = u"Nguyen"_qs;
    person.email = u"jane@example.org"_qs;
    person.contactBy = ContactBy::Email;
    person.emailAllowed = true;
    return p.mustRun(create(person)).firstOf(u"Contact");
}

BookAppointment weekly(const TestPractice &p, const QUuid &patient, int times)
{
    BookAppointment booking = p.at(9, 0, patient);
    booking.repeat = u"FREQ=WEEKLY;COUNT="_qs + QString::number(times);
    return booking;
}

Attempt book(TestPractice &p)
{
    return running(p, p.at(9, 0, reachablePerson(p)));
}

Attempt bookSeries(TestPractice &p)
{
    return running(p, weekly(p, reachablePerson(p), 6));
}

Attempt moveSeries(TestPractice &p)
{
    const QUuid id = p.mustRun(weekly(p, reachablePerson(p), 6)).firstOf(u"Appointment");
    return running(p, MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 25), QTime(14, 0)}, .practitionerId = p.okafor, .extent = Extent::All});
}

Attempt cancel(TestPractice &p)
{
    const QUuid id = p.mustRun(p.at(9, 0, reachablePerson(p))).firstOf(u"Appointment");
    return running(p, SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled, .why = u"ill"_qs});
}

Attempt reschedule(TestPractice &p)
{
    const QUuid id = p.mustRun(p.at(9, 0, reachablePerson(p))).firstOf(u"Appointment");
    return running(p, RescheduleAppointment{.appointment = id, .start = {QDate(2026, 11, 26), QTime(11, 0)}});
}

Attempt undo(TestPractice &p)
{
    const QUuid id = p.mustRun(p.at(9, 0, reachablePerson(p))).firstOf(u"Appointment");
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 25), QTime(14, 0)}});
    return running(p, Undo{});
}

Attempt redo(TestPractice &p)
{
    p.mustRun(weekly(p, reachablePerson(p), 3));
    p.mustRun(Undo{});
    return running(p, Redo{});
}

Attempt editPerson(TestPractice &p)
{
    const auto before = p.mustAsk(Get<Contact>{reachablePerson(p)});
    Contact after = *before;
    after.familyName = u"Tran"_qs;
    after.email = u"jane.tran@example.org"_qs;
    return running(p, edit(*before, after));
}

QUuid personWithEight(TestPractice &p)
{
    const QUuid person = reachablePerson(p);
    p.mustRun(weekly(p, person, 8));
    return person;
}

Attempt deletePerson(TestPractice &p)
{
    return running(p, erase<Contact>(personWithEight(p)));
}

Attempt restorePerson(TestPractice &p)
{
    const QUuid person = personWithEight(p);
    p.mustRun(erase<Contact>(person));
    return running(p, restore<Contact>(person));
}

Attempt importThirty(TestPractice &p)
{
    QVector<AnyCommand> commands;
    for (int i = 0; i < 30; ++i) {
        Contact person;
        person.givenName = u"Person"_qs;
        person.familyName = QString::number(i);
        if (i % 7 == 3)
            person.email = u"not an address"_qs; // refused, and the others stay
        commands.append(AnyCommand::of(create(person)));
    }
    return [commands, actor = p.admin](Door &door) -> Result<> {
        PRAXIS_TRY(const ManyResult many, door.runMany(actor, commands, {.allOrNothing = false, .summary = {{u"code"_qs, u"imported"_qs}}}));
        const auto refused = std::count_if(many.items.begin(), many.items.end(), [](const auto &item) { return !item; });
        return refused == 4 && many.kept ? Result<>() : fail(ErrorCode::Internal, {{u"detail"_qs, u"%1 refused"_qs.arg(refused)}});
    };
}

/// A file with a line that is refused, one that only the door refuses when its person is made already, and two that come in.
Attempt importFile(TestPractice &p)
{
    const QString path = p.folder.filePath(u"clients.csv"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("Given name,Surname,Date of birth\nAda,One,1990-05-20\nBea,Two,nonsense\nCy,Three,\n") < 0)
        qFatal("no file");
    file.close();
    Import import(p.door(), p.parts, p.admin);
    const ImportFile looked = TestPractice::must(import.look(path));
    ImportPlan plan = TestPractice::must(import.plan(looked, TestPractice::must(import.suggest(looked))));
    Contact half;
    half.id = p.ids.next();
    half.givenName = u"Half"_qs;
    BookAppointment nowhere = p.at(9, 0, half.id);
    nowhere.roomId = p.ids.next();
    plan.items.append({9, u"Appointment"_qs, u"Half"_qs, false, {}, {AnyCommand::of(create(half)), AnyCommand::of(nowhere)}});
    return [plan, &p](Door &door) -> Result<> {
        PRAXIS_TRY(const ImportReport report, Import(door, p.parts, p.admin).run(plan));
        return report.contacts == 2 && report.refused.size() == 2 ? Result<>() : fail(ErrorCode::Internal, {{u"detail"_qs, u"%1 people"_qs.arg(report.contacts)}});
    };
}

Attempt exportFile(TestPractice &p)
{
    reachablePerson(p);
    return [&p, path = p.folder.filePath(u"out.csv"_qs)](Door &door) -> Result<> {
        const auto written = Export(door, p.parts, p.admin).write(path, {.format = ExportFormat::ContactsCsv});
        if (!written && QFile::exists(path))
            return fail(ErrorCode::Internal, {{u"detail"_qs, u"a file without its line in the trail"_qs}});
        return forget(written);
    };
}

Attempt otherPeople(TestPractice &p)
{
    const QUuid id = p.mustRun(p.at(9, 0, reachablePerson(p))).firstOf(u"Appointment");
    return running(p, SetAppointmentPeople{.appointment = id, .patients = {idText(p.addPerson(u"Tom"_qs, u"Silva"_qs))}});
}

Attempt otherResources(TestPractice &p)
{
    const QUuid id = p.mustRun(weekly(p, reachablePerson(p), 3)).firstOf(u"Appointment");
    SetAppointmentResources command = SetAppointmentResources::of(*p.appointment(id));
    command.roomId = p.otherRoom;
    command.otherStaff = {idText(p.okafor)};
    command.extent = Extent::All;
    return running(p, command);
}

Attempt otherZone(TestPractice &p)
{
    p.mustRun(weekly(p, reachablePerson(p), 3));
    return running(p, ChangeLocationZone{p.location, u"Australia/Perth"_qs, true, u"the practice moves"_qs});
}

Attempt otherRole(TestPractice &p)
{
    return running(p, SetUserRole{p.receptionist.user, Role::PracticeManager, {}});
}

Attempt addUser(TestPractice &p)
{
    AddUser command;
    command.login = u"new@example.org"_qs;
    command.displayName = u"New Colleague"_qs;
    return running(p, command);
}

Attempt openPerson(TestPractice &p)
{
    return [actor = p.admin, id = personWithEight(p)](Door &door) { return forget(door.ask(actor, OpenPerson{id, {}})); };
}

SaveNoteDraft noteAbout(const QUuid &person)
{
    SaveNoteDraft note;
    note.person = person;
    note.sections = {QJsonObject{{u"text"_qs, u"Slept better."_qs}}};
    return note;
}

Attempt saveNote(TestPractice &p)
{
    return [actor = p.psychologist, note = noteAbout(p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee))](Door &door) { return forget(door.run(actor, note)); };
}

QUuid draftOf(TestPractice &p)
{
    return TestPractice::must(p.door().run(p.psychologist, noteAbout(p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee)))).firstOf(u"Note");
}

Attempt signNote(TestPractice &p)
{
    return [actor = p.psychologist, note = draftOf(p)](Door &door) { return forget(door.run(actor, SignNote{note})); };
}

Attempt openNote(TestPractice &p)
{
    return [actor = p.psychologist, note = draftOf(p)](Door &door) { return forget(door.ask(actor, OpenNote{note, {}})); };
}

Attempt releaseMessages(TestPractice &p)
{
    p.mustRun(p.at(9, 0, reachablePerson(p)));
    p.clock.at = p.clock.at.plusMinutes(60);
    return running(p, ReleaseMessages{});
}

Attempt signHead(TestPractice &p)
{
    return [organization = p.admin.organization](Door &door) { return forget(door.signAuditHead(organization)); };
}

Attempt refused(TestPractice &p)
{
    // The refusal itself is the answer; its line in the trail is whole or absent.
    const QUuid person = reachablePerson(p);
    return [actor = p.receptionist, person](Door &door) -> Result<> {
        const auto result = door.run(actor, erase<Contact>(person));
        if (!result && result.error().code == ErrorCode::Denied)
            return {};
        return result ? Result<>(fail(ErrorCode::Internal)) : forget(result);
    };
}

const QMap<QString, Scenario> &scenarios()
{
    static const QMap<QString, Scenario> all{
        {u"book"_qs, book},           {u"book series"_qs, bookSeries},       {u"move series"_qs, moveSeries},
        {u"cancel"_qs, cancel},       {u"reschedule"_qs, reschedule},        {u"undo"_qs, undo},
        {u"redo"_qs, redo},           {u"edit person"_qs, editPerson},       {u"delete person"_qs, deletePerson},
        {u"restore"_qs, restorePerson}, {u"import of 30"_qs, importThirty},  {u"add user"_qs, addUser},
        {u"open a person"_qs, openPerson}, {u"release messages"_qs, releaseMessages}, {u"sign the trail"_qs, signHead},
        {u"import a file"_qs, importFile},   {u"export a file"_qs, exportFile},    {u"other people"_qs, otherPeople},
        {u"other resources"_qs, otherResources}, {u"other zone"_qs, otherZone},    {u"other role"_qs, otherRole},
        {u"save a note"_qs, saveNote}, {u"sign a note"_qs, signNote},        {u"open a note"_qs, openNote},
    };
    return all;
}

bool isClear(ErrorCode code)
{
    return code == ErrorCode::StoreUnavailable || code == ErrorCode::AuditUnwritable;
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsWholeOrAbsentWhateverCallFails_data();
    void aChangeIsWholeOrAbsentWhateverCallFails();
    void aPersonIsNotShownWhereThatCannotBeWrittenDown();
    void aRefusalStaysARefusalWhereItCannotBeWrittenDown();
};

void TestFaults::aChangeIsWholeOrAbsentWhateverCallFails_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("scenario");
    for (auto it = scenarios().cbegin(); it != scenarios().cend(); ++it)
        QTest::addRow("sqlite: %s", qPrintable(it.key())) << u"sqlite"_qs << it.key();
    for (auto it = scenarios().cbegin(); it != scenarios().cend(); ++it)
        QTest::addRow("postgresql: %s", qPrintable(it.key())) << u"postgresql"_qs << it.key();
}

/// Case 57.
void TestFaults::aChangeIsWholeOrAbsentWhateverCallFails()
{
    QFETCH(QString, database);
    QFETCH(QString, scenario);
    QMap<QString, qint64> whole;
    {
        World undisturbed(database);
        const Attempt attempt = scenarios()[scenario](undisturbed.practice);
        const Snapshot before = undisturbed.snapshot();
        const Result<> result = attempt(undisturbed.practice.door());
        QVERIFY2(result, result ? "" : qPrintable(codeName(result.error().code)));
        whole = undisturbed.snapshot().rowsSince(before);
    }
    World world(database);
    const Attempt attempt = scenarios()[scenario](world.practice);
    const Snapshot before = world.snapshot();
    int failures = 0;
    for (;; ++failures) {
        QVERIFY(failures < 10'000);
        const auto session = world.database.session(); // a new one prepares its statements again, which may fail too
        Door door(*session, world.practice.parts);
        world.fault.arm(failures + 1);
        const Result<> result = attempt(door);
        const bool hit = world.fault.disarm();
        if (!hit) {
            QVERIFY2(result, result ? "" : qPrintable(codeName(result.error().code)));
            break;
        }
        QVERIFY2(!result, qPrintable(u"call %1 failed and nobody was told"_qs.arg(failures + 1)));
        QVERIFY2(isClear(result.error().code), qPrintable(u"call %1: %2"_qs.arg(failures + 1).arg(codeName(result.error().code))));
        const Snapshot after = world.snapshot();
        QVERIFY2(after == before, qPrintable(u"call %1 left something behind in: %2"_qs.arg(failures + 1).arg(after.differences(before))));
        QVERIFY(door.ask(world.practice.admin, List<Location>{}).has_value());
    }
    QVERIFY(failures > 5);
    QCOMPARE(world.snapshot().rowsSince(before), whole);
    const auto verified = world.database.store().verifyAudit(world.practice.admin.organization, [](const AuditHead &) { return true; });
    QVERIFY(verified.has_value());
}

void TestFaults::aPersonIsNotShownWhereThatCannotBeWrittenDown()
{
    World world(u"sqlite"_qs);
    TestPractice &p = world.practice;
    const QUuid person = personWithEight(p);
    bool unwritable = false;
    for (int call = 1;; ++call) {
        world.fault.arm(call);
        const auto answer = p.door().ask(p.admin, OpenPerson{person, {}});
        if (!world.fault.disarm())
            break;
        QVERIFY(!answer);
        unwritable = unwritable || answer.error().code == ErrorCode::AuditUnwritable;
    }
    QVERIFY(unwritable);
    const auto views = p.mustAsk(SearchAudit{{.person = person, .action = u"view"_qs}});
    QCOMPARE(views.size(), 1); // only the one that was answered
}

void TestFaults::aRefusalStaysARefusalWhereItCannotBeWrittenDown()
{
    World world(u"sqlite"_qs);
    TestPractice &p = world.practice;
    const Attempt attempt = refused(p);
    int lines = 0;
    for (int call = 1;; ++call) {
        const auto session = world.database.session();
        Door door(*session, p.parts);
        const Snapshot before = world.snapshot();
        world.fault.arm(call);
        const Result<> result = attempt(door);
        const bool hit = world.fault.disarm();
        QVERIFY(result || isClear(result.error().code));
        const auto more = world.snapshot().rowsSince(before);
        if (!more.isEmpty())
            QCOMPARE(more, (QMap<QString, qint64>{{u"audit"_qs, 1}}));
        lines += static_cast<int>(more.size());
        if (!hit)
            break;
    }
    QCOMPARE(lines, 1);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_practice_faults.moc"
