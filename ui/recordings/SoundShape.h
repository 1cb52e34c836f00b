#pragma once

#include <QVector>

namespace praxis::ui {

/// How loud a track is along the recording.
struct SoundShape {
    qint64 offset = 0;    ///< ms after the start of the recording at which it begins
    qint64 step = 100;    ///< ms that one value stands for
    QVector<float> peaks; ///< 0 to 1

    friend bool operator==(const SoundShape &, const SoundShape &) = default;
};

} // namespace praxis::ui
