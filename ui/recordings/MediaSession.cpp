#include "ui/recordings/MediaSession.h"

#include <gst/gst.h>

#include <algorithm>
#include <chrono>

namespace praxis::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto tickEvery = 40ms;
// Into the next picture, beyond what containers round to milliseconds.
constexpr qint64 inside = 2 * GST_MSECOND;
constexpr qint64 usualSpan = 40 * GST_MSECOND;

GstElement *loudspeaker()
{
    return gst_element_factory_make("autoaudiosink", nullptr);
}

GstClock *systemClock()
{
    gst_init(nullptr, nullptr); // does nothing the second time
    return gst_system_clock_obtain();
}

} // namespace

MediaSession::MediaSession(QObject *parent) : MediaSession(loudspeaker, parent) {}

MediaSession::MediaSession(SoundSinkFactory soundSink, QObject *parent)
    : QObject(parent), m_soundSink(std::move(soundSink)), m_clock(systemClock())
{
    m_ticking.setInterval(tickEvery);
    connect(&m_ticking, &QTimer::timeout, this, &MediaSession::tick);
}

MediaSession::~MediaSession()
{
    m_tracks.clear();
    gst_object_unref(m_clock);
}

void MediaSession::load(std::vector<MediaInput> inputs, qint64 position, const QVector<MediaRange> &bounds)
{
    blank();
    m_bounds = bounds;
    m_position = within(position);
    for (MediaInput &input : inputs) {
        const int index = trackCount();
        m_tracks.push_back({std::make_unique<MediaTrack>(std::move(input.device), m_clock, m_soundSink), input.offset, input.duration});
        connectTrack(index);
    }
    if (m_tracks.empty())
        return;
    m_pending = trackCount();
    setState(State::Loading);
    for (Loaded &loaded : m_tracks) {
        loaded.track->setVolume(m_volume);
        loaded.track->open();
    }
}

void MediaSession::connectTrack(int index)
{
    MediaTrack *track = m_tracks[static_cast<size_t>(index)].track.get();
    connect(track, &MediaTrack::settled, this, [this] { arrived(); });
    connect(track, &MediaTrack::failed, this, [this, index](const Error &error) { lost(index, error); });
    connect(track, &MediaTrack::ended, this, [this, index] { reachedEnd(index); });
    connect(track, &MediaTrack::pictureChanged, this, [this, index] {
        // While tracks are on their way, pictures of the old place may still come.
        if (m_pending == 0)
            Q_EMIT pictureChanged(index);
    });
}

void MediaSession::arrived()
{
    if (--m_pending == 0)
        allArrived();
}

void MediaSession::lost(int index, const Error &error)
{
    const bool allBroken = std::ranges::all_of(m_tracks, [](const Loaded &loaded) { return loaded.track->isBroken(); });
    const bool wasOnItsWay = m_pending > 0 && (m_state == State::Loading || m_tracks[static_cast<size_t>(index)].takesPart);
    m_tracks[static_cast<size_t>(index)].takesPart = false;
    if (allBroken) {
        m_ticking.stop();
        m_pending = 0;
        setWanted(false);
        setState(State::Failed);
        Q_EMIT trackFailed(index, error);
        Q_EMIT failed(error);
        return;
    }
    Q_EMIT trackFailed(index, error);
    Q_EMIT pictureChanged(index);
    if (wasOnItsWay && m_pending > 0 && --m_pending == 0)
        allArrived();
}

void MediaSession::allArrived()
{
    if (m_state == State::Loading) {
        learnDuration();
        setState(State::Standing);
        m_moveAgain = m_moveAgain || m_position != 0 || m_speed != 1
            || std::ranges::any_of(m_tracks, [](const Loaded &loaded) { return loaded.offset != 0; });
        for (Loaded &loaded : m_tracks)
            loaded.takesPart = !loaded.track->isBroken();
    }
    if (std::exchange(m_moveAgain, false))
        return moveTo(m_position);
    for (int track = 0; track < trackCount(); ++track)
        Q_EMIT pictureChanged(track);
    if (m_wanted)
        return start();
    Q_EMIT positionChanged(m_position);
    Q_EMIT settled();
}

void MediaSession::learnDuration()
{
    for (Loaded &loaded : m_tracks) {
        if (const qint64 told = loaded.track->duration(); told > 0)
            loaded.duration = toMs(told);
    }
    addUpDuration();
}

void MediaSession::addUpDuration()
{
    m_duration = isOpenEnded() ? m_position : 0;
    for (const Loaded &loaded : m_tracks) {
        if (!loaded.track->isBroken())
            m_duration = std::max(m_duration, loaded.offset + loaded.duration);
    }
    Q_EMIT durationChanged(m_duration);
}

bool MediaSession::isOpenEnded() const
{
    return std::ranges::any_of(m_tracks, [](const Loaded &loaded) { return loaded.duration == 0 && !loaded.track->isBroken(); });
}

void MediaSession::setBounds(const QVector<MediaRange> &bounds)
{
    if (m_state == State::Empty || m_state == State::Failed || m_bounds == bounds)
        return;
    const qint64 here = position();
    m_bounds = bounds;
    if (m_loop && (within(m_loop->start) != m_loop->start || within(m_loop->end) != m_loop->end))
        setLoop({});
    if (m_state == State::Loading)
        m_position = within(m_position);
    else
        moveTo(here);
}

void MediaSession::play()
{
    if (m_wanted || m_state == State::Empty || m_state == State::Failed)
        return;
    setWanted(true);
    if (m_state != State::Standing)
        return;
    if (m_position >= last() && !isOpenEnded())
        moveTo(m_loop ? m_loop->start : first());
    else if (m_pending == 0)
        start();
}

void MediaSession::pause()
{
    setWanted(false);
    if (m_state == State::Running)
        moveTo(position());
}

void MediaSession::seek(qint64 position)
{
    if (m_state == State::Loading)
        m_position = within(position);
    else if (m_state == State::Standing || m_state == State::Running)
        moveTo(position);
}

void MediaSession::moveBy(qint64 ms)
{
    const qint64 target = position() + ms;
    seek(ms < 0 ? backTo(target) : target);
}

/// A range ends where the next one begins to be looked for; the last one may be stood at the end of.
qint64 MediaSession::within(qint64 position) const
{
    for (const MediaRange &range : m_bounds) {
        if (position < range.end)
            return std::max(position, range.start);
    }
    return m_bounds.isEmpty() ? std::max<qint64>(position, 0) : m_bounds.last().end;
}

/// Where somebody lands who goes back over what they may not see.
qint64 MediaSession::backTo(qint64 position) const
{
    for (qsizetype i = 1; i < m_bounds.size(); ++i) {
        const MediaRange &before = m_bounds[i - 1];
        if (position >= before.end && position < m_bounds[i].start)
            return std::max(before.start, before.end - (m_bounds[i].start - position));
    }
    return position;
}

/// The range after the one in which it stands, or began to run.
const MediaRange *MediaSession::following() const
{
    const auto next = std::ranges::find_if(m_bounds, [this](const MediaRange &range) { return range.start > m_position; });
    return next == m_bounds.cend() ? nullptr : &*next;
}

/// Whether a run that began at m_position is beyond the end of its range.
bool MediaSession::hasLeft(qint64 position) const
{
    const auto here = std::ranges::find_if(m_bounds, [this](const MediaRange &range) { return m_position < range.end; });
    return !m_bounds.isEmpty() && (here == m_bounds.cend() || position >= here->end);
}

void MediaSession::moveTo(qint64 position)
{
    if (m_state == State::Running)
        hold();
    m_position = within(position);
    if (!isOpenEnded())
        m_position = std::min(m_position, m_duration);
    if (m_pending > 0) {
        m_moveAgain = true;
        return;
    }
    for (Loaded &loaded : m_tracks) {
        loaded.takesPart = !loaded.track->isBroken() && (loaded.duration == 0 || m_position < loaded.offset + loaded.duration);
        loaded.ended = false;
        m_pending += loaded.takesPart ? 1 : 0;
    }
    Q_EMIT positionChanged(m_position);
    if (m_pending == 0)
        return allArrived();
    for (Loaded &loaded : m_tracks) {
        if (loaded.takesPart)
            loaded.track->seek(std::max<qint64>(localTime(loaded, m_position), 0), m_speed);
    }
}

void MediaSession::stepPicture(int direction)
{
    if (m_state != State::Standing && m_state != State::Running)
        return;
    pause();
    for (int track = 0; track < trackCount(); ++track) {
        const Loaded &loaded = m_tracks[static_cast<size_t>(track)];
        if (!hasPicture(track) || !isShown(loaded))
            continue;
        const TrackPicture shown = loaded.track->picture();
        const qint64 span = shown.span > 0 ? shown.span : usualSpan;
        const qint64 end = shown.end > shown.start ? shown.end : shown.start + span;
        const qint64 target = direction > 0 ? end + inside : end - span - span / 2;
        const qint64 there = loaded.offset + toMs(std::max<qint64>(target, 0));
        return moveTo(direction < 0 ? backTo(there) : there);
    }
    const qint64 there = m_position + direction * toMs(usualSpan);
    moveTo(direction < 0 ? backTo(there) : there);
}

void MediaSession::setSpeed(double speed)
{
    const double wanted = std::clamp(speed, slowest, fastest);
    if (wanted == m_speed)
        return;
    const qint64 here = position();
    if (m_state == State::Running)
        hold();
    m_speed = wanted;
    Q_EMIT speedChanged(m_speed);
    if (m_state == State::Standing)
        moveTo(here);
}

void MediaSession::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    for (Loaded &loaded : m_tracks)
        loaded.track->setVolume(m_volume);
    Q_EMIT volumeChanged(m_volume);
}

void MediaSession::setLoop(std::optional<MediaRange> loop)
{
    if (loop && loop->end <= loop->start)
        loop.reset();
    m_loop = loop;
    Q_EMIT loopChanged();
}

void MediaSession::blank()
{
    m_ticking.stop();
    const int before = trackCount();
    m_tracks.clear(); // stops, and closes the devices
    m_pending = 0;
    m_moveAgain = false;
    m_position = 0;
    m_duration = 0;
    m_loop.reset();
    m_bounds.clear();
    setWanted(false);
    setState(State::Empty);
    for (int track = 0; track < before; ++track)
        Q_EMIT pictureChanged(track);
}

bool MediaSession::lacksPicture(int track) const
{
    return track >= 0 && track < trackCount() && m_tracks[static_cast<size_t>(track)].track->lacksPicture();
}

bool MediaSession::hasSound(int track) const
{
    return track >= 0 && track < trackCount() && m_tracks[static_cast<size_t>(track)].track->hasSound();
}

QStringList MediaSession::codecs(int track) const
{
    return track >= 0 && track < trackCount() ? m_tracks[static_cast<size_t>(track)].track->codecs() : QStringList();
}

qint64 MediaSession::containerStart(int track) const
{
    return track >= 0 && track < trackCount() ? toMs(m_tracks[static_cast<size_t>(track)].track->containerStart()) : 0;
}

bool MediaSession::hasPicture(int track) const
{
    return track >= 0 && track < trackCount() && m_tracks[static_cast<size_t>(track)].track->hasPicture();
}

bool MediaSession::isShown(const Loaded &loaded) const
{
    return loaded.takesPart && position() >= loaded.offset;
}

QImage MediaSession::picture(int track) const
{
    if (!hasPicture(track) || !isShown(m_tracks[static_cast<size_t>(track)]))
        return {};
    return m_tracks[static_cast<size_t>(track)].track->picture().image;
}

qint64 MediaSession::picturePosition(int track) const
{
    if (!hasPicture(track) || !isShown(m_tracks[static_cast<size_t>(track)]))
        return -1;
    const Loaded &loaded = m_tracks[static_cast<size_t>(track)];
    return loaded.offset + toMs(loaded.track->picture().start);
}

qint64 MediaSession::localTime(const Loaded &loaded, qint64 position) const
{
    return (position - loaded.offset) * static_cast<qint64>(GST_MSECOND);
}

void MediaSession::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void MediaSession::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) != wanted)
        Q_EMIT wantedChanged();
}

} // namespace praxis::ui
