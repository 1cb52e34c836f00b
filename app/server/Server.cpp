#include "app/server/Server.h"

#include "app/common/MessageAdapters.h"
#include "app/common/VideoAdapters.h"
#include "app/hosted/HostedSample.h"
#include "models/kernel/JsonText.h"
#include "resources/patient/PatientFiles.h"
#include "services/hosted/SecretPath.h"
#include "services/hosted/patient/PatientPage.h"
#include "services/practice/retention/DestructionRegister.h"
#include "services/hosted/jobs/AccountMails.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/jobs/VideoJobs.h"
#include "services/system/MachineTime.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUrl>

#include <chrono>
#include <cstdio>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int everySixHours = 6 * 3600;

Result<SecretBytes> masterKey(const ServerConfig &config)
{
    if (config.sample && !QFileInfo::exists(config.masterKeyFile))
        return MasterKey::makeFile(config.masterKeyFile);
    return MasterKey::read(config.masterKeyFile);
}

hosted::HttpServer::Options optionsOf(const ServerConfig &config)
{
    hosted::HttpServer::Options options;
    options.address = config.address;
    options.port = config.port;
    options.threads = config.threads;
    options.streams = std::max(1, config.threads / 2);
    options.trustedProxies = config.trustedProxies;
    return options;
}

std::unique_ptr<net::OidcIssuer> issuerOf(const ServerConfig &config, const Clock &clock)
{
    if (config.identity.issuer.isEmpty())
        return nullptr;
    net::OidcIssuer::Options options;
    options.issuer = config.identity.issuer;
    options.audience = config.publicUrl;
    options.organizationClaim = config.identity.organizationClaim;
    options.clientId = config.identity.clientId;
    options.clientSecret = config.identity.clientSecret;
    options.http.hosts = {QUrl(config.identity.issuer).host()};
    options.http.authorities = config.identity.authorities;
    options.http.intoOwnNetwork = config.identity.ownNetwork; // that one host alone
    return std::make_unique<net::OidcIssuer>(options, clock);
}

/// One line of JSON for each request: which route and not which path, no query, nobody's name.
void log(const QByteArray &id, const hosted::HttpRequest &request, const QString &pattern, int status, double milliseconds)
{
    std::string line = status >= 500 ? "{\"level\":\"error\"" : "{\"level\":\"info\"";
    const auto add = [&](const char *name, const QByteArray &text) {
        line += name;
        appendJson(line, QByteArrayView(text));
    };
    add(",\"request\":", id);
    add(",\"method\":", request.method.left(10));
    add(",\"route\":", pattern.toUtf8());
    line += ",\"status\":";
    appendJson(line, qint64(status));
    line += ",\"ms\":" + QByteArray::number(milliseconds, 'f', 3).toStdString() + "}\n"; // a point in every language
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void logProblem(const QString &problem)
{
    const QByteArray text = QJsonDocument(QJsonObject{{u"level"_s, u"warning"_s}, {u"job"_s, problem}}).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

/// Only over TLS: the address stands in messages to patients, who type their password there.
QString joinedAt(const QString &publicUrl)
{
    return publicUrl.startsWith(u"https://") ? QString(publicUrl + u"/me/") : QString();
}

/// A provider reaches us where everybody does; over plain HTTP nobody is told anything.
CallbackOf callbacksTo(const QString &publicUrl, hosted::Practices &practices)
{
    return [publicUrl, &practices](const QUuid &organization, const QString &provider) {
        const auto practice = practices.of(organization);
        return practice && publicUrl.startsWith(u"https://") ? QString(publicUrl + hosted::hookPath((*practice)->seal, provider, organization)) : QString();
    };
}

} // namespace

Server::Server(const ServerConfig &config, std::unique_ptr<HostedStore> store, Machine &machine)
    : m_config(config), m_store(std::move(store)), m_tokens(m_store->key(), config.publicUrl.toUtf8()),
      m_signIns({m_passwords, m_store->key(), m_tokens, machine.clock, machine.ids}), m_connections(m_store->store(), m_store->identities()),
      m_issuer(issuerOf(config, machine.clock)), m_callers(m_connections, m_signIns, m_tokens, machine.clock, m_issuer.get()),
      m_limits(config.rates, machine.clock), m_meetings(std::make_shared<Meetings>(videoProviders(machine.clock, config.providers), callbacksTo(config.publicUrl, *m_store))),
      m_reports(&textMessages), m_watch(std::make_shared<ClockWatch>(machine.clock, ClockWatch::Sources{&machinetime::now, &machinetime::passed})),
      m_runner({m_store->store(), m_store->identities(), *m_store, m_jobs, machine.clock, machine.ids, &logProblem, m_watch}, {}),
      m_changes(m_store->changes()),
      m_api({m_connections, *m_store, m_signIns, m_callers, machine.matrix, machine.clock, m_limits, m_meetings.get(), config.publicUrl, [this] { m_runner.wake(); }, config.threads, &m_changes, &m_reports, {}, [watch = m_watch] { return watch->problem(); }}, config.corsOrigins),
      m_upkeep(m_store->store(), m_store->identities(), *m_store, machine.clock, [watch = m_watch] { return watch->isRight(); }), m_ids(machine.ids)
{
    m_jobs.mind(m_watch);
    const auto keepRegister = [this](JobRun &run) {
        return DestructionRegister(run.session, run.parts, run.actor.organization).keep(m_store->registerOf(run.actor.organization));
    };
    const auto reportsTo = [to = callbacksTo(config.publicUrl, *m_store)](const QUuid &organization) { return to(organization, messagereports::texts); };
    const auto sender = std::make_shared<MessageSender>(messageSender(HostedSending{joinedAt(config.publicUrl), config.mailHosts, reportsTo}));
    StandingChores{.destroyed = keepRegister, .sender = sender}.addTo(m_jobs);
    VideoJobs{m_meetings}.addTo(m_jobs);
    hosted::AccountMails{m_store->identities(), m_signIns, sender, config.publicUrl + u"/me/"_s}.addTo(m_jobs);
    m_jobs.add(Chore{u"incoming"_s, everySixHours, {}, [this](JobRun &run) -> Result<> {
        PRAXIS_TRY(Vault *const incoming, m_store->incoming(run.actor.organization));
        PRAXIS_CHECK(incoming->sweep([](const QString &) -> Result<bool> { return false; }));
        return {};
    }});
    hosted::addPatientPage(m_api.router(), patientFiles()); // after the API was described: it is no part of that
}

Result<std::unique_ptr<Server>> Server::make(const ServerConfig &config, Machine &machine)
{
    if (!QDir().mkpath(config.folder))
        return fail(ErrorCode::FileUnwritable, {{u"path"_s, config.folder}});
    PRAXIS_TRY(SecretBytes key, masterKey(config));
    PRAXIS_TRY(auto store, HostedStore::open({config.store, config.folder, std::move(key), config.sample, config.media}, machine));
    std::unique_ptr<Server> server(new Server(config, std::move(store), machine));
    PRAXIS_CHECK(server->m_api.check());
    if (config.sample)
        PRAXIS_CHECK(addSample(*server->m_store, server->m_signIns, machine.clock.now().utc().date()));
    return server;
}

hosted::HttpAnswer Server::answer(const hosted::HttpRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray id = m_ids.next().toByteArray(QUuid::WithoutBraces);
    QString pattern;
    hosted::HttpAnswer answer = m_api.answer(request, &pattern);
    answer.set("X-Request-Id", id);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_metrics.add(request.method, pattern, answer.status, milliseconds / 1000);
    log(id, request, pattern, answer.status, milliseconds);
    return answer;
}

QByteArray Server::jobFigures()
{
    const auto session = m_connections.identities();
    const auto counts = !session || !(*session)->begin(false) ? Result<JobCounts>(fail(ErrorCode::StoreUnavailable)) : (*session)->jobCounts();
    if (session)
        (*session)->rollback();
    if (!counts) { // the database is away: what it would say is missing, and /readyz says so
        m_connections.drop();
        return {};
    }
    return "# HELP praxis_jobs_waiting Jobs of all practices that wait for their time or their turn.\n# TYPE praxis_jobs_waiting gauge\npraxis_jobs_waiting " + QByteArray::number(counts->waiting)
        + "\n# HELP praxis_jobs_dead Jobs that were given up and wait for somebody.\n# TYPE praxis_jobs_dead gauge\npraxis_jobs_dead " + QByteArray::number(counts->dead)
        + "\n# HELP praxis_clock_off_seconds By how much this computer's clock is ahead of the database's, or of the time that passed.\n# TYPE praxis_clock_off_seconds gauge\npraxis_clock_off_seconds "
        + QByteArray::number(m_watch->offMs() / 1000) + '\n';
}

Result<> Server::start()
{
    hosted::HttpServer::Options front = optionsOf(m_config);
    front.sender = [this](const hosted::HttpRequest &head) {
        const hosted::Sender sender = m_callers.senderOf(head);
        return sender == hosted::Sender::Stranger && hosted::isHookPath(head.target) ? hosted::Sender::Claimed : sender; // providers have no token, and send mails back
    };
    m_http = std::make_unique<hosted::HttpServer>(std::move(front), [this](const hosted::HttpRequest &request) { return answer(request); });
    PRAXIS_CHECK(m_http->start());
    if (m_config.runsJobs)
        m_runner.start();
    QObject::connect(&m_everyMinute, &QTimer::timeout, [this] {
        if (const auto done = m_upkeep.round(); !done) // the next round tries again
            std::fprintf(stderr, "{\"level\":\"error\",\"upkeep\":\"%s\"}\n", qPrintable(codeName(done.error().code)));
    });
    m_everyMinute.start(std::chrono::minutes(1));
    if (m_config.metricsPort == 0)
        return {};
    hosted::HttpServer::Options options;
    options.port = m_config.metricsPort;
    options.threads = 1;
    m_metricsHttp = std::make_unique<hosted::HttpServer>(options, [this](const hosted::HttpRequest &request) {
        return request.target == "/metrics" ? hosted::HttpAnswer{200, "text/plain; version=0.0.4; charset=utf-8", m_metrics.text() + jobFigures()} : hosted::problem(404);
    });
    return m_metricsHttp->start();
}

void Server::stop()
{
    m_everyMinute.stop();
    m_runner.stop();
    if (m_http)
        m_http->stop();
    if (m_metricsHttp)
        m_metricsHttp->stop();
}

} // namespace praxis::app
