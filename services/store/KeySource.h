#pragma once

#include "models/kernel/Error.h"

#include <QByteArrayView>

#include <functional>

namespace praxis::store {

/// Shows the 32 bytes of a data key to `use` and takes them back: the store asks again for each connection and keeps none.
using KeySource = std::function<Result<>(const std::function<void(QByteArrayView)> &use)>;

} // namespace praxis::store
