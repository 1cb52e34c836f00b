#pragma once

#include "ui/calendar/GridPainter.h"

#include <QAbstractScrollArea>

namespace praxis::ui {

/// Columns of time: practitioners or rooms beside each other, on one day or several. It shows what it is given, moves a
/// cursor, and says what was wished; it changes nothing.
class TimeGrid : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimeGrid(const CalendarLook &look, QWidget *parent = nullptr);

    /// New content of the same columns keeps scroll, cursor and selection, and what is being dragged while nobody else changes it.
    void setContent(GridContent content);
    [[nodiscard]] const GridContent &content() const { return m_content; }
    void setSlotMinutes(int minutes);
    void setNow(const WallTime &now);
    void setLoading(bool loading);
    void setCut(const QUuid &entry);
    void setEditable(bool mayBook, bool mayMove);
    void refreshLook();

    [[nodiscard]] QUuid selected() const { return m_selected; }
    void select(const QUuid &entry, bool reveal = true);
    [[nodiscard]] Slot slotAtCursor() const;
    void setCursor(const QDate &date, const QUuid &lane, int minute);
    /// Whose column the cursor begins in; null: the first.
    void setOwnLane(const QUuid &lane) { m_ownLane = lane; }
    void scrollToMinute(int minute);
    void zoom(int steps);
    [[nodiscard]] double pixelsPerMinute() const { return m_geometry.pixelsPerMinute; }
    void setPixelsPerMinute(double pixels);
    /// In global coordinates.
    [[nodiscard]] QRect cursorRect() const;
    [[nodiscard]] QRect entryRect(const QUuid &entry) const; ///< empty: not on screen
    [[nodiscard]] const GridGeometry &geometryNow() const { return m_geometry; }
    [[nodiscard]] const CalendarEntry *entry(const QUuid &id) const;
    /// As Tab goes through them, column by column, by time; each once, also where several people hold it.
    [[nodiscard]] QVector<QUuid> inOrder() const;
    [[nodiscard]] const CalendarLook &look() const { return m_look; }

Q_SIGNALS:
    void selectionChanged(const QUuid &entry);
    void slotChosen(const praxis::ui::Slot &slot, const QString &typed);
    void entryActivated(const QUuid &entry);
    void dropped(const praxis::ui::Drop &drop);
    /// Files of this computer on an appointment.
    void filesDropped(const QUuid &entry, const QStringList &files);
    void dayChosen(const QDate &date);
    void menuWanted(const QUuid &entry, const QPoint &globalPosition);
    void zoomed(double pixelsPerMinute);
    /// The cursor left the columns on the left (-1) or right (+1): show the neighbour.
    void leftSideways(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Hit {
        int column = -1;
        int tile = -1;
        bool lowerEdge = false;
    };
    [[nodiscard]] Hit hitAt(const QPoint &position) const;
    [[nodiscard]] QUuid fileTarget(const QDropEvent &event) const; ///< the appointment that the files would belong to
    [[nodiscard]] int snapped(int minute) const { return minute / m_slotMinutes * m_slotMinutes; }
    /// The one in the column of the cursor, where an appointment lies in several.
    [[nodiscard]] const GridTile *tileOf(const QUuid &entry, int *column = nullptr) const;
    [[nodiscard]] const CalendarEntry &entryOf(int column, int tile) const { return m_content.entries[m_content.columns[column].tiles[tile].entry]; }
    void updateGeometryNow();
    void moveCursor(int columns, int minutes, bool extend);
    void cursorToTile(int column, const GridTile &tile);
    [[nodiscard]] int columnNear(const QDate &date, const QUuid &lane) const;
    void revealSpan(int column, int start, int end);
    void activate(const QString &typed);
    bool selectNeighbour(bool next);
    void announce();
    void selectAtCursor();
    bool keyMoves(QKeyEvent *event);
    void dragTo(const QPoint &position);
    void dragStart(const QPoint &position);
    void finishDrag();
    void cancelDrag();
    [[nodiscard]] bool keepsDrag(const GridContent &next) const;
    void showTip(const QPoint &position, const QPoint &global);

    GridContent m_content;
    GridGeometry m_geometry;
    GridPainter m_painter;
    const CalendarLook &m_look;
    SlotCursor m_cursor;
    GridDrag m_drag;
    QPoint m_pressed;
    QUuid m_selected;
    QUuid m_cut;
    WallTime m_now;
    int m_slotMinutes = 15;
    bool m_loading = false;
    bool m_mayBook = true;
    bool m_mayMove = true;
    QUuid m_ownLane;
    bool m_placed = false; ///< scrolled to the working hours once
};

} // namespace praxis::ui
