#pragma once

class QComboBox;

/// A choice among hundreds, such as time zones: part of a word finds its line.
namespace praxis::ui::longchoice {

/// What is typed finds every line that has it somewhere.
void makeSearchable(QComboBox &box);
/// The line that is typed, whatever was chosen before; -1: none is called that.
[[nodiscard]] int typedLine(const QComboBox &box);
/// Whoever goes on having typed part of a single line means that one; what means none or several leaves the choice as it was.
void settleWhenLeft(QComboBox &box);

} // namespace praxis::ui::longchoice
