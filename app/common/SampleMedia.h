#pragma once

#include "app/common/PracticeFile.h"

namespace praxis::app {

/// Gives a sample practice a few recordings of its sessions: pictures and voices that ffmpeg and espeak-ng make here and now; shared,
/// reviewed, and some of them so old that they are due, or that a second person is asked whether they may go. How many
/// there are; 0 where ffmpeg is not installed: the founder's preference "sample_media" then says so to the window (without espeak-ng,
/// tones stand for the voices). Takes some seconds.
[[nodiscard]] Result<int> addSampleMedia(PracticeFile &practice);

} // namespace praxis::app
