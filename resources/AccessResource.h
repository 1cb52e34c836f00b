#pragma once

#include <QByteArray>

namespace praxis {

/// `resources/access.json` as it was built in: who may do what.
[[nodiscard]] QByteArray accessJson();

} // namespace praxis
