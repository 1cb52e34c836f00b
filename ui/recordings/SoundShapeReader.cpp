#include "ui/recordings/SoundShapeReader.h"

#include "ui/recordings/DeviceSource.h"
#include "ui/recordings/MediaPipeline.h"
#include "ui/recordings/SharedDevice.h"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>

#include <algorithm>
#include <cmath>

namespace praxis::ui {

using namespace mediapipeline;

namespace {

constexpr int rate = 8000; // enough to see who speaks

} // namespace

/// C callbacks of the pipeline's threads.
struct ShapeCallbacks {
    static void padAdded(GstElement *, GstPad *pad, gpointer reader) { static_cast<SoundShapeReader *>(reader)->padAdded(pad); }
    static GstFlowReturn sample(GstAppSink *sink, gpointer reader)
    {
        GstSample *sample = gst_app_sink_pull_sample(sink);
        GstMapInfo map;
        if (sample && gst_buffer_map(gst_sample_get_buffer(sample), &map, GST_MAP_READ)) {
            static_cast<SoundShapeReader *>(reader)->measure(reinterpret_cast<const float *>(map.data), static_cast<qsizetype>(map.size / sizeof(float)));
            gst_buffer_unmap(gst_sample_get_buffer(sample), &map);
        }
        if (sample)
            gst_sample_unref(sample);
        return GST_FLOW_OK;
    }
    static GstBusSyncReply hear(GstBus *, GstMessage *message, gpointer reader)
    {
        static_cast<SoundShapeReader *>(reader)->hear(message);
        return GST_BUS_DROP;
    }
    /// Nothing else is linked: without this sink a file without sound would never end.
    static void noMorePads(GstElement *, gpointer reader)
    {
        auto *self = static_cast<SoundShapeReader *>(reader);
        if (!self->m_linked)
            QMetaObject::invokeMethod(self, [self] { self->answer({}); }, Qt::QueuedConnection);
    }
};

SoundShapeReader::SoundShapeReader(std::unique_ptr<QIODevice> device, QObject *parent)
    : QObject(parent), m_device(std::make_shared<SharedDevice>(std::move(device))),
      m_watch([this] { return m_device->activity() + 2 * m_measured; }, [this] { answer({ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("no answer from the decoder")}}}); })
{
    gst_init(nullptr, nullptr); // does nothing the second time
    m_pipeline = gst_pipeline_new(nullptr);
    gst_object_ref_sink(m_pipeline);
    GstBus *bus = gst_pipeline_get_bus(GST_PIPELINE(m_pipeline));
    gst_bus_set_sync_handler(bus, &ShapeCallbacks::hear, this, nullptr);
    gst_object_unref(bus);
}

SoundShapeReader::~SoundShapeReader()
{
    m_device->close();
    gst_element_set_state(m_pipeline, GST_STATE_NULL);
    GstBus *bus = gst_pipeline_get_bus(GST_PIPELINE(m_pipeline));
    gst_bus_set_sync_handler(bus, nullptr, nullptr, nullptr);
    gst_object_unref(bus);
    gst_object_unref(m_pipeline);
}

void SoundShapeReader::start()
{
    if (GstElement *decoder = newDecoder(Decode::SoundOnly)) {
        g_signal_connect(decoder, "pad-added", G_CALLBACK(&ShapeCallbacks::padAdded), this);
        g_signal_connect(decoder, "no-more-pads", G_CALLBACK(&ShapeCallbacks::noMorePads), this);
        if (addChain(m_pipeline, {newDeviceSource(m_device), decoder}) && gst_element_set_state(m_pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE) {
            m_watch.start();
            return;
        }
    }
    QMetaObject::invokeMethod(this, [this] { answer(notMedia()); }, Qt::QueuedConnection);
}

void SoundShapeReader::padAdded(GstPad *pad)
{
    if (m_linked || !kindOf(pad).startsWith("audio/"))
        return;
    GstElement *convert = make("audioconvert");
    GstElement *sink = make("appsink");
    if (sink) {
        GstCaps *caps = gst_caps_from_string("audio/x-raw,format=F32LE,channels=1,rate=8000,layout=interleaved");
        g_object_set(sink, "caps", caps, "sync", FALSE, nullptr);
        gst_caps_unref(caps);
        GstAppSinkCallbacks callbacks{};
        callbacks.new_sample = &ShapeCallbacks::sample;
        gst_app_sink_set_callbacks(GST_APP_SINK(sink), &callbacks, this, nullptr);
    }
    m_linked = addChain(m_pipeline, {convert, make("audioresample"), sink}) && linkTo(pad, convert);
}

void SoundShapeReader::measure(const float *samples, qsizetype count)
{
    ++m_measured;
    const auto inOneStep = static_cast<int>(rate * m_shape.step / 1000);
    for (qsizetype i = 0; i < count; ++i) {
        m_peak = std::max(m_peak, std::abs(samples[i]));
        if (++m_inStep < inOneStep)
            continue;
        m_shape.peaks.append(std::min(m_peak, 1.0F));
        m_peak = 0;
        m_inStep = 0;
    }
}

void SoundShapeReader::hear(GstMessage *message)
{
    Error error;
    if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR) {
        GError *told = nullptr;
        gst_message_parse_error(message, &told, nullptr);
        error = errorOf(*told, *m_device);
        g_error_free(told);
    } else if (GST_MESSAGE_TYPE(message) != GST_MESSAGE_EOS) {
        return;
    }
    QMetaObject::invokeMethod(this, [this, error] { answer(error); }, Qt::QueuedConnection);
}

void SoundShapeReader::answer(const Error &error)
{
    if (std::exchange(m_answered, true))
        return; // a pipeline complains once for each of its elements
    m_watch.stop();
    gst_element_set_state(m_pipeline, GST_STATE_NULL); // its threads have ended after this
    m_device->close();
    if (error.code == ErrorCode::None)
        Q_EMIT finished(m_shape);
    else
        Q_EMIT failed(error);
}

} // namespace praxis::ui
