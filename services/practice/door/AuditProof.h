#pragma once

#include "services/practice/door/Parts.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// Reads the whole trail and holds it against every signed head, outside any transaction of the desk's own. `known` is what
/// VerifyAudit answered: without that leave nobody gets here. AuditBroken (data: number, problem), Cancelled.
[[nodiscard]] Result<AuditVerdict> proveAudit(Store &store, const Parts &parts, const QUuid &organization, AuditVerdict known,
                                              const AuditProgress &progress = {});

} // namespace praxis
