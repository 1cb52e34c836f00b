#pragma once

#include "ui/recordings/MediaTrack.h"

#include <vector>

namespace praxis::test {

/// Loudspeakers of a test: one that is silent but keeps time, and one that remembers what was heard.
class TestSound {
public:
    static constexpr int rate = 48'000;

    [[nodiscard]] static ui::SoundSinkFactory silent();
    [[nodiscard]] static ui::SoundSinkFactory failing();
    /// One track at a time. This object outlives the session.
    [[nodiscard]] ui::SoundSinkFactory recorder();

    [[nodiscard]] double seconds() const;
    /// From its zero crossings, without the first and last tenth.
    [[nodiscard]] double hertz() const;
    void hear(const float *samples, size_t count);

private:
    mutable std::mutex m_mutex;
    std::vector<float> m_samples;
};

} // namespace praxis::test
