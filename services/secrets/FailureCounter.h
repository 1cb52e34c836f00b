#pragma once

#include "models/kernel/Time.h"
#include "services/secrets/SecretBytes.h"

#include <QJsonObject>
#include <QUuid>

#include <optional>

namespace praxis {

/// Wrong passwords of one user in a row, kept outside the encrypted database because they happen while it is closed.
///
/// `link` is a hash chain: it starts at a value that follows from the data key, and moves one hash on with each failure. Who
/// can write the file but has no key can therefore raise the count, and can put an older copy of the file back, but cannot
/// lower the count of the file that he finds: that would need an earlier link. The next sign-in checks it.
/// The times are not covered by the chain.
struct FailureCounter {
    QUuid user;
    qint64 count = 0;
    qint64 reported = 0;      ///< how many of them the audit trail knows
    Instant last;
    Instant latestSeen;       ///< the latest clock since the last success: a clock set back does not shorten a lock
    Instant lockedUntil;
    bool altered = false;     ///< somebody changed this counter; told at the next sign-in
    QByteArray nonce;         ///< 16 random bytes: a new chain after each success
    QByteArray link;          ///< 32 bytes

    static constexpr qint64 freeAttempts = 5;
    static constexpr qint64 most = 100'000; ///< the count stays here; nobody types that often

    /// The moment until which this user may not try again, if `now` is before it.
    [[nodiscard]] std::optional<Instant> lockedAt(Instant now) const;
    void addFailure(Instant now);
    /// Moves the count up to `count` without a guess having been made here.
    void raiseTo(qint64 count);
    /// For a user who was given a new password: they may try at once; what was counted is still told.
    void liftLock();
    void restart(const SecretBytes &dataKey);
    /// The same count, on a chain of another data key.
    void reanchor(const SecretBytes &dataKey);
    [[nodiscard]] bool isAuthentic(const SecretBytes &dataKey) const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<FailureCounter> fromJson(const QJsonObject &json);
};

} // namespace praxis
