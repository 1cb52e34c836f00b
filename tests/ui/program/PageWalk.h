#pragma once

#include "tests/ui/program/Program.h"
#include "ui/common/Place.h"

#include <QSize>

#include <functional>

namespace praxis::test {

/// Goes through scenes as a picture tour does, presses what asks before it does anything, and has every window that shows looked at.
class PageWalk {
public:
    using Look = std::function<void(QWidget &window, const QString &where)>;

    /// Each page is looked at in each of these sizes of the window.
    PageWalk(const QVector<QSize> &sizes, Look look) : m_sizes(sizes), m_look(std::move(look)) {}

    void walk(Program &program, const QVector<ui::Scene> &scenes);
    /// What shows now.
    void look(Program &program, const QString &where);
    static void settle(Program &program);

private:
    void openWhatAsks(Program &program, const QString &where);

    QVector<QSize> m_sizes;
    Look m_look;
    int m_looks = 0;
};

} // namespace praxis::test
