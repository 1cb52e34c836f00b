#include "services/practice/door/AuditProof.h"

namespace praxis {

Result<AuditVerdict> proveAudit(Store &store, const Parts &parts, const QUuid &organization, AuditVerdict known, const AuditProgress &progress)
{
    const auto byUs = [&](const AuditHead &head) { return parts.seal.verify(auditHeadMessage(organization, head), head.signature); };
    PRAXIS_TRY(const AuditHead end, store.verifyAudit(organization, byUs, progress));
    known.entries = end.number;
    return known;
}

} // namespace praxis
