#pragma once

#include "models/kernel/Error.h"

#include <QString>

namespace praxis::app {

/// A practice that takes the place of another one in its folder, in steps that can be finished after a kill: the new files wait,
/// whole, in a folder of their own; then each old one goes aside and each new one comes up.
namespace Placing {

/// Where the new files are gathered. What lies there without complete() is of no use.
[[nodiscard]] QString folderIn(const QString &folder);
/// From now on the new files are the practice. `backup` names them until somebody has signed in.
[[nodiscard]] Result<> complete(const QString &folder, const QString &backup);
[[nodiscard]] bool isPending(const QString &folder);
/// Puts them in place; what was there is kept in `before-restore-<time>`. Does nothing where none wait. StoreBusy, FileUnwritable.
[[nodiscard]] Result<> settle(const QString &folder);

/// The backup that was put here and that nobody has signed in to yet; blank: none.
[[nodiscard]] QString backupIn(const QString &folder);
void forgetBackup(const QString &folder);

} // namespace Placing

} // namespace praxis::app
