#pragma once

#include "models/kernel/Id.h"

#include <QString>

/// Names of what is kept in the operating system's keychain.
namespace praxis::KeychainEntry {

inline const QString service = QStringLiteral("Praxis");

[[nodiscard]] inline QString slotSecret(const QUuid &organization, const QUuid &user, const QString &slotTag)
{
    return idText(organization) + u'/' + idText(user) + u'/' + slotTag;
}

[[nodiscard]] inline QString failures(const QUuid &organization)
{
    return idText(organization) + QStringLiteral("/failures");
}

[[nodiscard]] inline QString freshness(const QUuid &organization)
{
    return idText(organization) + QStringLiteral("/freshness");
}

/// How somebody stays signed in to a hosted backend.
[[nodiscard]] inline QString hostedSignIn(const QString &server)
{
    return QStringLiteral("sign-in/") + server;
}

} // namespace praxis::KeychainEntry
