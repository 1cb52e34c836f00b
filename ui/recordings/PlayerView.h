#pragma once

#include "ui/recordings/MediaSession.h"
#include "ui/recordings/PlayerMarker.h"
#include "ui/recordings/SoundShape.h"

#include <QKeySequence>
#include <QQueue>
#include <QStringList>
#include <QTimer>
#include <QVector>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QGridLayout;
class QStackedWidget;

namespace praxis::ui {

class Actions;
class EmptyState;
class MarkerPanel;
class PictureStage;
class PlainLabel;
class PlayerBar;
class TimeLine;

/// A recording being watched: pictures, time line, transport and markers. It keeps nothing itself: places and markers go out as
/// signals. Playing is not activity of a person: a lock that comes meanwhile calls blank().
class PlayerView : public QWidget {
    Q_OBJECT

public:
    explicit PlayerView(Actions &actions, QWidget *parent = nullptr);
    /// Sound ends in what `soundSink` makes instead of the computer's loudspeaker.
    PlayerView(Actions &actions, SoundSinkFactory soundSink, QWidget *parent = nullptr);
    ~PlayerView() override;

    /// `names`: who is in each input, in its order. Stands at `position` when it is ready; nothing outside `bounds` is shown.
    void open(std::vector<MediaInput> inputs, const QStringList &names, qint64 position = 0, const QVector<MediaRange> &bounds = {});
    /// Its media is on its way; `part` of it has come, 0 to 1.
    void showWaiting(double part);
    /// Instead of a recording: why the file could not even be opened.
    void showProblem(const Error &error);
    void setMarkers(const QVector<PlayerMarker> &markers);
    /// A new marker that was wanted is kept, as this one.
    void markerKept(const QUuid &marker);
    /// What was wanted could not be kept: what was typed is in the line again.
    void markerNotKept(const PlayerMarker &marker);
    void setWaveform(int track, const SoundShape &shape);
    /// Whether who looks may show it to somebody else.
    void setShareable(bool shareable);
    [[nodiscard]] MediaSession &session() { return m_session; }

public Q_SLOTS:
    /// At once: stops, takes every picture, note and name off the screen and out of memory, closes the devices.
    void blank();

Q_SIGNALS:
    /// Where to go on next time, in ms; 0 after the end was reached. When it stands still, when it ends, when it is left, and every
    /// ten seconds that are played.
    void positionReached(qint64 position);
    /// Wanted, and not kept yet: the answers are markerKept() or markerNotKept(), and setMarkers().
    void markerWanted(const praxis::ui::PlayerMarker &marker);
    void markerRemoveWanted(const QUuid &marker);
    void shareWanted();
    void failed(const praxis::Error &error);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void build(Actions &actions);
    void connectSession();
    void addTransport(Actions &actions);
    void addPictures(Actions &actions);
    void addLoop(Actions &actions);
    void addMarking(Actions &actions);
    QAction *addAction(Actions &actions, const char *id, const QString &title, const QList<QKeySequence> &keys, std::function<void()> act,
                       const char *icon = nullptr);

    void moveBy(qint64 ms);
    void changeSpeed(int direction);
    void setLoopEdge(bool end);
    void endLoop();
    void followLoop();
    void showLoop(const QString &why = {});
    void placeNote();
    void nextView();
    void setFullScreen(bool full);
    void lendLock(bool full);
    enum class Note { Given, Offered };
    void mark(qint64 heardAt, Note note);
    void writeNote();
    void keepNote(const PlayerMarker &marker);
    void offerNote(const PlayerMarker &marker);
    void leaveOffer();
    void tellPosition();
    void tellPlayed(qint64 position);
    void showState();
    void showTrackProblem(int track, const Error &error);

    MediaSession m_session;
    QStackedWidget *m_pages;
    QWidget *m_player;
    PictureStage *m_stage;
    EmptyState *m_state;
    PlainLabel *m_soundOnly;
    PlainLabel *m_problem;
    TimeLine *m_line;
    MarkerPanel *m_markers;
    PlayerBar *m_bar;
    QGridLayout *m_picture = nullptr; ///< the picture, and over it the line of a note in full screen
    QStringList m_names;
    qint64 m_told = -1;        ///< the last place that went out
    qint64 m_loopStart = -1;   ///< A; -1: not chosen
    qint64 m_loopEnd = -1;     ///< B
    QAction *m_loopA = nullptr;
    QAction *m_loopB = nullptr;
    QAction *m_loopOff = nullptr;
    qint64 m_noteAt = 0;       ///< where it stood when the note was begun
    QUuid m_marked;            ///< the moment marked last, once it is kept
    QQueue<std::optional<PlayerMarker>> m_marking; ///< on their way to being kept; with the note that was written meanwhile
    QTimer m_offered;          ///< a note that nobody begins is not waited for
    bool m_wantsNote = false;  ///< before it was kept
    Actions *m_known = nullptr;
    QAction *m_mark = nullptr;
    QAction *m_note = nullptr;
    QVector<QAction *> m_actions;
    QAction *m_leaveFullScreen = nullptr;
    bool m_changingWindow = false;
};

} // namespace praxis::ui
