#pragma once

#include <QtGlobal>

#include <functional>

namespace praxis::interchange {

/// How reading is watched and stopped. Both are called from the thread that reads, every 64 KiB or so; either may be
/// empty. Reading that was stopped ends with ErrorCode::Cancelled.
struct ReadingWatch {
    std::function<bool()> isCancelled;
    std::function<void(qint64 bytesRead)> progress;
};

} // namespace praxis::interchange
