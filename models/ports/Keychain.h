#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>

namespace praxis {

/// The operating system's store of secrets. Calls wait for the answer: make them from a worker, never from the window's thread.
/// Errors: NotFound (there is no such entry), KeychainUnavailable (no keychain here, or it is locked, or it did not answer; data: detail).
class Keychain {
public:
    virtual ~Keychain() = default;
    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;

    [[nodiscard]] virtual Result<QByteArray> read(const QString &service, const QString &account) = 0;
    [[nodiscard]] virtual Result<> write(const QString &service, const QString &account, const QByteArray &secret) = 0;
    /// Removing what is not there succeeds.
    [[nodiscard]] virtual Result<> remove(const QString &service, const QString &account) = 0;
};

} // namespace praxis
