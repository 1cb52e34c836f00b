#pragma once

#include "models/ports/Passwords.h"
#include "services/secrets/PasswordHasher.h"

#include <atomic>

namespace praxis {

/// Passwords of a hosted backend: Argon2id of 64 MiB and three passes, as many at once as there are cores, and a short queue behind them.
class ServerPasswords final : public Passwords {
public:
    static constexpr Argon2Cost usual{3, 64 * 1024};

    /// No more may wait than the server can spare threads for.
    explicit ServerPasswords(Argon2Cost cost = usual, int atOnce = 2, int waiting = 2);

    [[nodiscard]] Result<QString> keep(const QByteArray &password, const QStringList &names) override;
    [[nodiscard]] Result<bool> fits(const QByteArray &password, const QString &kept) override;

private:
    class Queued;
    [[nodiscard]] Result<SecretBytes> hash(const SecretBytes &password, const QByteArray &salt, const Argon2Cost &cost);

    PasswordHasher m_hasher;
    const int m_room;
    std::atomic<int> m_inside{0};
};

} // namespace praxis
