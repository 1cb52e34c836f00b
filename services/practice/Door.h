#pragma once

#include "services/practice/CommandType.h"
#include "services/practice/Outcome.h"
#include "services/practice/Parts.h"
#include "services/practice/Queries.h"

#include <functional>

namespace praxis {

struct ManyOptions {
    bool allOrNothing = true;
    bool dryRun = false;             ///< everything is tried and nothing is kept
    QJsonObject summary;             ///< what the one undo step of all of them says
    bool quiet = false;              ///< no messages to people, no undo step: the sample practice and restores
    std::function<bool(int done)> goOn; ///< false cancels; called after each item
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
    [[nodiscard]] Result<Outcome> runAny(const Actor &actor, const AnyCommand &command);
    /// Many commands in one transaction and one undoable step (rows A14).
    [[nodiscard]] Result<ManyResult> runMany(const Actor &actor, const QVector<AnyCommand> &commands, const ManyOptions &options);

    template <class Q> [[nodiscard]] Result<typename Q::Answer> ask(const Actor &actor, const Q &query);

    /// Signs the end of the audit chain.
    [[nodiscard]] Result<AuditHead> signAuditHead(const QUuid &organization);

private:
    friend class Reading;
    [[nodiscard]] Result<Outcome> inTransaction(const Actor &actor, const AnyCommand &command);
    void recordRefusal(const Actor &actor, const QString &what, const Error &error, const QUuid &record);

    StoreSession &m_session;
    const Parts &m_parts;
};

} // namespace praxis
