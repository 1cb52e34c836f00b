// What belongs to an appointment beside its time: staff, equipment, patients, payers, reminders, what follows.
#include "models/records/Authorisation.h"
#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Message.h"
#include "models/records/Service.h"
#include "models/rules/StatusLife.h"
#include "services/practice/messages/MessageCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

const QDate tuesday(2026, 11, 24);

QUuid kitOf(TestPractice &p)
{
    Equipment kit;
    kit.name = u"Test kit"_qs;
    return p.mustRun(create(kit)).firstOf(u"Equipment");
}

QUuid groupServiceOf(TestPractice &p)
{
    Service service;
    service.name = u"Group"_qs;
    service.kind = AppointmentKind::Group;
    service.durationMinutes = 90;
    return p.mustRun(create(service)).firstOf(u"Service");
}

/// Those that are ready are being sent.
void leave(TestPractice &p)
{
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    p.mustRun(TakeMessages{50});
}

QString clashingActor(const Error &error)
{
    return error.data.value(u"clashes"_qs).toList().value(0).toMap().value(u"actor_kind"_qs).toString();
}

std::shared_ptr<Participant> of(TestPractice &p, const QUuid &appointment, const QUuid &person)
{
    for (const auto &one : p.mustAsk(List<Participant>{{.where = {{"appointment_id", Condition::Equal, idText(appointment)}}}})) {
        if (one->contactId == person)
            return one;
    }
    return {};
}

/// Somebody who wants mail.
QUuid reachable(TestPractice &p)
{
    Contact person;
    person.givenName = u"Jane"_qs;
    person.familyName = u"Nguyen"_qs;
    person.email = u"jane@example.org"_qs;
    person.contactBy = ContactBy::Email;
    person.emailAllowed = true;
    return p.mustRun(create(person)).firstOf(u"Contact");
}

QStringList reminders(TestPractice &p)
{
    QStringList states;
    for (const auto &message : p.mustAsk(List<Message>{{.where = {{"template_name", Condition::Equal, u"reminder"_qs}}}}))
        states.append(enumName(message->status));
    return states;
}

/// The clock is set to so many hours before an instant.
void setHoursBefore(TestPractice &p, Instant when, int hours)
{
    p.clock.at = {when.ms - qint64{hours} * 3'600'000};
}

} // namespace

class TestVisits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTestKitIsTakenOnlyOnce();
    void aColleagueWhoHelpsIsNotFreeElsewhere();
    void aRoomIsTakenAwayAndOneThatIsTakenIsNot();
    void whatOnlyLeavesItsRoomKeepsItsReason();
    void equipmentOfASeriesFollowsWhereAsked();
    void anotherLocationKeepsTheHourThatWasPromised();
    void eachOfAGroupEndsWithWhyAndFee();
    void oneWhoCancelledAloneIsFreeAgain();
    void aReasonOfBeforeIsNoneForWhoComesBackNow();
    void aSessionForOneTakesNoSecond();
    void whoPaysIsAPersonsOwn();
    void whoPaysIsBookedForEach();
    void whoUsuallyPaysIsTakenWhereNothingIsSaid();
    void whoJoinsOrLeavesAGroupIsTold();
    void reschedulingKeepsWhoPays();
    void anAuthorisationOfSomebodyElseIsRefused();
    void aReminderIsWrittenOnceAndInTime();
    void aMovedAppointmentIsRemindedOfItsNewTime();
    void aCancelledAppointmentRemindsNobody();
    void aReminderFollowsConsentAndWish();
    void aClockThatIsSetBackRemindsNobodyAgain();
    void whoIsToComeAgainIsListedUntilTheyAreBooked();
    void whoIsToComeAgainIsFoundBehindHundredsWhoCame();
    void everyStatusStepIsUndoneAndAudited();
};

void TestVisits::aTestKitIsTakenOnlyOnce()
{
    TestPractice p;
    BookAppointment first = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    first.equipment = {idText(kitOf(p))};
    p.mustRun(first);
    BookAppointment second = p.at(9, 30, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    second.practitionerId = p.okafor;
    second.roomId = p.otherRoom;
    second.equipment = first.equipment;
    const auto refused = p.door().run(p.admin, second);
    QCOMPARE(refused.error().code, ErrorCode::Clash);
    QCOMPARE(clashingActor(refused.error()), u"equipment"_qs);
    const SlotCheck check = p.mustAsk(CheckSlot{second, {}});
    QCOMPARE(check.problems.size(), 1);
    QCOMPARE(check.problems.first().actorName, u"Test kit"_qs);
    second.equipment.clear();
    const QUuid id = p.mustRun(second).firstOf(u"Appointment");
    // Nor may it be added afterwards, by either way.
    SetAppointmentResources add = SetAppointmentResources::of(*p.appointment(id));
    add.equipment = first.equipment;
    QCOMPARE(p.door().run(p.admin, add).error().code, ErrorCode::Clash);
    Appointment after = *p.appointment(id);
    after.equipment = first.equipment;
    QCOMPARE(p.door().run(p.admin, edit(*p.appointment(id), after)).error().code, ErrorCode::Clash);
    add.despiteClash = u"there is a second one"_qs;
    QVERIFY(p.door().run(p.admin, add));
    QCOMPARE(p.appointment(id)->equipment, first.equipment);
}

void TestVisits::aColleagueWhoHelpsIsNotFreeElsewhere()
{
    TestPractice p;
    BookAppointment together = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    together.otherStaff = {idText(p.okafor)};
    const QUuid id = p.mustRun(together).firstOf(u"Appointment");
    BookAppointment other = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    other.practitionerId = p.okafor;
    other.roomId = p.otherRoom;
    const auto refused = p.door().run(p.admin, other);
    QCOMPARE(clashingActor(refused.error()), u"practitioner"_qs);
    SetAppointmentResources alone = SetAppointmentResources::of(*p.appointment(id));
    alone.otherStaff.clear();
    p.mustRun(alone);
    QVERIFY(p.door().run(p.admin, other));
    alone.otherStaff = {idText(p.lee)}; // gives it already
    alone.version = 0;
    QCOMPARE(p.door().run(p.admin, alone).error().code, ErrorCode::Invalid);
}

void TestVisits::aRoomIsTakenAwayAndOneThatIsTakenIsNot()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    SetAppointmentResources change = SetAppointmentResources::of(*p.appointment(id));
    change.roomId = {};
    p.mustRun(change);
    QVERIFY(p.appointment(id)->roomId.isNull());
    BookAppointment other = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    other.practitionerId = p.okafor;
    p.mustRun(other);
    change = SetAppointmentResources::of(*p.appointment(id));
    change.roomId = p.room;
    const auto refused = p.door().run(p.admin, change);
    QCOMPARE(clashingActor(refused.error()), u"room"_qs);
}

void TestVisits::whatOnlyLeavesItsRoomKeepsItsReason()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs)));
    BookAppointment over = p.at(9, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    over.despiteClash = u"both agreed"_qs;
    const QUuid id = p.mustRun(over).firstOf(u"Appointment");
    SetAppointmentResources change = SetAppointmentResources::of(*p.appointment(id));
    change.roomId = {};
    p.mustRun(change); // nobody is asked again, and Dr Lee is still twice at nine
    QVERIFY(p.appointment(id)->roomId.isNull());
    QCOMPARE(p.appointment(id)->despiteClash, u"both agreed"_qs);
}

void TestVisits::equipmentOfASeriesFollowsWhereAsked()
{
    TestPractice p;
    BookAppointment weekly = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    weekly.repeat = u"FREQ=WEEKLY;COUNT=3"_qs;
    const QUuid first = p.mustRun(weekly).firstOf(u"Appointment");
    SetAppointmentResources change = SetAppointmentResources::of(*p.appointment(first));
    change.equipment = {idText(kitOf(p))};
    change.extent = Extent::All;
    p.mustRun(change);
    for (const auto &a : p.mustAsk(List<Appointment>{})) {
        QCOMPARE(a->equipment, change.equipment);
        QCOMPARE(a->roomId, p.room); // what was not changed stays
    }
}

void TestVisits::anotherLocationKeepsTheHourThatWasPromised()
{
    TestPractice p;
    Location perth;
    perth.name = u"Perth"_qs;
    perth.zone = u"Australia/Perth"_qs;
    const QUuid there = p.mustRun(create(perth)).firstOf(u"Location");
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs))).firstOf(u"Appointment");
    SetAppointmentResources change = SetAppointmentResources::of(*p.appointment(id));
    change.locationId = there;
    change.roomId = {};
    p.mustRun(change);
    const auto a = p.appointment(id);
    QCOMPARE(a->startWall, (WallTime{tuesday, QTime(9, 0)}));
    QCOMPARE(a->zone, u"Australia/Perth"_qs);
    QCOMPARE(a->startAt.toString(), u"2026-11-24T01:00:00.000Z"_qs);
}

void TestVisits::eachOfAGroupEndsWithWhyAndFee()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    BookAppointment group = p.at(9, 0, jane);
    group.serviceId = groupServiceOf(p);
    group.patients << idText(tom);
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    SetAppointmentStatus missed{.appointment = id, .status = AppointmentStatus::NoShow, .patient = tom, .why = u"train"_qs, .feeMinor = 4000};
    const Outcome outcome = p.mustRun(missed);
    QCOMPARE(of(p, id, tom)->status, AppointmentStatus::NoShow);
    QCOMPARE(of(p, id, tom)->endedWhy, u"train"_qs);
    QCOMPARE(of(p, id, tom)->feeMinor, 4000);
    QCOMPARE(of(p, id, jane)->status, AppointmentStatus::Scheduled);
    QCOMPARE(p.appointment(id)->feeMinor, 0);
    p.mustRun(Undo{outcome.undoStep});
    QCOMPARE(of(p, id, tom)->status, AppointmentStatus::Scheduled);
    QCOMPARE(of(p, id, tom)->feeMinor, 0);
    missed.status = AppointmentStatus::Rescheduled;
    QCOMPARE(p.door().run(p.admin, missed).error().code, ErrorCode::BadTransition);
}

void TestVisits::oneWhoCancelledAloneIsFreeAgain()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    BookAppointment group = p.at(9, 0, jane);
    group.serviceId = groupServiceOf(p);
    group.patients << idText(tom);
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled, .patient = tom, .endedBy = EndedBy::Patient});
    BookAppointment elsewhere = p.at(9, 0, tom);
    elsewhere.practitionerId = p.okafor;
    elsewhere.roomId = p.otherRoom;
    p.mustRun(elsewhere);
    // Coming back is a clash of their own, and may be overridden with a reason.
    SetAppointmentStatus back{.appointment = id, .status = AppointmentStatus::Scheduled, .patient = tom};
    const auto refused = p.door().run(p.admin, back);
    QCOMPARE(clashingActor(refused.error()), u"patient"_qs);
    back.despiteClash = u"leaves early"_qs;
    QVERIFY(p.door().run(p.admin, back));
}

void TestVisits::aReasonOfBeforeIsNoneForWhoComesBackNow()
{
    TestPractice p;
    p.mustRun(p.at(9, 0, p.addPerson(u"Ada"_qs, u"Abbott"_qs)));
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    BookAppointment group = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
    group.serviceId = groupServiceOf(p);
    group.patients << idText(tom);
    group.despiteClash = u"a bigger room"_qs;
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    // Whoever leaves takes up nothing: nobody is asked again.
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled, .patient = tom, .endedBy = EndedBy::Patient});
    QCOMPARE(p.appointment(id)->despiteClash, u"a bigger room"_qs);
    BookAppointment elsewhere = p.at(9, 0, tom);
    elsewhere.practitionerId = p.okafor;
    elsewhere.roomId = p.otherRoom;
    p.mustRun(elsewhere);
    SetAppointmentStatus back{.appointment = id, .status = AppointmentStatus::Scheduled, .patient = tom};
    QCOMPARE(p.door().run(p.admin, back).error().code, ErrorCode::Clash);
    back.despiteClash = u"leaves early"_qs;
    p.mustRun(back);
    QCOMPARE(p.appointment(id)->despiteClash, u"leaves early"_qs);
}

void TestVisits::aSessionForOneTakesNoSecond()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    const auto refused = p.door().run(p.admin, SetAppointmentPeople{.appointment = id, .patients = {idText(jane), idText(tom)}});
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QVERIFY(p.door().run(p.admin, SetAppointmentPeople{.appointment = id, .patients = {idText(tom)}}));
}

void TestVisits::whoPaysIsAPersonsOwn()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    const QUuid mother = p.addPerson(u"Rosa"_qs, u"Silva"_qs);
    BookAppointment group = p.at(9, 0, jane);
    group.serviceId = groupServiceOf(p);
    group.patients << idText(tom);
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    p.mustRun(SetPatientPayer{id, tom, mother});
    QCOMPARE(of(p, id, tom)->payerId, mother);
    QVERIFY(of(p, id, jane)->payerId.isNull());
    QCOMPARE(p.mustAsk(OpenAppointment{id}).payerNames.value(mother), u"Rosa Silva"_qs);
    p.mustRun(SetPatientPayer{id, tom, {}});
    QVERIFY(of(p, id, tom)->payerId.isNull());
    QCOMPARE(p.door().run(p.admin, SetPatientPayer{id, mother, tom}).error().code, ErrorCode::NotFound);
}

void TestVisits::whoPaysIsBookedForEach()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    BookAppointment group = p.at(9, 0, jane);
    group.serviceId = groupServiceOf(p);
    group.patients << idText(tom);
    group.payers = {QString(), idText(jane)};
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    QVERIFY(of(p, id, jane)->payerId.isNull());
    QCOMPARE(of(p, id, tom)->payerId, jane);
}

void TestVisits::whoUsuallyPaysIsTakenWhereNothingIsSaid()
{
    TestPractice p;
    const QUuid mother = p.addPerson(u"Rosa"_qs, u"Silva"_qs);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    p.mustRun(EditRecord{u"Contact"_qs, tom, {{u"payer_id"_qs, idText(mother)}}, 0});
    const auto booked = [&](int hour, const QUuid &payer, const QStringList &payers) {
        BookAppointment booking = p.at(hour, 0, tom);
        booking.payerId = payer;
        booking.payers = payers;
        return of(p, p.mustRun(booking).firstOf(u"Appointment"), tom)->payerId;
    };
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    QCOMPARE(booked(9, {}, {}), mother);
    QCOMPARE(booked(10, jane, {}), jane);
    QCOMPARE(booked(11, {}, {idText(jane)}), jane);
    QVERIFY(booked(12, {}, {idText(tom)}).isNull()); // this once he pays himself
    // Who joins a group later is paid for in the same way.
    BookAppointment group = p.at(14, 0, jane);
    group.serviceId = groupServiceOf(p);
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    p.mustRun(SetAppointmentPeople{.appointment = id, .patients = {idText(jane), idText(tom)}});
    QCOMPARE(of(p, id, tom)->payerId, mother);
    // Somebody who is no longer there pays for nobody.
    p.mustRun(erase<Contact>(mother));
    QVERIFY(booked(16, {}, {}).isNull());
}

void TestVisits::whoJoinsOrLeavesAGroupIsTold()
{
    TestPractice p;
    const auto reachable = [&p](const QString &given) {
        const QUuid id = p.addPerson(given, u"Silva"_qs);
        p.mustRun(EditRecord{u"Contact"_qs, id, {{u"contact_by"_qs, u"email"_qs}, {u"email_allowed"_qs, true}, {u"email"_qs, QString(given + u"@example.org")}}, 0});
        return id;
    };
    const QUuid jane = reachable(u"Jane"_qs), tom = reachable(u"Tom"_qs), ana = reachable(u"Ana"_qs);
    BookAppointment group = p.at(9, 0, jane);
    group.serviceId = groupServiceOf(p);
    group.patients << idText(tom);
    const QUuid id = p.mustRun(group).firstOf(u"Appointment");
    const auto held = [&p](const QUuid &person) {
        QStringList names;
        for (const MessageLine &line : p.mustAsk(ShowMessages{.status = u"held"_qs, .person = person}))
            names.prepend(line.templateName);
        return names;
    };
    const QStringList once{u"confirmation"_qs};
    QCOMPARE(held(tom), once);
    const Outcome change = p.mustRun(SetAppointmentPeople{.appointment = id, .patients = {idText(jane), idText(ana)}});
    QCOMPARE(change.messagesHeld, 1);
    QCOMPARE(held(ana), once);
    QCOMPARE(held(tom), QStringList()); // he had not heard of it yet
    QCOMPARE(held(jane), once); // nothing changes for her
    p.mustRun(Undo{change.undoStep});
    QCOMPARE(held(ana), QStringList());
    QCOMPARE(held(tom), once);
    p.clock.at = p.clock.at.plusMinutes(5);
    p.mustRun(ReleaseMessages{});
    leave(p); // the confirmations
    // One who cancels alone hears of it, and of coming back; the others do not.
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled, .patient = tom, .endedBy = EndedBy::Patient});
    QCOMPARE(held(tom), QStringList{u"cancellation"_qs});
    p.clock.at = p.clock.at.plusMinutes(5);
    p.mustRun(ReleaseMessages{});
    leave(p);
    p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Scheduled, .patient = tom});
    QCOMPARE(held(tom), once);
    QCOMPARE(held(jane), QStringList());
}

void TestVisits::reschedulingKeepsWhoPays()
{
    TestPractice p;
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    const QUuid mother = p.addPerson(u"Rosa"_qs, u"Silva"_qs);
    BookAppointment booking = p.at(9, 0, tom);
    booking.payerId = mother;
    booking.equipment = {idText(kitOf(p))};
    const QUuid id = p.mustRun(booking).firstOf(u"Appointment");
    const auto clinical = [&p](const QUuid &appointment) { return p.must(p.door().ask(p.psychologist, Get<Appointment>{appointment})); };
    Appointment after = *clinical(id);
    after.afterNote = u"of the first"_qs;
    p.must(p.door().run(p.psychologist, edit(*clinical(id), after)));
    const QUuid next = p.mustRun(RescheduleAppointment{.appointment = id, .start = {tuesday.addDays(1), QTime(11, 0)}}).firstOf(u"Appointment");
    QCOMPARE(of(p, next, tom)->payerId, mother);
    QCOMPARE(p.appointment(next)->equipment, booking.equipment);
    QVERIFY(clinical(next)->afterNote.isEmpty());
    QCOMPARE(p.mustAsk(OpenAppointment{id}).rescheduledTo, p.appointment(next)->startAt);
    QCOMPARE(p.mustAsk(OpenAppointment{next}).rescheduledFrom, p.appointment(id)->startAt);
}

void TestVisits::anAuthorisationOfSomebodyElseIsRefused()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    Authorisation plan;
    plan.contactId = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    plan.name = u"Care plan"_qs;
    plan.sessions = 6;
    plan.id = p.mustRun(create(plan)).firstOf(u"Authorisation");
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    Appointment after = *p.appointment(id);
    after.authorisationId = plan.id;
    QCOMPARE(p.door().run(p.admin, edit(*p.appointment(id), after)).error().code, ErrorCode::Invalid);
}

void TestVisits::aReminderIsWrittenOnceAndInTime()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, reachable(p))).firstOf(u"Appointment");
    const Instant start = p.appointment(id)->startAt;
    p.clock.at.ms += 600'000;
    p.mustRun(ReleaseMessages{}); // the confirmation leaves
    setHoursBefore(p, start, 25);
    QCOMPARE(p.mustAsk(CountDueMessages{}), 0);
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p), QStringList{});
    setHoursBefore(p, start, 23);
    QCOMPARE(p.mustAsk(CountDueMessages{}), 1);
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p), QStringList{u"ready"_qs});
    for (int round = 0; round < 3; ++round) {
        p.clock.at.ms += 3'600'000;
        QCOMPARE(p.mustAsk(CountDueMessages{}), 0);
        p.mustRun(ReleaseMessages{});
    }
    QCOMPARE(reminders(p).size(), 1);
}

void TestVisits::aMovedAppointmentIsRemindedOfItsNewTime()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, reachable(p))).firstOf(u"Appointment");
    setHoursBefore(p, p.appointment(id)->startAt, 20);
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p), QStringList{u"ready"_qs});
    // To another week: the old hour's reminder does not leave, the new hour's comes in time.
    const Outcome moved = p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday.addDays(7), QTime(9, 0)}});
    QCOMPARE(reminders(p), QStringList{u"withdrawn"_qs});
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p).size(), 1);
    setHoursBefore(p, p.appointment(id)->startAt, 20);
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p).count(u"ready"_qs), 1);
    // A move at short notice tells the new hour itself.
    p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday.addDays(7), QTime(11, 0)}});
    QCOMPARE(reminders(p).count(u"ready"_qs), 0);
    p.clock.at.ms += 600'000;
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p).count(u"ready"_qs), 0);
}

void TestVisits::aCancelledAppointmentRemindsNobody()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, reachable(p))).firstOf(u"Appointment");
    setHoursBefore(p, p.appointment(id)->startAt, 20);
    p.mustRun(ReleaseMessages{});
    const Outcome cancelled = p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    QCOMPARE(reminders(p), QStringList{u"withdrawn"_qs});
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p).size(), 1);
    // Taken back, it stands as before; and is not written a second time.
    p.mustRun(Undo{cancelled.undoStep});
    QCOMPARE(reminders(p), QStringList{u"ready"_qs});
    p.mustRun(ReleaseMessages{});
    QCOMPARE(reminders(p).size(), 1);
}

void TestVisits::aReminderFollowsConsentAndWish()
{
    TestPractice p;
    const QUuid silent = p.addPerson(u"Tom"_qs, u"Silva"_qs); // never agreed to be written to
    const QUuid first = p.mustRun(p.at(9, 0, silent)).firstOf(u"Appointment");
    BookAppointment unwished = p.at(11, 0, reachable(p));
    unwished.reminderWanted = false;
    p.mustRun(unwished);
    setHoursBefore(p, p.appointment(first)->startAt, 3);
    QCOMPARE(p.mustAsk(CountDueMessages{}), 1); // the confirmation of the second
    p.mustRun(ReleaseMessages{});
    QCOMPARE(p.mustAsk(CountDueMessages{}), 0);
    QCOMPARE(reminders(p), QStringList{});
    Organization practice = *p.mustAsk(Get<Organization>{p.admin.organization});
    Organization without = practice;
    without.reminderHours = 0;
    p.mustRun(edit(practice, without));
    Appointment wished = *p.mustAsk(List<Appointment>{{.where = {{"reminder_wanted", Condition::Equal, false}}}}).first();
    Appointment after = wished;
    after.reminderWanted = true;
    p.mustRun(edit(wished, after));
    QCOMPARE(p.mustAsk(CountDueMessages{}), 0); // the practice reminds nobody
    practice = *p.mustAsk(Get<Organization>{p.admin.organization});
    without = practice;
    without.reminderHours = 400;
    QCOMPARE(p.door().run(p.admin, edit(practice, without)).error().code, ErrorCode::Invalid);
    without.reminderHours = 24;
    p.mustRun(edit(practice, without));
    QCOMPARE(p.mustAsk(CountDueMessages{}), 1);
}

void TestVisits::aClockThatIsSetBackRemindsNobodyAgain()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, reachable(p))).firstOf(u"Appointment");
    const Instant start = p.appointment(id)->startAt;
    setHoursBefore(p, start, 20);
    p.mustRun(ReleaseMessages{});
    for (const int hours : {23, 40, 22, 1}) {
        setHoursBefore(p, start, hours);
        p.mustRun(ReleaseMessages{});
    }
    QCOMPARE(reminders(p), QStringList{u"ready"_qs});
}

void TestVisits::whoIsToComeAgainIsListedUntilTheyAreBooked()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    Appointment after = *p.appointment(id);
    after.followUpBy = QDate(2026, 12, 8);
    p.mustRun(edit(*p.appointment(id), after));
    QVERIFY(p.mustAsk(FollowUpsWanted{QDate(2026, 12, 7)}).isEmpty());
    const auto wanted = p.mustAsk(FollowUpsWanted{QDate(2026, 12, 8)});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().person.id, jane);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, FollowUpsWanted{QDate(2026, 12, 8)})).size(), 1);
    QCOMPARE(TestPractice::must(p.door().ask(p.otherPsychologist, FollowUpsWanted{QDate(2026, 12, 8)})).size(), 0);
    BookAppointment again = p.at(9, 0, jane);
    again.start.date = QDate(2026, 12, 3);
    const QUuid next = p.mustRun(again).firstOf(u"Appointment");
    QVERIFY(p.mustAsk(FollowUpsWanted{QDate(2026, 12, 8)}).isEmpty());
    p.mustRun(SetAppointmentStatus{.appointment = next, .status = AppointmentStatus::Cancelled});
    QCOMPARE(p.mustAsk(FollowUpsWanted{QDate(2026, 12, 8)}).size(), 1);
}

/// Of years of appointments whose follow-up was wanted, and came, it is the last one that counts; a list is never longer than was asked for.
void TestVisits::whoIsToComeAgainIsFoundBehindHundredsWhoCame()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs), tom = p.addPerson(u"Tom"_qs, u"Webb"_qs);
    QDate date = p.at(9, 0, jane).start.date;
    for (int i = 0; i < 230; ++i, date = date.addDays(date.dayOfWeek() == Qt::Friday ? 3 : 1)) {
        BookAppointment book = p.at(9, 0, jane);
        book.start.date = date;
        const QUuid id = p.mustRun(book).firstOf(u"Appointment");
        Appointment after = *p.appointment(id);
        after.followUpBy = QDate(2027, 1, i < 210 ? 8 : 9);
        p.mustRun(edit(*p.appointment(id), after));
    }
    const auto wanted = p.mustAsk(FollowUpsWanted{QDate(2030, 12, 8)});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().by, QDate(2027, 1, 9));
    BookAppointment other = p.at(11, 0, tom);
    const QUuid id = p.mustRun(other).firstOf(u"Appointment");
    Appointment after = *p.appointment(id);
    after.followUpBy = QDate(2027, 1, 10);
    p.mustRun(edit(*p.appointment(id), after));
    QCOMPARE(p.mustAsk(FollowUpsWanted{QDate(2030, 12, 8)}).size(), 2);
    QCOMPARE(p.mustAsk(FollowUpsWanted{QDate(2030, 12, 8), 1}).size(), 1);
}

void TestVisits::everyStatusStepIsUndoneAndAudited()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
    // The shortest way from "scheduled" to each status; Rescheduled is a command of its own.
    const QHash<AppointmentStatus, QVector<AppointmentStatus>> ways{
        {AppointmentStatus::Scheduled, {}},
        {AppointmentStatus::Confirmed, {AppointmentStatus::Confirmed}},
        {AppointmentStatus::Arrived, {AppointmentStatus::Arrived}},
        {AppointmentStatus::InProgress, {AppointmentStatus::InProgress}},
        {AppointmentStatus::Completed, {AppointmentStatus::Completed}},
        {AppointmentStatus::Cancelled, {AppointmentStatus::Cancelled}},
        {AppointmentStatus::NoShow, {AppointmentStatus::NoShow}}};
    const auto lines = [&] {
        const auto page = p.mustAsk(SearchAudit{.filter = {.record = id, .limit = 1000}});
        return page.size();
    };
    int steps = 0;
    for (auto way = ways.cbegin(); way != ways.cend(); ++way) {
        QVector<Outcome> walked;
        for (const AppointmentStatus to : way.value())
            walked.append(p.mustRun(SetAppointmentStatus{.appointment = id, .status = to}));
        for (const AppointmentStatus to : nextSteps(way.key())) {
            const auto before = *p.appointment(id);
            const auto told = lines();
            const Outcome step = to == AppointmentStatus::Rescheduled
                ? p.mustRun(RescheduleAppointment{.appointment = id, .start = {tuesday.addDays(1), QTime(15, 0)}, .why = u"ill"_qs})
                : p.mustRun(SetAppointmentStatus{.appointment = id, .status = to, .endedBy = EndedBy::Practice, .why = u"ill"_qs, .feeMinor = 1000});
            QCOMPARE(p.appointment(id)->status, to);
            QVERIFY2(lines() > told, qPrintable(enumName(to)));
            const auto newest = p.mustAsk(SearchAudit{.filter = {.record = id, .limit = 1000}}).first();
            QCOMPARE(newest.entry.action, u"update"_qs);
            p.mustRun(Undo{step.undoStep});
            const auto after = *p.appointment(id);
            QCOMPARE(after.status, before.status);
            QCOMPARE(after.feeMinor, before.feeMinor);
            QCOMPARE(after.endedWhy, before.endedWhy);
            QCOMPARE(after.startWall, before.startWall);
            QCOMPARE(p.mustAsk(SearchAudit{.filter = {.record = id, .limit = 1000}}).first().entry.action, u"undone"_qs);
            ++steps;
        }
        while (!walked.isEmpty())
            p.mustRun(Undo{walked.takeLast().undoStep});
        QCOMPARE(p.appointment(id)->status, AppointmentStatus::Scheduled);
    }
    qInfo("%d steps, each taken back and told", steps);
}

QTEST_GUILESS_MAIN(TestVisits)
#include "tst_practice_visits.moc"
