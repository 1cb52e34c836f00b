#include "ui/recordings/MediaTrack.h"

#include "ui/recordings/DeviceSource.h"
#include "ui/recordings/MediaPipeline.h"
#include "ui/recordings/SharedDevice.h"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <gst/video/video.h>

#include <algorithm>

namespace praxis::ui {

using namespace mediapipeline;

namespace {

QImage imageOf(GstSample *sample)
{
    GstVideoInfo info;
    GstVideoFrame frame;
    if (!gst_video_info_from_caps(&info, gst_sample_get_caps(sample)) || qint64(info.width) * info.height > mostPixels
        || !gst_video_frame_map(&frame, &info, gst_sample_get_buffer(sample), GST_MAP_READ))
        return {};
    const QImage image = QImage(static_cast<const uchar *>(GST_VIDEO_FRAME_PLANE_DATA(&frame, 0)), info.width, info.height,
                                GST_VIDEO_FRAME_PLANE_STRIDE(&frame, 0), QImage::Format_RGB32)
                             .copy();
    gst_video_frame_unmap(&frame);
    return image;
}

TrackPicture pictureOf(GstSample *sample)
{
    TrackPicture picture{imageOf(sample)};
    const GstBuffer *buffer = gst_sample_get_buffer(sample);
    const GstSegment *segment = gst_sample_get_segment(sample);
    const auto length = GST_CLOCK_TIME_IS_VALID(GST_BUFFER_DURATION(buffer)) ? GST_BUFFER_DURATION(buffer) : 0;
    picture.start = static_cast<qint64>(gst_segment_to_stream_time(segment, GST_FORMAT_TIME, GST_BUFFER_PTS(buffer)));
    picture.end = picture.start + static_cast<qint64>(length);
    GstVideoInfo info;
    if (gst_video_info_from_caps(&info, gst_sample_get_caps(sample)) && info.fps_n > 0)
        picture.span = static_cast<qint64>(gst_util_uint64_scale_int(GST_SECOND, info.fps_d, info.fps_n));
    return picture;
}

} // namespace

/// C callbacks of the pipeline's threads.
struct TrackCallbacks {
    static void padAdded(GstElement *, GstPad *pad, gpointer track) { static_cast<MediaTrack *>(track)->padAdded(pad); }
    static gboolean caps(GstElement *, GstPad *, GstCaps *caps, gpointer track)
    {
        static_cast<MediaTrack *>(track)->noteCodec(caps);
        return TRUE; // and on with taking it apart
    }
    static void unknown(GstElement *, GstPad *, GstCaps *caps, gpointer track)
    {
        const GstStructure *first = caps && gst_caps_get_size(caps) > 0 ? gst_caps_get_structure(caps, 0) : nullptr;
        if (first && QByteArrayView(gst_structure_get_name(first)).startsWith("video/"))
            static_cast<MediaTrack *>(track)->m_lacksPicture = true;
    }
    static GstPadProbeReturn segment(GstPad *, GstPadProbeInfo *info, gpointer track)
    {
        GstEvent *event = GST_PAD_PROBE_INFO_EVENT(info);
        if (GST_EVENT_TYPE(event) != GST_EVENT_SEGMENT)
            return GST_PAD_PROBE_OK;
        const GstSegment *segment = nullptr;
        gst_event_parse_segment(event, &segment);
        static_cast<MediaTrack *>(track)->noteStart(segment);
        return GST_PAD_PROBE_REMOVE; // the first one: a seek brings others
    }
    static GstFlowReturn preroll(GstAppSink *sink, gpointer track) { return take(gst_app_sink_pull_preroll(sink), track); }
    static GstFlowReturn sample(GstAppSink *sink, gpointer track) { return take(gst_app_sink_pull_sample(sink), track); }
    static GstFlowReturn take(GstSample *sample, gpointer track)
    {
        if (!sample)
            return GST_FLOW_OK; // flushed meanwhile
        static_cast<MediaTrack *>(track)->take(sample);
        gst_sample_unref(sample);
        return GST_FLOW_OK;
    }
    static GstBusSyncReply hear(GstBus *, GstMessage *message, gpointer track)
    {
        static_cast<MediaTrack *>(track)->hear(message);
        return GST_BUS_DROP;
    }
};

MediaTrack::MediaTrack(std::unique_ptr<QIODevice> device, GstClock *clock, const SoundSinkFactory &soundSink)
    : m_device(std::make_shared<SharedDevice>(std::move(device))), m_soundSink(soundSink), m_pipeline(gst_pipeline_new(nullptr)),
      m_watch([this] { return m_device->activity(); }, [this] { fail({ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("no answer from the decoder")}}}); })
{
    gst_object_ref_sink(m_pipeline);
    gst_pipeline_use_clock(GST_PIPELINE(m_pipeline), clock);
    gst_element_set_start_time(m_pipeline, GST_CLOCK_TIME_NONE); // base times are given by run()
    GstBus *bus = gst_pipeline_get_bus(GST_PIPELINE(m_pipeline));
    gst_bus_set_sync_handler(bus, &TrackCallbacks::hear, this, nullptr);
    gst_object_unref(bus);
}

MediaTrack::~MediaTrack()
{
    m_device->close(); // first, so that no thread begins another read
    gst_element_set_state(m_pipeline, GST_STATE_NULL);
    GstBus *bus = gst_pipeline_get_bus(GST_PIPELINE(m_pipeline));
    gst_bus_set_sync_handler(bus, nullptr, nullptr, nullptr);
    gst_object_unref(bus);
    gst_object_unref(m_pipeline);
    m_picture.image.fill(Qt::black);
}

void MediaTrack::open()
{
    GstElement *decoder = newDecoder(Decode::Everything);
    if (!decoder)
        return failLater(notMedia());
    g_signal_connect(decoder, "pad-added", G_CALLBACK(&TrackCallbacks::padAdded), this);
    g_signal_connect(decoder, "autoplug-continue", G_CALLBACK(&TrackCallbacks::caps), this);
    g_signal_connect(decoder, "unknown-type", G_CALLBACK(&TrackCallbacks::unknown), this);
    wait();
    if (!addChain(m_pipeline, {newDeviceSource(m_device), decoder}) || gst_element_set_state(m_pipeline, GST_STATE_PAUSED) == GST_STATE_CHANGE_FAILURE)
        failLater(notMedia());
}

void MediaTrack::seek(qint64 position, double speed)
{
    hold();
    wait();
    {
        const std::lock_guard lock(m_pictureMutex);
        m_pictureFresh = false;
    }
    const auto flags = static_cast<GstSeekFlags>(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE);
    if (!gst_element_seek(m_pipeline, speed, GST_FORMAT_TIME, flags, GST_SEEK_TYPE_SET, position, GST_SEEK_TYPE_NONE, 0))
        failLater({ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("not seekable")}}});
}

void MediaTrack::run(quint64 start)
{
    gst_element_set_base_time(m_pipeline, start);
    gst_element_set_state(m_pipeline, GST_STATE_PLAYING);
}

void MediaTrack::hold()
{
    gst_element_set_state(m_pipeline, GST_STATE_PAUSED);
}

void MediaTrack::setVolume(double volume)
{
    m_volume = volume;
    if (GstElement *element = m_volumeElement)
        g_object_set(element, "volume", volume, nullptr);
}

TrackPicture MediaTrack::picture() const
{
    const std::lock_guard lock(m_pictureMutex);
    return m_picture;
}

QStringList MediaTrack::codecs() const
{
    const std::lock_guard lock(m_codecMutex);
    return m_codecs;
}

void MediaTrack::noteCodec(const GstCaps *caps)
{
    const QString codec = codecOf(caps);
    const std::lock_guard lock(m_codecMutex);
    if (!codec.isEmpty() && !m_codecs.contains(codec))
        m_codecs.append(codec);
}

void MediaTrack::noteStart(const GstSegment *segment)
{
    if (segment->format != GST_FORMAT_TIME || m_startKnown.exchange(true))
        return;
    const auto start = static_cast<qint64>(segment->start), time = static_cast<qint64>(segment->time);
    m_containerStart = std::max<qint64>(0, start - time);
}

void MediaTrack::padAdded(GstPad *pad)
{
    gst_pad_add_probe(pad, GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, &TrackCallbacks::segment, this, nullptr);
    const QByteArray kind = kindOf(pad);
    if (kind.startsWith("video/") && !m_hasPicture)
        m_hasPicture = linkPicture(pad);
    else if (kind.startsWith("audio/") && !m_hasSound)
        m_hasSound = linkSound(pad);
}

bool MediaTrack::linkPicture(GstPad *pad)
{
    GstElement *convert = make("videoconvert");
    GstElement *scale = make("videoscale"); // pixels that are not square
    GstElement *sink = make("appsink");
    if (sink) {
        GstCaps *caps = gst_caps_from_string("video/x-raw,format=BGRx,pixel-aspect-ratio=1/1");
        g_object_set(sink, "caps", caps, "max-buffers", 2u, nullptr);
        gst_caps_unref(caps);
        GstAppSinkCallbacks callbacks{};
        callbacks.new_preroll = &TrackCallbacks::preroll;
        callbacks.new_sample = &TrackCallbacks::sample;
        gst_app_sink_set_callbacks(GST_APP_SINK(sink), &callbacks, this, nullptr);
    }
    return addChain(m_pipeline, {convert, scale, sink}) && linkTo(pad, convert);
}

bool MediaTrack::linkSound(GstPad *pad)
{
    GstElement *convert = make("audioconvert");
    GstElement *volume = make("volume");
    if (volume)
        g_object_set(volume, "volume", m_volume.load(), nullptr);
    // scaletempo plays the segment's speed with the voice's pitch; everything behind it sees an ordinary speed of 1.
    if (!addChain(m_pipeline, {convert, make("scaletempo"), volume, make("audioconvert"), make("audioresample"), m_soundSink()}))
        return false;
    m_volumeElement = volume;
    return linkTo(pad, convert);
}

void MediaTrack::take(GstSample *sample)
{
    TrackPicture picture = pictureOf(sample);
    const std::lock_guard lock(m_pictureMutex);
    m_picture = std::move(picture);
    m_pictureFresh = true;
    if (std::exchange(m_pictureTold, true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        {
            const std::lock_guard again(m_pictureMutex);
            m_pictureTold = false;
        }
        Q_EMIT pictureChanged();
    }, Qt::QueuedConnection);
}

void MediaTrack::hear(GstMessage *message)
{
    if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ASYNC_DONE && GST_MESSAGE_SRC(message) == GST_OBJECT_CAST(m_pipeline)) {
        QMetaObject::invokeMethod(this, [this] { checkSettled(); }, Qt::QueuedConnection);
    } else if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_EOS) {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT ended(); }, Qt::QueuedConnection);
    } else if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR) {
        GError *error = nullptr;
        gst_message_parse_error(message, &error, nullptr);
        failLater(errorOf(*error, *m_device));
        g_error_free(error);
    }
}

void MediaTrack::checkSettled()
{
    // Holding and seeking both end with this message; only when nothing is under way any more, the seek is done.
    GstState now = GST_STATE_NULL;
    if (!m_waiting || m_broken || gst_element_get_state(m_pipeline, &now, nullptr, 0) != GST_STATE_CHANGE_SUCCESS || now != GST_STATE_PAUSED)
        return;
    gint64 length = 0;
    if (gst_element_query_duration(m_pipeline, GST_FORMAT_TIME, &length) && length > 0)
        m_duration = length > m_containerStart ? length - m_containerStart : length; // what such a container calls its length is where it ends
    m_waiting = false;
    m_watch.stop();
    {
        const std::lock_guard lock(m_pictureMutex);
        if (!m_pictureFresh)
            m_picture = {}; // nothing stands at this place
    }
    if (!m_hasPicture && !m_hasSound)
        return fail(notMedia());
    Q_EMIT settled();
}

void MediaTrack::wait()
{
    m_waiting = true;
    m_watch.start();
}

void MediaTrack::failLater(const Error &error)
{
    QMetaObject::invokeMethod(this, [this, error] { fail(error); }, Qt::QueuedConnection);
}

void MediaTrack::fail(const Error &error)
{
    if (std::exchange(m_broken, true))
        return; // a pipeline complains once for each of its elements
    m_waiting = false;
    m_watch.stop();
    gst_element_set_state(m_pipeline, GST_STATE_NULL);
    m_device->close();
    Q_EMIT failed(error);
}

} // namespace praxis::ui
