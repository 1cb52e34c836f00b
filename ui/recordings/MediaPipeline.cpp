#include "ui/recordings/MediaPipeline.h"

#include "ui/recordings/SharedDevice.h"

#include <gst/gst.h>

#include <algorithm>
#include <array>

namespace praxis::ui::mediapipeline {

namespace {

// GstAutoplugSelectResult, which no header of GStreamer declares.
constexpr int tryIt = 0;
constexpr int exposeIt = 1;
constexpr int skipIt = 2;

/// What a container or a parser says before anything is decoded.
bool isTooLarge(const GstCaps *caps)
{
    const GstStructure *first = caps && gst_caps_get_size(caps) > 0 ? gst_caps_get_structure(caps, 0) : nullptr;
    int width = 0, height = 0;
    return first && gst_structure_get_int(first, "width", &width) && gst_structure_get_int(first, "height", &height) && qint64(width) * height > mostPixels;
}

int selectElement(GstElement *, GstPad *, GstCaps *caps, GstElementFactory *factory, gpointer soundOnly)
{
    if (isTooLarge(caps))
        return skipIt;
    const QByteArray kind = gst_element_factory_get_metadata(factory, GST_ELEMENT_METADATA_KLASS);
    const bool decodes = kind.contains("Demux") || kind.contains("Parse") || kind.contains("Decoder");
    if (!decodes || kind.contains("Adaptive"))
        return skipIt;
    return soundOnly && kind.contains("Decoder") && kind.contains("Video") ? exposeIt : tryIt;
}

} // namespace

GstElement *newDecoder(Decode what)
{
    GstElement *decoder = make("decodebin");
    if (decoder)
        g_signal_connect(decoder, "autoplug-select", G_CALLBACK(selectElement), what == Decode::SoundOnly ? decoder : nullptr);
    return decoder;
}

GstElement *make(const char *factory)
{
    return gst_element_factory_make(factory, nullptr);
}

bool addChain(GstElement *pipeline, std::initializer_list<GstElement *> elements)
{
    if (std::ranges::any_of(elements, [](GstElement *element) { return element == nullptr; })) {
        for (GstElement *element : elements) {
            if (element)
                gst_object_unref(gst_object_ref_sink(element));
        }
        return false;
    }
    GstElement *before = nullptr;
    bool linked = true;
    for (GstElement *element : elements) {
        gst_bin_add(GST_BIN(pipeline), element);
        linked = linked && (!before || gst_element_link(before, element));
        before = element;
    }
    for (GstElement *element : elements)
        gst_element_sync_state_with_parent(element);
    return linked;
}

bool linkTo(GstPad *pad, GstElement *first)
{
    GstPad *sink = gst_element_get_static_pad(first, "sink");
    const bool linked = gst_pad_link(pad, sink) == GST_PAD_LINK_OK;
    gst_object_unref(sink);
    return linked;
}

QByteArray kindOf(GstPad *pad)
{
    GstCaps *caps = gst_pad_get_current_caps(pad);
    if (!caps)
        return {};
    const QByteArray kind = gst_structure_get_name(gst_caps_get_structure(caps, 0));
    gst_caps_unref(caps);
    return kind;
}

QString codecOf(const GstCaps *caps)
{
    const GstStructure *first = caps && gst_caps_get_size(caps) > 0 ? gst_caps_get_structure(caps, 0) : nullptr;
    const QByteArray kind = first ? gst_structure_get_name(first) : "";
    if (kind == "audio/mpeg") {
        int version = 0;
        (void)gst_structure_get_int(first, "mpegversion", &version);
        return version == 1 ? QStringLiteral("MP3") : QStringLiteral("AAC");
    }
    static constexpr std::array known{
        std::pair{"video/x-vp8", "VP8"}, std::pair{"video/x-vp9", "VP9"}, std::pair{"video/x-av1", "AV1"}, std::pair{"video/x-h264", "H264"}, std::pair{"video/x-h265", "H265"},
        std::pair{"audio/x-opus", "OPUS"}, std::pair{"audio/x-vorbis", "VORBIS"}, std::pair{"audio/x-mulaw", "PCMU"}, std::pair{"audio/x-alaw", "PCMA"}, std::pair{"audio/x-flac", "FLAC"}};
    const auto found = std::ranges::find_if(known, [&](const auto &one) { return kind == one.first; });
    return found == known.end() ? QString() : QString::fromLatin1(found->second);
}

Error errorOf(const GError &error, const SharedDevice &device)
{
    if (const Error ours = device.error(); ours.code != ErrorCode::None)
        return ours;
    // Files come from the device alone: any other resource is where the sound goes.
    if (error.domain == GST_RESOURCE_ERROR)
        return {ErrorCode::Internal, {{QStringLiteral("media"), QStringLiteral("sound_output")}, {QStringLiteral("detail"), QString::fromUtf8(error.message)}}};
    const bool unknown = error.domain != GST_STREAM_ERROR || error.code == GST_STREAM_ERROR_TYPE_NOT_FOUND
        || error.code == GST_STREAM_ERROR_CODEC_NOT_FOUND || error.code == GST_STREAM_ERROR_WRONG_TYPE;
    Error ours = notMedia();
    if (!unknown)
        ours.code = ErrorCode::Malformed;
    ours.data.insert(QStringLiteral("detail"), QString::fromUtf8(error.message));
    return ours;
}

Error notMedia()
{
    return {ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("media")}}};
}

} // namespace praxis::ui::mediapipeline
