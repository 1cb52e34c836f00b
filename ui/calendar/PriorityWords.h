#pragma once

class QComboBox;

namespace praxis::ui::priority {

/// Fills it with the five priorities, the usual one chosen; the number is its data.
void offer(QComboBox *box);

} // namespace praxis::ui::priority
