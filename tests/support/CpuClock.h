#pragma once

#include <QtGlobal>

#include <ctime>

namespace praxis::test {

/// What this process has computed, on all its threads: whatever else the machine does meanwhile is not in it. For bounds on
/// work that a stranger may ask for; how fast things are for people, the benchmark says.
class CpuClock {
public:
    CpuClock() { start(); }
    void start() { m_from = now(); }
    [[nodiscard]] qint64 nsecsElapsed() const { return now() - m_from; }
    [[nodiscard]] qint64 elapsed() const { return nsecsElapsed() / 1'000'000; } ///< ms

private:
    [[nodiscard]] static qint64 now()
    {
        timespec at{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
        return at.tv_sec * 1'000'000'000LL + at.tv_nsec;
    }

    qint64 m_from = 0;
};

} // namespace praxis::test
