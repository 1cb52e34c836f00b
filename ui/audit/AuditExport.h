#pragma once

#include "models/ports/Audit.h"
#include "services/practice/door/Door.h"

namespace praxis::ui {

/// Writes what a filter shows to a CSV that no spreadsheet will run, and leaves a line about it in the trail first. Synchronous,
/// for the writer's thread. Denied, FileUnwritable, DiskFull, AuditUnwritable.
[[nodiscard]] Result<qint64> exportAudit(Door &door, const Actor &actor, const AuditFilter &filter, const QString &path,
                                         const QStringList &header);

} // namespace praxis::ui
