#pragma once

#include "models/kernel/Error.h"

#include <QLockFile>

#include <memory>

namespace praxis::store {

/// One program at a time has a practice's file: `path`.lock, held as long as the answer lives. StoreBusy; StoreReadOnly, DiskFull
/// or StoreUnavailable where the lock cannot be written.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockFor(const QString &path);

} // namespace praxis::store
