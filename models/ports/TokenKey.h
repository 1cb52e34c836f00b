#pragma once

#include "models/kernel/Error.h"

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

/// What a server keeps secret in its own database. Thread-safe. `purpose` says what it is and whose, so that it cannot be put in another's place.
class ServerSeal {
public:
    virtual ~ServerSeal() = default;
    [[nodiscard]] virtual QByteArray seal(const QByteArray &purpose, const QByteArray &plain) const = 0;
    [[nodiscard]] virtual Result<QByteArray> open(const QByteArray &purpose, const QByteArray &sealed) const = 0;
    /// 32 bytes that nobody else can make of this message.
    [[nodiscard]] virtual QByteArray authenticate(const QByteArray &purpose, const QByteArray &message) const = 0;
};

} // namespace praxis
