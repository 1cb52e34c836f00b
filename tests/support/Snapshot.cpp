#include "tests/support/Snapshot.h"

#include <QCryptographicHash>
#include <QStringList>

namespace praxis::test {

using namespace Qt::StringLiterals;

namespace {

QList<QVariantList> rowsOf(store::Connection &connection, const QString &sql, int columns)
{
    auto statement = connection.prepared(sql);
    if (!statement || !(*statement)->run())
        qFatal("a snapshot could not be taken: %s", qPrintable(sql));
    const store::Reading reading(**statement);
    QList<QVariantList> rows;
    while ((*statement)->step().value_or(false)) {
        QVariantList row;
        for (int column = 0; column < columns; ++column)
            row.append((*statement)->value(column));
        rows.append(row);
    }
    return rows;
}

QStringList tablesOf(store::Connection &connection)
{
    // A virtual table is a view of its shadow tables, which are listed as ordinary ones.
    const QString sql = connection.dialect().isPostgres()
        ? u"SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"_s
        : u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1"_s;
    QStringList names;
    for (const QVariantList &row : rowsOf(connection, sql, 1))
        names.append(row.first().toString());
    return names;
}

} // namespace

Snapshot Snapshot::of(store::Connection &connection)
{
    Snapshot snapshot;
    const bool postgres = connection.dialect().isPostgres();
    const QStringList names = tablesOf(connection);
    if (postgres) { // all tables in one statement: a snapshot is taken for every call that fails
        QStringList parts;
        for (const QString &name : names)
            parts.append(u"SELECT '%1', count(*), coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM %1 t"_s.arg(name));
        for (const QVariantList &row : rowsOf(connection, parts.join(u" UNION ALL "_s), 3))
            snapshot.m_tables[row[0].toString()] = {row[1].toLongLong(), row[2].toByteArray()};
        return snapshot;
    }
    for (const QString &name : names) {
        Table &table = snapshot.m_tables[name];
        const auto columns = rowsOf(connection, u"SELECT name FROM pragma_table_info('"_s + name + u"')", 1);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QVariantList &row : rowsOf(connection, u"SELECT * FROM "_s + name, static_cast<int>(columns.size()))) {
            for (const QVariant &value : row) {
                hash.addData(value.isNull() ? QByteArrayLiteral("\x01") : value.toByteArray());
                hash.addData(QByteArrayView("\0", 1));
            }
            table.rows += 1;
        }
        table.digest = hash.result();
    }
    return snapshot;
}

QMap<QString, qint64> Snapshot::rowsSince(const Snapshot &before) const
{
    QMap<QString, qint64> more;
    for (auto it = m_tables.cbegin(); it != m_tables.cend(); ++it) // the trail is one, wherever SQLite keeps its newest lines
        more[it.key() == u"audit_tail" ? u"audit"_s : it.key()] += it->rows - before.m_tables.value(it.key()).rows;
    more.removeIf([](const auto &table) { return table.value() == 0; });
    return more;
}

QString Snapshot::differences(const Snapshot &other) const
{
    QStringList names;
    for (auto it = m_tables.cbegin(); it != m_tables.cend(); ++it) {
        if (other.m_tables.value(it.key()) != *it)
            names.append(u"%1 (%2 rows, %3 rows)"_s.arg(it.key()).arg(it->rows).arg(other.m_tables.value(it.key()).rows));
    }
    return names.join(u", "_s);
}

} // namespace praxis::test
