#include "app/server/Check.h"

#include <QStorageInfo>
#include <QTemporaryFile>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 littleRoom = 5LL << 30;

Finding ofKeys(HostedStore &store)
{
    const auto organizations = store.store().organizations();
    if (!organizations)
        return {Finding::Wrong, u"The practices cannot be listed: "_s + codeName(organizations.error().code)};
    qsizetype closed = 0;
    for (const QUuid &organization : *organizations)
        closed += store.of(organization) ? 0 : 1;
    if (closed > 0)
        return {Finding::Wrong, u"The master key does not open %1 of %2 practices"_s.arg(closed).arg(organizations->size())};
    return {Finding::Good, u"The master key opens all %1 practices"_s.arg(organizations->size())};
}

Finding ofFolder(const QString &folder)
{
    QTemporaryFile probe(folder + u"/probe-XXXXXX");
    if (!probe.open() || probe.write("x") != 1 || !probe.flush())
        return {Finding::Wrong, u"Nothing can be written to %1: %2"_s.arg(folder, probe.errorString())};
    const qint64 left = QStorageInfo(folder).bytesAvailable();
    return {left < littleRoom ? Finding::Note : Finding::Good, u"%1 can be written to; %2 MiB are left"_s.arg(folder).arg(left >> 20)};
}

QVector<Finding> ofPostgres(const store::PostgresAccess &access)
{
    const auto connection = store::openPostgres(access);
    if (!connection)
        return {{Finding::Wrong, u"The database does not answer"_s}};
    const auto says = [&](const QString &sql) {
        const auto value = (*connection)->scalar(sql);
        return value ? value->toString() : QString();
    };
    QVector<Finding> found;
    // Whom row-level security does not hold sees every practice where a query forgets to ask for one.
    if (says(u"SELECT CASE WHEN rolsuper OR rolbypassrls THEN 'free' ELSE 'held' END FROM pg_roles WHERE rolname = current_user"_s) != u"held")
        found.append({Finding::Wrong, u"The database's user %1 is not held by row-level security; praxisctl init makes praxis_app for this"_s.arg(access.user)});
    else
        found.append({Finding::Good, u"The database's user %1 is held by row-level security"_s.arg(access.user)});
    for (const QString &setting : {u"fsync"_s, u"full_page_writes"_s, u"synchronous_commit"_s}) {
        if (says(u"SELECT current_setting('%1')"_s.arg(setting)) == u"off")
            found.append({setting == u"fsync" ? Finding::Wrong : Finding::Note, u"The database has %1 = off: what was answered can be lost"_s.arg(setting)});
    }
    return found;
}

Finding ofPort(const QString &address, quint16 port, const QString &setting)
{
    hosted::HttpServer::Options options;
    options.address = address;
    options.port = port;
    options.threads = 1;
    hosted::HttpServer probe(options, [](const hosted::HttpRequest &) { return hosted::problem(503); });
    const Result<> bound = probe.start();
    if (bound)
        return {Finding::Good, u"%1:%2 is free (%3)"_s.arg(address).arg(port).arg(setting)};
    if (bound.error().code == ErrorCode::StoreBusy)
        return {Finding::Note, u"Somebody listens on %1:%2 (%3); praxisd itself, where it runs"_s.arg(address).arg(port).arg(setting)};
    return {Finding::Wrong, u"%1:%2 (%3) cannot be used: %4"_s.arg(address).arg(port).arg(setting, bound.error().data.value(u"detail"_s).toString())};
}

Finding ofMedia(const MediaPlace &place)
{
    const auto proven = place.prove();
    if (proven)
        return {Finding::Good, u"Media are written to %1, and read back"_s.arg(place.shown())};
    return {Finding::Wrong, u"Media cannot be kept in %1: %2 %3"_s.arg(place.shown(), codeName(proven.error().code), proven.error().data.value(u"detail"_s).toString()).trimmed()};
}

Finding ofProxy(const ServerConfig &config)
{
    const bool here = config.address.startsWith(u"127.") || config.address == u"::1";
    if (!here && config.trustedProxies.isEmpty())
        return {Finding::Note, u"It listens on %1 without TLS and knows no proxy in front of it"_s.arg(config.address)};
    if (config.publicUrl.startsWith(u"https") && config.trustedProxies.isEmpty())
        return {Finding::Note, u"No trusted-proxy: behind one, all clients count as one address"_s};
    return {Finding::Good, u"It is reached as %1"_s.arg(config.publicUrl)};
}

/// That it is silent now is no reason not to serve: people have accounts of ours, too. What is never asked is one.
Finding ofIssuer(const QString &name, net::OidcIssuer &issuer)
{
    const auto proven = issuer.prove();
    if (proven)
        return {Finding::Good, u"The identity service %1 answers"_s.arg(name)};
    const QString problem = proven.error().data.value(u"problem"_s).toString();
    if (problem == u"address")
        return {Finding::Wrong, u"The identity service %1 stands in a network of one's own, where it is not asked; if it is yours, set oidc-own-network = on"_s.arg(name)};
    if (problem == u"certificate")
        return {Finding::Wrong, u"The certificate of the identity service %1 does not count here; oidc-authorities names others that do"_s.arg(name)};
    if (problem == u"host")
        return {Finding::Wrong, u"The identity service %1 sends us to another host, which is not asked"_s.arg(name)};
    return {Finding::Note, QString(u"The identity service %1 does not answer as it should: %2 %3"_s.arg(name, codeName(proven.error().code), proven.error().data.value(u"detail"_s).toString())).trimmed()};
}

} // namespace

QVector<Finding> findings(const ServerConfig &config, Server &server)
{
    QVector<Finding> all{{Finding::Good, u"Settings, master key and %1 fit this version"_s.arg(config.store.shown())}, ofKeys(server.store()), ofFolder(config.folder)};
    if (config.media)
        all.append(ofMedia(*config.media));
    if (config.store.isPostgres)
        all += ofPostgres(config.store.postgres);
    all.append(ofPort(config.address, config.port, u"listen"_s));
    if (config.metricsPort != 0)
        all.append(ofPort(u"127.0.0.1"_s, config.metricsPort, u"metrics-port"_s));
    all.append(ofProxy(config));
    if (server.issuer())
        all.append(ofIssuer(config.identity.issuer, *server.issuer()));
    const auto engine = server.store().machine().scanner.engine();
    all.append(engine ? Finding{Finding::Good, u"Files are looked at by %1"_s.arg(*engine)} : Finding{Finding::Note, u"No virus scanner answers; files are taken in unseen"_s});
    return all;
}

} // namespace praxis::app
