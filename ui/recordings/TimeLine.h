#pragma once

#include "ui/recordings/MediaSession.h"
#include "ui/recordings/PlayerMarker.h"
#include "ui/recordings/SoundShape.h"

#include <QAbstractSlider>
#include <QVector>

namespace praxis::ui {

/// The whole recording as a line: how loud each track is, markers as coloured ticks, the part that repeats, and where it stands.
/// A slider for screen readers; its value is ms.
class TimeLine : public QAbstractSlider {
    Q_OBJECT

public:
    explicit TimeLine(QWidget *parent = nullptr);

    void setDuration(qint64 duration);
    void setPosition(qint64 position);
    void setMarkers(const QVector<PlayerMarker> &markers);
    /// How loud one track is; without peaks it is removed.
    void setWaveform(int track, const SoundShape &shape);
    void setLoop(std::optional<MediaRange> loop);
    /// The one end of what is to repeat, before the other is chosen; -1: none.
    void setLoopEdge(qint64 edge);
    void clear();

    [[nodiscard]] QSize sizeHint() const override { return {400, 64}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 40}; }
    [[nodiscard]] int xOf(qint64 position) const;
    [[nodiscard]] qint64 positionAt(int x) const;

Q_SIGNALS:
    /// Clicked or dragged there.
    void sought(qint64 position);
    /// A marker was clicked twice.
    void markerOpened(const QUuid &marker);
    void markerMenuWanted(const QUuid &marker, const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    void paintWaveforms(QPainter &painter) const;
    [[nodiscard]] QVector<int> soundLanes() const; ///< tracks with a waveform; one lane each, from the top
    void paintMarkers(QPainter &painter) const;
    [[nodiscard]] QString tipAt(int x) const;
    [[nodiscard]] const PlayerMarker *markerAt(int x) const; ///< the nearest within reach of a pointer

    QVector<PlayerMarker> m_markers;
    QVector<SoundShape> m_waveforms;
    std::optional<MediaRange> m_loop;
    qint64 m_loopEdge = -1;
    qint64 m_duration = 0;
    qint64 m_position = 0;
    bool m_following = false; ///< the value changes because the recording plays
};

} // namespace praxis::ui
