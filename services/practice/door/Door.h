#pragma once

#include "services/practice/door/CommandType.h"
#include "services/practice/door/Outcome.h"
#include "services/practice/door/Parts.h"
#include "services/practice/door/Queries.h"
#include "services/practice/door/Reading.h"

#include <functional>

namespace praxis {

struct Organization;
struct User;
class Work;

struct ManyResult;

struct ManyOptions {
    bool allOrNothing = true;
    bool dryRun = false;             ///< everything is tried and nothing is kept
    QJsonObject summary;             ///< what the one undo step of all of them says
    bool quiet = false;              ///< no messages to people, no undo step: the sample practice and restores
    bool tellNobody = false;         ///< no messages to people, but an undo step: imports
    std::function<bool(int done)> goOn; ///< false cancels; called after each item
    QVector<qsizetype> groups = {};  ///< how many of the commands, one after another, are one item and stand or fall together; empty: each is one
    /// When each item was tried, before what follows from them: says what the step is called by what went well, and may write lines of the trail.
    std::function<Result<>(Work &, const ManyResult &)> atEnd = {};
    /// Done in their transaction, when all of them is written and before it is kept.
    std::function<Result<>(StoreSession &, const ManyResult &)> alongside = {};
};

/// One result an item; `outcome` is the one undoable step of all that went well.
struct ManyResult {
    QVector<Result<Outcome>> items;
    Outcome outcome;
    bool kept = false;
};

/// The one door: the only way in which anything in a clinic is read or changed. Synchronous, for the thread that owns `session`.
/// Each command is one transaction: rows, audit entries, change numbers, held messages and undo step, or nothing.
class Door {
public:
    Door(StoreSession &session, const Parts &parts) : m_session(session), m_parts(parts) {}

    template <class C> [[nodiscard]] Result<Outcome> run(const Actor &actor, const C &command)
    {
        return runAny(actor, AnyCommand::of(command));
    }
    /// Done in the transaction of a command, when all of it is written: where it fails, nothing was done.
    using Alongside = std::function<Result<>(StoreSession &, const Outcome &)>;
    [[nodiscard]] Result<Outcome> runAny(const Actor &actor, const AnyCommand &command, const Alongside &alongside = {});
    /// Many commands in one transaction and one undoable step (rows A14). Where the store itself fails, nothing of all is kept.
    /// Denied where the matrix keeps the command for many from this role ("many" in access.json), dry run or not.
    [[nodiscard]] Result<ManyResult> runMany(const Actor &actor, const QVector<AnyCommand> &commands, const ManyOptions &options);

    template <class Q> [[nodiscard]] Result<typename Q::Answer> ask(const Actor &actor, const Q &query);

    /// Denied, and written down: for a use case of many steps (an import, an export) that its role may not begin.
    [[nodiscard]] std::unexpected<Error> refuse(const Actor &actor, const QString &what, const QString &action, const QString &reason = {});

    /// The first thing that happens in a new practice: its own row and its first administrator, who is `actor`.
    [[nodiscard]] Result<Outcome> found(const Organization &practice, const User &admin, const Actor &actor);

    /// Signs the end of the audit chain.
    [[nodiscard]] Result<AuditHead> signAuditHead(const QUuid &organization);
    /// Nothing where the last signed head is recent enough, or nothing has happened since.
    [[nodiscard]] Result<std::optional<AuditHead>> signAuditHeadIfDue(const QUuid &organization, qint64 entries, qint64 minutes);

private:
    [[nodiscard]] Result<Outcome> inTransaction(const Actor &actor, const AnyCommand &command, const Alongside &alongside);
    /// What the matrix has a stricter rule for where it is done to several records at once.
    [[nodiscard]] Result<> permitMany(const Actor &actor, const QVector<AnyCommand> &commands);
    struct Refusal {
        QString what;
        QString reason;
        QUuid record;
    };
    void recordRefusal(const Actor &actor, const QString &what, const Error &error, const QUuid &record);
    void recordRefusals(const Actor &actor, const QVector<Refusal> &refusals);

    StoreSession &m_session;
    const Parts &m_parts;
};

/// What the store knew was out of date (StoreSession::findKept).
[[nodiscard]] inline bool isStale(const Error &error)
{
    return error.code == ErrorCode::StoreBusy && error.data.contains(QStringLiteral("stale"));
}

template <class Q>
Result<typename Q::Answer> Door::ask(const Actor &actor, const Q &query)
{
    QUuid subject;
    const auto once = [&]() -> Result<typename Q::Answer> {
        Reading reading(m_session, m_parts, actor, query.queryName());
        const auto work = [&]() -> Result<typename Q::Answer> {
            PRAXIS_CHECK(reading.open(Q::audited));
            PRAXIS_TRY(typename Q::Answer result, answer(reading, query));
            PRAXIS_CHECK(reading.close());
            return result;
        };
        Result<typename Q::Answer> result = work();
        if (!result)
            m_session.rollback();
        subject = reading.subject();
        return result;
    };
    Result<typename Q::Answer> result = once();
    for (int tries = 0; !result && isStale(result.error()) && tries < 3; ++tries) // who asks was somebody else a moment ago
        result = once();
    if (!result && result.error().code == ErrorCode::Denied)
        recordRefusal(actor, query.queryName(), result.error(), subject);
    return result;
}

} // namespace praxis
