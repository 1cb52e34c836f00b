#pragma once

#include "models/ports/Seal.h"

#include <QString>
#include <QUuid>

#include <optional>

/// Addresses that only those know whom we gave them to. Each ends with a mark: an HMAC-SHA-256 with a key of that organisation alone, the
/// same whichever server is asked, and compared in a time that tells nothing about how nearly right one is.
namespace praxis::hosted {

/// Where a provider calls one organisation: "/api/v1/hooks/PROVIDER/ORGANISATION/MARK". A provider whose signature is the same for all of its
/// customers (VideoSDK's is) signs for every one of them, and only whom we gave the address to has the mark.
[[nodiscard]] QString hookPath(Seal &seal, const QString &provider, const QUuid &organization);
/// Whether it begins as those do; it may still be anybody's.
[[nodiscard]] bool isHookPath(QByteArrayView target);
[[nodiscard]] bool isHookMark(const QString &said, Seal &seal, const QString &provider, const QUuid &organization);

/// Where other programs read a practitioner's calendar: "/api/v1/feeds/ORGANISATION/PRACTITIONER/NUMBER-MARK.ics".
[[nodiscard]] QString feedPath(Seal &seal, const QUuid &organization, const QUuid &practitioner, qint64 number);
/// The number in a rightly marked "NUMBER-MARK.ics"; nothing for any other.
[[nodiscard]] std::optional<qint64> feedNumber(const QString &file, Seal &seal, const QUuid &organization, const QUuid &practitioner);

} // namespace praxis::hosted
