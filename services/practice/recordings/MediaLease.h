#pragma once

#include "models/ports/Store.h"
#include "models/ports/Vault.h"
#include "services/practice/door/Parts.h"

#include <functional>
#include <memory>

namespace praxis {

/// While files are moved between the vault and its archive nobody else moves them, on whichever server: two at once, each the other way,
/// could take away both copies. It is kept in the database, for a time, so that whoever dies holds nothing for good.
class MediaLease {
public:
    /// StoreBusy where somebody else is at one of them. No transaction is open on the session, now and at each call.
    [[nodiscard]] static Result<std::unique_ptr<MediaLease>> take(StoreSession &session, const Parts &parts, const QUuid &organization, const QVector<VaultObject> &files);
    ~MediaLease();
    Q_DISABLE_COPY_MOVE(MediaLease)

    /// For as long again. False where it took too long, and somebody else has them: nothing may go any more.
    [[nodiscard]] bool goOn();
    /// The same, where it is asked often.
    [[nodiscard]] bool goOnNowAndThen();

private:
    MediaLease(StoreSession &session, const Parts &parts, const QUuid &organization);
    [[nodiscard]] Result<> write(const std::function<Result<>()> &work);

    StoreSession &m_session;
    const Parts &m_parts;
    QUuid m_organization;
    QUuid m_self;
    Instant m_renewed;
    QVector<Job> m_held; ///< its rows are of the queue's table, as those of chores are
};

} // namespace praxis
