#include "services/store/Expected.h"

namespace praxis::store {

Result<> Expected::ask(const void *about, Statement &statement, const QVariantList &values)
{
    m_asked.remove(&statement);
    PRAXIS_CHECK(statement.send(values));
    m_asked.insert(&statement, {about, values});
    return {};
}

bool Expected::take(Statement &statement, const QVariantList &values)
{
    const auto asked = m_asked.constFind(&statement);
    if (asked == m_asked.cend())
        return false;
    const bool isSame = asked->values == values;
    m_asked.erase(asked);
    return isSame;
}

void Expected::changed(const void *about)
{
    m_asked.removeIf([&](const auto &asked) { return asked->about == about; });
}

} // namespace praxis::store
