#pragma once

#include "models/kernel/Error.h"

#include <functional>

namespace praxis::app {

/// A copy under a name that is free, on the disk when this returns, readable by its owner only; nothing is there where it fails.
/// Bytes. FileUnreadable, FileUnwritable, DiskFull, Cancelled where `stopped` says so.
[[nodiscard]] Result<qint64> copyFile(const QString &from, const QString &to, const std::function<bool()> &stopped = {});

} // namespace praxis::app
