#include "models/records/Message.h"
#include "services/store/SqliteStore.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

constexpr qint64 day = 24LL * 3600 * 1000;

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

QVector<std::shared_ptr<Message>> messages(TestPractice &p, MessageStatus status)
{
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto rows = TestPractice::must(selectAs<Message>(p.session(), {.where = {{"status", Condition::Equal, enumName(status)}}}));
    p.session().rollback();
    return rows;
}

/// As the job runner does it: only where something is due.
void release(TestPractice &p)
{
    if (p.mustAsk(CountDueMessages{}) > 0)
        p.mustRun(ReleaseMessages{});
}

/// What no command would write, such as a zone that the zone database no longer has.
void overwrite(TestPractice &p, const QString &sql)
{
    const auto connection = TestPractice::must(static_cast<store::SqliteStore &>(p.store()).connect());
    TestPractice::must(connection->execute(sql));
}

} // namespace

/// Clocks that are set back, and zones that nobody knows.
class TestTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastThingDoneIsTakenBackAlthoughTheClockWasSetBack();
    void theTrailKeepsItsOrderHoweverTheClockIsSet_data();
    void theTrailKeepsItsOrderHoweverTheClockIsSet();
    void aMessageIsNotReleasedEarly();
    void aMessageDoesNotWaitForTheClockToComeRoundAgain();
    void aMessageIsHeldAnewAndCanStillBeTakenBack();
    void aBookingDoneAgainTellsNobodyBeforeItsUndoTime();
    void anAppointmentInAnUnknownZoneIsListedAndCanBeCancelled();
    void aLocationInAnUnknownZoneDoesNotHideTheOthersOpenings();
};

/// Case 60.
void TestTime::theLastThingDoneIsTakenBackAlthoughTheClockWasSetBack()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    p.clock.at.ms -= day;
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 25), QTime(14, 0)}});
    QCOMPARE(p.mustAsk(ShowUndo{}).undo.value(u"code").toString(), u"moved"_qs);
    p.mustRun(Undo{});
    QCOMPARE(p.appointment(id)->startWall.toString(), u"2026-11-24T09:00"_qs);
    p.clock.at.ms -= day;
    p.mustRun(Redo{});
    QCOMPARE(p.appointment(id)->startWall.toString(), u"2026-11-25T14:00"_qs);
    p.mustRun(Undo{});
    p.mustRun(Undo{});
    QCOMPARE(p.door().ask(p.admin, Get<Appointment>{id}).error().code, ErrorCode::NotFound);
}

void TestTime::theTrailKeepsItsOrderHoweverTheClockIsSet_data()
{
    QTest::addColumn<QVector<qint64>>("jumps");
    constexpr qint64 hour = 3'600'000;
    QTest::newRow("a day back") << QVector<qint64>{-day};
    QTest::newRow("a year ahead, and back again") << QVector<qint64>{365 * day, -365 * day};
    QTest::newRow("daylight saving set by hand, both ways") << QVector<qint64>{hour, -hour, -hour};
    QTest::newRow("to the year 1970") << QVector<qint64>{-1'795'000'000'000};
}

/// Case 60.
void TestTime::theTrailKeepsItsOrderHoweverTheClockIsSet()
{
    QFETCH(const QVector<qint64>, jumps);
    TestPractice p;
    QVector<QUuid> opened;
    QVector<Instant> times;
    for (qsizetype i = 0; i <= jumps.size(); ++i) {
        p.clock.at.ms += i == 0 ? 0 : jumps[i - 1];
        opened.prepend(p.addPerson(u"Jane%1"_qs.arg(i), u"Nguyen"_qs));
        times.prepend(p.clock.at);
        p.mustAsk(OpenPerson{opened.first(), {}});
    }
    const auto lines = p.mustAsk(SearchAudit{{.action = u"view"_qs}});
    QCOMPARE(lines.size(), opened.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines[i].entry.record, opened[i]); // none is lost
        QCOMPARE(lines[i].entry.at, times[i]);      // the clock is believed, the order does not depend on it
        QVERIFY(i == 0 || lines[i].number < lines[i - 1].number);
    }
    QCOMPARE(p.mustAsk(RecentPeople{}).first().id, opened.first());
    QVERIFY(p.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }).has_value());
}

/// Case 60.
void TestTime::aMessageIsNotReleasedEarly()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, reachablePerson(p)));
    p.clock.at.ms += 179'000;
    release(p);
    QCOMPARE(messages(p, MessageStatus::Ready).size(), 0);
    p.clock.at.ms += 1'000;
    release(p);
    QCOMPARE(messages(p, MessageStatus::Ready).size(), 1);
}

void TestTime::aMessageDoesNotWaitForTheClockToComeRoundAgain()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, reachablePerson(p)));
    p.clock.at.ms += 1'000;
    p.clock.at.ms -= day;
    release(p);
    QCOMPARE(messages(p, MessageStatus::Held).size(), 1);
    p.clock.at.ms += 100'000;
    release(p); // it is held anew once, and not each time that somebody looks
    p.clock.at.ms += 79'000;
    release(p);
    QCOMPARE(messages(p, MessageStatus::Ready).size(), 0);
    p.clock.at.ms += 1'000;
    release(p);
    QCOMPARE(messages(p, MessageStatus::Ready).size(), 1);
}

void TestTime::aMessageIsHeldAnewAndCanStillBeTakenBack()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, reachablePerson(p)));
    p.clock.at.ms -= day;
    release(p);
    p.mustRun(Undo{});
    p.clock.at.ms += 2 * day;
    release(p);
    QCOMPARE(messages(p, MessageStatus::Ready).size(), 0);
    QCOMPARE(messages(p, MessageStatus::Held).size(), 0);
}

void TestTime::aBookingDoneAgainTellsNobodyBeforeItsUndoTime()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, reachablePerson(p)));
    p.mustRun(Undo{});
    p.clock.at.ms += 3'600'000;
    p.mustRun(Redo{});
    release(p);
    QCOMPARE(messages(p, MessageStatus::Ready).size(), 0);
    p.mustRun(Undo{});
    p.mustRun(Redo{});
    p.clock.at.ms += 180'000;
    release(p);
    QCOMPARE(messages(p, MessageStatus::Ready).size(), 1);
}

void TestTime::anAppointmentInAnUnknownZoneIsListedAndCanBeCancelled()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    p.mustRun(p.at(11, 0, jane));
    for (const auto &[table, key] : {std::pair{u"appointment"_qs, u"id"_qs}, std::pair{u"agenda"_qs, u"appointment_id"_qs}})
        overwrite(p, u"UPDATE %1 SET zone = 'Mars/Olympus' WHERE %2 = unhex('%3', '-')"_qs.arg(table, key, idText(id)));
    const auto start = p.appointment(id)->startAt;
    const auto entries = p.mustAsk(ShowCalendar{{.when = {start.plusMinutes(-600), start.plusMinutes(600)}}});
    QCOMPARE(entries.size(), 2);
    QVERIFY(std::any_of(entries.begin(), entries.end(), [](const CalendarEntry &e) { return e.zone == u"Mars/Olympus"; }));
    QCOMPARE(p.mustAsk(OpenPerson{jane, {}}).appointments.size(), 2);
    QCOMPARE(p.mustAsk(OpenAppointment{id}).appointment.zone, u"Mars/Olympus"_qs);
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 25), QTime(9, 0)}}); // the way on: into the zone of the place
    QCOMPARE(p.appointment(id)->zone, u"Australia/Sydney"_qs);
    p.mustRun(Undo{});
    QCOMPARE(p.appointment(id)->zone, u"Mars/Olympus"_qs);
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    p.mustRun(Undo{});
}

void TestTime::aLocationInAnUnknownZoneDoesNotHideTheOthersOpenings()
{
    TestPractice p;
    overwrite(p, u"UPDATE location SET zone = 'Mars/Olympus'"_qs);
    QVERIFY(p.door().ask(p.admin, NextOpenings{.service = p.service, .from = {QDate(2026, 11, 24), QTime(8, 0)}}).has_value());
    QVERIFY(p.door().ask(p.admin, ShowHours{QDate(2026, 11, 23), QDate(2026, 11, 29)}).has_value());
    const auto booked = p.door().run(p.admin, p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    QCOMPARE(booked.error().code, ErrorCode::UnknownZone);
}

QTEST_GUILESS_MAIN(TestTime)
#include "tst_practice_clock.moc"
