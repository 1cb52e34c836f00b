#include "models/records/HoursException.h"
#include "models/records/ImportMapping.h"
#include "models/records/Location.h"
#include "models/records/Room.h"
#include "models/records/WorkingHours.h"
#include "services/practice/office/RecordQueries.h"
#include "tests/support/Snapshot.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <barrier>
#include <thread>

using namespace praxis;
using namespace praxis::test;

/// Several desks on one store at the same time.
class TestDesks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneSlotIsGivenToOneOfTwoDesks_data();
    void oneSlotIsGivenToOneOfTwoDesks();
    void twoPracticesOnOneConnectionNeverSeeEachOther();
    void whoWasSwitchedOffAtAnotherDeskLearnsNothingWhateverTheyAsk_data() { oneSlotIsGivenToOneOfTwoDesks_data(); }
    void whoWasSwitchedOffAtAnotherDeskLearnsNothingWhateverTheyAsk();
    void eachLineOfABulkIsRefusedForWhatIsWrongWithItselfOnEitherDatabase();
    void hoursThatAnotherDeskChangedCountForTheNextBooking_data() { oneSlotIsGivenToOneOfTwoDesks_data(); }
    void hoursThatAnotherDeskChangedCountForTheNextBooking();
    void recordNumbersGoOnWhereAnotherDeskStopped_data() { oneSlotIsGivenToOneOfTwoDesks_data(); }
    void recordNumbersGoOnWhereAnotherDeskStopped();
    void whoForgetsTheOrganisationSeesNothing();
};

void TestDesks::oneSlotIsGivenToOneOfTwoDesks_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("sqlite") << u"sqlite"_qs;
    QTest::newRow("postgresql") << u"postgresql"_qs;
}

void TestDesks::oneSlotIsGivenToOneOfTwoDesks()
{
    QFETCH(QString, database);
    constexpr int rounds = 200;
    TestDatabase db(database);
    TestPractice p(db.store(), {.withHours = false});
    const std::array patients{p.addPerson(u"Jane"_qs, u"Nguyen"_qs), p.addPerson(u"Tom"_qs, u"Silva"_qs)};
    std::array<QVector<ErrorCode>, 2> answers;
    std::barrier together(2);
    const auto work = [&](std::size_t desk) {
        const auto session = db.session();
        Door door(*session, p.parts);
        for (int round = 0; round < rounds; ++round) {
            BookAppointment booking = p.at(9, 0, patients[desk]);
            booking.start = {QDate(2026, 11, 24).addDays(round), QTime(9, 0)};
            together.arrive_and_wait();
            const auto outcome = door.run(p.admin, booking);
            answers[desk].append(outcome ? ErrorCode::None : outcome.error().code);
        }
    };
    {
        std::jthread other(work, 1);
        work(0);
    }
    std::array<int, 2> won{};
    for (int round = 0; round < rounds; ++round) {
        const ErrorCode a = answers[0][round];
        const ErrorCode b = answers[1][round];
        const bool one = (a == ErrorCode::None && b == ErrorCode::Clash) || (a == ErrorCode::Clash && b == ErrorCode::None);
        QVERIFY2(one, qPrintable(u"round %1: %2 and %3"_qs.arg(round).arg(codeName(a), codeName(b))));
        won[0] += a == ErrorCode::None;
        won[1] += b == ErrorCode::None;
    }
    qInfo("won %d and %d of %d", won[0], won[1], rounds);
    QCOMPARE(p.mustAsk(ShowCalendar{{.when = {Instant{1}, Instant{std::numeric_limits<qint64>::max() / 2}}}}).size(), rounds);
    QVERIFY(db.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }).has_value());
}

void TestDesks::twoPracticesOnOneConnectionNeverSeeEachOther()
{
    TestDatabase db(u"postgresql"_qs);
    TestPractice a(db.store(), {.withHours = false, .world = 1});
    TestPractice b(db.store(), {.withHours = false, .world = 2});
    const QUuid ofA = a.addPerson(u"Canary"_qs, u"Of A"_qs);
    const QUuid ofB = b.addPerson(u"Canary"_qs, u"Of B"_qs);
    const auto session = db.session();
    Door door(*session, a.parts);
    for (int i = 0; i < 500; ++i) {
        for (const auto &[actor, own, foreign] : {std::tuple{a.admin, ofA, ofB}, std::tuple{b.admin, ofB, ofA}}) {
            const auto found = TestPractice::must(door.ask(actor, FindPeople{{.text = u"canary"_qs}}));
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().id, own);
            const Error unknown = door.ask(actor, Get<Contact>{QUuid::createUuid()}).error();
            Error theirs = door.ask(actor, Get<Contact>{foreign}).error();
            QCOMPARE(theirs.code, ErrorCode::NotFound);
            QCOMPARE(theirs.data.keys(), unknown.data.keys());
            if (i % 50 == 0) {
                QCOMPARE(door.run(actor, EditRecord{u"Contact"_qs, foreign, {{u"city"_qs, u"Hobart"_qs}}, 0}).error().code, ErrorCode::NotFound);
                BookAppointment booking = (own == ofA ? a : b).at(9, 0, foreign);
                QVERIFY(!door.run(actor, booking));
            }
        }
    }
    for (const QUuid &organization : {a.admin.organization, b.admin.organization})
        QVERIFY(db.store().verifyAudit(organization, [](const AuditHead &) { return true; }).has_value());
}

void TestDesks::whoWasSwitchedOffAtAnotherDeskLearnsNothingWhateverTheyAsk()
{
    QFETCH(QString, database);
    TestDatabase db(database);
    TestPractice p(db.store(), {.withHours = false});
    const QUuid person = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const QUuid booked = p.mustRun(p.at(9, 0, person)).firstOf(u"Appointment");
    const CalendarFilter all{.when = {Instant{1}, Instant{p.clock.at.ms * 2}}};
    const auto said = [](const auto &answer) { return answer ? ErrorCode::None : answer.error().code; };
    const QVector<std::function<ErrorCode(Door &)>> questions{
        [&](Door &door) { return said(door.ask(p.receptionist, List<Location>{})); },
        [&](Door &door) { return said(door.ask(p.receptionist, ShowCalendar{all})); },
        [&](Door &door) { return said(door.ask(p.receptionist, FindPeople{{.text = u"jane"_qs}})); },
        [&](Door &door) { return said(door.ask(p.receptionist, RecentPeople{})); },
        [&](Door &door) { return said(door.ask(p.receptionist, OpenAppointment{booked})); },
        [&](Door &door) { return said(door.ask(p.receptionist, OpenPerson{person, {}})); },
        [&](Door &door) { return said(door.ask(p.receptionist, PageOf{&typeOf<Contact>(), PageRequest()})); },
        [&](Door &door) { return said(door.run(p.receptionist, create(Contact()))); }};
    for (const auto &question : questions) {
        const auto session = db.session(); // on which the question has never been asked
        Door desk(*session, p.parts);
        for (int i = 0; i < 2; ++i)
            TestPractice::must(desk.ask(p.receptionist, List<Room>{})); // who they are is known there
        for (int i = 0; i < 2; ++i) { // the second time it has been asked before
            p.mustRun(SetUserActive{p.receptionist.user, false});
            QCOMPARE(question(desk), ErrorCode::Denied);
            p.mustRun(SetUserActive{p.receptionist.user, true});
            QVERIFY(question(desk) != ErrorCode::Denied);
        }
    }
}

/// Both databases say the same of the same lines, whether they answer each statement or several together.
void TestDesks::eachLineOfABulkIsRefusedForWhatIsWrongWithItselfOnEitherDatabase()
{
    const auto said = [](const QString &database, quint32 seed) {
        TestDatabase db(database);
        TestPractice p(db.store(), {});
        const std::array patients{p.addPerson(u"Jane"_qs, u"Nguyen"_qs), p.addPerson(u"Tom"_qs, u"Silva"_qs)};
        QRandomGenerator dice(seed);
        const auto mapping = [&] {
            ImportMapping one;
            one.name = u"Mapping %1"_qs.arg(dice.bounded(12));
            one.kind = u"contacts"_qs;
            return AnyCommand::of(create(one));
        };
        const auto person = [&] {
            Contact one;
            one.givenName = u"Person"_qs;
            one.familyName = QString::number(dice.bounded(1000));
            one.recordNumber = dice.bounded(2) == 0 ? u"P-%1"_qs.arg(dice.bounded(12)) : QString();
            one.email = dice.bounded(6) == 0 ? u"not an address"_qs : QString();
            return AnyCommand::of(create(one));
        };
        const auto booking = [&] {
            BookAppointment one = p.at(8 + dice.bounded(9), 0, dice.bounded(8) == 0 ? p.ids.next() : patients[static_cast<std::size_t>(dice.bounded(2))]);
            if (dice.bounded(8) == 0)
                one.roomId = p.ids.next();
            return AnyCommand::of(one);
        };
        QVector<AnyCommand> commands;
        ManyOptions options{.allOrNothing = false, .summary = {{u"code"_qs, u"imported"_qs}}, .tellNobody = true};
        for (int line = 0; line < 120; ++line) {
            const int size = 1 + dice.bounded(3);
            for (int i = 0; i < size; ++i) {
                const int kind = dice.bounded(3);
                commands.append(kind == 0 ? mapping() : kind == 1 ? person() : booking());
            }
            options.groups.append(size);
        }
        const ManyResult many = TestPractice::must(p.door().runMany(p.admin, commands, options));
        QStringList lines;
        for (const auto &item : many.items) {
            QVariantMap data = item ? QVariantMap() : item.error().data;
            lines.append((item ? u"done"_qs : codeName(item.error().code)) + u' ' + data.value(u"field"_qs).toString() + u' ' + data.value(u"value"_qs).toString() + u' ' + data.value(u"type"_qs).toString());
        }
        lines.append(QString::number(p.mustAsk(List<ImportMapping>{}).size()) + u' ' + QString::number(p.mustAsk(List<Contact>{}).size()));
        lines.append(QString::number(p.mustAsk(ShowCalendar{{.when = {Instant{1}, Instant{p.clock.at.ms * 2}}}}).size()));
        lines.append(db.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }) ? u"sound"_qs : u"broken"_qs);
        return lines;
    };
    for (quint32 seed = 1; seed <= 3; ++seed) {
        const QStringList expected = said(u"sqlite"_qs, seed);
        QVERIFY(expected.join(u'\n').contains(u"duplicate name"_qs) && expected.join(u'\n').contains(u"duplicate record_number"_qs));
        QCOMPARE(said(u"postgresql"_qs, seed), expected);
    }
}

void TestDesks::hoursThatAnotherDeskChangedCountForTheNextBooking()
{
    QFETCH(QString, database);
    TestDatabase db(database);
    TestPractice p(db.store(), {});
    const QUuid person = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const auto session = db.session();
    Door desk(*session, p.parts);
    const auto book = [&](int day) {
        BookAppointment booking = p.at(9, 0, person);
        booking.start.date = booking.start.date.addDays(7 * day);
        const auto outcome = desk.run(p.receptionist, booking);
        return outcome ? ErrorCode::None : outcome.error().code;
    };
    QCOMPARE(book(0), ErrorCode::None);
    QCOMPARE(book(1), ErrorCode::None); // with what is known by now
    HoursException away;
    away.practitionerId = p.lee;
    away.fromDate = p.at(9, 0, person).start.date.addDays(14);
    away.untilDate = away.fromDate;
    const QUuid holiday = p.mustRun(create(away)).firstOf(u"HoursException");
    QCOMPARE(book(2), ErrorCode::OutsideHours);
    p.mustRun(erase<HoursException>(holiday));
    QCOMPARE(book(2), ErrorCode::None);
    const auto hours = p.mustAsk(List<WorkingHours>{{.where = {{"practitioner_id", Condition::Equal, idText(p.lee)}}}});
    for (const auto &one : hours) {
        if (one->weekday == Qt::Tuesday)
            p.mustRun(erase<WorkingHours>(one->id));
    }
    QCOMPARE(book(3), ErrorCode::OutsideHours);
}

void TestDesks::recordNumbersGoOnWhereAnotherDeskStopped()
{
    QFETCH(QString, database);
    TestDatabase db(database);
    TestPractice p(db.store(), {});
    const auto session = db.session();
    Door desk(*session, p.parts);
    QStringList numbers;
    for (int turn = 0; turn < 4; ++turn) {
        Contact person;
        person.givenName = u"Ana %1"_qs.arg(turn);
        person.kinds = {u"patient"_qs};
        const QUuid here = TestPractice::must(desk.run(p.receptionist, create(person))).firstOf(u"Contact");
        const QUuid there = p.addPerson(u"Rui %1"_qs.arg(turn), u"Silva"_qs);
        for (const QUuid &id : {here, there})
            numbers.append(p.mustAsk(Get<Contact>{id})->recordNumber);
    }
    QStringList inOrder = numbers;
    inOrder.sort();
    QCOMPARE(inOrder.removeDuplicates(), 0);
    QCOMPARE(numbers, inOrder); // each the next one
}

void TestDesks::whoForgetsTheOrganisationSeesNothing()
{
    TestDatabase db(u"postgresql"_qs);
    TestPractice p(db.store(), {.withHours = false});
    p.addPerson(u"Canary"_qs, u"Of A"_qs);
    const auto session = db.session();
    Door door(*session, p.parts);
    for (int i = 0; i < 20; ++i) {
        TestPractice::must(door.ask(p.admin, List<Contact>{}));
        QTest::ignoreMessage(QtCriticalMsg, "the store was used without an organisation");
        QCOMPARE(session->select(typeOf<Contact>(), {}).error().code, ErrorCode::Internal);
        QVERIFY(!session->begin({}, false));
    }
}

QTEST_GUILESS_MAIN(TestDesks)
#include "tst_practice_desks.moc"
