#include "tests/bench/BareFile.h"

#include <sqlite3.h>

namespace praxis::bench {

BareFile::BareFile(const QString &path, const QByteArray &key)
{
    const QByteArray raw = QByteArrayLiteral("raw:") + key;
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK
        || sqlite3_key_v2(m_database, "main", raw.constData(), static_cast<int>(raw.size())) != SQLITE_OK)
        qFatal("%s cannot be opened", qPrintable(path));
    sqlite3_busy_timeout(m_database, 5000);
    for (const char *pragma : {"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                               "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32000",
                               "PRAGMA wal_autocheckpoint = 1000"})
        execute(pragma);
}

BareFile::~BareFile()
{
    for (sqlite3_stmt *statement : m_prepared)
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

sqlite3_stmt *BareFile::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_database));
    m_prepared.push_back(statement);
    return statement;
}

void BareFile::bind(sqlite3_stmt *statement, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values[i];
        if (value.isNull()) {
            sqlite3_bind_null(statement, i + 1);
        } else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int) {
            sqlite3_bind_int64(statement, i + 1, value.toLongLong());
        } else if (value.typeId() == QMetaType::QUuid) {
            const QByteArray id = value.toUuid().toRfc4122();
            sqlite3_bind_blob(statement, i + 1, id.constData(), static_cast<int>(id.size()), SQLITE_TRANSIENT);
        } else {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(statement, i + 1, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        }
    }
}

void BareFile::read(sqlite3_stmt *statement, const QVariantList &values, const EachRow &eachRow)
{
    bind(statement, values);
    int answer = SQLITE_ROW;
    while ((answer = sqlite3_step(statement)) == SQLITE_ROW)
        eachRow(statement);
    sqlite3_reset(statement);
    if (answer != SQLITE_DONE)
        qFatal("%s: %s", sqlite3_sql(statement), sqlite3_errmsg(m_database));
}

int BareFile::run(sqlite3_stmt *statement, const QVariantList &values)
{
    int rows = 0;
    int bytes = 0;
    read(statement, values, [&](sqlite3_stmt *row) {
        ++rows;
        for (int i = 0; i < sqlite3_column_count(row); ++i)
            bytes += sqlite3_column_blob(row, i) ? sqlite3_column_bytes(row, i) : 0;
    });
    return bytes < 0 ? -1 : rows;
}

void BareFile::execute(const char *sql)
{
    char *message = nullptr;
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", sql, message);
}

QString textAt(sqlite3_stmt *statement, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)), sqlite3_column_bytes(statement, column));
}

} // namespace praxis::bench
