#include "services/store/Transaction.h"

#include <QLoggingCategory>

namespace praxis::store {

namespace {
Q_LOGGING_CATEGORY(log, "praxis.store")
}

Result<> Transaction::require(bool toWrite) const
{
    if (open && (writing || !toWrite))
        return {};
    const QString detail = open ? QStringLiteral("a reading transaction was asked to write")
                                : QStringLiteral("the store was used without an organisation");
    qCCritical(log).noquote() << detail;
    return fail(ErrorCode::Internal, {{QStringLiteral("detail"), detail}});
}

} // namespace praxis::store
