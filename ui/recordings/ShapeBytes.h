#pragma once

#include "ui/recordings/SoundShape.h"

#include <QByteArray>

namespace praxis::ui {

/// A shape as it is kept: a version, the step, and one byte for each peak.
[[nodiscard]] QByteArray shapeBytes(const SoundShape &shape);
/// Without peaks where the bytes are not ours.
[[nodiscard]] SoundShape shapeOf(const QByteArray &bytes);

} // namespace praxis::ui
