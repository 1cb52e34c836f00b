#pragma once

#include "services/store/PostgresStore.h"

#include <QTemporaryDir>

#include <memory>

namespace praxis::test {

/// A PostgreSQL of this test program's own, on a socket in a temporary folder; it goes away with the program. Of `running`, fsync is
/// off: nothing that uses it may claim anything about durability or speed.
class PostgresServer {
public:
    /// The one of this program, started at the first call. Aborts where PostgreSQL is not installed: a missing program fails.
    [[nodiscard]] static PostgresServer &running();
    /// Another one, which waits for the disk as a real one does.
    [[nodiscard]] static PostgresServer &durable();
    /// One more that waits for the disk, for who breaks or copies it.
    [[nodiscard]] static std::unique_ptr<PostgresServer> another() { return std::unique_ptr<PostgresServer>(new PostgresServer(true)); }
    enum class Copy { AsItWas, Standby };
    /// Another one from a base backup of this, which goes on meanwhile: as it was then, or a standby that follows it.
    [[nodiscard]] std::unique_ptr<PostgresServer> copy(Copy kind) const;
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// A new database with all migrations; its name.
    [[nodiscard]] QString createDatabase();
    /// A new database without them, with roles and schema prepared.
    [[nodiscard]] QString createEmptyDatabase();
    /// A copy of one that nobody is connected to.
    [[nodiscard]] QString createCopy(const QString &database) { return create(database); }
    [[nodiscard]] store::PostgresAccess access(const QString &database, const QString &user = QStringLiteral("praxis_app")) const;
    /// Stopped as a power cut stops it, and started again.
    void restart();
    /// As a power cut stops it; it stays down.
    void kill();
    /// Of a standby: it follows nobody any more, and may be written to.
    void promote() const;
    /// As the superuser.
    void execute(const QString &database, const QString &sql) const;
    /// One of PostgreSQL's own programs, as its user; it must succeed.
    void run(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] QString program(const QString &name) const { return m_programs + u'/' + name; }
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    /// What the server logged so far.
    [[nodiscard]] QByteArray log() const;

private:
    explicit PostgresServer(bool durable);
    PostgresServer(const PostgresServer &primary, Copy kind);
    void makeFolder() const;
    void start();
    QString create(const QString &from);

    QTemporaryDir m_folder;
    QString m_programs;
    int m_count = 0;
    bool m_hasTemplate = false;
    bool m_durable;
    bool m_isDown = false;
};

} // namespace praxis::test
