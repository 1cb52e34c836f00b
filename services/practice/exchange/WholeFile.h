#pragma once

#include "models/kernel/Error.h"

#include <QIODevice>

#include <functional>

namespace praxis {

/// Writes a file under a temporary name beside it, flushes it to the disk and renames it; whatever fails, what was there
/// before stays as it was and no half file is left. FileUnwritable, DiskFull. Readable by its owner only.
[[nodiscard]] Result<> writeWholeFile(const QString &path, const std::function<Result<>(QIODevice &)> &write);
[[nodiscard]] Result<> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace praxis
