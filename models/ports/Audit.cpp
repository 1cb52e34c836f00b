#include "models/ports/Audit.h"

#include "models/kernel/Id.h"

namespace praxis {

QByteArray auditHeadMessage(const QUuid &organization, const AuditHead &head)
{
    return "praxis-audit-head-1\n" + idText(organization).toLatin1() + '\n' + QByteArray::number(head.number) + '\n'
        + head.hash.toHex() + '\n' + QByteArray::number(head.at.ms);
}

} // namespace praxis
