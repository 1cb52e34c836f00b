#pragma once

#include "tests/support/CpuClock.h"

#include <QElapsedTimer>
#include <QString>

namespace praxis::test {

/// A bound on what one query may take. SQLite works within this process, so what it computes is counted; PostgreSQL works in its own,
/// and a query there that never ends is known by the hour alone: its bound is so wide that a loaded machine does not reach it.
class QueryClock {
public:
    explicit QueryClock(const QString &kind) : m_isElsewhere(kind == u"postgresql") { m_wall.start(); }
    [[nodiscard]] bool isWithin(qint64 ms) const { return m_cpu.elapsed() < ms && (!m_isElsewhere || m_wall.elapsed() < longestMs); }

private:
    static constexpr qint64 longestMs = 30'000;
    bool m_isElsewhere;
    CpuClock m_cpu;
    QElapsedTimer m_wall;
};

} // namespace praxis::test
