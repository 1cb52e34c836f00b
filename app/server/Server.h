#pragma once

#include "app/hosted/HostedStore.h"
#include "app/server/ServerConfig.h"
#include "services/hosted/ChangeWatch.h"
#include "services/hosted/HttpServer.h"
#include "services/hosted/Metrics.h"
#include "services/hosted/api/Api.h"
#include "services/hosted/identity/Upkeep.h"
#include "services/hosted/jobs/Runner.h"
#include "services/net/OidcIssuer.h"
#include "services/practice/jobs/Meetings.h"
#include "services/practice/jobs/MessageReports.h"

#include <QTimer>

namespace praxis::app {

/// praxisd, put together. Made, started, and stopped once.
class Server {
public:
    /// Opens the store, and proves that every route has its policy.
    [[nodiscard]] static Result<std::unique_ptr<Server>> make(const ServerConfig &config, Machine &machine);

    [[nodiscard]] Result<> start();
    /// What is being answered is answered; nothing new is taken.
    void stop();
    [[nodiscard]] quint16 port() const { return m_http->port(); }
    [[nodiscard]] QString url() const { return m_config.publicUrl; }
    [[nodiscard]] HostedStore &store() { return *m_store; }
    /// Null where there are only our own accounts.
    [[nodiscard]] net::OidcIssuer *issuer() { return m_issuer.get(); }

private:
    Server(const ServerConfig &config, std::unique_ptr<HostedStore> store, Machine &machine);
    [[nodiscard]] hosted::HttpAnswer answer(const hosted::HttpRequest &request);
    [[nodiscard]] QByteArray jobFigures();

    ServerConfig m_config;
    std::unique_ptr<HostedStore> m_store;
    ServerPasswords m_passwords;
    hosted::AccessTokens m_tokens;
    hosted::SignIns m_signIns;
    hosted::Connections m_connections;
    std::unique_ptr<net::OidcIssuer> m_issuer; ///< null: only our own accounts
    hosted::Callers m_callers;
    hosted::RateLimits m_limits;
    std::shared_ptr<Meetings> m_meetings;
    MessageReports m_reports;
    std::shared_ptr<ClockWatch> m_watch;
    Jobs m_jobs;
    hosted::Runner m_runner;
    hosted::ChangeWatch m_changes;
    hosted::Api m_api;
    hosted::Metrics m_metrics;
    hosted::Upkeep m_upkeep;
    QTimer m_everyMinute;
    Ids &m_ids;
    std::unique_ptr<hosted::HttpServer> m_http;
    std::unique_ptr<hosted::HttpServer> m_metricsHttp;
};

} // namespace praxis::app
