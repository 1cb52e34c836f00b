#pragma once

#include "app/common/VideoAdapters.h"
#include "app/hosted/MediaPlace.h"
#include "app/hosted/StoreAddress.h"
#include "services/hosted/RateLimits.h"

#include <QCommandLineParser>

#include <algorithm>
#include <thread>

namespace praxis::app {

/// Two a core: what waits for the database leaves its core to another. More of them answer fewer requests.
[[nodiscard]] inline int usualThreads()
{
    return std::max(4, 2 * static_cast<int>(std::thread::hardware_concurrency()));
}

/// How praxisd runs. Each setting comes from a flag, else from the environment (PRAXIS_LISTEN, …), else from the file of `--config`
/// (NAME = VALUE a line), else it is the usual one. Passwords and keys are files, never settings.
struct ServerConfig {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8420;
    QString publicUrl;               ///< as others reach it, "https://practice.example"; issuer of its tokens. Blank after `read`: by `ownUrl`, once a free port is taken
    StoreAddress store;
    QString folder;                  ///< for media, and the embedded database
    std::optional<MediaPlace> media; ///< a bucket; without it, the folder
    QString masterKeyFile;
    QStringList trustedProxies;      ///< whose X-Forwarded-For names the client
    QStringList mailHosts;           ///< mail servers of practices that may stand in the server's own network
    QStringList corsOrigins;         ///< pages of other hosts that may use the API from a browser
    hosted::RateLimits::Rates rates;
    quint16 metricsPort = 0;         ///< on loopback; 0: no metrics
    int threads = usualThreads(); ///< that make answers
    struct Identity {
        QString issuer;              ///< of an external OpenID Connect service; blank: there is none
        QString organizationClaim = QStringLiteral("organization");
        QString clientId;            ///< where its tokens are opaque and it is asked about them
        QString clientSecret;
        bool ownNetwork = false;     ///< it may stand in the server's own network
        QString authorities;         ///< file of certificates that count there; blank: the system's
    };
    Identity identity;
    ProviderPlaces providers;        ///< where video providers are asked, if not at their own addresses
    bool runsJobs = true;
    bool sample = false;             ///< development: the sample practice in an empty store, and a master key made where there is none

    /// Where it is reached on this computer.
    [[nodiscard]] QString ownUrl() const;

    static void describe(QCommandLineParser &parser);
    /// Malformed (data: setting, detail) names the one that is wrong; an unknown name in the file is one, too.
    [[nodiscard]] static Result<ServerConfig> read(const QCommandLineParser &parser);
};

} // namespace praxis::app
