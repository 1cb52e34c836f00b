#pragma once

#include "ui/calendar/GridGeometry.h"
#include "ui/calendar/GridInk.h"
#include "ui/calendar/GridState.h"
#include "ui/calendar/TilePainter.h"

#include <QPalette>
#include <QSet>

class QPainter;

namespace praxis::ui {

/// All that a grid shows at a moment.
struct GridScene {
    const GridContent &content;
    const GridGeometry &geometry;
    const GridDrag &drag;
    SlotCursor cursor;
    bool showsCursor = false;
    QUuid selected;
    QUuid cut;          ///< waits to be put down: drawn faded
    WallTime now;       ///< invalid: no line
    int slotMinutes = 15;
    bool loading = false;
    QPalette palette;
    QFont font;
    qreal ratio = 1;
};

/// Draws a grid: only what lies in the dirty region.
class GridPainter {
public:
    explicit GridPainter(const CalendarLook &look) : m_tiles(look) {}

    TilePainter &tiles() { return m_tiles; }
    void paint(QPainter &painter, const GridScene &scene, const QRect &dirty);

private:
    void follow(const GridScene &scene);
    void paintColumns(QPainter &painter, const GridScene &scene, const QRect &dirty) const;
    void paintColumn(QPainter &painter, const GridScene &scene, int column, const QRect &dirty) const;
    void paintLines(QPainter &painter, const GridScene &scene, const QRect &dirty) const;
    void paintTiles(QPainter &painter, const GridScene &scene, const QRect &dirty);
    void paintBuffers(QPainter &painter, const GridScene &scene, const GridTile &tile, const QRect &rect) const;
    void paintCursor(QPainter &painter, const GridScene &scene) const;
    void paintGhost(QPainter &painter, const GridScene &scene) const;
    void paintNow(QPainter &painter, const GridScene &scene) const;
    void paintHeader(QPainter &painter, const GridScene &scene, const QRect &dirty);
    void paintHeaderCell(QPainter &painter, const GridScene &scene, int column, int top);
    void paintAxis(QPainter &painter, const GridScene &scene, const QRect &dirty);

    TilePainter m_tiles;
    GridInk m_ink;
    KeptWords m_names; ///< of days and of columns
    KeptWords m_boldNames;
    KeptWords m_hours;
    KeptWords m_now;
};

} // namespace praxis::ui
