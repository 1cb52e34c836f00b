#pragma once

#include "services/store/Connection.h"

namespace praxis::store {

/// Whose words are others than follow from their record: they are not found by what they are called now, or found by what they were called
/// once. What a program computes no database can compare by itself. In a transaction of that organisation; some of them, if there are many.
[[nodiscard]] Result<QStringList> staleSearchWords(Connection &connection, const QUuid &organization);

} // namespace praxis::store
