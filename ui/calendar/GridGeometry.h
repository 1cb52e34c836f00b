#pragma once

#include "ui/calendar/GridContent.h"

#include <QRect>
#include <QSize>

namespace praxis::ui {

/// Minutes and columns to pixels of the viewport and back. The header and the axis stay while the rest scrolls.
struct GridGeometry {
    static constexpr int minutesOfDay = 24 * 60;
    static constexpr int edge = 5;         ///< pixels at the lower end of a tile by which it is resized
    static constexpr int gap = 3;          ///< on the right of a column, so that there is always some slot to click
    static constexpr int dayGap = 3;       ///< before the first column of another day

    int axisWidth = 56;
    int headerHeight = 32;
    double pixelsPerMinute = 1.5;
    double columnWidth = 160;
    int columns = 0;
    int scrollX = 0;
    int scrollY = 0;
    QSize viewport;

    [[nodiscard]] int contentHeight() const { return static_cast<int>(minutesOfDay * pixelsPerMinute) + 1; }
    [[nodiscard]] int contentWidth() const { return static_cast<int>(columnWidth * columns); }
    [[nodiscard]] QRect body() const { return {axisWidth, headerHeight, viewport.width() - axisWidth, viewport.height() - headerHeight}; }
    [[nodiscard]] int yOf(int minute) const { return headerHeight + static_cast<int>(minute * pixelsPerMinute) - scrollY; }
    [[nodiscard]] int xOf(int column) const { return axisWidth + static_cast<int>(column * columnWidth) - scrollX; }
    [[nodiscard]] QRect columnRect(int column) const { return {xOf(column), headerHeight, xOf(column + 1) - xOf(column), viewport.height() - headerHeight}; }
    /// -1 outside.
    [[nodiscard]] int columnAt(int x) const;
    [[nodiscard]] int nearestColumn(int x) const;
    [[nodiscard]] int minuteAt(int y) const; ///< clamped to the day
    [[nodiscard]] QRect spanRect(int column, int start, int end) const;
    [[nodiscard]] QRect tileRect(int column, const GridTile &tile) const;
    [[nodiscard]] std::pair<int, int> visibleColumns(const QRect &area) const; ///< first, last
};

} // namespace praxis::ui
