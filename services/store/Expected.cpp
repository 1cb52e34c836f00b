#include "services/store/Expected.h"

namespace praxis::store {

void Expected::ask(const void *about, Connection &connection, const Result<Statement *> &statement, const QVariantList &values)
{
    if (!statement)
        return connection.spoil(statement.error());
    m_asked.remove(*statement);
    if (const Result<> sent = (*statement)->send(values); !sent)
        return connection.spoil(sent.error());
    m_asked.insert(*statement, {about, values});
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
