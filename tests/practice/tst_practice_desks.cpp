#include "tests/support/Snapshot.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

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
