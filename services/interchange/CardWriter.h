#pragma once

#include "services/interchange/VCard.h"

#include <QIODevice>

namespace praxis::interchange {

/// Writes one card as vCard 4.0 (RFC 6350), folded at 75 octets. FN is made of the name's parts when it is empty.
/// FileUnwritable when the device does not take all of it.
[[nodiscard]] Result<> writeCard(QIODevice &device, const Card &card);

} // namespace praxis::interchange
