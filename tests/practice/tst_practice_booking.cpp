#include "services/practice/people/ConsentCommands.h"
#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/Message.h"
#include "models/records/Service.h"
#include "models/rules/SessionPrice.h"
#include "models/rules/StatusLife.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

class TestBooking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBookingTakesItsLengthAndPriceFromTheService();
    void twoClientsCannotHaveTheSameHour();
    void theSameClientWithTwoPractitionersAtOnceIsWarned();
    void aRoomIsTakenOnlyOnce();
    void aClashMayBeOverriddenWithAReason();
    void aMeetingThatEndsAtTenDoesNotTouchOneThatStartsAtTen();
    void buffersKeepTheirDistance();
    void outsideTheHoursNeedsAReason();
    void aClosedDayIsClosed();
    void aWeeklySeriesAcrossADaylightSavingChangeKeepsItsWallTime();
    void copyingTimesTenObeysTheClashRule();
    void movingASeriesDoesNotClashWithWhereItWas();
    void movingThisAndFollowingLeavesTheEarlierOnes();
    void statusOfOneOccurrenceNeverChangesTheSeries();
    void cancellingAllOfASeriesLeavesWhatIsOver();
    void whoCallsOffASeriesPaysTheFeeOnce();
    void aCancelledSlotIsFreeAndComesBackOnlyWhereItIsStillFree();
    void everyStatusStepHasAWayBack();
    void aGroupHasAStatusForEach();
    void reschedulingLinksTheTwo();
    void changingALocationsZoneLeavesAnOldBookingWhereItWas();
    void aSavedOlderVersionIsRefused();
    void anEndlessSeriesIsRefused();
    void messagesWaitAndFollowConsent();
    void theFirstOpeningIsAfterWhatIsTaken();
};

void TestBooking::aBookingTakesItsLengthAndPriceFromTheService()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const Outcome booked = p.mustRun(p.at(9, 0, jane));
    const auto row = p.appointment(booked.firstOf(u"Appointment"));
    QCOMPARE(row->durationMinutes, 50);
    QCOMPARE(row->priceMinor, 22000);
    QCOMPARE(row->zone, u"Australia/Sydney"_qs);
    QCOMPARE(row->startAt.toString(), u"2026-11-23T22:00:00.000Z"_qs); // summer time, UTC+11
    QCOMPARE(row->endAt.ms - row->startAt.ms, 50 * 60'000);
    const auto entries = p.mustAsk(ShowCalendar{{.when = {row->startAt, row->endAt}}});
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().people, u"Jane Nguyen"_qs);
}

void TestBooking::twoClientsCannotHaveTheSameHour()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    BookAppointment second = p.at(9, 30, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    second.roomId = p.otherRoom;
    const auto refused = p.door().run(p.admin, second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Clash);
    const QVariantMap clash = refused.error().data.value(u"clashes"_qs).toList().first().toMap();
    QCOMPARE(clash.value(u"actor_kind"_qs).toString(), u"practitioner"_qs);
    QCOMPARE(p.mustAsk(List<Appointment>{}).size(), 1);
}

void TestBooking::theSameClientWithTwoPractitionersAtOnceIsWarned()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(p.at(9, 0, jane));
    BookAppointment other = p.at(9, 0, jane);
    other.practitionerId = p.okafor;
    other.roomId = p.otherRoom;
    const auto refused = p.door().run(p.admin, other);
    QCOMPARE(refused.error().code, ErrorCode::Clash);
    QCOMPARE(refused.error().data.value(u"clashes"_qs).toList().first().toMap().value(u"actor_kind"_qs).toString(), u"patient"_qs);
}

void TestBooking::aRoomIsTakenOnlyOnce()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    BookAppointment other = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    other.practitionerId = p.okafor;
    QCOMPARE(p.door().run(p.admin, other).error().code, ErrorCode::Clash);
    other.roomId = p.otherRoom;
    QVERIFY(p.door().run(p.admin, other));
}

void TestBooking::aClashMayBeOverriddenWithAReason()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    BookAppointment second = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    second.despiteClash = u"emergency, both agreed"_qs;
    const Outcome booked = p.mustRun(second);
    QCOMPARE(p.appointment(booked.firstOf(u"Appointment"))->despiteClash, u"emergency, both agreed"_qs);
    QCOMPARE(p.appointment(booked.firstOf(u"Appointment"))->version, 1); // one deed, saved once
}

void TestBooking::aMeetingThatEndsAtTenDoesNotTouchOneThatStartsAtTen()
{
    TestPractice p;
    BookAppointment first = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    first.length = 60;
    p.mustRun(first);
    QVERIFY(p.door().run(p.admin, p.at(10, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs))));
}

void TestBooking::buffersKeepTheirDistance()
{
    TestPractice p;
    Service before = *p.mustAsk(Get<Service>{p.service});
    Service after = before;
    after.bufferAfterMinutes = 10;
    p.mustRun(edit(before, after));
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    QCOMPARE(p.door().run(p.admin, p.at(9, 50, tom)).error().code, ErrorCode::Clash);
    QVERIFY(p.door().run(p.admin, p.at(10, 0, tom)));
}

void TestBooking::outsideTheHoursNeedsAReason()
{
    TestPractice p;
    BookAppointment late = p.at(17, 30, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)); // ends at 18:20
    QCOMPARE(p.door().run(p.admin, late).error().code, ErrorCode::OutsideHours);
    late.despiteClash = u"asked for it"_qs;
    const Outcome booked = p.mustRun(late);
    QCOMPARE(p.appointment(booked.firstOf(u"Appointment"))->despiteClash, u"asked for it"_qs);
    QCOMPARE(booked.overlaps, 0);
    BookAppointment fits = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    fits.despiteClash = u"just in case"_qs; // where nothing is in the way there is nothing to give a reason for
    QCOMPARE(p.appointment(p.mustRun(fits).firstOf(u"Appointment"))->despiteClash, QString());
}

void TestBooking::aClosedDayIsClosed()
{
    TestPractice p;
    HoursException holiday;
    holiday.fromDate = holiday.untilDate = QDate(2026, 11, 24);
    holiday.reason = u"Holiday"_qs;
    p.mustRun(create(holiday));
    QCOMPARE(p.door().run(p.admin, p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).error().code, ErrorCode::OutsideHours);
}

void TestBooking::aWeeklySeriesAcrossADaylightSavingChangeKeepsItsWallTime()
{
    TestPractice p;
    BookAppointment series = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    series.start.date = QDate(2027, 3, 23); // summer time ends on 4 April 2027
    series.repeat = u"FREQ=WEEKLY;COUNT=4"_qs;
    p.mustRun(series);
    const auto rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(rows.size(), 4);
    for (const auto &row : rows)
        QCOMPARE(row->startWall.time, QTime(9, 0));
    QCOMPARE(rows[1]->startAt.toString(), u"2027-03-29T22:00:00.000Z"_qs);
    QCOMPARE(rows[2]->startAt.toString(), u"2027-04-05T23:00:00.000Z"_qs);
}

void TestBooking::copyingTimesTenObeysTheClashRule()
{
    TestPractice p;
    BookAppointment taken = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    taken.start.date = QDate(2026, 12, 8);
    p.mustRun(taken);
    BookAppointment series = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    series.repeat = u"FREQ=WEEKLY;COUNT=10"_qs;
    const auto check = p.mustAsk(CheckSlot{series, {}});
    QCOMPARE(check.occurrences.size(), 10);
    QCOMPARE(check.problems.size(), 2); // practitioner and room, on the third week
    QCOMPARE(check.problems.first().start.date, QDate(2026, 12, 8));
    QCOMPARE(p.door().run(p.admin, series).error().code, ErrorCode::Clash);
    series.skip = {u"2026-12-08T09:00"_qs};
    p.mustRun(series);
    QCOMPARE(p.mustAsk(List<Appointment>{}).size(), 10);
}

void TestBooking::movingASeriesDoesNotClashWithWhereItWas()
{
    TestPractice p;
    BookAppointment series = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    series.repeat = u"FREQ=DAILY;COUNT=3"_qs;
    const QUuid first = p.mustRun(series).firstOf(u"Appointment");
    p.mustRun(MoveAppointment{.appointment = first, .start = {QDate(2026, 11, 25), QTime(9, 0)}, .extent = Extent::All});
    const auto rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(rows.first()->startWall.date, QDate(2026, 11, 25));
    QCOMPARE(rows.last()->startWall.date, QDate(2026, 11, 27));
}

void TestBooking::movingThisAndFollowingLeavesTheEarlierOnes()
{
    TestPractice p;
    BookAppointment series = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    series.repeat = u"FREQ=WEEKLY;COUNT=4"_qs;
    p.mustRun(series);
    auto rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    p.mustRun(MoveAppointment{.appointment = rows[2]->id, .start = {QDate(2026, 12, 9), QTime(11, 30)}, .extent = Extent::Following});
    rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(rows[0]->startWall.toString(), u"2026-11-24T09:00"_qs);
    QCOMPARE(rows[1]->startWall.toString(), u"2026-12-01T09:00"_qs);
    QCOMPARE(rows[2]->startWall.toString(), u"2026-12-09T11:30"_qs);
    QCOMPARE(rows[3]->startWall.toString(), u"2026-12-16T11:30"_qs);
    QCOMPARE(rows[3]->sequence, 1);
}

void TestBooking::statusOfOneOccurrenceNeverChangesTheSeries()
{
    TestPractice p;
    BookAppointment series = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    series.repeat = u"FREQ=WEEKLY;COUNT=3"_qs;
    const QUuid first = p.mustRun(series).firstOf(u"Appointment");
    p.mustRun(SetAppointmentStatus{.appointment = first, .status = AppointmentStatus::Arrived, .extent = Extent::All});
    const auto rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(rows[0]->status, AppointmentStatus::Arrived);
    QCOMPARE(rows[1]->status, AppointmentStatus::Scheduled);
}

void TestBooking::cancellingAllOfASeriesLeavesWhatIsOver()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
    BookAppointment series = p.at(9, 0, jane);
    series.repeat = u"FREQ=WEEKLY;COUNT=3"_qs;
    p.mustRun(series);
    auto rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    p.mustRun(SetAppointmentStatus{.appointment = rows[0]->id, .status = AppointmentStatus::Completed});
    p.mustRun(SetAppointmentStatus{.appointment = rows[1]->id, .status = AppointmentStatus::Cancelled, .endedBy = EndedBy::Patient,
                                   .why = u"moved away"_qs, .extent = Extent::All});
    rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(rows[0]->status, AppointmentStatus::Completed);
    QCOMPARE(rows[1]->status, AppointmentStatus::Cancelled);
    QCOMPARE(rows[2]->status, AppointmentStatus::Cancelled);
    QCOMPARE(rows[2]->endedWhy, u"moved away"_qs);
}

void TestBooking::whoCallsOffASeriesPaysTheFeeOnce()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    BookAppointment series = p.at(9, 0, jane);
    series.repeat = u"FREQ=WEEKLY;COUNT=4"_qs;
    p.mustRun(series);
    const auto rows = p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    p.mustRun(SetAppointmentStatus{.appointment = rows[1]->id, .status = AppointmentStatus::Cancelled, .endedBy = EndedBy::Patient, .feeMinor = 5000, .extent = Extent::Following});
    qint64 charged = 0;
    for (const auto &row : p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}})) {
        for (const SessionPrice &price : pricesOf(*row, p.mustAsk(List<Participant>{{.where = {{"appointment_id", Condition::Equal, idText(row->id)}}}})))
            charged += price.minor;
    }
    QCOMPARE(charged, 5000);
    QCOMPARE(p.appointment(rows[1]->id)->feeMinor, 5000);
    QCOMPARE(p.appointment(rows[3]->id)->status, AppointmentStatus::Cancelled);
}

void TestBooking::aCancelledSlotIsFreeAndComesBackOnlyWhereItIsStillFree()
{
    TestPractice p;
    const QUuid first = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    p.mustRun(SetAppointmentStatus{.appointment = first, .status = AppointmentStatus::Cancelled});
    const QUuid second = p.mustRun(p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs))).firstOf(u"Appointment");
    const SetAppointmentStatus back{.appointment = first, .status = AppointmentStatus::Scheduled};
    QCOMPARE(p.door().run(p.admin, back).error().code, ErrorCode::Clash);
    p.mustRun(SetAppointmentStatus{.appointment = second, .status = AppointmentStatus::Cancelled});
    QVERIFY(p.door().run(p.admin, back));
}

void TestBooking::everyStatusStepHasAWayBack()
{
    for (int from = 0; from < 8; ++from) {
        for (int to = 0; to < 8; ++to) {
            const auto a = static_cast<AppointmentStatus>(from);
            const auto b = static_cast<AppointmentStatus>(to);
            if (!mayFollow(a, b) || b == AppointmentStatus::Rescheduled)
                continue;
            // Directly or in two steps: nobody is stuck with a slip of the hand.
            bool back = mayFollow(b, a);
            for (int via = 0; via < 8; ++via)
                back = back || (mayFollow(b, static_cast<AppointmentStatus>(via)) && mayFollow(static_cast<AppointmentStatus>(via), a));
            QVERIFY2(back, qPrintable(enumName(a) + u" → "_qs + enumName(b)));
        }
    }
}

void TestBooking::aGroupHasAStatusForEach()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    BookAppointment group = p.at(9, 0, jane);
    group.patients.append(idText(tom));
    QCOMPARE(p.door().run(p.admin, group).error().code, ErrorCode::Invalid); // an individual session takes one
    group.serviceId = {};
    group.kind = AppointmentKind::Group;
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::NoShow, .patient = tom});
    const auto details = p.mustAsk(OpenAppointment{id});
    QCOMPARE(details.people.size(), 2);
    for (const auto &line : details.people)
        QCOMPARE(line.participant.status, line.person.id == tom ? AppointmentStatus::NoShow : AppointmentStatus::Scheduled);
    QCOMPARE(details.appointment.status, AppointmentStatus::Scheduled);
}

void TestBooking::reschedulingLinksTheTwo()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid old = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    const Outcome moved = p.mustRun(RescheduleAppointment{.appointment = old, .start = {QDate(2026, 11, 26), QTime(10, 0)}, .why = u"ill"_qs});
    const auto before = p.appointment(old);
    QCOMPARE(before->status, AppointmentStatus::Rescheduled);
    const auto after = p.appointment(before->rescheduledTo);
    QCOMPARE(after->rescheduledFrom, old);
    QCOMPARE(after->startWall.toString(), u"2026-11-26T10:00"_qs);
    QCOMPARE(p.mustAsk(OpenAppointment{after->id}).people.first().person.id, jane);
    QVERIFY(!moved.undoStep.isNull());
}

void TestBooking::changingALocationsZoneLeavesAnOldBookingWhereItWas()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    const Location before = *p.mustAsk(Get<Location>{p.location});
    Location after = before;
    after.zone = u"Australia/Perth"_qs;
    p.mustRun(edit(before, after));
    const Appointment old = *p.appointment(id);
    Appointment edited = old;
    edited.note = u"parking at the back"_qs;
    p.mustRun(edit(old, edited));
    QCOMPARE(p.appointment(id)->startAt, old.startAt);
    QCOMPARE(p.appointment(id)->zone, u"Australia/Sydney"_qs);
}

void TestBooking::aSavedOlderVersionIsRefused()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    p.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 24), QTime(10, 0)}, .version = 1});
    const auto second = p.door().run(p.admin, MoveAppointment{.appointment = id, .start = {QDate(2026, 11, 24), QTime(11, 0)}, .version = 1});
    QCOMPARE(second.error().code, ErrorCode::ChangedSince);
}

void TestBooking::anEndlessSeriesIsRefused()
{
    TestPractice p;
    BookAppointment series = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    for (const QString &rule : {u"FREQ=WEEKLY"_qs, u"FREQ=SECONDLY;COUNT=5"_qs, u"FREQ=WEEKLY;COUNT=261"_qs, u"nonsense"_qs}) {
        series.repeat = rule;
        QVERIFY2(!p.door().run(p.admin, series), qPrintable(rule));
    }
    QCOMPARE(p.mustAsk(List<Appointment>{}).size(), 0);
}

void TestBooking::messagesWaitAndFollowConsent()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    QCOMPARE(p.mustRun(p.at(9, 0, jane)).messagesHeld, 0); // nobody asked for messages
    const Contact before = *p.mustAsk(Get<Contact>{jane});
    Contact after = before;
    after.email = u"jane@example.org"_qs;
    after.contactBy = ContactBy::Email;
    after.emailAllowed = true;
    p.mustRun(edit(before, after));
    const Outcome booked = p.mustRun(p.at(10, 0, jane));
    QCOMPARE(booked.messagesHeld, 1);
    QCOMPARE(booked.heldUntil.ms, p.clock.at.ms + 180'000);
    p.mustRun(ReleaseMessages{});
    QCOMPARE(p.mustAsk(List<Message>{}).first()->status, MessageStatus::Held);
    p.clock.at.ms += 181'000;
    p.mustRun(ReleaseMessages{});
    QCOMPARE(p.mustAsk(List<Message>{}).first()->status, MessageStatus::Ready);
}

void TestBooking::theFirstOpeningIsAfterWhatIsTaken()
{
    TestPractice p;
    p.mustRun(p.at(8, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    const auto openings = p.mustAsk(NextOpenings{.length = 50, .practitioners = {p.lee}, .from = {QDate(2026, 11, 24), QTime(8, 0)}, .limit = 3});
    QCOMPARE(openings.size(), 3);
    QCOMPARE(openings[0].start.toString(), u"2026-11-24T08:50"_qs);
    QCOMPARE(openings[1].start.toString(), u"2026-11-25T08:00"_qs);
}

QTEST_GUILESS_MAIN(TestBooking)
#include "tst_practice_booking.moc"
