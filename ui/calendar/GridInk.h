#pragma once

#include "ui/calendar/Pattern.h"

#include <QColor>
#include <QPalette>

namespace praxis::ui {

/// Lines and patterns of the calendar: made once for a theme and a screen, and anew for others.
class GridInk {
public:
    void follow(const QPalette &palette, qreal ratio);

    QColor hourLine;
    QColor slotLine;
    QColor dayLine;  ///< before another day
    Pattern closed;  ///< outside of working hours
    Pattern busy;    ///< somebody else's time
    Pattern buffer;  ///< before and after an appointment; lets through what is under it
    Pattern hatch;   ///< lines alone

private:
    struct Origin {
        QRgb base = 0;
        QRgb text = 0;
        QRgb alternate = 0;
        QRgb line = 0;
        QRgb quiet = 0;
        qreal ratio = 0;
        friend bool operator==(const Origin &, const Origin &) = default;
    };
    Origin m_origin;
};

} // namespace praxis::ui
