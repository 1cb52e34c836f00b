#pragma once

#include <QByteArray>

namespace praxis::vault {

/// Bech32 (BIP 173) of whole bytes, in lower case: how age writes its keys. `prefix` is lower case.
[[nodiscard]] QByteArray bech32(QByteArrayView prefix, QByteArrayView bytes);

} // namespace praxis::vault
