#include "services/store/ChangeRows.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

Result<qint64> ChangeRows::last(const QUuid &organization)
{
    PRAXIS_CHECK(m_session.begin(organization, false));
    const Result<QVariant> number = m_session.connection().scalar(u"SELECT change_number FROM counter WHERE organization_id = ?"_s, {uuidValue(organization)});
    m_session.rollback();
    PRAXIS_CHECK(number);
    return number->toLongLong();
}

} // namespace praxis::store
