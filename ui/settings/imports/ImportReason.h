#pragma once

#include <QString>

namespace praxis::ui {

/// Why a line was refused, for a code of RefusedLine.
[[nodiscard]] QString importReason(const QString &code, const QString &field);
/// Why somebody counts as already known, for a code of DuplicateLine.
[[nodiscard]] QString duplicateReason(const QString &why);

} // namespace praxis::ui
