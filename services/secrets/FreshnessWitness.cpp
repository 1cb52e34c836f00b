#include "services/secrets/FreshnessWitness.h"

#include "services/secrets/HeaderJson.h"
#include "services/secrets/KeychainEntry.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace praxis {

namespace {

std::unexpected<Error> rolledBack(const QString &what, qint64 expected, qint64 found)
{
    return fail(ErrorCode::RolledBack,
                {{QStringLiteral("what"), what}, {QStringLiteral("expected"), expected}, {QStringLiteral("found"), found}});
}

} // namespace

FreshnessWitness::FreshnessWitness(Keychain &keychain, const QUuid &organization)
    : m_keychain(keychain), m_organization(organization)
{
}

Result<std::optional<Freshness>> FreshnessWitness::read()
{
    const auto bytes = m_keychain.read(KeychainEntry::service, KeychainEntry::freshness(m_organization));
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return std::nullopt;
    PRAXIS_CHECK(bytes);
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    Freshness seen{json.value(QLatin1StringView("epoch")).toInteger(-1), json.value(QLatin1StringView("number")).toInteger(-1),
                         HeaderJson::bytes(json, "hash"), json.value(QLatin1StringView("key_revision")).toInteger(-1)};
    for (const QJsonValue &one : json.value(QLatin1StringView("administrators")).toArray()) // absent where an earlier version wrote it
        seen.administrators.append(QUuid::fromString(one.toString()));
    if (seen.epoch < 0 || seen.auditNumber < 0 || seen.keyRevision < 0)
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("freshness")}});
    return seen;
}

Result<> FreshnessWitness::write(const Freshness &seen)
{
    QJsonArray administrators;
    for (const QUuid &one : seen.administrators)
        administrators.append(one.toString(QUuid::WithoutBraces));
    const QJsonObject json{{QStringLiteral("epoch"), seen.epoch},
                           {QStringLiteral("number"), seen.auditNumber},
                           {QStringLiteral("hash"), HeaderJson::text(seen.auditHash)},
                           {QStringLiteral("key_revision"), seen.keyRevision},
                           {QStringLiteral("administrators"), administrators}};
    return m_keychain.write(KeychainEntry::service, KeychainEntry::freshness(m_organization),
                            QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<> FreshnessWitness::compare(const Freshness &witness, const Freshness &found,
                                   const std::function<QByteArray(qint64 number)> &hashAt)
{
    // The key header is a file of its own and is not part of a restored backup: its revision never goes back.
    if (found.keyRevision < witness.keyRevision)
        return rolledBack(QStringLiteral("key_header"), witness.keyRevision, found.keyRevision);
    if (found.epoch < witness.epoch)
        return rolledBack(QStringLiteral("database"), witness.epoch, found.epoch);
    if (found.epoch > witness.epoch)
        return {};
    const bool descends = found.auditNumber >= witness.auditNumber
        && (witness.auditNumber == 0 || hashAt(witness.auditNumber) == witness.auditHash);
    if (!descends)
        return rolledBack(QStringLiteral("database"), witness.auditNumber, found.auditNumber);
    return {};
}

} // namespace praxis
