#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>

namespace praxis {

/// Encryption with a person's key, so that what was written about a person can be shredded by dropping that key.
class Seal {
public:
    virtual ~Seal() = default;
    /// A fresh key, wrapped by the practice's master key.
    [[nodiscard]] virtual Result<QByteArray> newWrappedKey() = 0;
    [[nodiscard]] virtual Result<QByteArray> seal(const QByteArray &wrappedKey, const QByteArray &plain, const QByteArray &context) = 0;
    [[nodiscard]] virtual Result<QByteArray> open(const QByteArray &wrappedKey, const QByteArray &sealed, const QByteArray &context) = 0;
    /// Ed25519 over the head of the audit chain.
    [[nodiscard]] virtual QByteArray sign(const QByteArray &message) = 0;
    [[nodiscard]] virtual bool verify(const QByteArray &message, const QByteArray &signature) const = 0;
};

} // namespace praxis
