#include "services/hosted/Metrics.h"

#include <algorithm>

namespace praxis::hosted {

void Metrics::add(const QByteArray &method, const QString &pattern, int status, double seconds)
{
    // A method is what the other side typed: only ours may become a label.
    static const QList<QByteArray> methods{"GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS"};
    const QByteArray named = "method=\"" + (methods.contains(method) ? method : QByteArray("other")) + "\",route=\"" + (pattern.isEmpty() ? QByteArray("none") : pattern.toLatin1()) + '"';
    const QMutexLocker lock(&m_mutex);
    ++m_requests[named + ",status=\"" + QByteArray::number(status) + '"'];
    Times &times = m_times[named];
    ++times.count;
    times.sum += seconds;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (seconds <= bounds[i])
            ++times.within[i];
    }
}

QByteArray Metrics::text() const
{
    const QMutexLocker lock(&m_mutex);
    QByteArray text = "# HELP praxis_requests_total Requests answered.\n# TYPE praxis_requests_total counter\n";
    QList<QByteArray> lines;
    for (auto it = m_requests.cbegin(); it != m_requests.cend(); ++it)
        lines.append("praxis_requests_total{" + it.key() + "} " + QByteArray::number(*it) + '\n');
    std::sort(lines.begin(), lines.end());
    text += lines.join();
    text += "# HELP praxis_request_seconds How long an answer took.\n# TYPE praxis_request_seconds histogram\n";
    QList<QByteArray> names = m_times.keys();
    std::sort(names.begin(), names.end());
    for (const QByteArray &name : std::as_const(names)) {
        const Times &times = *m_times.constFind(name);
        for (std::size_t i = 0; i < bounds.size(); ++i)
            text += "praxis_request_seconds_bucket{" + name + ",le=\"" + QByteArray::number(bounds[i]) + "\"} " + QByteArray::number(times.within[i]) + '\n';
        text += "praxis_request_seconds_bucket{" + name + ",le=\"+Inf\"} " + QByteArray::number(times.count) + '\n';
        text += "praxis_request_seconds_sum{" + name + "} " + QByteArray::number(times.sum, 'g', 9) + '\n';
        text += "praxis_request_seconds_count{" + name + "} " + QByteArray::number(times.count) + '\n';
    }
    return text;
}

} // namespace praxis::hosted
