#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>

#include <initializer_list>
#include <memory>

typedef struct _GError GError;
typedef struct _GstElement GstElement;
typedef struct _GstPad GstPad;
typedef struct _GstCaps GstCaps;

namespace praxis::ui {

class SharedDevice;

/// What every pipeline that decodes a recording is made of.
namespace mediapipeline {

enum class Decode { Everything, SoundOnly };

/// Half a megapixel a conference needs; a hostile file may claim anything.
constexpr qint64 mostPixels = 40'000'000;

/// Takes containers and codecs apart and nothing else: what follows addresses (HLS, DASH) stays out, whatever a file contains.
/// Null where GStreamer is not whole. Floating reference.
[[nodiscard]] GstElement *newDecoder(Decode what);
[[nodiscard]] GstElement *make(const char *factory);
/// Adds all to the pipeline, links them in a row and starts them; false, and nothing added, where one is null.
[[nodiscard]] bool addChain(GstElement *pipeline, std::initializer_list<GstElement *> elements);
[[nodiscard]] bool linkTo(GstPad *pad, GstElement *first);
/// "video/x-raw", "audio/x-opus"; empty while it is not known.
[[nodiscard]] QByteArray kindOf(GstPad *pad);
/// How what stands in a container was coded, as providers of video write it: "VP8", "OPUS". Empty for what is no codec.
[[nodiscard]] QString codecOf(const GstCaps *caps);
/// The code for what a pipeline complains about.
[[nodiscard]] Error errorOf(const GError &error, const SharedDevice &device);
[[nodiscard]] Error notMedia();

} // namespace mediapipeline

} // namespace praxis::ui
