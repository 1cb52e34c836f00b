#pragma once

#include <QString>

namespace praxis::ui {

/// Text as evidence: control characters, line ends, invisible and direction-changing characters are shown as "⟨U+202E⟩", so
/// that a line of the audit trail cannot pretend to be two, or to read backwards.
[[nodiscard]] QString visibleText(const QString &text, int limit = 2000);

} // namespace praxis::ui
