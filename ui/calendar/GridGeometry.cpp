#include "ui/calendar/GridGeometry.h"

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int lowestTile = 15; ///< pixels: one line of text
constexpr double slimWidth = 18; ///< enough to point at, and for the mark of how it ended
}

int GridGeometry::columnAt(int x) const
{
    if (x < axisWidth || columnWidth <= 0)
        return -1;
    const int column = static_cast<int>((x - axisWidth + scrollX) / columnWidth);
    return column < columns ? column : -1;
}

int GridGeometry::nearestColumn(int x) const
{
    const int column = static_cast<int>((std::max(x, axisWidth) - axisWidth + scrollX) / std::max(columnWidth, 1.0));
    return std::clamp(column, 0, std::max(0, columns - 1));
}

int GridGeometry::minuteAt(int y) const
{
    return std::clamp(static_cast<int>((y - headerHeight + scrollY) / pixelsPerMinute), 0, minutesOfDay - 1);
}

QRect GridGeometry::spanRect(int column, int start, int end) const
{
    const QRect whole = columnRect(column);
    return {whole.left() + 1, yOf(start), whole.width() - 1, yOf(end) - yOf(start)};
}

QRect GridGeometry::tileRect(int column, const GridTile &tile) const
{
    const int left = xOf(column) + 2;
    const double whole = std::max(6.0, static_cast<double>(xOf(column + 1) - left - (columnWidth > 60 ? gap * 3 : 1)));
    const double strip = std::min(slimWidth, whole / 4);
    const double usable = tile.slim ? strip : tile.besideSlim ? whole - strip : whole;
    const double from = left + (tile.slim ? whole - strip : 0);
    const double lane = usable / tile.lanes;
    const int x = static_cast<int>(from + lane * tile.lane);
    const int right = static_cast<int>(from + lane * (tile.lane + tile.width));
    const int top = yOf(tile.start);
    const int height = std::max(yOf(tile.end) - top - 1, lowestTile);
    return {x, top + 1, std::max(4, right - x - 1), height};
}

std::pair<int, int> GridGeometry::visibleColumns(const QRect &area) const
{
    return {nearestColumn(area.left()), nearestColumn(area.right())};
}

} // namespace praxis::ui
