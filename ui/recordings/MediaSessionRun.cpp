#include "ui/recordings/MediaSession.h"

#include <gst/gst.h>

#include <algorithm>
#include <cmath>

/// A session while it runs: on the clock, to its end, and beyond an end that a file only guessed.
namespace praxis::ui {

namespace {

// Threads of all tracks wake up before the first picture is due.
constexpr quint64 lead = 40 * GST_MSECOND;
// Containers round, and sound may end a little before its picture; a file that lacks more than this was cut.
constexpr qint64 earlyEnd = 2000;
// A recorder that streams writes no length, and demuxers guess it from where the last cluster begins: so what goes on after the end
// may go on, for the length of a cluster.
constexpr qint64 endPatience = 300;
constexpr qint64 growth = 1000;
constexpr qint64 mostGrowth = 30'000;

} // namespace

void MediaSession::start()
{
    m_startedAt = gst_clock_get_time(m_clock) + lead;
    for (Loaded &loaded : m_tracks) {
        if (!loaded.takesPart)
            continue;
        const auto wait = std::max<double>(0, static_cast<double>(-localTime(loaded, m_position)) / m_speed);
        loaded.track->run(m_startedAt + static_cast<quint64>(wait));
    }
    setState(State::Running);
    m_ticking.start();
}

void MediaSession::hold()
{
    m_position = position();
    m_ticking.stop();
    for (Loaded &loaded : m_tracks) {
        if (loaded.takesPart)
            loaded.track->hold();
    }
    setState(State::Standing);
}

void MediaSession::tick()
{
    const qint64 now = position();
    if (m_loop && now >= m_loop->end)
        return moveTo(m_loop->start);
    if (hasLeft(now)) {
        const MediaRange *const next = following();
        return next ? moveTo(next->start) : finish();
    }
    if (isOpenEnded()) {
        m_duration = std::max(m_duration, now);
        Q_EMIT durationChanged(m_duration);
    } else if (now >= m_duration && !growDuration()) {
        return finish();
    }
    dropEnded(now);
    Q_EMIT positionChanged(now);
}

void MediaSession::finish()
{
    setWanted(false);
    hold();
    m_position = last();
    Q_EMIT positionChanged(m_position);
    Q_EMIT ended();
}

void MediaSession::reachedEnd(int index)
{
    Loaded &loaded = m_tracks[static_cast<size_t>(index)];
    const qint64 here = played() - loaded.offset;
    if (m_state != State::Running || !loaded.takesPart)
        return;
    loaded.ended = true;
    const bool early = loaded.duration > 0 && !loaded.guessed && here + earlyEnd < loaded.duration;
    if (loaded.duration > 0 && !loaded.guessed && !early)
        return;
    loaded.duration = std::max<qint64>(here, 1);
    loaded.guessed = false;
    loaded.takesPart = false;
    addUpDuration();
    Q_EMIT pictureChanged(index);
    if (early)
        Q_EMIT trackFailed(index, {ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("ends_early")}}});
}

bool MediaSession::growDuration()
{
    const qint64 over = played() - m_duration;
    bool goesOn = false;
    for (Loaded &loaded : m_tracks) {
        if (!loaded.takesPart || loaded.ended)
            continue;
        const qint64 told = toMs(loaded.track->duration());
        if (over >= endPatience && loaded.duration < told + mostGrowth) {
            loaded.duration = m_duration - loaded.offset + growth;
            loaded.guessed = true;
        }
        goesOn = goesOn || loaded.guessed || over < endPatience;
    }
    if (goesOn && over >= endPatience)
        addUpDuration();
    return goesOn && played() < m_duration + endPatience;
}

void MediaSession::dropEnded(qint64 now)
{
    for (int track = 0; track < trackCount(); ++track) {
        Loaded &loaded = m_tracks[static_cast<size_t>(track)];
        if (loaded.takesPart && loaded.ended && now >= loaded.offset + loaded.duration) {
            loaded.takesPart = false;
            Q_EMIT pictureChanged(track);
        }
    }
}

qint64 MediaSession::position() const
{
    return m_state != State::Running || isOpenEnded() ? played() : std::min(m_duration, played());
}

qint64 MediaSession::played() const
{
    if (m_state != State::Running)
        return m_position;
    const quint64 now = gst_clock_get_time(m_clock);
    if (now <= m_startedAt)
        return m_position;
    return m_position + static_cast<qint64>(std::llround(static_cast<double>(now - m_startedAt) * m_speed / GST_MSECOND));
}

} // namespace praxis::ui
