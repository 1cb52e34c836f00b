#pragma once

#include "models/kernel/Error.h"
#include "ui/recordings/QuietWatch.h"

#include <QByteArray>
#include <QIODevice>
#include <QImage>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

typedef struct _GstElement GstElement;
typedef struct _GstClock GstClock;
typedef struct _GstBus GstBus;
typedef struct _GstMessage GstMessage;
typedef struct _GstPad GstPad;
typedef struct _GstSample GstSample;
typedef struct _GstCaps GstCaps;
typedef struct _GstSegment GstSegment;

namespace praxis::ui {

class SharedDevice;

/// Makes the end of a sound chain, on a thread of the pipeline. Floating reference.
using SoundSinkFactory = std::function<GstElement *()>;

/// A picture and the part of the track that it stands for.
struct TrackPicture {
    QImage image;
    qint64 start = -1; ///< nanoseconds from the start of the track; after a seek into a picture, the place of the seek
    qint64 end = -1;
    qint64 span = 0;   ///< nanoseconds a picture usually has; 0: the file does not say
};

/// Rounded.
[[nodiscard]] constexpr qint64 toMs(qint64 nanoseconds)
{
    return (nanoseconds + 500'000) / 1'000'000;
}

/// One file, decoded from a device by a GStreamer pipeline of its own, on a clock that it shares with the others: that is what
/// keeps tracks in step. Lives in the window's thread; decoding and reading happen on threads of the pipeline. Times are
/// nanoseconds from the start of the track.
class MediaTrack : public QObject {
    Q_OBJECT

public:
    MediaTrack(std::unique_ptr<QIODevice> device, GstClock *clock, const SoundSinkFactory &soundSink);
    ~MediaTrack() override;

    /// Answers with settled() or failed(), later.
    void open();
    /// Stands still at `position` and answers with settled() or failed(), later. Not while another seek is under way.
    void seek(qint64 position, double speed);
    /// Runs from where the last seek settled, so that this place is heard when the clock says `start`.
    void run(quint64 start);
    /// Holds sound and picture where they are, until the next seek.
    void hold();
    void setVolume(double volume);

    [[nodiscard]] qint64 duration() const { return m_duration; } ///< 0: the file does not say
    [[nodiscard]] bool hasPicture() const { return m_hasPicture; }
    [[nodiscard]] bool hasSound() const { return m_hasSound; }
    /// There is a picture in it that cannot be shown, and no other.
    [[nodiscard]] bool lacksPicture() const { return m_lacksPicture && !m_hasPicture; }
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] TrackPicture picture() const;
    /// As providers write them: "VP8", "OPUS". Known once it has settled.
    [[nodiscard]] QStringList codecs() const;
    /// Where the container's own time begins: recorders that write a file for each person count from one moment for all of them.
    [[nodiscard]] qint64 containerStart() const { return m_containerStart; }

Q_SIGNALS:
    void settled();
    void pictureChanged();
    void ended();
    void failed(const praxis::Error &error);

private:
    friend struct TrackCallbacks;

    void padAdded(GstPad *pad);
    void noteCodec(const GstCaps *caps); ///< from any thread, as below
    void noteStart(const GstSegment *segment);
    bool linkPicture(GstPad *pad);
    bool linkSound(GstPad *pad);
    void take(GstSample *sample);
    /// From a thread of the pipeline: what happens is told to the window's.
    void hear(GstMessage *message);
    void checkSettled();
    void wait();
    void failLater(const Error &error); ///< from any thread
    void fail(const Error &error);

    std::shared_ptr<SharedDevice> m_device;
    SoundSinkFactory m_soundSink;
    GstElement *m_pipeline = nullptr;
    std::atomic<GstElement *> m_volumeElement = nullptr;
    std::atomic<double> m_volume = 1;
    qint64 m_duration = 0;
    bool m_waiting = false;
    QuietWatch m_watch;        ///< while waiting
    bool m_broken = false;
    std::atomic_bool m_hasPicture = false;
    std::atomic_bool m_hasSound = false;
    std::atomic_bool m_lacksPicture = false;
    std::atomic<qint64> m_containerStart = 0;
    std::atomic_bool m_startKnown = false;
    mutable std::mutex m_codecMutex;
    QStringList m_codecs;
    mutable std::mutex m_pictureMutex;
    TrackPicture m_picture;
    bool m_pictureTold = false;
    bool m_pictureFresh = false; ///< came after the last seek
};

} // namespace praxis::ui
