#include "tests/ui/recordings/TestSound.h"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>

namespace praxis::test {

namespace {

GstFlowReturn heard(GstAppSink *sink, gpointer sound)
{
    GstSample *sample = gst_app_sink_pull_sample(sink);
    GstMapInfo map;
    if (sample && gst_buffer_map(gst_sample_get_buffer(sample), &map, GST_MAP_READ)) {
        static_cast<TestSound *>(sound)->hear(reinterpret_cast<const float *>(map.data), map.size / sizeof(float));
        gst_buffer_unmap(gst_sample_get_buffer(sample), &map);
    }
    if (sample)
        gst_sample_unref(sample);
    return GST_FLOW_OK;
}

} // namespace

ui::SoundSinkFactory TestSound::silent()
{
    return [] {
        GstElement *sink = gst_element_factory_make("fakesink", nullptr);
        g_object_set(sink, "sync", TRUE, nullptr);
        return sink;
    };
}

ui::SoundSinkFactory TestSound::failing()
{
    return [] {
        GstElement *sink = gst_element_factory_make("pulsesink", nullptr);
        g_object_set(sink, "server", "unix:/nowhere/pulse", nullptr);
        return sink;
    };
}

ui::SoundSinkFactory TestSound::recorder()
{
    return [this] {
        GstElement *sink = gst_element_factory_make("appsink", nullptr);
        GstCaps *caps = gst_caps_from_string("audio/x-raw,format=F32LE,channels=1,rate=48000,layout=interleaved");
        g_object_set(sink, "caps", caps, nullptr);
        gst_caps_unref(caps);
        GstAppSinkCallbacks callbacks{};
        callbacks.new_sample = heard;
        gst_app_sink_set_callbacks(GST_APP_SINK(sink), &callbacks, this, nullptr);
        return sink;
    };
}

double TestSound::seconds() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<double>(m_samples.size()) / rate;
}

double TestSound::hertz() const
{
    const std::lock_guard lock(m_mutex);
    const size_t skipped = m_samples.size() / 10;
    size_t crossings = 0;
    for (size_t i = skipped + 1; i + skipped < m_samples.size(); ++i)
        crossings += m_samples[i - 1] < 0 && m_samples[i] >= 0 ? 1 : 0;
    return static_cast<double>(crossings) * rate / static_cast<double>(m_samples.size() - 2 * skipped);
}

void TestSound::hear(const float *samples, size_t count)
{
    const std::lock_guard lock(m_mutex);
    m_samples.insert(m_samples.end(), samples, samples + count);
}

} // namespace praxis::test
