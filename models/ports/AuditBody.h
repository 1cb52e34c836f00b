#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Audit.h"

namespace praxis {

/// The text of an entry that its hash covers: compact JSON in UTF-8 with the keys in a fixed order, what an index knows
/// too (`at`, `user`, `record`, `action`, `outcome`) first and always there, the rest only where it is not blank.
[[nodiscard]] QByteArray auditBody(const AuditEntry &entry);
/// The beginning of a body, as the index columns beside it say it must be.
[[nodiscard]] QByteArray auditBodyStart(Instant at, const QString &user, const QString &record, const QString &action, const QString &outcome);
/// Malformed where it is not one of ours.
[[nodiscard]] Result<AuditEntry> auditEntry(const QByteArray &body);

} // namespace praxis
