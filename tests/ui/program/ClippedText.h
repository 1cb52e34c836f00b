#pragma once

#include <QStringList>

class QWidget;

namespace praxis::test {

/// Words that have less room than they need: labels, buttons, tabs, headers of columns, hints in empty fields, and windows larger
/// than the smallest screen. What is drawn with "…" on purpose, and says the rest in a tip, is not among them.
class ClippedText {
public:
    /// "QLabel/who < PersonPage/: “Usual practitioner” needs 140, has 96"
    [[nodiscard]] static QStringList in(const QWidget &window);
};

} // namespace praxis::test
