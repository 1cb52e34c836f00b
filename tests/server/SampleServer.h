#pragma once

#include "tests/server/RunningServer.h"
#include "tests/support/EitherDatabase.h"
#include "tests/support/PostgresServer.h"

namespace praxis::test {

/// The sample practice, served from "sqlite" or "postgresql". In PostgreSQL it is made once a program, and each server gets a copy.
class SampleServer : public RunningServer {
public:
    explicit SampleServer(const QString &kind, const QStringList &more = {}) : SampleServer(Store(kind), more) {}

    /// To start it once more, with others behind them where there are any.
    const QStringList options;

private:
    struct Store {
        explicit Store(const QString &kind) : isPostgres(kind == u"postgresql")
        {
            options.append(QStringLiteral("--sample"));
            if (isPostgres)
                options << QStringLiteral("--store") << addressOf(PostgresServer::running().createCopy(Made::once().database));
        }
        bool isPostgres;
        QStringList options;
    };
    /// What praxisd makes in an empty database: the rows there, and keys and media in a folder.
    struct Made {
        Made() : database(PostgresServer::running().createDatabase())
        {
            RunningServer maker({QStringLiteral("--sample"), QStringLiteral("--store"), addressOf(database)}, Sample::Made);
            if (maker.stop() != 0)
                qFatal("praxisd makes no sample practice: %s", maker.log().constData());
            copyFolder(maker.folder.path(), folder.path());
            QFile::remove(folder.filePath(QStringLiteral("log")));
        }
        static const Made &once()
        {
            static const Made made;
            return made;
        }
        QString database;
        QTemporaryDir folder;
    };
    SampleServer(const Store &store, const QStringList &more)
        : RunningServer(store.options + more, [&](const QString &folder) { store.isPostgres ? copyFolder(Made::once().folder.path(), folder) : copySample(folder); }), options(store.options + more)
    {
    }
    static QString addressOf(const QString &database) { return QStringLiteral("postgresql://praxis_app@/%1?host=%2").arg(database, PostgresServer::running().socketFolder()); }
};

} // namespace praxis::test
