#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace praxis::ui {

/// Says once that nothing has happened for four seconds. decodebin loses an error that a demuxer tells while it is still being plugged in
/// (GStreamer 1.22): no answer would ever come.
class QuietWatch {
public:
    /// `activity` counts whatever happens; an odd number: something is under way.
    QuietWatch(std::function<quint64()> activity, std::function<void()> stuck) : m_activity(std::move(activity)), m_stuck(std::move(stuck))
    {
        m_timer.setInterval(everyMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    }
    void start()
    {
        m_quietTurns = 0;
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

private:
    static constexpr int everyMs = 500;
    static constexpr int mostQuietTurns = 8;

    void look()
    {
        const quint64 now = m_activity();
        m_quietTurns = now % 2 == 1 || now != m_last ? 0 : m_quietTurns + 1;
        m_last = now;
        if (m_quietTurns < mostQuietTurns)
            return;
        m_timer.stop();
        m_stuck();
    }

    std::function<quint64()> m_activity;
    std::function<void()> m_stuck;
    QTimer m_timer;
    quint64 m_last = 0;
    int m_quietTurns = 0;
};

} // namespace praxis::ui
