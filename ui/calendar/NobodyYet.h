#pragma once

class QWidget;

namespace praxis::ui {

struct UiContext;

/// In place of the calendar's columns while nobody has one: what would be here, and the way there for who may go it.
[[nodiscard]] QWidget *nobodyYet(const UiContext &context, QWidget *parent);

} // namespace praxis::ui
