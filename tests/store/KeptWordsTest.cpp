#include "tests/store/StoreFixture.h"
#include "tests/support/PostgresServer.h"

#include "models/records/Consent.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What people have agreed to is known from one question to the next on PostgreSQL. A word that was taken back counts at once, wherever
/// it was taken back.
class KeptWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConsentThatWasWithdrawnElsewhereCountsAtTheNextQuestion_data() { bothDatabases(); }
    void aConsentThatWasWithdrawnElsewhereCountsAtTheNextQuestion();
    void aConsentThatWasWithdrawnByTheSameSessionCountsToo_data() { bothDatabases(); }
    void aConsentThatWasWithdrawnByTheSameSessionCountsToo();
    void aFirstWordOfWhoHadSaidNothingIsHeard_data() { bothDatabases(); }
    void aFirstWordOfWhoHadSaidNothingIsHeard();
    void aConsentThatEndsCountsUntilItsLastDay_data() { bothDatabases(); }
    void aConsentThatEndsCountsUntilItsLastDay();
    void theWordOfAPersonWhoWasTakenAwayGoesAndComesWithThem_data() { bothDatabases(); }
    void theWordOfAPersonWhoWasTakenAwayGoesAndComesWithThem();
    void wordsOfTwoPracticesAreKeptApart_data() { bothDatabases(); }
    void wordsOfTwoPracticesAreKeptApart();
    void theNameOfThePracticeIsTheNewOneAfterItWasChangedElsewhere_data() { bothDatabases(); }
    void theNameOfThePracticeIsTheNewOneAfterItWasChangedElsewhere();
};

namespace {

const QDate today(2026, 1, 7);

Consent consentOf(const Practice &practice, const QUuid &person, quint32 number)
{
    auto consent = made<Consent>(practice.organization, idOf(number, 40));
    consent.contactId = person;
    consent.kind = ConsentKind::Recording;
    consent.givenAt = Instant{monday};
    return consent;
}

Result<> insert(StoreSession &session, const Practice &practice, const RecordType &type, const Record &record)
{
    PRAXIS_CHECK(session.begin(practice.organization, true));
    PRAXIS_CHECK(session.insert(type, record));
    PRAXIS_CHECK(session.numberChange(type, record.id));
    return session.commit();
}

Result<> update(StoreSession &session, const Practice &practice, const RecordType &type, Record &record)
{
    record.version += 1;
    PRAXIS_CHECK(session.begin(practice.organization, true));
    PRAXIS_CHECK(session.update(type, record));
    PRAXIS_CHECK(session.numberChange(type, record.id));
    return session.commit();
}

Result<ConsentState> stateOf(StoreSession &session, const Practice &practice, const QUuid &person, const QDate &day = today)
{
    PRAXIS_CHECK(session.begin(practice.organization, false));
    const auto states = session.consentsOf({person}, ConsentKind::Recording, day);
    session.rollback();
    PRAXIS_CHECK(states);
    return states->value(person, ConsentState::Missing);
}

} // namespace

#define STATE_IS(session, practice, person, state)                     \
    do {                                                               \
        for (int asked = 0; asked < 3; ++asked) { /* known by then */  \
            const auto found = stateOf(*(session), practice, person);  \
            MUST(found);                                               \
            QCOMPARE(*found, state);                                   \
        }                                                              \
    } while (false)

void KeptWordsTest::aConsentThatWasWithdrawnElsewhereCountsAtTheNextQuestion()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session(), elsewhere = database.session();
    const Practice practice = Practice::numbered(1);
    const Contact person = practice.person(1, u"Ana"_s, u"Silva"_s), other = practice.person(2, u"Rui"_s, u"Silva"_s);
    for (const Contact &one : {person, other})
        MUST(insert(*elsewhere, practice, typeOf<Contact>(), one));
    Consent consent = consentOf(practice, person.id, 1);
    MUST(insert(*elsewhere, practice, typeOf<Consent>(), consent));
    MUST(insert(*elsewhere, practice, typeOf<Consent>(), consentOf(practice, other.id, 2)));
    STATE_IS(here, practice, person.id, ConsentState::Given);
    STATE_IS(here, practice, other.id, ConsentState::Given);
    consent.withdrawnAt = Instant{monday + 1000};
    MUST(update(*elsewhere, practice, typeOf<Consent>(), consent));
    STATE_IS(here, practice, person.id, ConsentState::Withdrawn);
    STATE_IS(here, practice, other.id, ConsentState::Given);
}

void KeptWordsTest::aConsentThatWasWithdrawnByTheSameSessionCountsToo()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session();
    const Practice practice = Practice::numbered(1);
    const Contact person = practice.person(1, u"Ana"_s, u"Silva"_s);
    MUST(insert(*here, practice, typeOf<Contact>(), person));
    Consent consent = consentOf(practice, person.id, 1);
    MUST(insert(*here, practice, typeOf<Consent>(), consent));
    STATE_IS(here, practice, person.id, ConsentState::Given);
    consent.withdrawnAt = Instant{monday + 1000};
    MUST(update(*here, practice, typeOf<Consent>(), consent));
    STATE_IS(here, practice, person.id, ConsentState::Withdrawn);
}

void KeptWordsTest::aFirstWordOfWhoHadSaidNothingIsHeard()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session(), elsewhere = database.session();
    const Practice practice = Practice::numbered(1);
    const Contact person = practice.person(1, u"Ana"_s, u"Silva"_s);
    MUST(insert(*elsewhere, practice, typeOf<Contact>(), person));
    STATE_IS(here, practice, person.id, ConsentState::Missing);
    MUST(insert(*elsewhere, practice, typeOf<Consent>(), consentOf(practice, person.id, 1)));
    STATE_IS(here, practice, person.id, ConsentState::Given);
}

void KeptWordsTest::aConsentThatEndsCountsUntilItsLastDay()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    const Contact person = practice.person(1, u"Ana"_s, u"Silva"_s);
    MUST(insert(*session, practice, typeOf<Contact>(), person));
    Consent consent = consentOf(practice, person.id, 1);
    consent.expiresOn = today; // the first day on which it no longer counts
    MUST(insert(*session, practice, typeOf<Consent>(), consent));
    STATE_IS(session, practice, person.id, ConsentState::Missing);
    const auto before = stateOf(*session, practice, person.id, today.addDays(-1));
    MUST(before);
    QCOMPARE(*before, ConsentState::Given);
    STATE_IS(session, practice, person.id, ConsentState::Missing);
}

void KeptWordsTest::theWordOfAPersonWhoWasTakenAwayGoesAndComesWithThem()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session(), elsewhere = database.session();
    const Practice practice = Practice::numbered(1);
    Contact person = practice.person(1, u"Ana"_s, u"Silva"_s);
    MUST(insert(*elsewhere, practice, typeOf<Contact>(), person));
    Consent consent = consentOf(practice, person.id, 1);
    consent.isDeleted = true;
    consent.deletedAt = Instant{monday + 5000};
    MUST(insert(*elsewhere, practice, typeOf<Consent>(), consent));
    STATE_IS(here, practice, person.id, ConsentState::Missing);
    person.isDeleted = true; // with their consent, a moment before it
    person.deletedAt = Instant{monday + 4000};
    MUST(update(*elsewhere, practice, typeOf<Contact>(), person));
    STATE_IS(here, practice, person.id, ConsentState::Given);
    person.isDeleted = false;
    person.deletedAt = {};
    MUST(update(*elsewhere, practice, typeOf<Contact>(), person));
    STATE_IS(here, practice, person.id, ConsentState::Missing);
}

void KeptWordsTest::wordsOfTwoPracticesAreKeptApart()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session(), elsewhere = database.session();
    const Practice one = Practice::numbered(1), two = Practice::numbered(2);
    const Contact ana = one.person(1, u"Ana"_s, u"Silva"_s), rui = two.person(2, u"Rui"_s, u"Costa"_s);
    MUST(insert(*elsewhere, one, typeOf<Contact>(), ana));
    MUST(insert(*elsewhere, two, typeOf<Contact>(), rui));
    MUST(insert(*elsewhere, one, typeOf<Consent>(), consentOf(one, ana.id, 1)));
    for (int turn = 0; turn < 3; ++turn) {
        STATE_IS(here, one, ana.id, ConsentState::Given);
        STATE_IS(here, two, ana.id, ConsentState::Missing); // who is not theirs has said nothing there
        STATE_IS(here, two, rui.id, ConsentState::Missing);
    }
}

void KeptWordsTest::theNameOfThePracticeIsTheNewOneAfterItWasChangedElsewhere()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto here = database.session(), elsewhere = database.session();
    const Practice practice = Practice::numbered(1);
    MUST(elsewhere->begin(practice.organization, true));
    MUST(practice.insertInto(*elsewhere));
    MUST(elsewhere->numberChange(typeOf<Organization>(), practice.organization));
    MUST(elsewhere->commit());
    const auto nameOf = [&](StoreSession &session) -> Result<QString> {
        PRAXIS_CHECK(session.begin(practice.organization, true)); // as a command reads it
        const auto known = session.find(typeOf<Organization>(), practice.organization);
        session.rollback();
        PRAXIS_CHECK(known);
        return static_cast<const Organization &>(**known).name;
    };
    for (int asked = 0; asked < 3; ++asked) {
        const auto name = nameOf(*here);
        MUST(name);
        QCOMPARE(*name, u"Practice"_s);
    }
    MUST(elsewhere->begin(practice.organization, false));
    const auto found = elsewhere->find(typeOf<Organization>(), practice.organization);
    elsewhere->rollback();
    MUST(found);
    auto changed = static_cast<const Organization &>(**found);
    changed.name = u"Harbour"_s;
    MUST(update(*elsewhere, practice, typeOf<Organization>(), changed));
    const auto name = nameOf(*here);
    MUST(name);
    QCOMPARE(*name, u"Harbour"_s);
}

QTEST_GUILESS_MAIN(KeptWordsTest)
#include "KeptWordsTest.moc"
