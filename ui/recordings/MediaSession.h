#pragma once

#include "models/kernel/Error.h"
#include "ui/recordings/MediaTrack.h"

#include <QTimer>
#include <QVector>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace praxis::ui {

/// What is loaded into a session: one file of a recording.
struct MediaInput {
    std::unique_ptr<QIODevice> device; ///< seekable; read on other threads from now on
    qint64 offset = 0;                 ///< ms after the start of the recording at which the file begins
    qint64 duration = 0;               ///< ms, used where the file does not say; 0: unknown, and learned when its end is reached
};

/// A part of the recording, in ms: half open.
struct MediaRange {
    qint64 start = 0;
    qint64 end = 0;
    friend bool operator==(const MediaRange &, const MediaRange &) = default;
};

/// Several files played as one recording, without widgets. While it stands, every track stands exactly at position(); while it
/// runs, every track runs on the same clock from a common start, so that pictures and voices stay in step at any speed.
/// Times are ms from the start of the recording. Lives in one thread; never blocks on media.
///
/// Errors: what the device says (vault: media without_key, missing, damaged), FileUnreadable, NotThatKind {expected: "media"}, Malformed,
/// Internal {media: "sound_output"} where the loudspeaker fails.
class MediaSession : public QObject {
    Q_OBJECT

public:
    enum class State { Empty, Loading, Standing, Running, Failed };
    Q_ENUM(State)

    static constexpr double slowest = 0.5;
    static constexpr double fastest = 3.0;

    explicit MediaSession(QObject *parent = nullptr);
    /// Sound ends in what `soundSink` makes instead of the computer's loudspeaker.
    explicit MediaSession(SoundSinkFactory soundSink, QObject *parent = nullptr);
    ~MediaSession() override;

    /// Replaces what was loaded, and stands at `position` once it is ready. Nothing outside `bounds` is shown or heard: ranges in order that
    /// do not touch, of which one goes on with the next; none: all of it.
    void load(std::vector<MediaInput> inputs, qint64 position = 0, const QVector<MediaRange> &bounds = {});
    /// Other ones from now on: what it stands at or plays goes to where they let it.
    void setBounds(const QVector<MediaRange> &bounds);
    void play();
    void pause();
    /// To this place exactly; a running session goes on from there. Asked again before it is there, only the newest place counts.
    void seek(qint64 position);
    /// On, or back, by this much of what may be played: what lies between two ranges counts as nothing.
    void moveBy(qint64 ms);
    /// Stands at the next (1) or previous (-1) picture of the first track that has one.
    void stepPicture(int direction);
    void setSpeed(double speed);
    void setVolume(double volume); ///< 0 to 1
    /// Plays this part again and again; none ends it.
    void setLoop(std::optional<MediaRange> loop);
    /// At once: silence, no picture in memory, devices closed and their keys dropped. State Empty.
    void blank();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    /// Whether it plays, or will as soon as a seek is done.
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// Standing, and every track is there.
    [[nodiscard]] bool isSettled() const { return m_state == State::Standing && m_pending == 0; }
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] qint64 duration() const { return m_duration; }
    /// Where it begins and ends for who looks: all of it, or the part that they may see.
    [[nodiscard]] qint64 first() const { return m_bounds.isEmpty() ? 0 : m_bounds.first().start; }
    [[nodiscard]] qint64 last() const { return m_bounds.isEmpty() ? m_duration : std::min(m_bounds.last().end, m_duration); }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] double volume() const { return m_volume; }
    [[nodiscard]] std::optional<MediaRange> loop() const { return m_loop; }
    [[nodiscard]] int trackCount() const { return static_cast<int>(m_tracks.size()); }
    [[nodiscard]] bool hasPicture(int track) const;
    [[nodiscard]] bool hasSound(int track) const;
    [[nodiscard]] bool lacksPicture(int track) const; ///< one is in it that cannot be shown
    [[nodiscard]] QStringList codecs(int track) const;
    [[nodiscard]] qint64 containerStart(int track) const; ///< ms
    /// What this track shows at position(); null before its start and after its end.
    [[nodiscard]] QImage picture(int track) const;
    /// Where in the recording the picture belongs that is shown, in ms; -1 without picture.
    [[nodiscard]] qint64 picturePosition(int track) const;

Q_SIGNALS:
    void stateChanged();
    void wantedChanged();
    void positionChanged(qint64 position);
    void durationChanged(qint64 duration);
    void speedChanged(double speed);
    void volumeChanged(double volume);
    void loopChanged();
    void pictureChanged(int track);
    void settled();
    void ended();
    /// One file of several cannot be played, or ends before it should (Malformed, detail "ends_early"); the others go on.
    void trackFailed(int track, const praxis::Error &error);
    /// Nothing can be played. State Failed.
    void failed(const praxis::Error &error);

private:
    struct Loaded {
        std::unique_ptr<MediaTrack> track;
        qint64 offset = 0;
        qint64 duration = 0;    ///< 0: not known yet
        bool guessed = false;   ///< it went on after the end that its file told
        bool ended = false;     ///< nothing comes after the last seek any more
        bool takesPart = false; ///< false where the position is behind the end of the file
    };

    void connectTrack(int index);
    void arrived();
    void lost(int index, const Error &error);
    void allArrived();
    void learnDuration();
    void addUpDuration();
    void reachedEnd(int index);
    void moveTo(qint64 position);
    void start();
    void hold();
    void tick();
    void finish();
    bool growDuration();
    void dropEnded(qint64 now);
    void setState(State state);
    void setWanted(bool wanted);
    [[nodiscard]] qint64 within(qint64 position) const;
    [[nodiscard]] qint64 backTo(qint64 position) const;
    [[nodiscard]] const MediaRange *following() const;
    [[nodiscard]] bool hasLeft(qint64 position) const;
    [[nodiscard]] qint64 played() const; ///< position without an end
    [[nodiscard]] qint64 localTime(const Loaded &loaded, qint64 position) const;
    [[nodiscard]] bool isOpenEnded() const;
    [[nodiscard]] bool isShown(const Loaded &loaded) const;

    SoundSinkFactory m_soundSink;
    GstClock *m_clock;
    std::vector<Loaded> m_tracks;
    QTimer m_ticking;
    State m_state = State::Empty;
    bool m_wanted = false;
    bool m_moveAgain = false; ///< a newer place was asked for while the tracks were on their way
    int m_pending = 0;        ///< tracks on their way
    qint64 m_position = 0;    ///< while running: where the run began
    qint64 m_duration = 0;
    quint64 m_startedAt = 0;  ///< of the clock
    double m_speed = 1;
    double m_volume = 1;
    std::optional<MediaRange> m_loop;
    QVector<MediaRange> m_bounds;
};

} // namespace praxis::ui
