#pragma once

#include "models/ports/TokenKey.h"
#include "services/secrets/Sealer.h"
#include "services/secrets/Signer.h"

namespace praxis {

/// The one key of a hosted backend: 32 bytes that are never in its database. What the server signs and seals follows from it, and
/// each organisation's own keys are wrapped by it. Immutable, therefore safe from several threads.
class MasterKey final : public TokenKey, public ServerSeal {
public:
    explicit MasterKey(const SecretBytes &key);
    /// From a file of 64 hexadecimal digits that nobody else can read. FileUnreadable (data: path, detail), Malformed.
    [[nodiscard]] static Result<SecretBytes> read(const QString &path);
    /// A new one into a file that is not there yet. FileUnwritable.
    [[nodiscard]] static Result<SecretBytes> makeFile(const QString &path);

    [[nodiscard]] QByteArray sign(QByteArrayView message) const override;
    [[nodiscard]] bool verify(QByteArrayView message, QByteArrayView signature) const override;
    [[nodiscard]] QByteArray publicKey() const override { return m_signing.publicKey; }
    [[nodiscard]] QByteArray seal(const QByteArray &purpose, const QByteArray &plain) const override;
    [[nodiscard]] Result<QByteArray> open(const QByteArray &purpose, const QByteArray &sealed) const override;
    [[nodiscard]] QByteArray authenticate(const QByteArray &purpose, const QByteArray &message) const override;

    /// Of the embedded database.
    [[nodiscard]] SecretBytes databaseKey() const { return m_sealer.derive("praxisd database"); }

    struct OrganizationKeys {
        SecretBytes dataKey;
        SecretBytes signingSeed;
    };
    [[nodiscard]] OrganizationKeys makeOrganizationKeys() const;
    [[nodiscard]] QByteArray wrap(const OrganizationKeys &keys, const QByteArray &organization) const;
    [[nodiscard]] Result<OrganizationKeys> unwrap(const QByteArray &wrapped, const QByteArray &organization) const;

private:
    Sealer m_sealer;
    SecretBytes m_sealing;
    SecretBytes m_authenticating;
    Signer::KeyPair m_signing;
};

} // namespace praxis
