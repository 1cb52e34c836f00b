#pragma once

#include "models/kernel/Error.h"

#include <QStringList>

#include <functional>

namespace praxis::app {

/// The encrypted files of a practice in a backup. A payload never changes and its name is random, so what is there already is not
/// copied again, and what somebody else put there is left alone. Each guards itself: damage shows when it is read.
///
/// Copies every payload of the folder `from` that `to` does not have; bytes that were copied. A folder that is not there is empty.
/// Cancelled where `stopped` says so; FileUnreadable, FileUnwritable, DiskFull: no file with a payload's name is incomplete.
[[nodiscard]] Result<qint64> copyMedia(const QString &from, const QString &to, const std::function<bool()> &stopped = {});

/// Which of these the folder does not have.
[[nodiscard]] QStringList mediaMissingIn(const QString &folder, const QStringList &names);

} // namespace praxis::app
