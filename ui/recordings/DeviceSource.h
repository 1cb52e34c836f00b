#pragma once

#include "ui/recordings/SharedDevice.h"

#include <memory>

struct _GstElement;

namespace praxis::ui {

/// A GStreamer source that reads `device` wherever a demuxer asks. It is the only source that a player ever has: no address,
/// no file name and no network reaches the decoders. The caller owns the floating reference.
[[nodiscard]] _GstElement *newDeviceSource(std::shared_ptr<SharedDevice> device);

} // namespace praxis::ui
