#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace praxis::bench {

/// Measurements of one thing, in one unit (milliseconds unless its row says otherwise).
class Samples {
public:
    void add(double value) { m_values.push_back(value); }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    /// The value that the given part of all measurements does not exceed; 0.5 is the median.
    [[nodiscard]] double quantile(double part) const
    {
        if (m_values.empty())
            return 0;
        std::vector<double> sorted = m_values;
        const auto at = std::min(sorted.size() - 1, static_cast<std::size_t>(part * static_cast<double>(sorted.size())));
        std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(at), sorted.end());
        return sorted[at];
    }
    [[nodiscard]] double least() const { return m_values.empty() ? 0 : *std::min_element(m_values.begin(), m_values.end()); }
    [[nodiscard]] double most() const { return m_values.empty() ? 0 : *std::max_element(m_values.begin(), m_values.end()); }

private:
    std::vector<double> m_values;
};

template <class Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace praxis::bench
