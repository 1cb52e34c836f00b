#pragma once

#include "models/ports/TokenKey.h"
#include "services/secrets/Signer.h"

namespace praxis {

/// A TokenKey from 32 secret bytes.
class SigningKey final : public TokenKey {
public:
    explicit SigningKey(const SecretBytes &seed) : m_pair(Signer::keyPairFrom(seed)) {}

    [[nodiscard]] QByteArray sign(QByteArrayView message) const override { return Signer::sign(m_pair.secretKey, message); }
    [[nodiscard]] bool verify(QByteArrayView message, QByteArrayView signature) const override { return Signer::verify(m_pair.publicKey, message, signature); }
    [[nodiscard]] QByteArray publicKey() const override { return m_pair.publicKey; }

private:
    Signer::KeyPair m_pair;
};

} // namespace praxis
