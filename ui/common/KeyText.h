#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

/// Keys as they are written on the keyboard of the person: "Ctrl+Enter", "Ctrl+Entrée". Qt's own names are English where its
/// translations are not installed, and call Enter "Return".
namespace praxis::ui::keytext {

[[nodiscard]] QString of(const QKeySequence &keys);
[[nodiscard]] QString of(const QList<QKeySequence> &all); ///< "Space, K"

} // namespace praxis::ui::keytext
