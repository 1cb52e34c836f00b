#pragma once

#include <QStringList>

class QWidget;

namespace praxis::test {

/// Words of a window that have less room than they need: of labels, buttons, boxes to tick, tabs, headers of tables, titles of groups,
/// choices and empty fields. What is cut on purpose, with the whole in a tip, is no fault.
class ClippedWords {
public:
    /// "QPushButton/noteSign “Sign and lock” 84 of 91 pixels"; empty where all of it can be read.
    [[nodiscard]] static QStringList find(const QWidget &window);
};

} // namespace praxis::test
