#pragma once

#include "services/store/Dialect.h"

#include <QVector>

namespace praxis::store {

/// A question that finds what is wrong with a table: each row of its answer names one, and none is good.
struct TableCheck {
    QString kind; ///< "caseload"
    QString sql;
};

/// Whether each table that follows from records holds what follows, no less and no more. `isCurrent`: the database has this program's version;
/// an earlier one had other rules for some of them, and its migration makes those anew.
[[nodiscard]] QVector<TableCheck> derivedChecks(Dialect dialect, bool isCurrent);
/// Whether each reference of a record leads to one of its organisation. PostgreSQL looks when a row is written, and never again.
[[nodiscard]] QVector<TableCheck> referenceChecks(Dialect dialect);

} // namespace praxis::store
