#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"
#include "ui/recordings/MediaSession.h"
#include "ui/recordings/PlayerMarker.h"

#include <QPointer>
#include <QQueue>
#include <QWidget>

#include <atomic>
#include <memory>

class QDialog;
class QTimer;
class QPushButton;
class QToolButton;

namespace praxis::ui {

class PlainLabel;
class PlayerView;
class SoundShapeReader;
struct SoundShape;

/// One recording, open: who, when and on which consent above the player. It goes on where it was left, keeps markers, and closes at
/// once when it may no longer be seen.
class RecordingPage : public QWidget {
    Q_OBJECT

public:
    RecordingPage(const UiContext &context, SoundSinkFactory soundSink, QWidget *parent = nullptr);
    ~RecordingPage() override;

    /// `why`: the purpose that the trail tells, where the role has to give one. `share`: which one it is opened for, of several with who looks.
    void open(const QUuid &recording, const QString &why = {}, const QUuid &share = {});
    /// Stops and forgets it.
    void close();
    [[nodiscard]] QUuid recording() const { return m_recording; }
    [[nodiscard]] const OpenedRecording &opened() const { return m_opened; }
    [[nodiscard]] PlayerView &player() { return *m_player; }
    /// Its film or its waveform is on its way.
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] bool mayShare() const;
    [[nodiscard]] bool mayAnswer() const;
    [[nodiscard]] bool mayDownload() const;
    void share();
    void answer();
    void download();
    /// What is known of it, beside the player.
    void about();

Q_SIGNALS:
    void backWanted();
    void shown(); ///< the recording, or why not
    void measuring(int track); ///< how loud it is along the time: nobody has measured it yet
    void actsChanged(); ///< what may be done with it is another now

private:
    struct Devices;

    void build();
    void show(const OpenedRecording &opened);
    void showHead();
    void showShare();
    void follow(const RecordingEntry &entry);
    void askAnswer(const QUuid &share, const QString &asked, const QString &typed);
    void answered(const QUuid &share);
    void closeAnswer();
    [[nodiscard]] const StandingShare *shareShown() const;
    [[nodiscard]] qint64 startsAt() const;
    void showSteps(bool any);
    [[nodiscard]] RecordingEntry entry() const;
    /// Out of the archive first, where it lies there.
    void bringBack();
    void openMedia();
    void play(Devices &devices);
    void showShapes();
    void showProblem(const Error &error);
    void forget();
    void checkLater();
    void check();
    void keepPlace(qint64 position);
    void keepMarker(const PlayerMarker &marker);
    void removeMarker(const QUuid &marker);
    void showMarkers(const QVector<MarkerLine> &lines);
    void askMarkers();
    void measureNext();
    void keepShape(int track, const SoundShape &shape);
    [[nodiscard]] QFuture<Result<std::shared_ptr<Devices>>> openDevices(const QUuid &recording, const QVector<OpenedTrack> &tracks);

    UiContext m_context;
    PlainLabel *m_title;
    PlainLabel *m_facts;
    PlainLabel *m_shared;
    QPushButton *m_share;
    QPushButton *m_download;
    QPushButton *m_answer;
    QPushButton *m_about;
    QPointer<QDialog> m_asked; ///< an answer that is being typed
    QUuid m_askedBy;           ///< the share that asks for it
    bool m_isFor = false; ///< one share of it, and so begins with what that asks about
    PlayerView *m_player;
    QTimer *m_again;
    QTimer *m_ends; ///< while it plays: when the share ends, and now and then because a consent may have
    QUuid m_recording;
    OpenedRecording m_opened;
    bool m_playing = false;
    std::shared_ptr<std::atomic<double>> m_back; ///< how much of it has come out of the archive; below 0: no longer wanted
    QQueue<int> m_toMeasure;
    std::unique_ptr<SoundShapeReader> m_reader;
    Newest<Result<OpenedRecording>> m_question;
    Newest<Result<RecordingEntry>> m_check;
    Newest<Result<QVector<MarkerLine>>> m_markers;
    Newest<Result<std::shared_ptr<Devices>>> m_devices;
    Newest<Result<std::shared_ptr<Devices>>> m_measured;
};

} // namespace praxis::ui
