#pragma once

#include "models/ports/Store.h"
#include "services/store/Clause.h"

namespace praxis::store {

/// " AND …" for what a selection asks of the rows of `alias`; Invalid for a name that the descriptor does not have.
[[nodiscard]] Result<Clause> conditionsOn(const RecordType &type, const QVector<Condition> &where, Deleted deleted, const QString &alias);
/// A field's value as the database takes it: whoever asks may name an id as text.
[[nodiscard]] QVariant boundValue(const FieldDef &field, const QVariant &value);
/// " AND …" for what follows the last row of a page, in this order and then by id; `dot`: the alias and its dot. NULL comes first going up
/// and last going down, on both databases.
[[nodiscard]] Clause following(const FieldDef &order, bool descending, const PageEnd &last, const QString &dot);
/// The rows of `alias` that are within a scope: what is about a person by that person, an appointment by who holds or attends it, what
/// is a practitioner's or a user's own by its owner. What is none of these is in nobody's scope but everybody's.
[[nodiscard]] Clause scopeOf(const RecordType &type, const Scope &scope, const QUuid &user, const QString &alias);

} // namespace praxis::store
