#include "services/store/SqlSession.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/PostgresServer.h"

#include "models/records/Service.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What goes to PostgreSQL together is answered together: nothing of it is lost, and nobody hears of it too late. SQLite answers at once.
class HeardLaterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHearsLaterHearsOfATakenRecordNumberAtTheLatestWhenTheCardIsKept_data() { bothDatabases(); }
    void whoHearsLaterHearsOfATakenRecordNumberAtTheLatestWhenTheCardIsKept();
    void aCardThatIsHeardOfLaterIsReadAtOnce_data() { bothDatabases(); }
    void aCardThatIsHeardOfLaterIsReadAtOnce();
    void whatFailedOfAnItemIsTakenBackWithItWhereItIsHeardOfLater_data() { bothDatabases(); }
    void whatFailedOfAnItemIsTakenBackWithItWhereItIsHeardOfLater();
    void aBookingForSomebodyOfAnotherPracticeIsNotKeptWhereItIsHeardOfLater_data() { bothDatabases(); }
    void aBookingForSomebodyOfAnotherPracticeIsNotKeptWhereItIsHeardOfLater();
    void anAccountThatWasSwitchedOffElsewhereIsNoticedByTheNextQuestion_data() { bothDatabases(); }
    void anAccountThatWasSwitchedOffElsewhereIsNoticedByTheNextQuestion();
    void anAccountThatWasSwitchedOffElsewhereIsNoticedWhateverIsAskedAhead_data() { bothDatabases(); }
    void anAccountThatWasSwitchedOffElsewhereIsNoticedWhateverIsAskedAhead();
    void whatIsKnownOfManyPracticesIsKeptApart_data() { bothDatabases(); }
    void whatIsKnownOfManyPracticesIsKeptApart();
    void whatIsAskedAheadSwallowsNoTakenName_data() { bothDatabases(); }
    void whatIsAskedAheadSwallowsNoTakenName();
    void whatFailedAheadOfAnItemThatIsTakenBackKeepsNothingElseFromBeingKept_data() { bothDatabases(); }
    void whatFailedAheadOfAnItemThatIsTakenBackKeepsNothingElseFromBeingKept();
    void whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo_data();
    void whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo();
};

void HeardLaterTest::whoHearsLaterHearsOfATakenRecordNumberAtTheLatestWhenTheCardIsKept()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    const auto card = [&](quint32 number, const QString &recordNumber) {
        Contact contact = practice.person(number, u"Ana"_s, u"Silva"_s);
        contact.recordNumber = recordNumber;
        return contact;
    };
    MUST(session->begin(practice.organization, true));
    MUST(session->insert(typeOf<Contact>(), card(1, u"P-100"_s)));
    MUST(session->commit());
    MUST(session->begin(practice.organization, true));
    session->hearLater();
    MUST(session->insert(typeOf<Contact>(), card(2, u"P-101"_s)));
    Result<> kept = session->insert(typeOf<Contact>(), card(3, u"P-100"_s));
    if (kept)
        kept = session->insert(typeOf<Contact>(), card(4, u"P-102"_s));
    if (kept)
        kept = session->commit();
    else
        session->rollback();
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Duplicate);
    QCOMPARE(kept.error().data.value(u"field"_s).toString(), u"record_number"_s);
    QCOMPARE(kept.error().data.value(u"value"_s).toString(), u"P-100"_s);
    MUST(session->begin(practice.organization, true));
    const auto cards = session->count(typeOf<Contact>(), {});
    MUST(cards);
    QCOMPARE(*cards, 1);
    MUST(session->insert(typeOf<Contact>(), card(5, u"P-101"_s)));
    MUST(session->commit());
}

void HeardLaterTest::aCardThatIsHeardOfLaterIsReadAtOnce()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    MUST(session->begin(practice.organization, true));
    session->hearLater();
    session->expect(typeOf<Contact>(), Selection());
    MUST(session->insert(typeOf<Contact>(), practice.person(1, u"Ana"_s, u"Silva"_s)));
    const auto all = session->select(typeOf<Contact>(), {});
    MUST(all);
    QCOMPARE(all->size(), 1);
    session->expect(typeOf<Contact>(), Selection());
    session->expect(typeOf<Contact>(), idOf(77));
    const auto expected = session->select(typeOf<Contact>(), {});
    MUST(expected);
    QCOMPARE(expected->size(), 1);
    const auto other = session->find(typeOf<Contact>(), expected->first()->id); // another one than was expected
    MUST(other);
    QVERIFY(*other);
    MUST(session->heard());
    MUST(session->commit());
}

void HeardLaterTest::whatFailedOfAnItemIsTakenBackWithItWhereItIsHeardOfLater()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    const auto card = [&](quint32 number, const QString &recordNumber) {
        Contact contact = practice.person(number, u"Ana"_s, u"Silva"_s);
        contact.recordNumber = recordNumber;
        return contact;
    };
    MUST(session->begin(practice.organization, true));
    session->hearLater();
    MUST(session->savepoint());
    MUST(session->insert(typeOf<Contact>(), card(1, u"P-100"_s)));
    MUST(session->heard());
    MUST(session->releaseSavepoint());
    MUST(session->savepoint());
    MUST(session->insert(typeOf<Contact>(), card(2, u"P-101"_s)));
    (void)session->insert(typeOf<Contact>(), card(3, u"P-100"_s));
    MUST(session->rollbackToSavepoint()); // whether or not it was heard of
    MUST(session->savepoint());
    MUST(session->insert(typeOf<Contact>(), card(4, u"P-101"_s)));
    MUST(session->heard());
    MUST(session->releaseSavepoint());
    MUST(session->commit());
    MUST(session->begin(practice.organization, false));
    const auto cards = session->count(typeOf<Contact>(), {});
    MUST(cards);
    QCOMPARE(*cards, 2);
    MUST(session->commit());
}

void HeardLaterTest::aBookingForSomebodyOfAnotherPracticeIsNotKeptWhereItIsHeardOfLater()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1), other = Practice::numbered(2);
    const Contact theirs = other.person(1, u"Ana"_s, u"Silva"_s);
    MUST(session->begin(other.organization, true));
    MUST(session->insert(typeOf<Contact>(), theirs));
    MUST(session->commit());
    MUST(session->begin(practice.organization, true));
    MUST(practice.insertInto(*session));
    MUST(session->commit());
    MUST(session->begin(practice.organization, true));
    session->hearLater();
    Participant participant = made<Participant>(practice.organization, idOf(50));
    participant.appointmentId = idOf(51); // that there is not
    participant.contactId = theirs.id;
    Result<> kept = session->insert(typeOf<Participant>(), participant);
    if (kept)
        kept = session->heard();
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::NotFound);
    QVERIFY(!session->commit());
    MUST(session->begin(practice.organization, false));
    const auto there = session->count(typeOf<Participant>(), {.deleted = Deleted::Include});
    MUST(there);
    QCOMPARE(*there, 0);
    MUST(session->commit());
}

void HeardLaterTest::anAccountThatWasSwitchedOffElsewhereIsNoticedByTheNextQuestion()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session(), elsewhere = database.session();
    const QUuid practice = idOf(1, 9);
    User account = made<User>(practice, idOf(2));
    account.login = u"ana"_s;
    account.displayName = u"Ana"_s;
    account.isActive = true;
    MUST(elsewhere->begin(practice, true));
    MUST(elsewhere->insert(typeOf<User>(), account));
    MUST(elsewhere->numberChange(typeOf<User>(), account.id));
    MUST(elsewhere->commit());
    for (int i = 0; i < 3; ++i) { // as they are known from the second time on
        MUST(here->begin(practice, false));
        const auto known = here->findKept(typeOf<User>(), account.id);
        MUST(known);
        QVERIFY(static_cast<const User &>(**known).isActive);
        MUST(here->count(typeOf<Contact>(), {}));
        MUST(here->commit());
    }
    account.version = 2;
    account.isActive = false;
    MUST(elsewhere->begin(practice, true));
    MUST(elsewhere->update(typeOf<User>(), account));
    MUST(elsewhere->numberChange(typeOf<User>(), account.id));
    MUST(elsewhere->commit());
    for (int tries = 0; tries < 2; ++tries) {
        MUST(here->begin(practice, false));
        const auto known = here->findKept(typeOf<User>(), account.id);
        MUST(known);
        const auto question = here->count(typeOf<Contact>(), {});
        if (question) {
            QVERIFY(!static_cast<const User &>(**known).isActive);
        } else {
            QCOMPARE(tries, 0);
            QCOMPARE(question.error().code, ErrorCode::StoreBusy);
            QVERIFY(question.error().data.value(u"stale"_s).toBool());
        }
        here->rollback();
    }
    MUST(here->begin(practice, false)); // also where no question comes
    MUST(here->findKept(typeOf<User>(), account.id));
    MUST(here->commit());
    account.version = 3;
    account.isActive = true;
    MUST(elsewhere->begin(practice, true));
    MUST(elsewhere->update(typeOf<User>(), account));
    MUST(elsewhere->numberChange(typeOf<User>(), account.id));
    MUST(elsewhere->commit());
    MUST(here->begin(practice, false));
    const auto known = here->findKept(typeOf<User>(), account.id);
    MUST(known);
    QVERIFY(static_cast<const User &>(**known).isActive || !here->commit());
    here->rollback();
}

/// A question that is sent ahead may be the first one that goes to the database: what it hears is for whoever asks next.
void HeardLaterTest::anAccountThatWasSwitchedOffElsewhereIsNoticedWhateverIsAskedAhead()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session(), elsewhere = database.session();
    const QUuid practice = idOf(1, 9);
    User account = made<User>(practice, idOf(2));
    account.login = account.displayName = u"Ana"_s;
    account.isActive = true;
    const auto keep = [&](const auto &write) -> Result<> {
        PRAXIS_CHECK(elsewhere->begin(practice, true));
        PRAXIS_CHECK(write());
        PRAXIS_CHECK(elsewhere->numberChange(typeOf<User>(), account.id));
        return elsewhere->commit();
    };
    MUST(keep([&] { return elsewhere->insert(typeOf<User>(), account); }));
    MUST(here->begin(practice, false));
    MUST(here->findKept(typeOf<User>(), account.id));
    MUST(here->count(typeOf<Contact>(), {}));
    MUST(here->commit());
    account.version = 2;
    account.isActive = false;
    MUST(keep([&] { return elsewhere->update(typeOf<User>(), account); }));
    MUST(here->begin(practice, false));
    const auto known = here->findKept(typeOf<User>(), account.id);
    MUST(known);
    here->expect(typeOf<Organization>(), practice); // never asked on this connection
    const auto question = here->count(typeOf<Contact>(), {});
    QVERIFY(!question || !static_cast<const User &>(**known).isActive);
    const auto again = here->count(typeOf<Contact>(), {}); // whoever takes no notice
    QVERIFY(!again || !static_cast<const User &>(**known).isActive);
    QCOMPARE(here->commit().has_value(), !static_cast<const User &>(**known).isActive);
    here->rollback();
    if (!question) {
        QCOMPARE(question.error().code, ErrorCode::StoreBusy);
        QVERIFY(question.error().data.value(u"stale"_s).toBool());
    }
}

/// One connection of a server serves more practices than it knows at a time.
void HeardLaterTest::whatIsKnownOfManyPracticesIsKeptApart()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session(), elsewhere = database.session();
    constexpr quint32 practices = 70;
    const auto account = [](quint32 number, const QString &name, int version) {
        User one = made<User>(idOf(number, 9), idOf(number));
        one.login = one.loginKey = u"ana"_s;
        one.displayName = name;
        one.version = version;
        return one;
    };
    for (quint32 i = 1; i <= practices; ++i) {
        MUST(elsewhere->begin(idOf(i, 9), true));
        MUST(elsewhere->insert(typeOf<User>(), account(i, QString::number(i), 1)));
        MUST(elsewhere->numberChange(typeOf<User>(), idOf(i)));
        MUST(elsewhere->commit());
    }
    const auto nameSeenBy = [&](quint32 practice, quint32 number, bool writing) -> Result<QString> {
        PRAXIS_CHECK(session->begin(idOf(practice, 9), writing));
        auto found = writing ? session->find(typeOf<User>(), idOf(number)) : session->findKept(typeOf<User>(), idOf(number));
        const auto question = session->count(typeOf<Contact>(), {});
        session->rollback();
        PRAXIS_CHECK(question);
        PRAXIS_CHECK(found);
        return *found ? static_cast<const User &>(**found).displayName : QString();
    };
    for (int round = 0; round < 4; ++round) {
        for (quint32 i = 1; i <= practices; ++i) {
            const auto own = nameSeenBy(i, i, round % 2 == 1);
            MUST(own);
            QCOMPARE(*own, QString::number(i));
            const auto foreign = nameSeenBy(i, i % practices + 1, round % 2 == 1);
            MUST(foreign);
            QCOMPARE(*foreign, QString());
        }
    }
    MUST(elsewhere->begin(idOf(practices, 9), true));
    MUST(elsewhere->update(typeOf<User>(), account(practices, u"changed"_s, 2)));
    MUST(elsewhere->numberChange(typeOf<User>(), idOf(practices)));
    MUST(elsewhere->commit());
    const auto written = nameSeenBy(practices, practices, true);
    MUST(written);
    QCOMPARE(*written, u"changed"_s);
}

void HeardLaterTest::whatIsAskedAheadSwallowsNoTakenName()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const QUuid practice = idOf(1, 9);
    const auto login = [&](quint32 number) {
        User account = made<User>(practice, idOf(number));
        account.login = account.displayName = u"Ana"_s;
        account.loginKey = u"ana"_s;
        return account;
    };
    MUST(session->begin(practice, true));
    MUST(session->insert(typeOf<User>(), login(2)));
    MUST(session->commit());
    MUST(session->begin(practice, true));
    session->hearLater();
    Result<> kept = session->insert(typeOf<User>(), login(3));
    session->expect(typeOf<Service>(), idOf(77)); // never asked on this connection
    if (kept) {
        const auto asked = session->count(typeOf<Service>(), {});
        kept = asked ? Result<>() : fail(asked.error());
        QVERIFY(!session->heard()); // also who took no notice
        QCOMPARE(session->commit().error().code, ErrorCode::Duplicate);
    }
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Duplicate);
    QCOMPARE(kept.error().data.value(u"field"_s).toString(), u"login_key"_s);
    session->rollback();
    MUST(session->begin(practice, true));
    const auto accounts = session->count(typeOf<User>(), {});
    MUST(accounts);
    QCOMPARE(*accounts, 1);
    MUST(session->commit());
}

void HeardLaterTest::whatFailedAheadOfAnItemThatIsTakenBackKeepsNothingElseFromBeingKept()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const QUuid practice = idOf(1, 9);
    const auto login = [&](quint32 number, const QString &key) {
        User account = made<User>(practice, idOf(number));
        account.login = account.displayName = key;
        account.loginKey = key;
        return account;
    };
    MUST(session->begin(practice, true));
    session->hearLater();
    MUST(session->insert(typeOf<User>(), login(2, u"ana"_s)));
    MUST(session->savepoint());
    (void)session->insert(typeOf<User>(), login(3, u"ana"_s));
    session->expect(typeOf<Service>(), idOf(77));
    QVERIFY(!session->count(typeOf<Service>(), {}) || kind == u"sqlite");
    MUST(session->rollbackToSavepoint());
    MUST(session->insert(typeOf<User>(), login(4, u"ben"_s)));
    MUST(session->commit());
    MUST(session->begin(practice, false));
    const auto accounts = session->count(typeOf<User>(), {});
    MUST(accounts);
    QCOMPARE(*accounts, 2);
    MUST(session->commit());
}

void HeardLaterTest::whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 5; ++step)
        QTest::addRow("before step %d", step) << step;
}

void HeardLaterTest::whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo()
{
    QFETCH(const int, step);
    TestDatabase database(u"postgresql"_s);
    const auto session = database.session();
    const QUuid practice = idOf(1, 9);
    const auto account = [&](quint32 number) {
        User one = made<User>(practice, idOf(number));
        one.login = one.displayName = one.loginKey = QString::number(number);
        return one;
    };
    auto &connection = static_cast<store::SqlSession &>(*session).connection();
    MUST(session->begin(practice, true));
    MUST(session->insert(typeOf<User>(), account(2)));
    const auto backend = connection.scalar(u"SELECT pg_backend_pid()"_s);
    MUST(backend);
    MUST(session->commit());
    MUST(session->begin(practice, false)); // its end is answered when something else is asked
    MUST(session->count(typeOf<User>(), {}));
    MUST(session->commit());
    const QVector<std::function<Result<>()>> steps{[&] { return session->begin(practice, true); },
                                                   [&] {
                                                       session->hearLater();
                                                       return session->insert(typeOf<User>(), account(3));
                                                   },
                                                   [&] {
                                                       session->expect(typeOf<Service>(), idOf(77));
                                                       return Result<>();
                                                   },
                                                   [&] { return session->insert(typeOf<User>(), account(4)); },
                                                   [&] { return session->commit(); }};
    Result<> done;
    for (int i = 0; done && i < steps.size(); ++i) {
        if (i == step)
            PostgresServer::running().execute(u"postgres"_s, u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(backend->toInt()));
        done = steps[i]();
    }
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StoreUnavailable);
    session->rollback();
    const Result<> again = session->begin(practice, true); // what is broken stays so, and is said at once
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::StoreUnavailable);
    const auto other = database.session();
    MUST(other->begin(practice, false));
    const auto accounts = other->count(typeOf<User>(), {});
    MUST(accounts);
    QCOMPARE(*accounts, 1);
    MUST(other->commit());
}

QTEST_GUILESS_MAIN(HeardLaterTest)
#include "HeardLaterTest.moc"
