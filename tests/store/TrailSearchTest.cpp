#include "models/ports/AuditBody.h"
#include "models/records/Contact.h"
#include "services/store/SqlSession.h"
#include "services/store/SqliteFile.h"
#include "tests/store/StoreFixture.h"

#include <QRandomGenerator>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Who looked at what is found the same, whether it was a minute ago or a thousand deeds.
class TrailSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreFoundWhereverTheyLie_data();
    void linesAreFoundWhereverTheyLie();
    void whatWasTakenBackIsNotInTheTrail_data();
    void whatWasTakenBackIsNotInTheTrail();
    void thePracticesOfABackendHaveTrailsOfTheirOwn_data() { whatWasTakenBackIsNotInTheTrail_data(); }
    void thePracticesOfABackendHaveTrailsOfTheirOwn();
    void whoReadsTheTrailSeesEachLineOnceWhileTheyMove_data() { whatWasTakenBackIsNotInTheTrail_data(); }
    void whoReadsTheTrailSeesEachLineOnceWhileTheyMove();
    void linesThatCannotMoveAreSaidToBeUnwritable();

private:
    QVector<AuditEntry> m_written; ///< line n at n - 1
};

namespace {

constexpr int people = 5, users = 3;

QUuid person(int number) { return idOf(50, static_cast<quint16>(number)); }
QUuid user(int number) { return idOf(60, static_cast<quint16>(number)); }

Result<> writeLines(StoreSession &session, const QUuid &organization, int lines)
{
    PRAXIS_CHECK(session.begin(organization, true));
    AuditEntry entry;
    entry.action = u"view"_s;
    entry.outcome = u"done"_s;
    entry.persons = {person(1)};
    for (int i = 0; i < lines; ++i) {
        entry.at = Instant{monday + i};
        PRAXIS_TRY(const qint64 number, session.appendAudit(entry));
        Q_UNUSED(number)
    }
    return session.commit();
}

/// Newest first.
Result<QVector<qint64>> linesAbout(StoreSession &session, const QUuid &who)
{
    PRAXIS_TRY(const QVector<ChainedEntry> found, session.auditSearch({.person = who, .limit = 2000}));
    QVector<qint64> numbers;
    for (const ChainedEntry &line : found)
        numbers.append(line.number);
    return numbers;
}

QVector<qint64> downFrom(qint64 last)
{
    QVector<qint64> numbers;
    for (; last > 0; --last)
        numbers.append(last);
    return numbers;
}

AuditEntry randomEntry(QRandomGenerator &random, int number)
{
    AuditEntry entry;
    entry.at = Instant{monday + number};
    entry.user = random.bounded(8) ? user(random.bounded(users)) : QUuid();
    entry.action = QStringList{u"view"_s, u"update"_s, u"failed_login"_s}.at(random.bounded(3));
    entry.outcome = random.bounded(5) ? u"done"_s : u"denied"_s;
    entry.why = u"because of \"quotes\"\n and ü"_s;
    if (random.bounded(4))
        entry.record = random.bounded(2) ? person(random.bounded(people)) : user(random.bounded(users));
    for (int i = random.bounded(4); i > 0; --i)
        entry.persons.append(random.bounded(6) ? person(random.bounded(people)) : QUuid());
    return entry;
}

bool passes(const AuditEntry &e, qint64 number, const AuditFilter &f, const QSet<QUuid> &readersPeople)
{
    const bool isReaders = f.reader.isNull() || e.user == f.reader || (e.record == f.reader && e.action == u"failed_login")
        || (!f.readersContact.isNull() && e.persons.contains(f.readersContact))
        || (!f.readersPractitioner.isNull() && std::ranges::any_of(e.persons, [&](const QUuid &one) { return readersPeople.contains(one); }));
    return isReaders && (f.person.isNull() || e.persons.contains(f.person)) && (f.user.isNull() || e.user == f.user) && (f.record.isNull() || e.record == f.record)
        && (f.action.isEmpty() || e.action == f.action) && (f.outcome.isEmpty() || e.outcome == f.outcome) && (f.from.isNull() || e.at.ms >= f.from.ms)
        && (f.until.isNull() || e.at.ms < f.until.ms) && (f.before == 0 || number < f.before);
}

AuditFilter randomFilter(QRandomGenerator &random, int count, const QUuid &practitioner)
{
    AuditFilter filter;
    const auto now = [&] { return random.bounded(3) == 0; };
    if (now())
        filter.person = person(random.bounded(people));
    if (now())
        filter.user = user(random.bounded(users));
    if (now())
        filter.record = random.bounded(2) ? person(random.bounded(people)) : user(random.bounded(users));
    if (now())
        filter.action = u"view"_s;
    if (now())
        filter.outcome = u"denied"_s;
    if (now())
        filter.reader = user(random.bounded(users));
    if (!filter.reader.isNull() && random.bounded(2))
        filter.readersPractitioner = practitioner;
    else if (!filter.reader.isNull() && random.bounded(2))
        filter.readersContact = person(random.bounded(people));
    if (now())
        filter.from = Instant{monday + random.bounded(count)};
    if (now())
        filter.until = Instant{monday + random.bounded(count)};
    if (now())
        filter.before = 1 + random.bounded(count + 10);
    filter.limit = 1 + random.bounded(count);
    return filter;
}

} // namespace

void TrailSearchTest::linesAreFoundWhereverTheyLie_data()
{
    bothDatabases();
}

void TrailSearchTest::linesAreFoundWhereverTheyLie()
{
    QFETCH(const QString, kind);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    MUST(session->begin(practice.organization, true));
    MUST(practice.insertInto(*session));
    QSet<QUuid> readersPeople; // by their usual practitioner
    for (int i = 0; i < people; ++i) {
        Contact contact = made<Contact>(practice.organization, person(i));
        contact.familyName = contact.sortName = u"Person %1"_s.arg(i);
        if (i % 2) {
            contact.usualPractitionerId = practice.practitioner;
            readersPeople.insert(contact.id);
        }
        MUST(session->insert(typeOf<Contact>(), contact));
    }
    MUST(session->commit());

    m_written.clear();
    while (m_written.size() < 700) { // by hand, by an import, and by hand again: most of it has moved, the newest has not
        MUST(session->begin(practice.organization, true));
        for (int lines = random.bounded(40) ? 1 + random.bounded(3) : 60; lines > 0; --lines) {
            m_written.append(randomEntry(random, static_cast<int>(m_written.size()) + 1));
            const auto number = session->appendAudit(m_written.last());
            MUST(number);
            QCOMPARE(*number, m_written.size());
        }
        MUST(session->commit());
    }
    MUST(session->begin(practice.organization, false));
    const int count = static_cast<int>(m_written.size());
    for (int i = 0; i < 300; ++i) {
        const AuditFilter filter = randomFilter(random, count, practice.practitioner);
        QVector<qint64> expected;
        for (qint64 number = count; number > 0 && expected.size() < filter.limit; --number) {
            if (passes(m_written[number - 1], number, filter, readersPeople))
                expected.append(number);
        }
        const auto found = session->auditSearch(filter);
        MUST(found);
        QVector<qint64> numbers;
        for (const ChainedEntry &line : *found)
            numbers.append(line.number);
        QCOMPARE(numbers, expected);
    }
    for (int i = 0; i < 20; ++i) {
        const qint64 from = random.bounded(count + 5);
        const int limit = 1 + random.bounded(count);
        const auto range = session->auditRange(from, limit);
        MUST(range);
        QCOMPARE(range->size(), std::max<qint64>(0, std::min<qint64>(limit, count - std::max<qint64>(from, 1) + 1)));
        for (qsizetype j = 0; j < range->size(); ++j) {
            QCOMPARE(range->at(j).number, std::max<qint64>(from, 1) + j);
            QCOMPARE(range->at(j).body, auditBody(m_written[range->at(j).number - 1]));
        }
    }
    session->rollback();
    const auto verified = database.store().verifyAudit(practice.organization, [](const AuditHead &) { return true; });
    MUST(verified);
    QCOMPARE(verified->number, count);
}

void TrailSearchTest::whatWasTakenBackIsNotInTheTrail_data()
{
    bothDatabases();
}

/// Part of a transaction is taken back while its lines move, and one transaction as a whole.
void TrailSearchTest::whatWasTakenBackIsNotInTheTrail()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice practice = Practice::numbered(1);
    AuditEntry entry;
    entry.action = u"view"_s;
    entry.outcome = u"done"_s;
    int count = 0;
    const auto write = [&](int lines) {
        for (int i = 0; i < lines; ++i) {
            entry.at = Instant{monday + count + i + 1};
            MUST(session->appendAudit(entry));
        }
    };
    for (int round = 0; round < 30; ++round) {
        MUST(session->begin(practice.organization, true));
        write(11);
        MUST(session->savepoint());
        write(round % 3 ? 50 : 9); // so many move all of it to where it stays
        MUST(session->rollbackToSavepoint());
        write(2);
        if (round % 5 == 4) {
            session->rollback();
            continue;
        }
        MUST(session->commit());
        count += 13;
    }
    MUST(session->begin(practice.organization, false));
    const auto all = session->auditRange(1, 1000);
    MUST(all);
    QCOMPARE(all->size(), count);
    const auto newest = session->auditSearch({.limit = 20});
    MUST(newest);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(newest->at(i).number, count - i);
    session->rollback();
    MUST(database.store().verifyAudit(practice.organization, [](const AuditHead &) { return true; }));
}

void TrailSearchTest::thePracticesOfABackendHaveTrailsOfTheirOwn()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const QVector<QUuid> practices{idOf(1, 1), idOf(2, 1), idOf(3, 1)};
    for (int round = 1; round <= 60; ++round) { // each moves its lines at a time of its own; the second also by an import now and then
        MUST(writeLines(*session, practices[0], 3));
        MUST(writeLines(*session, practices[1], round % 20 ? 5 : 45));
        MUST(writeLines(*session, practices[2], 7));
        const QVector<qint64> written{round * 3, round * 5 + round / 20 * 40, round * 7};
        for (int i = 0; i < practices.size(); ++i) {
            MUST(session->begin(practices[i], false));
            const auto found = linesAbout(*session, person(1));
            MUST(found);
            QCOMPARE(*found, downFrom(written[i]));
            session->rollback();
        }
    }
    for (const QUuid &practice : practices)
        MUST(database.store().verifyAudit(practice, [](const AuditHead &) { return true; }));
}

void TrailSearchTest::whoReadsTheTrailSeesEachLineOnceWhileTheyMove()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto desk = database.session(), reader = database.session();
    const QUuid practice = idOf(1, 1);
    for (int i = 0; i < 10; ++i)
        MUST(writeLines(*desk, practice, 25));
    MUST(reader->begin(practice, false));
    const auto before = linesAbout(*reader, person(1));
    MUST(before);
    QCOMPARE(*before, downFrom(250));
    MUST(writeLines(*desk, practice, 10));
    const auto meanwhile = linesAbout(*reader, person(1));
    MUST(meanwhile);
    QVERIFY(*meanwhile == downFrom(250) || *meanwhile == downFrom(260)); // of one moment
    reader->rollback();
    MUST(reader->begin(practice, false));
    QCOMPARE(linesAbout(*reader, person(1)).value_or(QVector<qint64>()), downFrom(260));
    reader->rollback();
}

/// Somebody with the key put another line in the place of one.
void TrailSearchTest::linesThatCannotMoveAreSaidToBeUnwritable()
{
    TestDatabase database(u"sqlite"_s);
    const auto session = database.session();
    const QUuid practice = idOf(1, 1);
    MUST(writeLines(*session, practice, 5));
    auto connection = store::openKeyed({database.path(), fixedKey(), false, 1000, 2000, {}});
    MUST(connection);
    MUST((*connection)->execute(u"INSERT INTO audit SELECT organization_id, number, previous, previous, body, at, user_id, record_id, action, outcome FROM audit_tail WHERE number = 3"_s));
    for (int i = 0; i < 10; ++i)
        MUST(writeLines(*session, practice, 25));
    QCOMPARE(writeLines(*session, practice, 1).error().code, ErrorCode::AuditUnwritable);
    session->rollback();
    QVERIFY(!(*connection)->execute(u"DELETE FROM audit_tail WHERE number = 3"_s).has_value()); // it is not the line that stands there
    QCOMPARE(database.store().verifyAudit(practice, [](const AuditHead &) { return true; }).error().code, ErrorCode::AuditBroken);
}

QTEST_GUILESS_MAIN(TrailSearchTest)
#include "TrailSearchTest.moc"
