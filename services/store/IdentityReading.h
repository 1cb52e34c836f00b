#pragma once

#include "services/store/IdentityRows.h"

/// How the files of IdentityRows read and write values.
namespace praxis::store {

inline QVariant timeValue(Instant at)
{
    return at.isNull() ? QVariant() : QVariant(static_cast<qlonglong>(at.ms));
}

inline QVariant bytesValue(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

template <class T> Result<QVector<T>> IdentityRows::rows(const char *sql, const QVariantList &values, T (*read)(const Statement &))
{
    PRAXIS_TRY(Statement *statement, m_connection->prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    QVector<T> all;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return all;
        all.append(read(*statement));
    }
}

template <class T> Result<std::optional<T>> IdentityRows::row(const char *sql, const QVariantList &values, T (*read)(const Statement &))
{
    PRAXIS_TRY(QVector<T> all, rows(sql, values, read));
    return all.isEmpty() ? std::optional<T>() : std::optional<T>(std::move(all.first()));
}

} // namespace praxis::store
