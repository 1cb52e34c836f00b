#include "services/store/AuditCursor.h"

#include "services/store/AuditRows.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <utility>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

class SqliteCursor final : public AuditCursor {
public:
    explicit SqliteCursor(sqlite3 *database) : m_database(database) {}
    ~SqliteCursor() override
    {
        sqlite3_finalize(m_statement);
        sqlite3_finalize(m_tail);
    }
    Q_DISABLE_COPY_MOVE(SqliteCursor)

    [[nodiscard]] Result<> prepare(const QByteArray &organization, qint64 first, qint64 last, bool hasTail)
    {
        PRAXIS_TRY(m_statement, prepared("audit", organization, first, last));
        if (!hasTail)
            return {};
        PRAXIS_TRY(m_tail, prepared("audit_tail", organization, first, last));
        return {};
    }

    [[nodiscard]] Result<bool> step(AuditRow &row) override
    {
        const int answer = sqlite3_step(m_statement);
        if (answer == SQLITE_DONE && m_tail) { // the newest lie by themselves
            sqlite3_finalize(std::exchange(m_statement, std::exchange(m_tail, nullptr)));
            return step(row);
        }
        if (answer == SQLITE_DONE)
            return false;
        if (answer != SQLITE_ROW)
            return broken();
        row = {sqlite3_column_int64(m_statement, 0), bytes(1), bytes(2), bytes(3), sqlite3_column_int64(m_statement, 4),
               idTextOf(5, m_user), idTextOf(6, m_record), bytes(7), bytes(8)};
        return true;
    }

private:
    static constexpr int uuidBytes = 16;
    using IdText = std::array<char, 36>;

    [[nodiscard]] Result<sqlite3_stmt *> prepared(const char *table, const QByteArray &organization, qint64 first, qint64 last) const
    {
        const QByteArray sql = QByteArray("SELECT number, previous, hash, body, at, user_id, record_id, action, outcome FROM ") + table
            + " WHERE organization_id = ? AND number >= ? AND number < ? ORDER BY number";
        sqlite3_stmt *statement = nullptr;
        const bool ready = sqlite3_prepare_v2(m_database, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) == SQLITE_OK
            && sqlite3_bind_blob(statement, 1, organization.constData(), static_cast<int>(organization.size()), SQLITE_TRANSIENT) == SQLITE_OK
            && sqlite3_bind_int64(statement, 2, first) == SQLITE_OK && sqlite3_bind_int64(statement, 3, last) == SQLITE_OK;
        if (ready)
            return statement;
        const auto said = broken();
        sqlite3_finalize(statement);
        return said;
    }
    [[nodiscard]] QByteArrayView bytes(int column) const
    {
        const void *data = sqlite3_column_blob(m_statement, column);
        return {static_cast<const char *>(data), data ? sqlite3_column_bytes(m_statement, column) : 0};
    }
    /// The body has ids as text; here they are sixteen bytes.
    [[nodiscard]] QByteArrayView idTextOf(int column, IdText &text) const
    {
        const QByteArrayView id = bytes(column);
        if (id.size() != uuidBytes)
            return id;
        std::size_t place = 0;
        for (int i = 0; i < uuidBytes; ++i) {
            if (i == 4 || i == 6 || i == 8 || i == 10)
                text[place++] = '-';
            const auto byte = static_cast<uchar>(id[i]);
            text[place++] = "0123456789abcdef"[byte >> 4];
            text[place++] = "0123456789abcdef"[byte & 15];
        }
        return {text.data(), static_cast<qsizetype>(place)};
    }
    [[nodiscard]] std::unexpected<Error> broken() const
    {
        const QSqlError said({}, QString::fromUtf8(sqlite3_errmsg(m_database)), QSqlError::StatementError,
                             QString::number(sqlite3_extended_errcode(m_database)));
        return fail(Dialect(Dialect::Sqlite).error(said));
    }

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    sqlite3_stmt *m_tail = nullptr; ///< read next
    IdText m_user, m_record;
};

class PostgresCursor final : public AuditCursor {
public:
    PostgresCursor(Connection &connection, QString organization, qint64 first, qint64 last)
        : m_connection(connection), m_organization(std::move(organization)), m_next(first), m_last(last) {}

    [[nodiscard]] Result<bool> step(AuditRow &row) override
    {
        for (;;) {
            if (m_rows) {
                PRAXIS_TRY(const bool more, m_rows->step());
                if (more)
                    break;
            }
            if (m_next >= m_last)
                return false;
            PRAXIS_CHECK(page());
        }
        m_kept = {m_rows->bytes(1), m_rows->bytes(2), m_rows->bytes(3), m_rows->text(5).toUtf8(), m_rows->text(6).toUtf8(),
                  m_rows->text(7).toUtf8(), m_rows->text(8).toUtf8()};
        row = {m_rows->number(0), m_kept[0], m_kept[1], m_kept[2], m_rows->number(4), m_kept[3], m_kept[4], m_kept[5], m_kept[6]};
        return true;
    }

private:
    static constexpr qint64 pageSize = 5000;

    [[nodiscard]] Result<> page()
    {
        PRAXIS_TRY(m_rows, m_connection.prepared(
            u"SELECT number, previous, hash, body, at, user_id, record_id, action, outcome FROM audit"
             " WHERE organization_id = ? AND number >= ? AND number < ? ORDER BY number"_s));
        const qint64 end = std::min(m_last, m_next + pageSize);
        PRAXIS_CHECK(m_rows->run({m_organization, numberValue(m_next), numberValue(end)}));
        m_next = end;
        return {};
    }

    Connection &m_connection;
    QString m_organization;
    qint64 m_next;
    qint64 m_last;
    Statement *m_rows = nullptr;
    std::array<QByteArray, 7> m_kept;
};

} // namespace

Result<std::unique_ptr<AuditCursor>> AuditCursor::open(Connection &connection, const QUuid &organization, qint64 first, qint64 last)
{
    if (connection.dialect().isPostgres())
        return std::make_unique<PostgresCursor>(connection, idText(organization), first, last);
    PRAXIS_TRY(const bool hasTail, hasAuditTail(connection));
    auto cursor = std::make_unique<SqliteCursor>(connection.handle());
    PRAXIS_CHECK(cursor->prepare(organization.toRfc4122(), first, last, hasTail));
    return cursor;
}

} // namespace praxis::store
