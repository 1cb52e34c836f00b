#pragma once

#include "tests/server/RunningServer.h"
#include "tests/support/PostgresServer.h"

namespace praxis::test {

inline const QByteArray practicePassword = "a garden of seven willows";
inline const QString practiceLogin = QStringLiteral("robin@example.org");

inline void writeSecret(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("no room");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// Its exit code, and what it said.
inline std::pair<int, QByteArray> ran(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        qFatal("%s does not end", qPrintable(program));
    return {process.exitCode(), process.readAll()};
}

inline std::pair<int, QByteArray> praxisctl(const QStringList &arguments)
{
    return ran(QStringLiteral(PRAXISCTL), arguments);
}

/// What it answered to `--json`, behind what libpq says by itself.
inline QJsonObject jsonIn(const QByteArray &said)
{
    return QJsonDocument::fromJson(said.mid(said.indexOf('{'))).object();
}

/// A practice founded by praxisctl in a database of PostgreSQL, and how praxisd is started on it.
struct HostedPractice {
    explicit HostedPractice(PostgresServer &server) : database(server.createEmptyDatabase())
    {
        writeSecret(folder.filePath(QStringLiteral("password")), practicePassword);
        const auto [code, said] = praxisctl(founding(QStringLiteral("Harbourside"), practiceLogin, at(server, QStringLiteral("postgres"))));
        if (code != 0)
            qFatal("praxisctl init: %s", said.constData());
        options = optionsAt(at(server, QStringLiteral("praxis_app")));
    }
    [[nodiscard]] QString at(const PostgresServer &server, const QString &user) const
    {
        return QStringLiteral("postgresql://%1@/%2?host=%3").arg(user, database, server.socketFolder());
    }
    /// The arguments of praxisctl for one more practice.
    [[nodiscard]] QStringList founding(const QString &name, const QString &login, const QString &store) const
    {
        return QStringList{QStringLiteral("--data"), folder.path(), QStringLiteral("--login"), login, QStringLiteral("--password-file"), folder.filePath(QStringLiteral("password")),
                           QStringLiteral("init"), QStringLiteral("--name"), name, QStringLiteral("--store"), store} + keys() + QStringList{QStringLiteral("--app-password-file"), folder.filePath(QStringLiteral("app"))};
    }
    [[nodiscard]] QStringList optionsAt(const QString &store) const
    {
        return QStringList{QStringLiteral("--store"), store, QStringLiteral("--store-password-file"), folder.filePath(QStringLiteral("app"))} + keys();
    }
    [[nodiscard]] QStringList keys() const { return {QStringLiteral("--master-key-file"), folder.filePath(QStringLiteral("master.key"))}; }

    QTemporaryDir folder;
    QString database;
    QStringList options;
};

} // namespace praxis::test
