#include "tests/store/StoreFixture.h"

#include "models/ports/AuditBody.h"
#include "models/records/Service.h"
#include "services/store/SqlSession.h"
#include "tests/support/PostgresServer.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

class RowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedIsReadBack_data() { bothDatabases(); }
    void whatWasSavedIsReadBack();
    void twoWhoSaveTheSameCardAreToldApart_data() { bothDatabases(); }
    void twoWhoSaveTheSameCardAreToldApart();
    void aRecordNumberIsGivenOnceInAPractice_data() { bothDatabases(); }
    void aRecordNumberIsGivenOnceInAPractice();
    void aBookedPersonIsOnTheCalendarAndFound_data() { bothDatabases(); }
    void aBookedPersonIsOnTheCalendarAndFound();
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
    void whatIsAskedAheadSwallowsNoTakenName_data() { bothDatabases(); }
    void whatIsAskedAheadSwallowsNoTakenName();
    void whatFailedAheadOfAnItemThatIsTakenBackKeepsNothingElseFromBeingKept_data() { bothDatabases(); }
    void whatFailedAheadOfAnItemThatIsTakenBackKeepsNothingElseFromBeingKept();
    void whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo_data();
    void whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo();
    void numbersOfChangesAndAuditHaveNoGaps_data() { bothDatabases(); }
    void numbersOfChangesAndAuditHaveNoGaps();
};

void RowsTest::whatWasSavedIsReadBack()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    MUST(session->begin(practice.organization, true));
    MUST(practice.insertInto(*session));
    Contact ana = practice.person(1, u"Ana"_s, u"Núñez"_s);
    ana.birthDate = QDate(1985, 4, 3);
    ana.alerts = QStringList{u"Stairs"_s, u"Quote \" and ü"_s};
    ana.emailAllowed = true;
    ana.usualPractitionerId = practice.practitioner;
    MUST(session->insert(typeOf<Contact>(), ana));
    MUST(session->commit());

    MUST(session->begin(practice.organization, false));
    const auto found = findAs<Contact>(*session, ana.id);
    MUST(found);
    QVERIFY(*found);
    QCOMPARE(toJson(typeOf<Contact>(), **found), toJson(typeOf<Contact>(), ana));
    session->rollback();
    const auto organizations = database.store().organizations();
    MUST(organizations);
    QCOMPARE(*organizations, QVector<QUuid>{practice.organization});
}

void RowsTest::twoWhoSaveTheSameCardAreToldApart()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    MUST(session->begin(practice.organization, true));
    Contact ana = practice.person(1, u"Ana"_s, u"Silva"_s);
    MUST(session->insert(typeOf<Contact>(), ana));
    ana.version = 2;
    ana.city = u"Hobart"_s;
    MUST(session->update(typeOf<Contact>(), ana));
    const auto again = session->update(typeOf<Contact>(), ana);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::ChangedSince);
    QCOMPARE(again.error().data.value(u"version"_s).toInt(), 2);
    Contact nobody = practice.person(9, u"No"_s, u"Body"_s);
    nobody.version = 2;
    QCOMPARE(session->update(typeOf<Contact>(), nobody).error().code, ErrorCode::NotFound);
    MUST(session->commit());
}

void RowsTest::aRecordNumberIsGivenOnceInAPractice()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice one = Practice::numbered(1), other = Practice::numbered(2);
    const auto numbered = [&](const Practice &practice, quint32 number) {
        Contact contact = practice.person(number, u"Ana"_s, u"Silva"_s);
        contact.recordNumber = u"P-100"_s;
        return contact;
    };
    MUST(session->begin(one.organization, true));
    Contact first = numbered(one, 1);
    MUST(session->insert(typeOf<Contact>(), first));
    MUST(session->commit());
    MUST(session->begin(other.organization, true));
    MUST(session->insert(typeOf<Contact>(), numbered(other, 2)));
    MUST(session->commit());
    MUST(session->begin(one.organization, true));
    const auto second = session->insert(typeOf<Contact>(), numbered(one, 3));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Duplicate);
    QCOMPARE(second.error().data.value(u"field"_s).toString(), u"record_number"_s);
    session->rollback();
    MUST(session->begin(one.organization, true));
    first.version = 2;
    first.isDeleted = true;
    MUST(session->update(typeOf<Contact>(), first));
    MUST(session->insert(typeOf<Contact>(), numbered(one, 3)));
    MUST(session->commit());
}

void RowsTest::whoHearsLaterHearsOfATakenRecordNumberAtTheLatestWhenTheCardIsKept()
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

void RowsTest::aCardThatIsHeardOfLaterIsReadAtOnce()
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

void RowsTest::whatFailedOfAnItemIsTakenBackWithItWhereItIsHeardOfLater()
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

void RowsTest::aBookingForSomebodyOfAnotherPracticeIsNotKeptWhereItIsHeardOfLater()
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

void RowsTest::anAccountThatWasSwitchedOffElsewhereIsNoticedByTheNextQuestion()
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
void RowsTest::anAccountThatWasSwitchedOffElsewhereIsNoticedWhateverIsAskedAhead()
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

void RowsTest::whatIsAskedAheadSwallowsNoTakenName()
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
        kept = asked ? session->commit() : Result<>(fail(asked.error()));
    }
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Duplicate);
    QCOMPARE(kept.error().data.value(u"field"_s).toString(), u"login_key"_s);
    QVERIFY(!session->heard() || kind == u"sqlite");
    session->rollback();
    MUST(session->begin(practice, true));
    const auto accounts = session->count(typeOf<User>(), {});
    MUST(accounts);
    QCOMPARE(*accounts, 1);
    MUST(session->commit());
}

void RowsTest::whatFailedAheadOfAnItemThatIsTakenBackKeepsNothingElseFromBeingKept()
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

void RowsTest::whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 5; ++step)
        QTest::addRow("before step %d", step) << step;
}

void RowsTest::whatIsOnItsWayWhenTheConnectionBreaksIsNotKeptAndSaidSo()
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

void RowsTest::aBookedPersonIsOnTheCalendarAndFound()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    MUST(session->begin(practice.organization, true));
    MUST(practice.insertInto(*session));
    Contact ana = practice.person(1, u"Ana"_s, u"Silva"_s);
    ana.mobilePhone = u"0412 345 678"_s;
    MUST(session->insert(typeOf<Contact>(), ana));
    const Instant nine{monday + 9 * 3'600'000};
    MUST(practice.book(*session, practice.appointment(1, nine), ana.id));
    MUST(session->commit());
    MUST(session->begin(practice.organization, false));
    const auto day = session->calendar({{Instant{monday}, Instant{monday + 86'400'000}}, {}, {}, true});
    MUST(day);
    QCOMPARE(day->size(), 1);
    QCOMPARE(day->first().people, u"Ana Silva"_s);
    QCOMPARE(day->first().person, ana.id);
    const auto hits = session->people({.text = u"silv ana"_s}, {Scope::Everything, {}}, Instant{monday});
    MUST(hits);
    QCOMPARE(hits->size(), 1);
    QCOMPARE(hits->first().nextAt, nine);
    QVERIFY(hits->first().lastAt.isNull());
    const auto taken = session->occupied({{ActorKind::Practitioner, practice.practitioner}}, {nine.plusMinutes(49), nine.plusMinutes(60)});
    MUST(taken);
    QCOMPARE(taken->size(), 1);
    const auto free = session->occupied({{ActorKind::Practitioner, practice.practitioner}}, {nine.plusMinutes(50), nine.plusMinutes(60)});
    MUST(free);
    QVERIFY(free->isEmpty());
    const auto theirs = session->appointmentsOf(ana.id, {Scope::Everything, {}}, {}, {}, 10);
    MUST(theirs);
    QCOMPARE(theirs->size(), 1);
    session->rollback();
}

void RowsTest::numbersOfChangesAndAuditHaveNoGaps()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    AuditEntry entry;
    entry.at = Instant{monday};
    entry.action = u"view"_s;
    entry.outcome = u"done"_s;
    entry.persons = {idOf(1, 5)};
    for (int round = 0; round < 3; ++round) {
        MUST(session->begin(practice.organization, true));
        const auto change = session->numberChange(typeOf<Contact>(), idOf(1, 5));
        MUST(change);
        QCOMPARE(*change, round == 0 ? 1 : 2);
        const auto number = session->appendAudit(entry);
        MUST(number);
        QCOMPARE(*number, round == 0 ? 1 : 2);
        if (round == 1)
            session->rollback();
        else
            MUST(session->commit());
    }
    MUST(session->begin(practice.organization, false));
    const auto chain = session->auditRange(1, 10);
    MUST(chain);
    QCOMPARE(chain->size(), 2);
    QCOMPARE(chain->at(1).previous, chain->at(0).hash);
    QCOMPARE(chain->at(0).body, auditBody(entry));
    const auto end = session->auditEnd();
    MUST(end);
    QCOMPARE(end->hash, chain->at(1).hash);
    const auto changes = session->changesAfter(1, 10);
    MUST(changes);
    QCOMPARE(changes->size(), 1);
    session->rollback();
}

QTEST_GUILESS_MAIN(RowsTest)
#include "RowsTest.moc"
