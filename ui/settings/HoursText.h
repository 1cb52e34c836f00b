#pragma once

#include <QPair>
#include <QString>
#include <QVector>

#include <optional>

/// Hours of a day as people type them: "9-12:30, 1:30pm-5pm", "9–17", "0900-1700".
namespace praxis::ui::hourstext {

using Stretches = QVector<QPair<int, int>>; ///< start and end in minutes after midnight

/// nullopt where it cannot be read, or stretches overlap or end before they start. Blank: a free day.
[[nodiscard]] std::optional<Stretches> parse(const QString &text);
/// "9:00–12:30, 13:30–17:00"
[[nodiscard]] QString text(const Stretches &stretches);

} // namespace praxis::ui::hourstext
