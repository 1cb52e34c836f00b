#include "services/secrets/KeyHeaderData.h"

#include "models/kernel/Id.h"
#include "services/secrets/HeaderJson.h"
#include "services/secrets/Sealer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sodium.h>

namespace praxis {

namespace {

constexpr qsizetype checkSize = 32;
constexpr qsizetype macSize = 32;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString checksumOf(const QJsonObject &json)
{
    const QByteArray bytes = compact(json);
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<uchar *>(hash.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const uchar *>(bytes.constData()), static_cast<quint64>(bytes.size()), nullptr, 0);
    return HeaderJson::text(hash);
}

QByteArray rootAad(const QUuid &organization)
{
    return QByteArray("praxis root key ").append(idText(organization).toLatin1());
}

QJsonObject userToJson(const KeyUser &user)
{
    return {{QStringLiteral("id"), idText(user.id)},
            {QStringLiteral("display"), user.displayName},
            {QStringLiteral("login"), user.loginName}};
}

QJsonObject bodyToJson(const KeyHeaderData &data)
{
    QJsonArray users;
    for (const KeyUser &user : data.users)
        users.append(userToJson(user));
    QJsonArray keySlots;
    for (const KeySlot &slot : data.keySlots)
        keySlots.append(slot.toJson());
    QJsonObject json{{QStringLiteral("format"), QStringLiteral("praxis-keys")},
                     {QStringLiteral("version"), HeaderJson::version},
                     {QStringLiteral("organization"), idText(data.organization)},
                     {QStringLiteral("revision"), data.revision},
                     {QStringLiteral("check"), HeaderJson::text(data.check)},
                     {QStringLiteral("root"), HeaderJson::text(data.root)},
                     {QStringLiteral("users"), users},
                     {QStringLiteral("slots"), keySlots}};
    if (data.isBeingRekeyed())
        json.insert(QStringLiteral("check_next"), HeaderJson::text(data.checkNext));
    return json;
}

Result<> readBody(const QJsonObject &json, KeyHeaderData &data)
{
    if (json.value(QLatin1StringView("format")).toString() != QLatin1StringView("praxis-keys"))
        return HeaderJson::damaged(QStringLiteral("format"));
    if (const qint64 found = json.value(QLatin1StringView("version")).toInteger(); found > HeaderJson::version)
        return fail(ErrorCode::StoreNewer, {{QStringLiteral("found"), found}, {QStringLiteral("known"), HeaderJson::version}});
    data.organization = HeaderJson::uuid(json, "organization");
    data.revision = json.value(QLatin1StringView("revision")).toInteger();
    data.check = HeaderJson::bytes(json, "check");
    data.checkNext = HeaderJson::bytes(json, "check_next");
    data.root = HeaderJson::bytes(json, "root");
    const QJsonArray users = json.value(QLatin1StringView("users")).toArray();
    for (const auto &value : users) {
        const QJsonObject user = value.toObject();
        data.users.append({HeaderJson::uuid(user, "id"), user.value(QLatin1StringView("display")).toString(),
                           user.value(QLatin1StringView("login")).toString()});
    }
    const QJsonArray keySlots = json.value(QLatin1StringView("slots")).toArray();
    for (const auto &value : keySlots) {
        PRAXIS_TRY(KeySlot slot, KeySlot::fromJson(value.toObject()));
        data.keySlots.append(std::move(slot));
    }
    const bool sound = !data.organization.isNull() && data.check.size() == checkSize
        && (data.checkNext.isEmpty() || data.checkNext.size() == checkSize);
    if (!sound)
        return HeaderJson::damaged(QStringLiteral("body"));
    return {};
}

} // namespace

QByteArray KeyHeaderData::body() const
{
    return compact(bodyToJson(*this));
}

QByteArray KeyHeaderData::toBytes() const
{
    QJsonArray counters;
    for (const FailureCounter &counter : failures)
        counters.append(counter.toJson());
    QJsonObject json{{QStringLiteral("body"), bodyToJson(*this)},
                     {QStringLiteral("failures"), counters},
                     {QStringLiteral("generation"), generation},
                     {QStringLiteral("mac"), HeaderJson::text(mac)}};
    json.insert(QStringLiteral("checksum"), checksumOf(json));
    return compact(json);
}

Result<KeyHeaderData> KeyHeaderData::fromBytes(const QByteArray &bytes)
{
    QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QString checksum = json.take(QStringLiteral("checksum")).toString();
    if (checksum.isEmpty() || checksum != checksumOf(json))
        return HeaderJson::damaged(QStringLiteral("checksum"));
    KeyHeaderData data;
    data.generation = json.value(QLatin1StringView("generation")).toInteger();
    data.mac = HeaderJson::bytes(json, "mac");
    PRAXIS_CHECK(readBody(json.value(QLatin1StringView("body")).toObject(), data));
    const QJsonArray counters = json.value(QLatin1StringView("failures")).toArray();
    for (const auto &value : counters) {
        const auto counter = FailureCounter::fromJson(value.toObject());
        if (!counter)
            return HeaderJson::damaged(QStringLiteral("failures"));
        data.failures.append(*counter);
    }
    // Whatever was not understood would be lost at the next write, and is not what was authenticated: refuse it.
    constexpr qint64 mostWrites = 1LL << 52;
    if (data.generation <= 0 || data.generation > mostWrites || data.revision < 0 || data.revision > mostWrites
        || data.mac.size() != macSize || data.failures.size() > data.users.size() || data.toBytes() != bytes)
        return HeaderJson::damaged(QStringLiteral("form"));
    return data;
}

const KeySlot *KeyHeaderData::findSlot(SlotKind kind, const QUuid &user) const
{
    for (const KeySlot &slot : keySlots) {
        if (slot.kind == kind && slot.user == user)
            return &slot;
    }
    return nullptr;
}

FailureCounter *KeyHeaderData::findFailures(const QUuid &user)
{
    for (FailureCounter &counter : failures) {
        if (counter.user == user)
            return &counter;
    }
    return nullptr;
}

QByteArray KeyHeaderData::checkValue(const SecretBytes &dataKey, const QUuid &organization)
{
    return keyedHash(dataKey, "praxis key check v1", idText(organization).toLatin1()).view().toByteArray();
}

QByteArray KeyHeaderData::sealRoot(const SecretBytes &root, const SecretBytes &dataKey, const QUuid &organization)
{
    return Sealer::seal(keyedHash(dataKey, "praxis root wrap v1", {}), root.view(), rootAad(organization));
}

Result<SecretBytes> KeyHeaderData::openRoot(const SecretBytes &dataKey) const
{
    auto opened = Sealer::openSecret(keyedHash(dataKey, "praxis root wrap v1", {}), root, rootAad(organization));
    if (!opened || opened->size() != Sealer::keySize)
        return HeaderJson::damaged(QStringLiteral("root"));
    return std::move(*opened);
}

QByteArray KeyHeaderData::computeMac(const SecretBytes &rootKey, const SecretBytes &dataKey) const
{
    const SecretBytes key = keyedHash(rootKey, "praxis header mac v1", dataKey.view());
    return keyedHash(key, "body", body()).view().toByteArray();
}

bool KeyHeaderData::hasMac(const SecretBytes &rootKey, const SecretBytes &dataKey) const
{
    const QByteArray expected = computeMac(rootKey, dataKey);
    return mac.size() == expected.size()
        && sodium_memcmp(mac.constData(), expected.constData(), static_cast<std::size_t>(expected.size())) == 0;
}

} // namespace praxis
