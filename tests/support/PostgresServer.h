#pragma once

#include "services/store/PostgresStore.h"

#include <QTemporaryDir>

namespace praxis::test {

/// A PostgreSQL of this test program's own, on a socket in a temporary folder; it goes away with the program. Of `running`, fsync is
/// off: nothing that uses it may claim anything about durability or speed.
class PostgresServer {
public:
    /// The one of this program, started at the first call. Aborts where PostgreSQL is not installed: a missing program fails.
    [[nodiscard]] static PostgresServer &running();
    /// Another one, which waits for the disk as a real one does.
    [[nodiscard]] static PostgresServer &durable();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// A new database with all migrations; its name.
    [[nodiscard]] QString createDatabase();
    /// A new database without them, with roles and schema prepared.
    [[nodiscard]] QString createEmptyDatabase();
    [[nodiscard]] store::PostgresAccess access(const QString &database, const QString &user = QStringLiteral("praxis_app")) const;
    /// Stopped as a power cut stops it, and started again.
    void restart();
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    /// What the server logged so far.
    [[nodiscard]] QByteArray log() const;

private:
    explicit PostgresServer(bool durable);
    void start();
    void run(const QString &program, const QStringList &arguments) const;
    QString create(const QString &from);

    QTemporaryDir m_folder;
    QString m_programs;
    int m_count = 0;
    bool m_hasTemplate = false;
    bool m_durable;
};

} // namespace praxis::test
