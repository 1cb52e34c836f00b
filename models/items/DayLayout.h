#pragma once

#include <QVector>

namespace praxis {

/// A stretch of one column of a calendar, in minutes after midnight; half open. One that ends where it starts counts as a minute.
struct DaySpan {
    int start = 0;
    int end = 0;
};

/// Where a span stands beside those that it overlaps: the `lane`-th of `lanes` equal parts of the column, `width` parts wide.
struct DayLane {
    int lane = 0;
    int lanes = 1;
    int width = 1;
    friend bool operator==(const DayLane &, const DayLane &) = default;
};

/// One answer for each span, in the order given. Spans that overlap never share a part; spans that hang together by overlaps
/// agree about the number of lanes, and it is the least possible. O(n log n), and log n for each lane that a span grows over.
[[nodiscard]] QVector<DayLane> layOutDay(const QVector<DaySpan> &spans);

} // namespace praxis
