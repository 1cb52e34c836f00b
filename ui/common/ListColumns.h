#pragma once

#include <QByteArray>
#include <QHeaderView>
#include <QSet>

class QTimer;

namespace praxis {
class Desk;
}

namespace praxis::ui {

/// The titles of a list's columns. A click sorts by the columns that the list can be sorted by; the others do not look as if it did.
/// With the keyboard: Tab comes here, the arrows go from title to title, Space or Enter sorts, and Down goes back into the list.
class ListHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ListHeader(QWidget *parent = nullptr);

    void setUnsorted(const QSet<int> &columns) { m_unsorted = columns; }
    [[nodiscard]] bool sorts(int column) const { return !m_unsorted.contains(column); }

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    void goTo(int column);
    void step(int direction);
    void sortHere();

    QSet<int> m_unsorted;
    int m_at = -1; ///< the column that the keys are at
};

/// Widths, order and sort of a list's columns, as the one who is signed in left them, on whichever desk. Made once the list's own
/// widths and order stand: these come back by the header's context menu.
class ListColumns : public QObject {
    Q_OBJECT

public:
    ListColumns(Desk &desk, const QString &preference, QHeaderView *header);

    /// Kept soon, together with what else is moved meanwhile.
    void keep();
    /// As the list came.
    void reset();

Q_SIGNALS:
    void restored(); ///< somebody had arranged them

private:
    void load();
    void save();
    [[nodiscard]] bool restore(const QByteArray &state);
    [[nodiscard]] bool isWindows(int column) const;
    void showMenu(const QPoint &at);

    Desk &m_desk;
    QString m_preference;
    QHeaderView *m_header;
    QTimer *m_soon;
    QByteArray m_usual;
    bool m_restoring = false;
    bool m_moved = false; ///< before what was kept had come: that is older
};

} // namespace praxis::ui
