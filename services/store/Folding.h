#pragma once

#include "models/kernel/Error.h"
#include "services/store/Clause.h"
#include "services/store/Dialect.h"

struct sqlite3;

namespace praxis::store {

/// A text of a row as `folded` has what somebody typed: without capitals and accents.
[[nodiscard]] Clause foldedSql(Dialect dialect, const QString &text);
/// SQLite is given the function for it; PostgreSQL has its own.
[[nodiscard]] Result<> addFolding(sqlite3 *database);

} // namespace praxis::store
