#pragma once

#include "models/kernel/Error.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace praxis::hosted {

/// One JSON object (RFC 8259) that every reader takes for the same: UTF-8 without lone surrogates, no name twice in an object, no
/// number beyond what a double or 64 bits hold, nothing after its end, 32 levels and 1 000 members of an object at most. Malformed, with data: detail.
[[nodiscard]] Result<QJsonObject> readJson(QByteArrayView text);

} // namespace praxis::hosted
