#pragma once

#include "models/kernel/Record.h"
#include "services/store/Dialect.h"

#include <QStringList>
#include <QVector>

namespace praxis::store {

/// "PRXS": tells a database of ours from any other file of SQLite.
inline constexpr qint32 applicationId = 0x50525853;

struct ColumnShape {
    QString name;
    QString type;
    bool required = false;
    friend bool operator==(const ColumnShape &, const ColumnShape &) = default;
};

struct TableShape {
    QString name;
    QVector<ColumnShape> columns;
    friend bool operator==(const TableShape &, const TableShape &) = default;
};

/// What the descriptors say that a database has. The migrations are frozen files; a test holds them against this.
[[nodiscard]] TableShape shapeOf(const RecordType &type, Dialect dialect);
/// The text that a first migration of this record has: table, references inside the organisation, uniqueness.
[[nodiscard]] QStringList definitionOf(const RecordType &type, Dialect dialect);
/// References, where they have to follow all tables (PostgreSQL checks that a table exists; SQLite does not).
[[nodiscard]] QStringList referencesOf(const RecordType &type, Dialect dialect);
/// Name of the index that holds a unique field; Duplicate errors are read from it.
[[nodiscard]] QString uniqueIndexName(const RecordType &type, const FieldDef &field);

} // namespace praxis::store
