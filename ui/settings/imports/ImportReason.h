#pragma once

#include <QString>

namespace praxis::ui {

/// Why a line was refused, for a code of RefusedLine.
[[nodiscard]] QString importReason(const QString &code, const QString &field);
/// What has no place in Praxis, for a code or a property's name of NotKept.
[[nodiscard]] QString notKeptWords(const QString &what);
/// Why somebody counts as already known, for a code of DuplicateLine.
[[nodiscard]] QString duplicateReason(const QString &why);

} // namespace praxis::ui
