#include "tests/store/StoreFixture.h"

#include "models/ports/AuditBody.h"

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
