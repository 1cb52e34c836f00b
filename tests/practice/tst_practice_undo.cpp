#include "models/records/Message.h"
#include "services/practice/messages/MessageCommands.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMoveIsTakenBackAndDoneAgain();
    void anUndoneBookingSendsNothing();
    void anUndoAfterTheMessageLeftIsRefused();
    void whatWaitsForASenderHasNotLeft();
    void whatSomebodyElseChangedSinceStays();
    void anUndoneCancellationMustFitTheCalendar();
    void nobodyTakesBackSomebodyElsesWork();
    void somethingNewEndsTheRedo();
    void aDeletedPersonComesBackWithEightAppointments();
    void anUndoSurvivesARestart();
    void manyAreOneStep();
    void theTrailSaysUndone();
    void whatIsTakenBackAsksWhereItsTimeIsSomebodyElsesByNow();
    void aDeletedPersonComesBackOnlyWhereTheirTimeIsFree();
    void anItemOfSeveralCommandsIsWholeOrAbsent();
    void aMoveThatIsRefusedAmongManyTellsNobody();
};

void TestUndo::aMoveIsTakenBackAndDoneAgain()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 25), QTime(14, 0)}, .practitionerId = p.okafor});
    p.mustRun(Undo{});
    QCOMPARE(p.appointment(id)->startWall.toString(), u"2026-11-24T09:00"_qs);
    QCOMPARE(p.appointment(id)->practitionerId, p.lee);
    QCOMPARE(p.mustAsk(ShowUndo{}).redo.value(u"code").toString(), u"undone"_qs);
    p.mustRun(Redo{});
    QCOMPARE(p.appointment(id)->startWall.toString(), u"2026-11-25T14:00"_qs);
    p.mustRun(Undo{});
    p.mustRun(Undo{}); // and the booking itself
    QCOMPARE(p.door().ask(p.admin, Get<Appointment>{id}).error().code, ErrorCode::NotFound);
    p.mustRun(Redo{});
    p.mustRun(Redo{});
    QCOMPARE(p.appointment(id)->startWall.toString(), u"2026-11-25T14:00"_qs);
    QCOMPARE(p.mustAsk(OpenAppointment{id}).people.size(), 1);
    QCOMPARE(p.door().run(p.admin, Redo{}).error().code, ErrorCode::NothingToUndo);
}

namespace {

QUuid withEmail(TestPractice &p)
{
    Contact person;
    person.givenName = u"Jane"_qs;
    person.email = u"jane@example.org"_qs;
    person.contactBy = ContactBy::Email;
    person.emailAllowed = true;
    return p.mustRun(create(person)).firstOf(u"Contact");
}

} // namespace

void TestUndo::anUndoneBookingSendsNothing()
{
    TestPractice p;
    QCOMPARE(p.mustRun(p.at(9, 0, withEmail(p))).messagesHeld, 1);
    p.mustRun(Undo{});
    p.clock.at.ms += 600'000;
    p.mustRun(ReleaseMessages{});
    QCOMPARE(p.mustAsk(List<Message>{{.where = {{"status", Condition::Equal, u"ready"_qs}}}}).size(), 0);
}

void TestUndo::anUndoAfterTheMessageLeftIsRefused()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, withEmail(p))).firstOf(u"Appointment");
    p.clock.at.ms += 600'000;
    p.mustRun(ReleaseMessages{});
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    p.mustRun(TakeMessages{1});
    const auto refused = p.door().run(p.admin, Undo{});
    QCOMPARE(refused.error().code, ErrorCode::CannotUndo);
    QCOMPARE(refused.error().data.value(u"why"_qs).toString(), u"messages_left"_qs);
    QVERIFY(p.appointment(id));
}

void TestUndo::whatWaitsForASenderHasNotLeft()
{
    TestPractice p;
    const QUuid jane = withEmail(p);
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    p.clock.at.ms += 600'000;
    p.mustRun(ReleaseMessages{}); // nobody sends it
    QCOMPARE(p.mustAsk(List<Message>{}).first()->status, MessageStatus::Ready);
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 25), QTime(14, 0)}});
    p.clock.at.ms += 600'000;
    p.mustRun(ReleaseMessages{});
    p.mustRun(Undo{}); // the move
    QCOMPARE(p.appointment(id)->startWall.toString(), u"2026-11-24T09:00"_qs);
    const auto waiting = p.mustAsk(List<Message>{{.where = {{"status", Condition::NotEqual, u"withdrawn"_qs}}}});
    QCOMPARE(waiting.size(), 1); // the confirmation is what she is to hear again
    QCOMPARE(waiting.first()->status, MessageStatus::Held);
    p.mustRun(Undo{}); // the booking
    p.clock.at.ms += 600'000;
    p.mustRun(ReleaseMessages{});
    QCOMPARE(p.mustAsk(List<Message>{{.where = {{"status", Condition::NotEqual, u"withdrawn"_qs}}}}).size(), 0);
}

void TestUndo::whatSomebodyElseChangedSinceStays()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 25), QTime(14, 0)}});
    QVERIFY(p.door().run(p.receptionist, SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Confirmed}));
    const auto refused = p.door().run(p.admin, Undo{});
    QCOMPARE(refused.error().code, ErrorCode::CannotUndo);
    QCOMPARE(p.appointment(id)->startWall.toString(), u"2026-11-25T14:00"_qs);
}

void TestUndo::anUndoneCancellationMustFitTheCalendar()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    QVERIFY(p.door().run(p.receptionist, p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs))));
    p.mustRun(Undo{}); // adding Tom
    QCOMPARE(p.door().run(p.admin, Undo{}).error().code, ErrorCode::Clash);
}

void TestUndo::nobodyTakesBackSomebodyElsesWork()
{
    TestPractice p;
    const Outcome booked = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    const auto refused = p.door().run(p.receptionist, Undo{booked.undoStep});
    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QCOMPARE(p.door().run(p.receptionist, Undo{}).error().code, ErrorCode::NothingToUndo);
}

void TestUndo::somethingNewEndsTheRedo()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(p.at(9, 0, jane));
    p.mustRun(Undo{});
    p.mustRun(p.at(11, 0, jane));
    QCOMPARE(p.door().run(p.admin, Redo{}).error().code, ErrorCode::NothingToUndo);
}

void TestUndo::aDeletedPersonComesBackWithEightAppointments()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    BookAppointment series = p.at(9, 0, jane);
    series.repeat = u"FREQ=WEEKLY;COUNT=8"_qs;
    p.mustRun(series);
    p.mustRun(erase<Contact>(jane));
    QCOMPARE(p.mustAsk(List<Appointment>{}).size(), 0);
    QVERIFY(p.door().run(p.admin, p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs)))); // the time is free
    p.mustRun(Undo{});
    p.mustRun(Undo{});
    p.mustRun(Undo{});
    QCOMPARE(p.mustAsk(List<Appointment>{}).size(), 8);
    p.mustRun(erase<Contact>(jane));
    p.mustRun(restore<Contact>(jane));
    QCOMPARE(p.mustAsk(List<Appointment>{}).size(), 8);
}

void TestUndo::anUndoSurvivesARestart()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    auto session = TestPractice::must(p.store().session());
    Door later(*session, p.parts);
    QVERIFY(later.run(p.admin, Undo{}));
    QCOMPARE(p.door().ask(p.admin, Get<Appointment>{id}).error().code, ErrorCode::NotFound);
}

void TestUndo::manyAreOneStep()
{
    TestPractice p;
    QVector<AnyCommand> commands;
    for (int i = 0; i < 20; ++i) {
        Contact person;
        person.givenName = u"Person"_qs;
        person.familyName = QString::number(i);
        commands.append(AnyCommand::of(create(person)));
    }
    Contact nameless;
    commands.append(AnyCommand::of(create(nameless)));
    const auto dry = TestPractice::must(p.door().runMany(p.admin, commands, {.allOrNothing = false, .dryRun = true}));
    QVERIFY(!dry.kept && !dry.items.last() && dry.items.first());
    QCOMPARE(p.mustAsk(List<Contact>{}).size(), 0);
    const auto all = TestPractice::must(p.door().runMany(p.admin, commands, {}));
    QVERIFY(!all.kept);
    QCOMPARE(p.mustAsk(List<Contact>{}).size(), 0);
    const auto some = TestPractice::must(p.door().runMany(p.admin, commands, {.allOrNothing = false, .summary = {{u"code"_qs, u"imported"_qs}}}));
    QVERIFY(some.kept);
    QCOMPARE(p.mustAsk(List<Contact>{}).size(), 20);
    p.mustRun(Undo{});
    QCOMPARE(p.mustAsk(List<Contact>{}).size(), 0);
    int done = 0;
    const auto cancelled = p.door().runMany(p.admin, commands, {.allOrNothing = false, .goOn = [&](int n) { done = n; return n < 5; }});
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(done, 5);
    QCOMPARE(p.mustAsk(List<Contact>{}).size(), 0);
}

void TestUndo::theTrailSaysUndone()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(p.at(9, 0, jane));
    p.mustRun(Undo{});
    const auto lines = p.mustAsk(AccessHistory{jane});
    QCOMPARE(lines.first().entry.action, u"undone"_qs);
    QCOMPARE(lines.first().userName, u"Ada Admin"_qs);
}

/// A reason goes with what it was given for, and is none for whatever comes later.
void TestUndo::whatIsTakenBackAsksWhereItsTimeIsSomebodyElsesByNow()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    BookAppointment urgent = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    urgent.despiteClash = u"emergency"_qs;
    const Outcome booked = p.mustRun(urgent);
    const QUuid id = booked.firstOf(u"Appointment");
    QCOMPARE(booked.overlaps, 1);
    QCOMPARE(p.appointment(id)->despiteClash, u"emergency"_qs);
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 24), QTime(14, 0)}});
    QCOMPARE(p.appointment(id)->despiteClash, QString()); // nothing is in the way there
    const auto refused = p.door().run(p.admin, Undo{});
    QCOMPARE(refused.error().code, ErrorCode::Clash);
    QCOMPARE(refused.error().data.value(u"step"_qs).toString(), idText(p.mustAsk(ShowUndo{}).undoStep));
    QCOMPARE(p.appointment(id)->startWall.time, QTime(14, 0));
    p.mustRun(Undo{.despiteClash = u"still urgent"_qs});
    QCOMPARE(p.appointment(id)->startWall.time, QTime(9, 0));
    QCOMPARE(p.appointment(id)->despiteClash, u"still urgent"_qs);
    p.mustRun(Redo{});
    QCOMPARE(p.appointment(id)->despiteClash, QString());
    p.mustRun(Undo{.despiteClash = u"still urgent"_qs});
    p.mustRun(Undo{}); // and the booking itself, though its reason is another by now
    QVERIFY(!p.door().ask(p.admin, Get<Appointment>{id}));
    QCOMPARE(p.door().run(p.admin, Redo{}).error().code, ErrorCode::Clash);
    p.mustRun(Redo{.despiteClash = u"after all"_qs});
    QCOMPARE(p.appointment(id)->despiteClash, u"after all"_qs);
}

void TestUndo::aDeletedPersonComesBackOnlyWhereTheirTimeIsFree()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    BookAppointment late = p.at(18, 0, jane); // a reason for its own hours stays one
    late.despiteClash = u"asked for it"_qs;
    const QUuid evening = p.mustRun(late).firstOf(u"Appointment");
    const QUuid morning = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    p.mustRun(erase<Contact>(jane));
    const QUuid other = p.mustRun(p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs))).firstOf(u"Appointment");
    QCOMPARE(p.door().run(p.admin, restore<Contact>(jane)).error().code, ErrorCode::Clash);
    RestoreRecord again = restore<Contact>(jane);
    again.despiteClash = u"both agreed"_qs;
    p.mustRun(again);
    QCOMPARE(p.appointment(morning)->despiteClash, u"both agreed"_qs);
    p.mustRun(erase<Contact>(jane));
    p.mustRun(erase<Appointment>(other));
    p.mustRun(restore<Contact>(jane)); // nobody is asked where everything fits
    QCOMPARE(p.appointment(morning)->despiteClash, QString());
    QVERIFY(!p.appointment(evening)->despiteClash.isEmpty());
}

void TestUndo::anItemOfSeveralCommandsIsWholeOrAbsent()
{
    TestPractice p;
    const auto personAndVisit = [&p](const QString &name, int hour, const QString &note) {
        Contact person;
        person.id = p.ids.next();
        person.givenName = name;
        BookAppointment booking = p.at(hour, 0, person.id);
        booking.note = note;
        return QVector<AnyCommand>{AnyCommand::of(create(person)), AnyCommand::of(booking)};
    };
    const QVector<AnyCommand> commands = personAndVisit(u"Half"_qs, 9, u"not\u000bkept"_qs) + personAndVisit(u"Whole"_qs, 10, u"kept"_qs);
    QVector<int> told;
    const auto many = TestPractice::must(p.door().runMany(p.admin, commands, {.allOrNothing = false,
                                                                              .summary = {{u"code"_qs, u"imported"_qs}},
                                                                              .goOn = [&](int done) { told.append(done); return true; },
                                                                              .groups = {2, 2}}));
    QVERIFY(many.kept);
    QCOMPARE(many.items.size(), 2);
    QVERIFY(!many.items[0] && many.items[1]);
    QCOMPARE(told, (QVector<int>{1, 2}));
    const auto people = p.mustAsk(List<Contact>{});
    QCOMPARE(people.size(), 1);
    QCOMPARE(people.first()->givenName, u"Whole"_qs);
    QCOMPARE(p.mustAsk(List<Appointment>{}).size(), 1);
    p.mustRun(Undo{});
    QVERIFY(p.mustAsk(List<Contact>{}).isEmpty());
}

void TestUndo::aMoveThatIsRefusedAmongManyTellsNobody()
{
    TestPractice p;
    const QUuid jane = p.mustRun(p.at(9, 0, withEmail(p))).firstOf(u"Appointment");
    p.mustRun(p.at(11, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs)));
    const qsizetype before = p.mustAsk(List<Message>{}).size();
    const MoveAppointment onto{.appointment = jane, .start = {QDate(2026, 11, 24), QTime(11, 0)}};
    const auto many = TestPractice::must(p.door().runMany(p.admin, {AnyCommand::of(onto)}, {.allOrNothing = false}));
    QCOMPARE(many.items.first().error().code, ErrorCode::Clash);
    QCOMPARE(p.mustAsk(List<Message>{}).size(), before);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_practice_undo.moc"
