#pragma once

#include "models/ports/Store.h"
#include "services/store/Clause.h"

namespace praxis::store {

/// " AND …" for what a selection asks of the rows of `alias`; Invalid for a name that the descriptor does not have.
[[nodiscard]] Result<Clause> conditionsOn(const RecordType &type, const QVector<Condition> &where, Deleted deleted, const QString &alias);
/// A selection's values for the text that `conditionsOn` gives, in its order; `field` is the one that the condition names.
void appendValues(QVariantList &values, const FieldDef &field, const Condition &condition);
/// A field's value as the database takes it: whoever asks may name an id as text.
[[nodiscard]] QVariant boundValue(const FieldDef &field, const QVariant &value);
/// The rows of `alias` that are within a scope: what is about a person by that person, an appointment by who holds or attends it, what
/// is a practitioner's or a user's own by its owner. What is none of these is in nobody's scope but everybody's.
[[nodiscard]] Clause scopeOf(const RecordType &type, const Scope &scope, const QUuid &user, const QString &alias);

} // namespace praxis::store
