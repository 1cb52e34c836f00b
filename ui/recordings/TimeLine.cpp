#include "ui/recordings/TimeLine.h"

#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/recordings/MediaWords.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace praxis::ui {

namespace {

constexpr int margin = theme::grid;
constexpr int tickWidth = 3;
constexpr int nearPixels = 5;

} // namespace

TimeLine::TimeLine(QWidget *parent) : QAbstractSlider(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Place in the recording"));
    setSingleStep(5000);
    setPageStep(30'000);
    clear();
}

void TimeLine::setDuration(qint64 duration)
{
    m_duration = duration;
    m_following = true;
    setRange(0, static_cast<int>(std::min<qint64>(duration, std::numeric_limits<int>::max())));
    m_following = false;
    update();
}

void TimeLine::setPosition(qint64 position)
{
    m_position = position;
    m_following = true;
    setValue(static_cast<int>(std::min<qint64>(position, std::numeric_limits<int>::max())));
    m_following = false;
    update();
}

void TimeLine::setMarkers(const QVector<PlayerMarker> &markers)
{
    m_markers = markers;
    update();
}

void TimeLine::setWaveform(int track, const SoundShape &shape)
{
    if (track < 0)
        return;
    if (m_waveforms.size() <= track)
        m_waveforms.resize(track + 1);
    m_waveforms[track] = shape;
    update();
}

void TimeLine::setLoop(std::optional<MediaRange> loop)
{
    m_loop = loop;
    update();
}

void TimeLine::setLoopEdge(qint64 edge)
{
    m_loopEdge = edge;
    update();
}

void TimeLine::clear()
{
    m_loopEdge = -1;
    m_markers.clear();
    m_waveforms.clear();
    m_loop.reset();
    setPosition(0);
    setDuration(0);
}

int TimeLine::xOf(qint64 position) const
{
    const int room = std::max(1, width() - 2 * margin);
    return m_duration <= 0 ? margin : margin + static_cast<int>(position * room / m_duration);
}

qint64 TimeLine::positionAt(int x) const
{
    const int room = std::max(1, width() - 2 * margin);
    return std::clamp<qint64>((x - margin) * m_duration / room, 0, m_duration);
}

void TimeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect track = rect().adjusted(margin, theme::half, -margin, -theme::half);
    painter.fillRect(track, palette().color(QPalette::AlternateBase));
    if (m_loop)
        painter.fillRect(QRect(QPoint(xOf(m_loop->start), track.top()), QPoint(xOf(m_loop->end), track.bottom())), theme::senseFill(theme::Sense::Attention));
    paintWaveforms(painter);
    if (m_loopEdge >= 0)
        painter.fillRect(QRect(xOf(m_loopEdge) - tickWidth, track.top(), 2 * tickWidth, track.height()), theme::sense(theme::Sense::Attention));
    const int here = xOf(m_position);
    painter.fillRect(QRect(QPoint(track.left(), track.bottom() - 3), QPoint(here, track.bottom())), palette().color(QPalette::Highlight));
    paintMarkers(painter);
    painter.fillRect(QRect(here - 1, rect().top(), 2, rect().height()), palette().color(QPalette::Text));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush); // not that of the markers' knobs: the waveforms stay to be seen
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(track.adjusted(-2, -2, 1, 1));
    }
}

void TimeLine::paintWaveforms(QPainter &painter) const
{
    const QVector<int> lanes = soundLanes();
    const int count = static_cast<int>(lanes.size());
    for (int i = 0; i < count; ++i) {
        const SoundShape &shape = m_waveforms[lanes[i]];
        const int tall = (height() - 2 * theme::half) / count;
        const QRect lane(margin, theme::half + i * tall, width() - 2 * margin, tall);
        const QColor colour = theme::accent(i).bar;
        for (int x = lane.left(); x <= lane.right(); ++x) {
            const auto first = (positionAt(x) - shape.offset) / shape.step;
            const auto last = std::min<qint64>(shape.peaks.size(), std::max(first + 1, (positionAt(x + 1) - shape.offset) / shape.step));
            if (positionAt(x) < shape.offset || first >= last)
                continue;
            const float loudest = *std::max_element(shape.peaks.begin() + first, shape.peaks.begin() + last);
            // The root: speech is far below full loudness, and would be a thin line.
            const int bar = std::max(1, static_cast<int>(std::sqrt(loudest) * static_cast<float>(lane.height() - 2)));
            painter.fillRect(x, lane.center().y() - bar / 2, 1, bar, colour);
        }
    }
}

QVector<int> TimeLine::soundLanes() const
{
    QVector<int> found;
    for (int track = 0; track < m_waveforms.size(); ++track) {
        if (!m_waveforms[track].peaks.isEmpty() && m_waveforms[track].step > 0)
            found.append(track);
    }
    return found;
}

void TimeLine::paintMarkers(QPainter &painter) const
{
    for (const PlayerMarker &marker : m_markers) {
        const QRect tick(xOf(marker.position) - tickWidth / 2, 0, tickWidth, height());
        const QColor colour = theme::accent(marker.colour).bar;
        painter.fillRect(tick, colour);
        // A second cue beside the colour: what all may see is a full knob, what only its author sees an open one.
        const QRect knob(tick.center().x() - 4, 0, 9, 9);
        painter.setPen(colour);
        painter.setBrush(marker.shared ? QBrush(colour) : QBrush(palette().color(QPalette::Base)));
        painter.drawEllipse(knob);
    }
}

QString TimeLine::tipAt(int x) const
{
    for (const PlayerMarker &marker : m_markers) {
        if (std::abs(xOf(marker.position) - x) <= nearPixels && !marker.note.isEmpty())
            return mediawords::time(marker.position) + QStringLiteral(" – ") + marker.note;
    }
    return mediawords::time(positionAt(x));
}

void TimeLine::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_duration > 0)
        Q_EMIT sought(positionAt(event->position().toPoint().x()));
}

const PlayerMarker *TimeLine::markerAt(int x) const
{
    const PlayerMarker *nearest = nullptr;
    for (const PlayerMarker &marker : m_markers) {
        const int away = std::abs(xOf(marker.position) - x);
        if (away <= nearPixels && (!nearest || away < std::abs(xOf(nearest->position) - x)))
            nearest = &marker;
    }
    return nearest;
}

void TimeLine::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PlayerMarker *marker = markerAt(event->position().toPoint().x());
    if (event->button() == Qt::LeftButton && marker)
        Q_EMIT markerOpened(marker->id);
}

void TimeLine::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const int x = isKey ? xOf(m_position) : event->pos().x();
    if (const PlayerMarker *marker = markerAt(x))
        Q_EMIT markerMenuWanted(marker->id, isKey ? mapToGlobal(QPoint(x, height())) : event->globalPos());
}

void TimeLine::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton && m_duration > 0)
        Q_EMIT sought(positionAt(event->position().toPoint().x()));
}

void TimeLine::keyPressEvent(QKeyEvent *event)
{
    event->ignore(); // the player's own keys mean the same everywhere in it
}

bool TimeLine::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_duration > 0) {
        const auto *help = static_cast<QHelpEvent *>(event);
        tip::showAt(help->globalPos(), tipAt(help->pos().x()), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

void TimeLine::sliderChange(SliderChange change)
{
    // A screen reader sets the value itself.
    if (change == SliderValueChange && !m_following)
        Q_EMIT sought(value());
    update();
}

} // namespace praxis::ui
