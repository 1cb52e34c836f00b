#pragma once

#include "models/kernel/Error.h"
#include "services/secrets/SecretBytes.h"

#include <QByteArray>
#include <QSemaphore>

#include <memory>

namespace praxis {

/// The price of one guess (RFC 9106). The defaults take about half a second on an ordinary computer.
struct Argon2Cost {
    qint64 passes = 3;
    qint64 memoryKiB = 256 * 1024;

    /// Within what we are willing to compute for a file that somebody may have altered: 1..16 passes, 8 KiB..1 GiB.
    [[nodiscard]] bool isSane() const;
    friend bool operator==(const Argon2Cost &, const Argon2Cost &) = default;
};

/// Argon2id for a few at a time: each hash takes hundreds of megabytes, so that more at once would exhaust the computer.
/// One object for the program. Safe from several threads.
class PasswordHasher {
public:
    static constexpr qsizetype saltSize = 16;

    explicit PasswordHasher(Argon2Cost cost = {}, int atOnce = 2);
    virtual ~PasswordHasher() = default;

    /// Whoever holds a turn may hash. Hold it until the result of a guess is counted: then the next in the queue sees the count.
    using Turn = std::unique_ptr<QSemaphoreReleaser>;
    [[nodiscard]] Turn takeTurn();

    [[nodiscard]] const Argon2Cost &cost() const { return m_cost; }
    [[nodiscard]] static QByteArray makeSalt();
    /// 32 bytes. StoreUnavailable when the memory is not to be had: never a wrong answer.
    [[nodiscard]] virtual Result<SecretBytes> hash(const Turn &turn, const SecretBytes &password, const QByteArray &salt,
                                                   const Argon2Cost &cost);

private:
    Argon2Cost m_cost;
    QSemaphore m_turns;
};

} // namespace praxis
