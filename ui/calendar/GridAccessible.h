#pragma once

#include <QAccessible>

namespace praxis::ui {

/// The painted appointments of a TimeGrid as a screen reader meets them: a list whose lines are named "10:00 Ana Silva, Arrived",
/// in the order in which Tab goes through them, each of which can be found by its place and chosen. Given to
/// QAccessible::installFactory; null for everything else.
[[nodiscard]] QAccessibleInterface *gridAccessible(const QString &className, QObject *object);

} // namespace praxis::ui
