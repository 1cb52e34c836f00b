#pragma once

#include "services/store/Connection.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace praxis::test {

/// Every row of every table of a database, as one digest a table: two snapshots are equal where nothing at all was written.
class Snapshot {
public:
    /// Of SQLite, or of PostgreSQL by a superuser (row-level security hides rows from everybody else).
    [[nodiscard]] static Snapshot of(store::Connection &connection);

    /// How many rows more each table has than `before`; tables with as many as before are not in it. Both tables of the trail count as `audit`.
    [[nodiscard]] QMap<QString, qint64> rowsSince(const Snapshot &before) const;
    /// The tables that differ, for a message.
    [[nodiscard]] QString differences(const Snapshot &other) const;
    friend bool operator==(const Snapshot &, const Snapshot &) = default;

private:
    struct Table {
        qint64 rows = 0;
        QByteArray digest;
        friend bool operator==(const Table &, const Table &) = default;
    };
    QMap<QString, Table> m_tables;
};

} // namespace praxis::test
