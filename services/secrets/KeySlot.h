#pragma once

#include "services/secrets/PasswordHasher.h"
#include "services/secrets/SecretBytes.h"

#include <QJsonObject>
#include <QUuid>

namespace praxis {

enum class SlotKind : quint8 { Password, Keychain, Recovery };

/// One way into the practice. The slot has an X25519 key pair: the data key is sealed to the public half, so that it can be
/// replaced without the slot's secret; the private half is wrapped under the slot's secret together with the practice's root
/// key, which says who may have written this header (see KeyHeader).
struct KeySlot {
    SlotKind kind{};
    QUuid user;              ///< null for the recovery sheet
    QByteArray publicKey;    ///< 32 bytes
    QByteArray wrapped;      ///< Sealer(slot secret; private key, root), aad: organisation, user, kind, public key, salt, cost
    QByteArray sealed;       ///< crypto_box_seal(data key)
    QByteArray sealedNext;   ///< while the data key is being replaced; else empty
    QByteArray salt;         ///< Password only
    Argon2Cost cost{0, 0};   ///< Password only

    struct Opened {
        SecretBytes privateKey;
        SecretBytes root;
    };

    /// Makes the key pair and wraps it; salt and cost are set before. Nothing is sealed yet.
    void lock(const QUuid &organization, const SecretBytes &secret, const SecretBytes &root);
    /// Fails (StoreDamaged) with another secret as well as with an altered slot: AEAD cannot tell them apart.
    [[nodiscard]] Result<Opened> unlock(const QUuid &organization, const SecretBytes &secret) const;
    [[nodiscard]] QByteArray sealKey(const SecretBytes &dataKey) const;
    [[nodiscard]] Result<SecretBytes> openKey(const SecretBytes &privateKey, const QByteArray &box) const;
    /// Eight hexadecimal digits that tell this slot from an earlier one of the same user.
    [[nodiscard]] QString tag() const { return QString::fromLatin1(publicKey.left(4).toHex()); }

    [[nodiscard]] QJsonObject toJson() const;
    /// Shape only (sizes, known kind, sane cost).
    [[nodiscard]] static Result<KeySlot> fromJson(const QJsonObject &json);

private:
    [[nodiscard]] QByteArray aad(const QUuid &organization) const;
};

} // namespace praxis
