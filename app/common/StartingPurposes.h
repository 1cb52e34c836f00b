#pragma once

#include "models/records/ProcessingPurpose.h"

#include <QVector>

namespace praxis::app {

/// The register of purposes that a new practice begins with, in its language: what every practice does with data, to be gone over.
[[nodiscard]] QVector<ProcessingPurpose> startingPurposes(const QString &language);

} // namespace praxis::app
