#include "services/store/Statement.h"

#include <sqlite3.h>

#include <cerrno>

namespace praxis::store {

namespace {

bool same(const QVariant &a, const QVariant &b)
{
    return a.metaType() == b.metaType() && a.isNull() == b.isNull() && a == b;
}

} // namespace

Result<> CallState::ask()
{
    if (gate && !gate())
        return fails({ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QStringLiteral("refused")}}});
    return {};
}

std::unexpected<Error> CallState::fails(Error error)
{
    failed = true;
    return fail(std::move(error));
}

std::unexpected<Error> CallState::fails(const Dialect &dialect, const QSqlError &said)
{
    Error error = dialect.error(said);
    if (sqlite && error.code == ErrorCode::StoreUnavailable) {
        const int number = sqlite3_system_errno(sqlite);
        if (number == ENOSPC || number == EDQUOT)
            error.code = ErrorCode::DiskFull;
        else if (number == EROFS || number == EACCES || number == EPERM)
            error.code = ErrorCode::StoreReadOnly;
    }
    return fails(std::move(error));
}

void Statement::bind(int place, const QVariant &value)
{
    if (place < m_bound.size()) {
        if (same(m_bound[place], value))
            return;
        m_bound[place] = value;
    } else {
        m_bound.resize(place + 1);
        m_bound[place] = value;
    }
    m_query.bindValue(place, value);
}

Result<> Statement::run()
{
    PRAXIS_CHECK(m_state.ask());
    if (!m_query.exec())
        return m_state.fails(m_dialect, m_query.lastError());
    return {};
}

Result<> Statement::run(std::initializer_list<QVariant> values)
{
    int place = 0;
    for (const QVariant &value : values)
        bind(place++, value);
    return run();
}

Result<> Statement::run(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place)
        bind(place, values[place]);
    return run();
}

Result<bool> Statement::step()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return m_state.fails(m_dialect, m_query.lastError());
    return false;
}

} // namespace praxis::store
