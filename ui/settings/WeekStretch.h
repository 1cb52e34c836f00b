#pragma once

#include <QUuid>
#include <QVector>

namespace praxis::ui {

/// A stretch of the week on the hours page; `id` is null for one that was drawn and not yet saved.
struct WeekStretch {
    QUuid id;
    int weekday = 1;   ///< 1 Monday … 7 Sunday
    int start = 540;   ///< minutes after midnight
    int end = 1020;
    QUuid location;
    friend bool operator==(const WeekStretch &, const WeekStretch &) = default;
};

} // namespace praxis::ui
