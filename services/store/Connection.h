#pragma once

#include "services/store/Statement.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>

struct sqlite3;

namespace praxis::store {

/// One QSqlDatabase under a name of its own, with the statements prepared on it. Used by the thread that made it.
class Connection {
public:
    using Configure = std::function<void(QSqlDatabase &)>;

    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(Dialect dialect, const Configure &configure, CallGate gate = {});
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    /// The statement for a text, prepared at its first use. The reference lives as long as the connection.
    [[nodiscard]] Result<Statement *> prepared(const QString &sql);
    /// The same for a text of ours, found by its address: for the paths that run for each row of an import.
    [[nodiscard]] Result<Statement *> prepared(const char *sql);
    /// Lets statements go whose texts were put together, where there are many; at the start of a transaction, when nobody holds one.
    void trim();
    /// False where PostgreSQL has broken it off. A look at the socket: nothing is sent.
    [[nodiscard]] bool isConnected() const;
    /// What is written is answered later, until the transaction ends.
    void hearLater() { m_state.hearsLater = true; }
    /// The answers of what was asked until now.
    [[nodiscard]] Result<> heard();
    /// On PostgreSQL: the transaction ends with the next question, in the same message.
    void endWithNext();
    /// On PostgreSQL: done once, when the next answers are here.
    void afterwards(std::function<Result<>()> check);
    /// What was not answered yet may have failed: nobody hears of it.
    void ignoreWaiting();
    /// Runs a text that has no values and no rows.
    [[nodiscard]] Result<> execute(const QString &sql);
    /// Begins a transaction on the rows of an organisation. On PostgreSQL it is sent with the first statement: one way to the server
    /// and back less, and none where nothing follows.
    [[nodiscard]] Result<> begin(bool writing, const QUuid &organization);
    [[nodiscard]] Result<> commit();
    /// Ends a transaction that has only read, and waits for no answer.
    void leave() noexcept;
    /// Ends a transaction whatever became of it. It passes the gate always: a way back must not depend on luck.
    void rollback() noexcept;
    /// The one value of a one-row answer.
    [[nodiscard]] Result<QVariant> scalar(const QString &sql, const QVariantList &values = {});
    /// A call has failed since `forgive`: what is open can only be rolled back.
    [[nodiscard]] bool failed() const { return m_state.failed; }
    /// Something has failed that nobody waited for: every call until `forgive` fails with it.
    void spoil(const Error &error);
    /// Fails where anything has since `forgive`.
    [[nodiscard]] Result<> sound() const;
    void forgive();
    /// SQLite's own handle; null on PostgreSQL.
    [[nodiscard]] sqlite3 *handle() const;

private:
    Connection(Dialect dialect, QString name, CallGate gate);
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepare(const QString &sql);
    void finishAll() noexcept;

    Dialect m_dialect;
    QString m_name;
    CallState m_state;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<Statement>> m_byText;
    QHash<const char *, std::shared_ptr<Statement>> m_byAddress;
};

} // namespace praxis::store
