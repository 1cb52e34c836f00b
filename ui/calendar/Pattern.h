#pragma once

#include <QImage>
#include <QRect>

class QPainter;

namespace praxis::ui {

/// A small square picture over and over, as a brush has it from the painter's origin. Qt hands what a brush fills, where it is
/// higher than some ninety lines, to threads and waits for them at each rectangle; a picture is copied at once.
class Pattern {
public:
    Pattern() = default;
    /// In pixels of a screen that has `ratio` of them for one of the painter's.
    Pattern(const QImage &picture, qreal ratio);

    void fill(QPainter &painter, const QRect &area) const;

private:
    QImage m_sheet;   ///< the picture many times: one copy covers what a column shows of it
    int m_period = 1; ///< pixels of the screen
    qreal m_ratio = 1;
};

} // namespace praxis::ui
