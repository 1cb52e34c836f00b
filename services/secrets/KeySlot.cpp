#include "services/secrets/KeySlot.h"

#include "models/kernel/Id.h"
#include "services/secrets/HeaderJson.h"
#include "services/secrets/Sealer.h"

#include <QJsonDocument>

#include <sodium.h>

#include <array>
#include <cstring>

namespace praxis {

namespace {

constexpr std::size_t keySize = 32;
static_assert(crypto_box_PUBLICKEYBYTES == keySize && crypto_box_SECRETKEYBYTES == keySize);
constexpr qsizetype boxSize = keySize + crypto_box_SEALBYTES;
constexpr std::array kindNames{"password", "keychain", "recovery"};

QString kindName(SlotKind kind)
{
    return QString::fromLatin1(kindNames[static_cast<std::size_t>(kind)]);
}

QJsonObject identity(const KeySlot &slot)
{
    QJsonObject json{{QStringLiteral("kind"), kindName(slot.kind)},
                     {QStringLiteral("public"), HeaderJson::text(slot.publicKey)},
                     {QStringLiteral("user"), idText(slot.user)}};
    if (slot.kind == SlotKind::Password) {
        json.insert(QStringLiteral("memory_kib"), slot.cost.memoryKiB);
        json.insert(QStringLiteral("passes"), slot.cost.passes);
        json.insert(QStringLiteral("salt"), HeaderJson::text(slot.salt));
    }
    return json;
}

} // namespace

QByteArray KeySlot::aad(const QUuid &organization) const
{
    QJsonObject json = identity(*this);
    json.insert(QStringLiteral("organization"), idText(organization));
    json.insert(QStringLiteral("version"), HeaderJson::version);
    return QByteArray("praxis key slot ").append(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void KeySlot::lock(const QUuid &organization, const SecretBytes &secret, const SecretBytes &root)
{
    SecretBytes both(2 * keySize); // private key, then root
    publicKey = QByteArray(keySize, Qt::Uninitialized);
    crypto_box_keypair(reinterpret_cast<uchar *>(publicKey.data()), both.data());
    std::memcpy(both.data() + keySize, root.data(), keySize);
    wrapped = Sealer::seal(secret, both.view(), aad(organization));
}

Result<KeySlot::Opened> KeySlot::unlock(const QUuid &organization, const SecretBytes &secret) const
{
    PRAXIS_TRY(const SecretBytes both, Sealer::openSecret(secret, wrapped, aad(organization)));
    return Opened{both.part(0, keySize), both.part(keySize, keySize)};
}

QByteArray KeySlot::sealKey(const SecretBytes &dataKey) const
{
    QByteArray box(boxSize, Qt::Uninitialized);
    // Fails for a public key of small order only, which a key pair of ours never has; such a box then opens nowhere.
    if (crypto_box_seal(reinterpret_cast<uchar *>(box.data()), dataKey.data(), dataKey.size(),
                        reinterpret_cast<const uchar *>(publicKey.constData())) != 0)
        box.fill('\0');
    return box;
}

Result<SecretBytes> KeySlot::openKey(const SecretBytes &privateKey, const QByteArray &box) const
{
    SecretBytes key(keySize);
    if (box.size() != boxSize
        || crypto_box_seal_open(key.data(), reinterpret_cast<const uchar *>(box.constData()), static_cast<quint64>(box.size()),
                                reinterpret_cast<const uchar *>(publicKey.constData()), privateKey.data()) != 0)
        return HeaderJson::damaged(QStringLiteral("sealed"));
    return key;
}

QJsonObject KeySlot::toJson() const
{
    QJsonObject json = identity(*this);
    json.insert(QStringLiteral("sealed"), HeaderJson::text(sealed));
    json.insert(QStringLiteral("wrapped"), HeaderJson::text(wrapped));
    if (!sealedNext.isEmpty())
        json.insert(QStringLiteral("sealed_next"), HeaderJson::text(sealedNext));
    return json;
}

Result<KeySlot> KeySlot::fromJson(const QJsonObject &json)
{
    KeySlot slot;
    std::size_t kind = 0;
    while (kind < kindNames.size() && json.value(QLatin1StringView("kind")).toString() != QLatin1StringView(kindNames[kind]))
        ++kind;
    if (kind == kindNames.size())
        return HeaderJson::damaged(QStringLiteral("slot"));
    slot.kind = static_cast<SlotKind>(kind);
    slot.user = HeaderJson::uuid(json, "user");
    slot.publicKey = HeaderJson::bytes(json, "public");
    slot.wrapped = HeaderJson::bytes(json, "wrapped");
    slot.sealed = HeaderJson::bytes(json, "sealed");
    slot.sealedNext = HeaderJson::bytes(json, "sealed_next");
    bool sound = slot.publicKey.size() == qsizetype(keySize) && slot.wrapped.size() == Sealer::overhead + qsizetype(2 * keySize)
        && slot.sealed.size() == boxSize && (slot.sealedNext.isEmpty() || slot.sealedNext.size() == boxSize)
        && slot.user.isNull() == (slot.kind == SlotKind::Recovery);
    if (slot.kind == SlotKind::Password) {
        slot.salt = HeaderJson::bytes(json, "salt");
        slot.cost = {json.value(QLatin1StringView("passes")).toInteger(), json.value(QLatin1StringView("memory_kib")).toInteger()};
        sound = sound && slot.salt.size() == PasswordHasher::saltSize && slot.cost.isSane();
    }
    if (!sound)
        return HeaderJson::damaged(QStringLiteral("slot"));
    return slot;
}

} // namespace praxis
