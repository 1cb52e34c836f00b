#pragma once

#include "models/ports/Seal.h"

#include <QString>
#include <QUuid>

namespace praxis::hosted {

/// Where a provider calls one organisation: "/api/v1/hooks/PROVIDER/ORGANISATION/MARK". The mark is an HMAC-SHA-256 with a key of that
/// organisation alone: a provider whose signature is the same for all of its customers (VideoSDK's is) signs for every one of them, and only
/// whom we gave the address to has the mark. The same for the same organisation and provider, whichever server is asked.
[[nodiscard]] QString hookPath(Seal &seal, const QString &provider, const QUuid &organization);

/// Takes as long for a mark that is nearly right.
[[nodiscard]] bool isHookMark(const QString &said, Seal &seal, const QString &provider, const QUuid &organization);

} // namespace praxis::hosted
