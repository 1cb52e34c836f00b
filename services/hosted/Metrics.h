#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

#include <array>

namespace praxis::hosted {

/// How many requests of which route were answered how, and how long it took, as Prometheus reads it (text format 0.0.4). Thread-safe.
class Metrics {
public:
    void add(const QByteArray &method, const QString &pattern, int status, double seconds);
    [[nodiscard]] QByteArray text() const;

private:
    static constexpr std::array bounds{0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1.0, 5.0};
    struct Times {
        std::array<qint64, bounds.size()> within{};
        qint64 count = 0;
        double sum = 0;
    };

    mutable QMutex m_mutex;
    QHash<QByteArray, qint64> m_requests; ///< by labels
    QHash<QByteArray, Times> m_times;
};

} // namespace praxis::hosted
