#pragma once

#include "services/store/Connection.h"

#include <QStringList>

namespace praxis::test {

/// What must hold in every practice's file whenever it is looked at, asked in SQL and not by the code that made it. One line
/// for each kind of half a change.
[[nodiscard]] QStringList contradictionsIn(store::Connection &connection);

} // namespace praxis::test
