#pragma once

#include "models/ports/Seal.h"
#include "services/secrets/Sealer.h"
#include "services/secrets/Signer.h"

namespace praxis {

/// The seal of an unlocked practice. Persons' keys are wrapped under the data key; heads are signed with a key that outlives a
/// change of the data key (KeyHeader's Unlocked::signingSeed), so that old heads stay verifiable.
/// Immutable, therefore safe from several threads.
class PracticeSeal final : public Seal {
public:
    PracticeSeal(const SecretBytes &dataKey, const SecretBytes &signingSeed);

    [[nodiscard]] Result<QByteArray> newWrappedKey() override;
    [[nodiscard]] Result<QByteArray> seal(const QByteArray &wrappedKey, const QByteArray &plain, const QByteArray &context) override;
    [[nodiscard]] Result<QByteArray> open(const QByteArray &wrappedKey, const QByteArray &sealed, const QByteArray &context) override;
    [[nodiscard]] QByteArray sign(const QByteArray &message) override;
    [[nodiscard]] bool verify(const QByteArray &message, const QByteArray &signature) const override;

    /// The same person's key for the practice after its data key was replaced.
    [[nodiscard]] Result<QByteArray> rewrapFor(const PracticeSeal &other, const QByteArray &wrappedKey) const;
    [[nodiscard]] const QByteArray &publicKey() const { return m_signing.publicKey; }

private:
    Sealer m_sealer;
    Signer::KeyPair m_signing;
};

} // namespace praxis
