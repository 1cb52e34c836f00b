#include "models/items/DayLayout.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>
#include <vector>

namespace praxis {
namespace {

int endOf(const DaySpan &span)
{
    return std::max(span.end, span.start + 1);
}

/// Earlier first, the longer of two that start together first; the place in the list breaks no tie that could be seen.
std::vector<int> inOrder(const QVector<DaySpan> &spans)
{
    std::vector<int> order(static_cast<std::size_t>(spans.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const DaySpan &x = spans[a];
        const DaySpan &y = spans[b];
        if (x.start != y.start)
            return x.start < y.start;
        return endOf(x) != endOf(y) ? endOf(x) > endOf(y) : a < b;
    });
    return order;
}

/// A span may grow to the right until the first lane that is taken during it; the last lanes of a cluster are mostly empty.
class Widener {
public:
    explicit Widener(const QVector<DaySpan> &spans) : m_spans(spans) {}

    void widen(const std::vector<int> &cluster, QVector<DayLane> &lanes)
    {
        const int count = lanes[cluster.front()].lanes;
        m_byLane.assign(static_cast<std::size_t>(count), {});
        for (const int i : cluster)
            m_byLane[static_cast<std::size_t>(lanes[i].lane)].push_back(i);
        for (const int i : cluster) {
            DayLane &lane = lanes[i];
            while (lane.lane + lane.width < count && isFree(lane.lane + lane.width, m_spans[i]))
                ++lane.width;
        }
    }

private:
    [[nodiscard]] bool isFree(int lane, const DaySpan &span) const
    {
        const auto &taken = m_byLane[static_cast<std::size_t>(lane)];
        const auto next = std::lower_bound(taken.begin(), taken.end(), endOf(span),
                                           [&](int i, int end) { return m_spans[i].start < end; });
        return next == taken.begin() || endOf(m_spans[*std::prev(next)]) <= span.start;
    }

    const QVector<DaySpan> &m_spans;
    std::vector<std::vector<int>> m_byLane; ///< in each lane the spans follow one another
};

} // namespace

QVector<DayLane> layOutDay(const QVector<DaySpan> &spans)
{
    using EndAndLane = std::pair<int, int>;
    QVector<DayLane> result(spans.size());
    std::priority_queue<EndAndLane, std::vector<EndAndLane>, std::greater<>> busy;
    std::priority_queue<int, std::vector<int>, std::greater<>> freed;
    std::vector<int> cluster;
    Widener widener(spans);
    int lanes = 0;
    const auto close = [&] {
        for (const int i : cluster)
            result[i].lanes = lanes;
        if (lanes > 1)
            widener.widen(cluster, result);
        cluster.clear();
        freed = {};
        lanes = 0;
    };
    for (const int i : inOrder(spans)) {
        while (!busy.empty() && busy.top().first <= spans[i].start) {
            freed.push(busy.top().second);
            busy.pop();
        }
        if (busy.empty() && !cluster.empty())
            close();
        int lane = lanes;
        if (freed.empty()) {
            ++lanes;
        } else {
            lane = freed.top();
            freed.pop();
        }
        result[i].lane = lane;
        busy.push({endOf(spans[i]), lane});
        cluster.push_back(i);
    }
    if (!cluster.empty())
        close();
    return result;
}

} // namespace praxis
