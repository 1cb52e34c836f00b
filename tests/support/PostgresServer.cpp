#include "tests/support/PostgresServer.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <unistd.h>

namespace praxis::test {

using namespace Qt::StringLiterals;

namespace {

void must(const Result<> &done, const char *what)
{
    if (!done)
        qFatal("%s: %s %s", what, qPrintable(codeName(done.error().code)), qPrintable(done.error().data.value(u"detail"_s).toString()));
}

QString programFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + u"/bin");
        if (QFile::exists(folder + u"/initdb"))
            return folder;
    }
    qFatal("PostgreSQL is not installed (package postgresql)");
}

} // namespace

PostgresServer &PostgresServer::running()
{
    static PostgresServer server(false);
    return server;
}

PostgresServer &PostgresServer::durable()
{
    static PostgresServer server(true);
    return server;
}

PostgresServer::PostgresServer(bool durable) : m_folder(QDir::tempPath() + u"/praxis-pg-XXXXXX"), m_programs(programFolder()), m_durable(durable)
{
    makeFolder();
    const QString data = m_folder.filePath(u"data"_s);
    run(m_programs + u"/initdb", {u"-D"_s, data, u"-A"_s, u"trust"_s, u"-U"_s, u"postgres"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"-N"_s});
    start();
}

PostgresServer::PostgresServer(const PostgresServer &primary, Copy kind)
    : m_folder(QDir::tempPath() + u"/praxis-pg-XXXXXX"), m_programs(primary.m_programs), m_durable(primary.m_durable)
{
    makeFolder();
    QStringList arguments{u"-h"_s, primary.socketFolder(), u"-U"_s, u"postgres"_s, u"-D"_s, m_folder.filePath(u"data"_s), u"-X"_s, u"stream"_s, u"-c"_s, u"fast"_s};
    if (kind == Copy::Standby)
        arguments.append(u"-R"_s);
    run(program(u"pg_basebackup"_s), arguments);
    start();
}

std::unique_ptr<PostgresServer> PostgresServer::copy(Copy kind) const
{
    return std::unique_ptr<PostgresServer>(new PostgresServer(*this, kind));
}

void PostgresServer::makeFolder() const
{
    if (::geteuid() == 0)
        run(u"/bin/chown"_s, {u"postgres"_s, m_folder.path()}); // PostgreSQL refuses to run as root
}

void PostgresServer::kill()
{
    run(m_programs + u"/pg_ctl", {u"-D"_s, m_folder.filePath(u"data"_s), u"-s"_s, u"-m"_s, u"immediate"_s, u"stop"_s});
    m_isDown = true;
}

void PostgresServer::promote() const
{
    run(m_programs + u"/pg_ctl", {u"-D"_s, m_folder.filePath(u"data"_s), u"-s"_s, u"-w"_s, u"promote"_s});
}

void PostgresServer::execute(const QString &database, const QString &sql) const
{
    const auto connection = store::openPostgres(access(database, u"postgres"_s));
    if (!connection)
        qFatal("no PostgreSQL");
    must((*connection)->execute(sql), qPrintable(sql));
}

void PostgresServer::start()
{
    run(m_programs + u"/pg_ctl", {u"-D"_s, m_folder.filePath(u"data"_s), u"-w"_s, u"-s"_s, u"-l"_s, m_folder.filePath(u"log"_s), u"-o"_s,
                                  QString(u"-k " + m_folder.path() + u" -c listen_addresses='' -c max_connections=80" + (m_durable ? u""_s : u" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"_s)), u"start"_s});
}

void PostgresServer::restart()
{
    kill();
    start();
    m_isDown = false;
}

PostgresServer::~PostgresServer()
{
    if (!m_isDown)
        kill();
}

void PostgresServer::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(QDir::rootPath());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const bool asPostgres = ::geteuid() == 0 && program.startsWith(m_programs);
    if (asPostgres)
        process.start(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments);
    else
        process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
}

store::PostgresAccess PostgresServer::access(const QString &database, const QString &user) const
{
    return {m_folder.path(), 5432, database, user, {}, {}};
}

QString PostgresServer::create(const QString &from)
{
    const QString name = u"practice_%1"_s.arg(++m_count);
    auto connection = store::openPostgres(access(u"postgres"_s, u"postgres"_s));
    if (!connection)
        qFatal("no PostgreSQL");
    must((*connection)->execute(u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, from)), "create database");
    must((*connection)->execute(u"ALTER DATABASE %1 SET search_path = praxis, public"_s.arg(name)), "search path");
    return name;
}

QString PostgresServer::createEmptyDatabase()
{
    const QString name = create(u"template0"_s);
    must(store::preparePostgres(access(name, u"postgres"_s)), "prepare");
    return name;
}

QString PostgresServer::createDatabase()
{
    if (!m_hasTemplate) {
        auto connection = store::openPostgres(access(u"postgres"_s, u"postgres"_s));
        must((*connection)->execute(u"CREATE DATABASE migrated TEMPLATE template0"_s), "create database");
        connection->reset();
        must(store::preparePostgres(access(u"migrated"_s, u"postgres"_s)), "prepare");
        must(store::migratePostgres(access(u"migrated"_s, u"praxis_migrator"_s)), "migrate");
        m_hasTemplate = true;
    }
    return create(u"migrated"_s);
}

QByteArray PostgresServer::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace praxis::test
