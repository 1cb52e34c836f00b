#pragma once

#include <QByteArray>
#include <QString>

namespace praxis::hosted {

/// Where an address is from, for counting: an IPv4 address is itself, of an IPv6 address it is the /64, since whoever has one has all of it.
[[nodiscard]] QByteArray networkOf(const QString &address);

} // namespace praxis::hosted
