#include "services/store/AuditChain.h"

#include "models/ports/AuditBody.h"
#include "services/store/AuditCursor.h"
#include "services/store/AuditRows.h"
#include "services/store/Ledger.h"
#include "services/store/SqlSession.h"

#include <QtEndian>

#include <algorithm>
#include <atomic>
#include <future>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

struct Stretch {
    qint64 first = 1;
    qint64 last = 1;            ///< not included
    QByteArray before;          ///< `previous` of its first entry
    QByteArray end;             ///< hash of its last entry
    QHash<qint64, QByteArray> marks; ///< hashes at the numbers of kept heads
};

std::unexpected<Error> broken(qint64 number, const QString &problem)
{
    return fail(ErrorCode::AuditBroken, {{u"number"_s, numberValue(number)}, {u"problem"_s, problem}});
}

/// The index columns say what the body says. Compared piece by piece: building the text again would cost more than the hash.
bool agrees(const AuditRow &row)
{
    QByteArrayView rest = row.body;
    const auto take = [&rest](QByteArrayView piece) {
        if (!rest.startsWith(piece))
            return false;
        rest = rest.sliced(piece.size());
        return true;
    };
    char digits[24];
    const int length = std::snprintf(digits, sizeof digits, "%lld", static_cast<long long>(row.at));
    const bool plain = take("{\"at\":") && take(QByteArrayView(digits, length)) && take(",\"user\":\"") && take(row.user)
        && take("\",\"record\":\"") && take(row.record) && take("\",\"action\":\"") && take(row.action) && take("\",\"outcome\":\"")
        && take(row.outcome) && take("\"");
    if (plain)
        return true;
    // An action or outcome with a quote or a control character in it is written otherwise in JSON.
    return row.body.startsWith(auditBodyStart(Instant{row.at}, QString::fromUtf8(row.user), QString::fromUtf8(row.record),
                                              QString::fromUtf8(row.action), QString::fromUtf8(row.outcome)));
}

/// Both halves count here; asked rarely, so that a million rows are not a million questions.
class Counter {
public:
    Counter(qint64 total, const AuditProgress &progress) : m_total(total), m_progress(progress) {}
    /// False: somebody wants it to stop.
    bool walked(qint64 rows)
    {
        const qint64 done = m_done.fetch_add(rows) + rows;
        return !m_progress || m_progress(done, m_total);
    }

private:
    std::atomic<qint64> m_done = 0;
    qint64 m_total;
    const AuditProgress &m_progress;
};

constexpr qint64 rowsBetweenQuestions = 4096;

Result<> walk(AuditCursor &cursor, Stretch &stretch, Counter &counter)
{
    qint64 expected = stretch.first;
    ChainHasher hasher;
    AuditRow row;
    for (;;) {
        PRAXIS_TRY(const bool more, cursor.step(row));
        if (!more)
            break;
        if (row.number != expected)
            return broken(expected, u"missing"_s);
        if (expected == stretch.first)
            stretch.before = row.previous.toByteArray();
        else if (row.previous != stretch.end)
            return broken(expected, u"reordered"_s);
        if (hasher.hash(row.previous, row.number, row.body) != row.hash || !agrees(row))
            return broken(expected, u"altered"_s);
        stretch.end.resize(row.hash.size()); // in place: no allocation for each of a million rows
        std::copy(row.hash.begin(), row.hash.end(), stretch.end.begin());
        if (stretch.marks.contains(expected))
            stretch.marks[expected] = row.hash.toByteArray();
        ++expected;
        if ((expected - stretch.first) % rowsBetweenQuestions == 0 && !counter.walked(rowsBetweenQuestions))
            return fail(ErrorCode::Cancelled);
    }
    if (!counter.walked((expected - stretch.first) % rowsBetweenQuestions))
        return fail(ErrorCode::Cancelled);
    if (expected != stretch.last)
        return broken(expected, u"missing"_s);
    return {};
}

Result<Stretch> verify(const ConnectionMaker &connect, const QUuid &organization, Stretch stretch, Counter &counter)
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, connect());
    SqlSession session(std::move(connection));
    PRAXIS_CHECK(session.begin(organization, false));
    Result<> walked;
    {
        PRAXIS_TRY(const std::unique_ptr<AuditCursor> cursor, AuditCursor::open(session.connection(), organization, stretch.first, stretch.last));
        walked = walk(*cursor, stretch, counter);
    }
    session.rollback();
    PRAXIS_CHECK(walked);
    return stretch;
}

struct Known {
    AuditHead end;
    qint64 last = 0;
    QVector<AuditHead> heads;
};

Result<Known> whatIsKnown(SqlSession &session, const QUuid &organization)
{
    PRAXIS_CHECK(session.begin(organization, false));
    Known known;
    PRAXIS_TRY(known.end, session.auditEnd());
    PRAXIS_TRY(known.heads, session.auditHeads());
    QStringList tables{u"audit"_s};
    PRAXIS_TRY(const bool hasTail, hasAuditTail(session.connection()));
    if (hasTail)
        tables.append(u"audit_tail"_s);
    for (const QString &table : std::as_const(tables)) {
        PRAXIS_TRY(const QVariant last, session.connection().scalar(u"SELECT max(number) FROM %1 WHERE organization_id = ?"_s.arg(table), {uuidValue(organization)}));
        known.last = std::max(known.last, last.toLongLong());
    }
    session.rollback();
    return known;
}

} // namespace

Result<AuditHead> verifyChain(const ConnectionMaker &connect, const QUuid &organization, const AuditHeadCheck &signedByUs,
                              const AuditProgress &progress)
{
    // Open until both halves are closed: of two connections that close at the same moment each leaves the write-ahead log to
    // the other, and it would stay beside the file.
    PRAXIS_TRY(std::unique_ptr<Connection> connection, connect());
    SqlSession session(std::move(connection));
    PRAXIS_TRY(const Known known, whatIsKnown(session, organization));
    qint64 promised = known.end.number;
    for (const AuditHead &head : known.heads) {
        if (!signedByUs(head))
            return broken(head.number, u"head_signature"_s);
        promised = std::max(promised, head.number);
    }
    const qint64 middle = known.last / 2 + 1;
    Stretch first{1, middle, {}, QByteArray(32, '\0'), {}};
    Stretch second{middle, known.last + 1, {}, {}, {}};
    for (const AuditHead &head : known.heads)
        (head.number < middle ? first : second).marks.insert(head.number, {});
    Counter counter(known.last, progress);
    auto other = std::async(std::launch::async, [&] { return verify(connect, organization, second, counter); });
    const Result<Stretch> early = verify(connect, organization, first, counter);
    const Result<Stretch> late = other.get();
    PRAXIS_CHECK(early);
    PRAXIS_CHECK(late);
    const bool startsRight = known.last == 0 || (middle == 1 ? late->before : early->before) == QByteArray(32, '\0');
    if (!startsRight)
        return broken(1, u"missing"_s);
    if (middle > 1 && late->before != early->end)
        return broken(middle, u"reordered"_s);
    for (const AuditHead &head : known.heads) {
        if (head.number <= known.last && head.number > 0 && (head.number < middle ? *early : *late).marks.value(head.number) != head.hash)
            return broken(head.number, u"altered"_s);
    }
    if (promised > known.last)
        return broken(known.last + 1, u"tail_cut"_s);
    if (known.last > known.end.number || (known.last > 0 && late->end != known.end.hash))
        return broken(known.last, u"altered"_s);
    return known.end;
}

} // namespace praxis::store
