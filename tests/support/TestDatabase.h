#pragma once

#include "models/ports/Store.h"
#include "services/store/KeySource.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace praxis::test {

/// A key that is always the same 32 bytes.
[[nodiscard]] store::KeySource fixedKey(char fill = 'k');

/// A new, empty database for one test: a file in a folder that goes away, or a database in the throwaway PostgreSQL.
class TestDatabase {
public:
    /// "sqlite" or "postgresql"; aborts the test program where that cannot be had.
    explicit TestDatabase(const QString &kind, std::function<bool()> gate = {});
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] std::unique_ptr<StoreSession> session();
    [[nodiscard]] bool isPostgres() const { return m_postgres; }
    /// An id as it is written in the database's SQL.
    [[nodiscard]] QString literal(const QUuid &id) const
    {
        return m_postgres ? QStringLiteral("'%1'").arg(idText(id)) : QStringLiteral("x'%1'").arg(QString::fromLatin1(id.toRfc4122().toHex()));
    }
    /// The file of SQLite.
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("practice.praxis")); }
    /// The database's name in PostgreSQL.
    [[nodiscard]] QString name() const { return m_name; }

private:
    QTemporaryDir m_folder;
    QString m_name;
    bool m_postgres = false;
    std::unique_ptr<Store> m_store;
};

} // namespace praxis::test
