#pragma once

#include "models/kernel/Error.h"
#include "services/secrets/SecretBytes.h"

#include <QByteArray>

namespace praxis {

/// Ed25519: signs heads of the audit chain and what grants anything. The 64-byte secret key contains the public one.
class Signer {
public:
    struct KeyPair {
        QByteArray publicKey; ///< 32 bytes
        SecretBytes secretKey; ///< 64 bytes
    };

    [[nodiscard]] static KeyPair makeKeyPair();
    /// The same pair from the same 32 bytes (a key that Sealer::derive gives, for example).
    [[nodiscard]] static KeyPair keyPairFrom(const SecretBytes &seed);
    /// 64 bytes, detached.
    [[nodiscard]] static QByteArray sign(const SecretBytes &secretKey, QByteArrayView message);
    [[nodiscard]] static bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);
};

} // namespace praxis
