#pragma once

#include "models/rules/SharedParts.h"
#include "ui/recordings/SoundShape.h"

#include <QByteArray>

namespace praxis::ui {

/// A shape as it is kept: a version, the step, and one byte for each peak.
[[nodiscard]] QByteArray shapeBytes(const SoundShape &shape);
/// Without peaks where the bytes are not ours.
[[nodiscard]] SoundShape shapeOf(const QByteArray &bytes);
/// What was shared and is no more is not seen either.
[[nodiscard]] SoundShape silentOutside(SoundShape shape, const QVector<SharedPart> &parts);

} // namespace praxis::ui
