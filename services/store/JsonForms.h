#pragma once

#include "models/kernel/Record.h"
#include "services/store/Dialect.h"

struct sqlite3;

namespace praxis::store {

/// SQLite learns two functions: the text of an id, and of an instant. PostgreSQL has its own.
[[nodiscard]] Result<> addJsonForms(sqlite3 *database);
/// A field of `alias` in the form that it has on the wire (models/kernel/Field.h, `toJson`).
[[nodiscard]] QString jsonForm(const FieldDef &field, const QString &alias, Dialect dialect);

} // namespace praxis::store
