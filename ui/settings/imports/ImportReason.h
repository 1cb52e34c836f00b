#pragma once

#include "services/practice/exchange/ImportPlan.h"

#include <QString>

namespace praxis::ui {

/// Why a line was refused, with the name of the field that it is about.
[[nodiscard]] QString importReason(const RefusedLine &line);
/// What has no place in Praxis: a property, or a column of the file.
[[nodiscard]] QString notKeptWords(const NotKept &entry);
/// Why somebody counts as already known, for a code of DuplicateLine.
[[nodiscard]] QString duplicateReason(const QString &why);

} // namespace praxis::ui
