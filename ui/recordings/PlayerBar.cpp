#include "ui/recordings/PlayerBar.h"

#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/recordings/MediaSession.h"
#include "ui/recordings/MediaWords.h"
#include "ui/recordings/OwnKeys.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace praxis::ui {

PlayerBar::PlayerBar(Actions &actions, MediaSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_time(new PlainLabel(this)), m_loop(new PlainLabel({}, this, PlainLabel::Quiet)), m_speed(new QComboBox(this)),
      m_share(new QToolButton(this)), m_volume(new QSlider(Qt::Horizontal, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme::half, 0, 0);
    row->setSpacing(theme::half);
    addButton(actions, QStringLiteral("player.start"));
    addButton(actions, QStringLiteral("player.back10"));
    m_play = addButton(actions, QStringLiteral("player.play"));
    m_play->setObjectName(QStringLiteral("playButton"));
    addButton(actions, QStringLiteral("player.forward10"));
    addButton(actions, QStringLiteral("player.end"));
    m_time->setObjectName(QStringLiteral("playerTime"));
    m_time->setFont(theme::tabular(m_time->font()));
    row->addSpacing(theme::grid);
    row->addWidget(m_time);
    row->addSpacing(theme::grid);
    m_loop->setObjectName(QStringLiteral("playerLoop"));
    m_loop->setElided(true);
    row->addWidget(m_loop, 1);
    addSpeed();
    for (const char *id : {"player.loopStart", "player.loopEnd", "player.loopOff"})
        addButton(actions, QString::fromLatin1(id));
    addShare();
    for (const char *id : {"player.view", "player.fullScreen"})
        addButton(actions, QString::fromLatin1(id));
    addVolume();
    connect(&session, &MediaSession::wantedChanged, this, &PlayerBar::showState);
    connect(&session, &MediaSession::positionChanged, this, &PlayerBar::showTime);
    connect(&session, &MediaSession::durationChanged, this, &PlayerBar::showTime);
    connect(&session, &MediaSession::speedChanged, this, &PlayerBar::showSpeed);
    showState();
    showTime();
    showSpeed();
}

QToolButton *PlayerBar::addButton(Actions &actions, const QString &id)
{
    auto *button = new QToolButton(this);
    QAction *action = actions.find(id);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void PlayerBar::addSpeed()
{
    m_speed->setObjectName(QStringLiteral("playerSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setFocusPolicy(Qt::TabFocus);
    tip::set(m_speed, tr("Speed; voices keep their pitch"));
    keepMovingKeys(m_speed);
    for (const double speed : {0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0})
        m_speed->addItem(mediawords::speed(speed), speed);
    connect(m_speed, &QComboBox::activated, this, [this](int index) { m_session.setSpeed(m_speed->itemData(index).toDouble()); });
    layout()->addWidget(m_speed);
}

/// What repeats is what is proposed.
void PlayerBar::addShare()
{
    m_share->setObjectName(QStringLiteral("playerShare"));
    m_share->setText(tr("Share range…"));
    m_share->setAutoRaise(true);
    m_share->setFocusPolicy(Qt::TabFocus);
    tip::set(m_share, tr("Share what repeats, or the minutes around here"));
    m_share->hide();
    connect(m_share, &QToolButton::clicked, this, &PlayerBar::shareWanted);
    layout()->addWidget(m_share);
}

void PlayerBar::setShareable(bool shareable)
{
    m_share->setVisible(shareable);
}

void PlayerBar::addVolume()
{
    m_volume->setObjectName(QStringLiteral("playerVolume"));
    m_volume->setAccessibleName(tr("Volume"));
    tip::set(m_volume, tr("Volume"));
    m_volume->setFocusPolicy(Qt::TabFocus);
    m_volume->setRange(0, 100);
    m_volume->setMaximumWidth(12 * theme::grid);
    m_volume->setValue(static_cast<int>(std::lround(m_session.volume() * 100)));
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) { m_session.setVolume(percent / 100.0); });
    connect(&m_session, &MediaSession::volumeChanged, this, [this](double volume) {
        const QSignalBlocker quiet(m_volume);
        m_volume->setValue(static_cast<int>(std::lround(volume * 100)));
    });
    layout()->addWidget(m_volume);
}

void PlayerBar::showLoop(const QString &state)
{
    m_loop->setText(state);
}

void PlayerBar::showState()
{
    const bool playing = m_session.isWanted();
    QAction *action = m_play->defaultAction();
    action->setIcon(icons::get(playing ? QStringLiteral("media-playback-pause") : QStringLiteral("media-playback-start")));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
}

void PlayerBar::showTime()
{
    const QString text = tr("%1 / %2", "position / length").arg(mediawords::time(m_session.position()), mediawords::time(m_session.duration()));
    if (m_time->text() != text)
        m_time->setText(text);
}

void PlayerBar::showSpeed()
{
    const int known = m_speed->findData(m_session.speed());
    m_speed->setCurrentIndex(known);
    if (known < 0)
        m_speed->setPlaceholderText(mediawords::speed(m_session.speed()));
}

} // namespace praxis::ui
