#pragma once

#include <QtGlobal>

#include <functional>

namespace praxis::interchange {

/// How long work is watched and stopped. Both are called from the thread that reads, every 64 KiB or so; either may be
/// empty. Work that was stopped ends with ErrorCode::Cancelled.
struct Work {
    std::function<bool()> isCancelled;
    std::function<void(qint64 bytesRead)> progress;
};

} // namespace praxis::interchange
