#pragma once

#include "services/practice/exchange/Import.h"

#include <atomic>
#include <memory>

namespace praxis::ui {

/// Progress and cancel between the window and the thread that works. Written by one side, polled by the other.
struct ImportJob {
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> cancelled = false;

    [[nodiscard]] static ImportWatch watch(const std::shared_ptr<ImportJob> &job)
    {
        return {[job] { return job->cancelled.load(); },
                [job](qint64 done, qint64 total) {
                    job->done = done;
                    job->total = total;
                }};
    }
};

} // namespace praxis::ui
