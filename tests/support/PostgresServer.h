#pragma once

#include "services/store/PostgresStore.h"

#include <QTemporaryDir>

namespace praxis::test {

/// A PostgreSQL of this test program's own, on a socket in a temporary folder; it goes away with the program. fsync is
/// off: nothing that uses it may claim anything about durability or speed.
class PostgresServer {
public:
    /// The one of this program, started at the first call. Aborts where PostgreSQL is not installed: a missing program fails.
    [[nodiscard]] static PostgresServer &running();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// A new database with all migrations; its name.
    [[nodiscard]] QString createDatabase();
    /// A new database without them, with roles and schema prepared.
    [[nodiscard]] QString createEmptyDatabase();
    [[nodiscard]] store::PostgresAccess access(const QString &database, const QString &user = QStringLiteral("praxis_app")) const;
    /// What the server logged so far.
    [[nodiscard]] QByteArray log() const;

private:
    PostgresServer();
    void run(const QString &program, const QStringList &arguments) const;
    QString create(const QString &from);

    QTemporaryDir m_folder;
    QString m_programs;
    int m_count = 0;
    bool m_hasTemplate = false;
};

} // namespace praxis::test
