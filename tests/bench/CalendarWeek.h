#pragma once

#include "tests/bench/BenchPractice.h"

#include "ui/calendar/GridContent.h"

namespace praxis::bench {

/// Asks for a week of everybody and lays it out, as the calendar does.
class CalendarWeek {
public:
    CalendarWeek(const BenchPractice &practice, Desk &desk);
    [[nodiscard]] ui::GridContent make(Desk &desk, const QDate &monday) const;
    [[nodiscard]] ui::GridRequest request(const QDate &monday) const; ///< without entries and hours

private:
    const BenchPractice &m_practice;
    QVector<ui::GridLane> m_lanes;
    QHash<QUuid, std::pair<int, int>> m_buffers;
};

} // namespace praxis::bench
