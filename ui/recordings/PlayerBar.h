#pragma once

#include <QWidget>

class QComboBox;
class QSlider;
class QToolButton;

namespace praxis::ui {

class Actions;
class MediaSession;
class PlainLabel;

/// Transport, time, speed and volume of a session. Its buttons are the player's actions, so they show the reader's own keys.
class PlayerBar : public QWidget {
    Q_OBJECT

public:
    PlayerBar(Actions &actions, MediaSession &session, QWidget *parent = nullptr);

    /// What repeats, or what is missing for that.
    void showLoop(const QString &state);
    void setShareable(bool shareable);

Q_SIGNALS:
    void shareWanted();

private:
    QToolButton *addButton(Actions &actions, const QString &id);
    void addSpeed();
    void addShare();
    void addVolume();
    void showState();
    void showTime();
    void showSpeed();

    MediaSession &m_session;
    QToolButton *m_play = nullptr;
    PlainLabel *m_time;
    PlainLabel *m_loop;
    QComboBox *m_speed;
    QToolButton *m_share;
    QSlider *m_volume;
};

} // namespace praxis::ui
