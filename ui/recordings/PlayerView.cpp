#include "ui/recordings/PlayerView.h"

#include "ui/common/Actions.h"
#include "ui/common/EmptyState.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/recordings/MarkerPanel.h"
#include "ui/recordings/MediaWords.h"
#include "ui/recordings/PictureStage.h"
#include "ui/recordings/PlayerBar.h"
#include "ui/recordings/TimeLine.h"

#include <QGridLayout>
#include <QHideEvent>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace praxis::ui {

namespace {

constexpr qint64 tellEvery = 10'000;
constexpr int noteOffered = 5000; ///< ms

} // namespace

PlayerView::PlayerView(Actions &actions, QWidget *parent) : QWidget(parent)
{
    build(actions);
}

PlayerView::PlayerView(Actions &actions, SoundSinkFactory soundSink, QWidget *parent) : QWidget(parent), m_session(std::move(soundSink))
{
    build(actions);
}

PlayerView::~PlayerView()
{
    m_session.disconnect(this); // the session goes after the widgets that it would tell
}

void PlayerView::build(Actions &actions)
{
    setAccessibleName(tr("Player"));
    m_known = &actions;
    addTransport(actions);
    addPictures(actions);
    addLoop(actions);
    addMarking(actions);

    m_pages = new QStackedWidget(this);
    m_state = new EmptyState(QStringLiteral("media-playback-start"), {}, {}, m_pages);
    m_pages->addWidget(m_state);
    auto *split = new QSplitter(m_pages);
    m_pages->addWidget(split);
    m_player = new QWidget(split);
    m_markers = new MarkerPanel(split);
    split->addWidget(m_player);
    split->addWidget(m_markers);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 1);
    m_stage = new PictureStage(m_session, m_player);
    m_soundOnly = new PlainLabel(tr("Sound only"), m_player, PlainLabel::Quiet);
    m_soundOnly->setAlignment(Qt::AlignCenter);
    m_soundOnly->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_problem = new PlainLabel({}, m_player, PlainLabel::Problem);
    m_problem->setObjectName(QStringLiteral("trackProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_line = new TimeLine(m_player);
    m_bar = new PlayerBar(actions, m_session, m_player);
    m_picture = new QGridLayout;
    m_picture->addWidget(m_stage, 0, 0);
    m_picture->addWidget(m_soundOnly, 0, 0);
    auto *column = new QVBoxLayout(m_player);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addLayout(m_picture, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_problem, m_line, m_bar})
        column->addWidget(part);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connectSession();
    showState();
}

void PlayerView::connectSession()
{
    connect(&m_session, &MediaSession::stateChanged, this, &PlayerView::showState);
    connect(&m_session, &MediaSession::durationChanged, m_line, &TimeLine::setDuration);
    connect(&m_session, &MediaSession::positionChanged, m_line, &TimeLine::setPosition);
    connect(&m_session, &MediaSession::positionChanged, this, &PlayerView::tellPlayed);
    connect(&m_session, &MediaSession::loopChanged, this, &PlayerView::followLoop);
    connect(&m_session, &MediaSession::settled, this, &PlayerView::tellPosition);
    connect(&m_session, &MediaSession::ended, this, &PlayerView::tellPosition);
    connect(&m_session, &MediaSession::trackFailed, this, &PlayerView::showTrackProblem);
    connect(&m_session, &MediaSession::failed, this, [this](const Error &error) {
        showProblem(error);
        Q_EMIT failed(error);
    });
    connect(m_line, &TimeLine::sought, &m_session, &MediaSession::seek);
    connect(m_line, &TimeLine::markerOpened, m_markers, &MarkerPanel::edit);
    connect(m_line, &TimeLine::markerMenuWanted, m_markers, &MarkerPanel::showMenu);
    connect(m_markers, &MarkerPanel::chosen, &m_session, &MediaSession::seek);
    connect(m_markers, &MarkerPanel::removeWanted, this, &PlayerView::markerRemoveWanted);
    connect(m_markers, &MarkerPanel::noteBegun, this, [this] { m_noteAt = m_session.position(); });
    connect(m_markers, &MarkerPanel::addWanted, this, [this] { mark(m_noteAt, Note::Given); });
    connect(m_markers, &MarkerPanel::noteWanted, this, &PlayerView::keepNote);
    connect(m_markers, &MarkerPanel::noteOpened, this, [this] {
        m_offered.stop();
        placeNote();
    });
    connect(m_markers, &MarkerPanel::noteLeft, this, [this] {
        placeNote();
        setFocus();
    });
    connect(m_bar, &PlayerBar::shareWanted, this, [this] {
        setFullScreen(false); // it is asked in the window
        Q_EMIT shareWanted();
    });
    m_offered.setSingleShot(true);
    m_offered.setInterval(noteOffered);
    connect(&m_offered, &QTimer::timeout, this, &PlayerView::leaveOffer);
    connect(m_stage, &PictureStage::clicked, this, [this] {
        setFocus();
        m_actions.first()->trigger();
    });
    connect(m_stage, &PictureStage::doubleClicked, this, [this] { setFullScreen(!isFullScreen()); });
}

QAction *PlayerView::addAction(Actions &actions, const char *id, const QString &title, const QList<QKeySequence> &keys, std::function<void()> act,
                               const char *icon)
{
    QAction *action = actions.add(this, QLatin1StringView(id), tr("Player"), title, keys, std::move(act), QLatin1StringView(icon), Qt::WidgetWithChildrenShortcut);
    m_actions.append(action);
    return action;
}

void PlayerView::addTransport(Actions &actions)
{
    addAction(actions, "player.play", tr("Play or pause"), {Qt::Key_Space, Qt::Key_K, Qt::Key_MediaTogglePlayPause},
              [this] { m_session.isWanted() ? m_session.pause() : m_session.play(); }, "media-playback-start");
    addAction(actions, "player.back10", tr("10 seconds back"), {Qt::Key_J}, [this] { moveBy(-10'000); }, "media-seek-backward");
    addAction(actions, "player.forward10", tr("10 seconds on"), {Qt::Key_L}, [this] { moveBy(10'000); }, "media-seek-forward");
    addAction(actions, "player.back5", tr("5 seconds back"), {Qt::Key_Left}, [this] { moveBy(-5000); });
    addAction(actions, "player.forward5", tr("5 seconds on"), {Qt::Key_Right}, [this] { moveBy(5000); });
    addAction(actions, "player.start", tr("To the beginning"), {Qt::Key_Home}, [this] { m_session.seek(0); }, "media-skip-backward");
    addAction(actions, "player.end", tr("To the end"), {Qt::Key_End}, [this] { m_session.seek(m_session.duration()); }, "media-skip-forward");
    addAction(actions, "player.previousPicture", tr("One picture back"), {Qt::Key_Comma}, [this] { m_session.stepPicture(-1); });
    addAction(actions, "player.nextPicture", tr("One picture on"), {Qt::Key_Period}, [this] { m_session.stepPicture(1); });
    addAction(actions, "player.slower", tr("Slower"), {Qt::Key_Less}, [this] { changeSpeed(-1); });
    addAction(actions, "player.faster", tr("Faster"), {Qt::Key_Greater}, [this] { changeSpeed(1); });
    addAction(actions, "player.normalSpeed", tr("Normal speed"), {Qt::Key_Equal}, [this] { m_session.setSpeed(1); });
    addAction(actions, "player.louder", tr("Louder"), {Qt::Key_Up}, [this] { m_session.setVolume(m_session.volume() + 0.1); });
    addAction(actions, "player.quieter", tr("Quieter"), {Qt::Key_Down}, [this] { m_session.setVolume(m_session.volume() - 0.1); });
}

void PlayerView::addPictures(Actions &actions)
{
    addAction(actions, "player.view", tr("Side by side, large and small, or one"), {Qt::Key_V}, [this] { nextView(); }, "view-split-left-right");
    addAction(actions, "player.nextPerson", tr("Show the next person large"), {Qt::Key_N}, [this] { m_stage->chooseNext(); });
    addAction(actions, "player.fullScreen", tr("Full screen"), {Qt::Key_F, Qt::Key_F11}, [this] { setFullScreen(!isFullScreen()); }, "view-fullscreen");
    m_leaveFullScreen = addAction(actions, "player.leaveFullScreen", tr("Leave full screen"), {Qt::Key_Escape}, [this] { setFullScreen(false); });
}

void PlayerView::open(std::vector<MediaInput> inputs, const QStringList &names, qint64 position, const QVector<MediaRange> &bounds)
{
    blank();
    m_names = names;
    m_stage->setNames(names);
    m_session.load(std::move(inputs), position, bounds);
}

void PlayerView::setShareable(bool shareable)
{
    m_bar->setShareable(shareable);
}

void PlayerView::showProblem(const Error &error)
{
    m_state->setTexts(tr("This recording cannot be played"), mediawords::sentence(error));
    m_pages->setCurrentWidget(m_state);
}

void PlayerView::showWaiting(double part)
{
    m_state->setTexts(tr("It comes out of the archive"), tr("%1 % of it is here. It plays as soon as all of it is.", "a number").arg(QLocale().toString(static_cast<int>(part * 100))));
    m_pages->setCurrentWidget(m_state);
}

void PlayerView::setWaveform(int track, const SoundShape &shape)
{
    m_line->setWaveform(track, shape);
}

void PlayerView::blank()
{
    setFullScreen(false);
    tellPosition();
    m_session.blank();
    m_told = -1;
    m_marked = {};
    m_marking.clear();
    m_offered.stop();
    m_wantsNote = false;
    m_loopStart = m_loopEnd = -1;
    m_names.clear();
    m_stage->setNames({});
    m_line->clear();
    m_markers->clear();
    m_problem->setText({});
    m_problem->hide();
    showState();
    if (isVisible())
        repaint(); // what was on the screen is not left to the next turn of the event loop
}

void PlayerView::hideEvent(QHideEvent *event)
{
    // Nobody sees it: a session that goes on aloud would be heard by whoever comes in.
    if (!event->spontaneous() && !m_changingWindow)
        m_session.pause();
    QWidget::hideEvent(event);
}

void PlayerView::moveBy(qint64 ms)
{
    m_session.moveBy(ms);
}

void PlayerView::changeSpeed(int direction)
{
    m_session.setSpeed(m_session.speed() + 0.25 * direction);
}

void PlayerView::nextView()
{
    const int count = 3;
    m_stage->setView(static_cast<PictureStage::View>((static_cast<int>(m_stage->view()) + 1) % count));
}

void PlayerView::setFullScreen(bool full)
{
    if (full == (isWindow() && isFullScreen()))
        return;
    // Stays in its parent's layout, which leaves out what is a window meanwhile. Becoming another kind of window hides it for a moment.
    m_changingWindow = true;
    setWindowFlag(Qt::Window, full);
    if (full)
        showFullScreen();
    else
        showNormal();
    m_changingWindow = false;
    m_leaveFullScreen->setEnabled(full);
    m_markers->setVisible(!full);
    lendLock(full);
    setFocus(); // a new window has none, and the old one would give it to its first button
    placeNote();
}

/// Full screen is a window of its own, where the keys of the main window are not heard: whoever gets up must not have to leave it first.
void PlayerView::lendLock(bool full)
{
    for (const char *id : {"session.lock", "session.switch"}) {
        if (QAction *action = m_known->find(QLatin1StringView(id)))
            full ? QWidget::addAction(action) : removeAction(action);
    }
}

/// In full screen the panel is not seen: while a note is written its line stands over the picture.
void PlayerView::placeNote()
{
    m_markers->lendNote(isWindow() && isFullScreen() && m_markers->isWriting() ? m_picture : nullptr);
}

void PlayerView::tellPosition()
{
    if (m_session.state() != MediaSession::State::Standing && m_session.state() != MediaSession::State::Running)
        return;
    const qint64 here = m_session.position() >= m_session.last() ? 0 : m_session.position();
    if (std::exchange(m_told, here) != here)
        Q_EMIT positionReached(here);
}

void PlayerView::tellPlayed(qint64 position)
{
    if (m_session.isRunning() && std::abs(position - m_told) >= tellEvery)
        tellPosition();
}

void PlayerView::showState()
{
    const MediaSession::State state = m_session.state();
    const bool ready = state == MediaSession::State::Standing || state == MediaSession::State::Running;
    for (QAction *action : std::as_const(m_actions)) {
        if (action != m_leaveFullScreen)
            tip::setDisabledBecause(action, ready ? QString() : tr("No recording is open"));
    }
    m_leaveFullScreen->setEnabled(isWindow() && isFullScreen());
    showLoop();
    if (state == MediaSession::State::Empty)
        m_state->setTexts(tr("No recording is open"), tr("Choose one from the list to watch it here."));
    else if (state == MediaSession::State::Loading)
        m_state->setTexts(tr("Opening the recording…"), {});
    m_pages->setCurrentIndex(ready ? 1 : 0);
    bool hasPicture = false;
    for (int track = 0; track < m_session.trackCount(); ++track)
        hasPicture = hasPicture || m_session.hasPicture(track);
    m_stage->setVisible(hasPicture);
    m_soundOnly->setVisible(ready && !hasPicture);
}

void PlayerView::showTrackProblem(int track, const Error &error)
{
    const QString name = m_names.value(track);
    const QString sentence = mediawords::sentence(error);
    m_problem->setText(name.isEmpty() ? sentence : tr("%1: %2", "who is in a track, what is wrong with it").arg(name, sentence));
    m_problem->show();
}

} // namespace praxis::ui
