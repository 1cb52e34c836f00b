#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Field.h"

#include <QSqlError>
#include <QString>

namespace praxis::store {

/// Where the two databases differ; everything else in this folder is written once.
class Dialect {
public:
    enum Kind : quint8 { Sqlite, Postgres };

    explicit constexpr Dialect(Kind kind) : m_kind(kind) {}

    [[nodiscard]] constexpr Kind kind() const { return m_kind; }
    [[nodiscard]] constexpr bool isPostgres() const { return m_kind == Postgres; }
    [[nodiscard]] QString driver() const;
    /// Folder of its migrations in the resources.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString columnType(FieldType type) const;
    [[nodiscard]] QString begin(bool writing) const;
    /// A code for what the database said. Its text goes into the data only where it cannot hold what a person typed.
    [[nodiscard]] Error error(const QSqlError &said) const;

private:
    [[nodiscard]] Error sqliteError(const QSqlError &said) const;
    [[nodiscard]] Error postgresError(const QSqlError &said) const;

    Kind m_kind;
};

/// What a constraint answered, before the caller knows which field it was: kept in `data`.
namespace constraint {
inline constexpr const char *key = "constraint"; ///< unique, foreign, other
}

} // namespace praxis::store
