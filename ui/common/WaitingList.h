#pragma once

#include <QStackedWidget>

#include <span>

class QPushButton;
class QTreeWidget;

namespace praxis::ui {

class EmptyState;

/// A list of what waits to be done, with what may be done with it above; until it has come, and where nothing waits, what is said instead.
class WaitingList : public QStackedWidget {
    Q_OBJECT

public:
    /// A column without a width has what the window leaves it.
    WaitingList(const QStringList &titles, std::span<const int> widths, EmptyState *nothing, QWidget *parent);

    [[nodiscard]] QTreeWidget &rows() { return *m_rows; }
    /// In the order in which they stand.
    void setSteps(std::initializer_list<QPushButton *> steps);
    /// It has come.
    void showRows(bool any);

private:
    QTreeWidget *m_rows;
    QWidget *m_work;
};

} // namespace praxis::ui
