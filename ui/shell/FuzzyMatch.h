#pragma once

#include <QStringView>

namespace praxis::ui {

/// How well typed letters fit a title: -1 not at all; higher is better. Letters in order; accents and case do not matter;
/// beginnings of words and letters side by side count more. 100 and above: the letters are the beginning of words.
[[nodiscard]] int fuzzyScore(QStringView typed, QStringView title);

} // namespace praxis::ui
