#pragma once

#include <QByteArray>

namespace praxis {

/// The key that signs what a server hands out and takes back. Thread-safe.
class TokenKey {
public:
    virtual ~TokenKey() = default;
    /// Ed25519, 64 bytes.
    [[nodiscard]] virtual QByteArray sign(QByteArrayView message) const = 0;
    [[nodiscard]] virtual bool verify(QByteArrayView message, QByteArrayView signature) const = 0;
    [[nodiscard]] virtual QByteArray publicKey() const = 0; ///< 32 bytes
};

} // namespace praxis
