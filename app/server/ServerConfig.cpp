#include "app/server/ServerConfig.h"

#include "services/hosted/Cors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

struct Setting {
    const char *name;
    const char *value;
    const char *words;
};

constexpr std::array settings{
    Setting{"listen", "ADDRESS:PORT", "Where to listen (127.0.0.1:8420). Put a proxy with TLS in front of anything else."},
    Setting{"public-url", "URL", "How others reach it, such as https://practice.example; tokens are made out to it."},
    Setting{"trusted-proxy", "ADDRESS[,ADDRESS]", "Proxies of ours: of their requests the client is the last one that X-Forwarded-For names."},
    Setting{"store", "ADDRESS", "postgresql://user@host/database, or the path of a file; without it, a file in the data folder."},
    Setting{"store-password-file", "FILE", "The password of the database's user."},
    Setting{"data", "DIR", "Folder for media, and for the file of the database."},
    Setting{"media", "ADDRESS", "s3://KEY-ID@host/bucket?region=REGION: a service that speaks S3 keeps the media, encrypted here; without it, the data folder."},
    Setting{"media-secret-file", "FILE", "The secret of that key."},
    Setting{"media-authorities", "FILE", "Certificates that count there, instead of the system's, and lists of those that no longer do."},
    Setting{"master-key-file", "FILE", "64 hexadecimal digits: the key of all keys. Keep a copy of it away from the backups."},
    Setting{"metrics-port", "PORT", "Port on this computer for Prometheus; none without it."},
    Setting{"oidc-issuer", "URL", "An OpenID Connect service whose access tokens (for --public-url) are taken, too."},
    Setting{"oidc-organization-claim", "NAME", "Which of its claims names the practice (organization)."},
    Setting{"oidc-client-id", "NAME", "As whom it is asked about opaque tokens; without it, tokens are JWTs."},
    Setting{"oidc-client-secret-file", "FILE", "The secret for that."},
    Setting{"oidc-own-network", "on|off", "Whether that service may stand in this server's own network; else it has to be on the internet (off)."},
    Setting{"oidc-authorities", "FILE", "Certificates that count there, instead of the system's, and lists of those that no longer do."},
    Setting{"mail-hosts", "NAME[,NAME]", "Mail servers of practices that may stand in this server's own network; every other has to be on the internet."},
    Setting{"jobs", "on|off", "Whether this server also does what happens by itself: messages, removals, recordings (on)."},
    Setting{"twilio-address", "URL", "Where Twilio Video is asked, if not at its own address: a gateway, or a stand-in."},
    Setting{"videosdk-address", "URL", "The same of VideoSDK."},
    Setting{"provider-authorities", "FILE", "Certificates that count there, instead of the system's, and lists of those that no longer do."},
    Setting{"cors-origins", "URL[,URL]", "Pages of other hosts that may use the API from a browser, such as https://app.example; none without it."},
    Setting{"rate-address", "NUMBER", "Requests a second of one address (100); four times as many at once."},
    Setting{"rate-account", "NUMBER", "Of one account (50)."},
    Setting{"rate-organization", "NUMBER", "Of one practice (400)."},
    Setting{"threads", "NUMBER", "How many requests are answered at a time, four at least (two a core)."},
};

std::unexpected<Error> wrong(const QString &setting, const QString &detail)
{
    return fail(ErrorCode::Malformed, {{u"setting"_s, setting}, {u"detail"_s, detail}});
}

QByteArray environmentName(const QString &setting)
{
    return "PRAXIS_" + setting.toUpper().replace(u'-', u'_').toLatin1();
}

bool isKnown(const QString &name)
{
    return std::any_of(settings.begin(), settings.end(), [&](const Setting &one) { return name == QLatin1StringView(one.name); });
}

Result<QHash<QString, QString>> readFile(const QString &path)
{
    QHash<QString, QString> values;
    if (path.isEmpty())
        return values;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString plain = line.trimmed();
        if (plain.isEmpty() || plain.startsWith(u'#'))
            continue;
        const QString name = plain.section(u'=', 0, 0).trimmed();
        if (!plain.contains(u'=') || !isKnown(name))
            return wrong(name, u"no such setting in "_s + path);
        values.insert(name, plain.section(u'=', 1).trimmed());
    }
    return values;
}

Result<int> number(const QString &setting, const QString &text, int usual, int least, int most)
{
    if (text.isEmpty())
        return usual;
    bool good = false;
    const int value = text.toInt(&good);
    if (!good || value < least || value > most)
        return wrong(setting, u"a number from %1 to %2"_s.arg(least).arg(most));
    return value;
}

Result<> readListen(const QString &text, ServerConfig &config)
{
    if (text.isEmpty())
        return {};
    const qsizetype colon = text.lastIndexOf(u':');
    config.address = text.first(std::max<qsizetype>(colon, 0));
    if (config.address.startsWith(u'[') && config.address.endsWith(u']'))
        config.address = config.address.mid(1, config.address.size() - 2);
    PRAXIS_TRY(const int port, number(u"listen"_s, colon < 0 ? u"x"_s : text.mid(colon + 1), 0, 0, 65535));
    config.port = static_cast<quint16>(port);
    return config.address.isEmpty() ? wrong(u"listen"_s, u"an address and a port, such as 127.0.0.1:8420"_s) : Result<>();
}

Result<> readUrl(const QString &text, ServerConfig &config)
{
    config.publicUrl = text;
    if (text.isEmpty())
        config.publicUrl = config.ownUrl();
    const QUrl url(config.publicUrl, QUrl::StrictMode);
    const bool loopback = url.host() == u"127.0.0.1" || url.host() == u"localhost" || url.host() == u"::1";
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && !(url.scheme() == u"http" && loopback)) || url.path().size() > 1 || url.hasQuery())
        return wrong(u"public-url"_s, u"https://name, without a path"_s);
    if (config.publicUrl.endsWith(u'/')) // paths are put behind it
        config.publicUrl.chop(1);
    if (text.isEmpty() && config.port == 0) // which one that is, nobody knows yet
        config.publicUrl.clear();
    return {};
}

Result<> readRate(const char *setting, const QString &text, hosted::RateLimits::Rate &rate)
{
    constexpr int burst = 4, most = 1'000'000;
    PRAXIS_TRY(const int aSecond, number(QString::fromLatin1(setting), text, 0, 1, most));
    if (aSecond > 0)
        rate = {static_cast<double>(aSecond), static_cast<double>(aSecond) * burst};
    return {};
}

QStringList list(const QString &text)
{
    QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

bool isAddress(const QString &text)
{
    unsigned char bytes[sizeof(in6_addr)];
    return inet_pton(AF_INET, text.toLatin1().constData(), bytes) == 1 || inet_pton(AF_INET6, text.toLatin1().constData(), bytes) == 1;
}

Result<> readEdge(const std::function<QString(const char *)> &value, ServerConfig &config)
{
    config.trustedProxies = list(value("trusted-proxy"));
    config.mailHosts = list(value("mail-hosts"));
    config.corsOrigins = list(value("cors-origins"));
    for (const QString &proxy : std::as_const(config.trustedProxies)) {
        if (!isAddress(proxy))
            return wrong(u"trusted-proxy"_s, u"addresses (no names and no networks)"_s);
    }
    for (const QString &origin : std::as_const(config.corsOrigins)) {
        if (!hosted::Cors::isOrigin(origin))
            return wrong(u"cors-origins"_s, u"https://name or https://name:port, each exactly as a browser says it"_s);
    }
    PRAXIS_CHECK(readRate("rate-address", value("rate-address"), config.rates.address));
    PRAXIS_CHECK(readRate("rate-account", value("rate-account"), config.rates.account));
    return readRate("rate-organization", value("rate-organization"), config.rates.organization);
}

Result<std::optional<MediaPlace>> readMedia(const std::function<QString(const char *)> &value)
{
    const QString address = value("media");
    if (address.isEmpty())
        return std::nullopt;
    QByteArray secret;
    if (const QString file = value("media-secret-file"); !file.isEmpty()) {
        PRAXIS_TRY(const QString line, secretFrom(file));
        secret = line.toUtf8();
    }
    const auto place = MediaPlace::parse(address, secret, value("media-authorities"));
    if (!place)
        return wrong(u"media"_s, place.error().data.value(u"detail"_s).toString());
    return *place;
}

Result<bool> onOrOff(const char *setting, const QString &text, bool usual)
{
    if (!text.isEmpty() && text != u"on" && text != u"off")
        return wrong(QString::fromLatin1(setting), u"on or off"_s);
    return text.isEmpty() ? usual : text == u"on";
}

Result<> readIdentity(const std::function<QString(const char *)> &value, ServerConfig::Identity &identity)
{
    identity.issuer = value("oidc-issuer");
    identity.clientId = value("oidc-client-id");
    if (!identity.issuer.isEmpty() && QUrl(identity.issuer).scheme() != u"https")
        return wrong(u"oidc-issuer"_s, u"https://name"_s);
    if (const QString claim = value("oidc-organization-claim"); !claim.isEmpty())
        identity.organizationClaim = claim;
    if (const QString secret = value("oidc-client-secret-file"); !secret.isEmpty()) {
        PRAXIS_TRY(identity.clientSecret, secretFrom(secret));
    }
    PRAXIS_TRY(identity.ownNetwork, onOrOff("oidc-own-network", value("oidc-own-network"), identity.ownNetwork));
    identity.authorities = value("oidc-authorities");
    if (!identity.authorities.isEmpty() && !QFileInfo(identity.authorities).isReadable())
        return wrong(u"oidc-authorities"_s, u"a file that can be read"_s);
    return {};
}

} // namespace

void ServerConfig::describe(QCommandLineParser &parser)
{
    parser.addOption({u"config"_s, u"Settings from a file: NAME = VALUE a line, with the names of these options."_s, u"FILE"_s});
    for (const Setting &one : settings)
        parser.addOption({QString::fromLatin1(one.name), QString::fromLatin1(one.words), QString::fromLatin1(one.value)});
    parser.addOption({u"sample"_s, u"For development: an empty store gets the sample practice, and a master key is made where there is none."_s});
    parser.addOption({u"check"_s, u"Look at the settings, the key and the database, say what was found, and end."_s});
}

QString ServerConfig::ownUrl() const
{
    return (address.contains(u':') ? u"http://[%1]:%2"_s : u"http://%1:%2"_s).arg(address).arg(port);
}

Result<ServerConfig> ServerConfig::read(const QCommandLineParser &parser)
{
    PRAXIS_TRY(const auto file, readFile(parser.value(u"config"_s)));
    const auto value = [&](const char *name) {
        const QString key = QString::fromLatin1(name);
        if (parser.isSet(key))
            return parser.value(key);
        const QByteArray said = environmentName(key);
        return qEnvironmentVariableIsSet(said.constData()) ? qEnvironmentVariable(said.constData()) : file.value(key);
    };
    ServerConfig config;
    config.sample = parser.isSet(u"sample"_s);
    PRAXIS_CHECK(readListen(value("listen"), config));
    PRAXIS_CHECK(readUrl(value("public-url"), config));
    PRAXIS_CHECK(readEdge(value, config));
    PRAXIS_TRY(const int metrics, number(u"metrics-port"_s, value("metrics-port"), 0, 1, 65535));
    // With fewer, what takes long (hosted::LongWork) would leave no place for pieces that come in, or for who joins a room.
    PRAXIS_TRY(config.threads, number(u"threads"_s, value("threads"), config.threads, 4, 256));
    config.metricsPort = static_cast<quint16>(metrics);
    PRAXIS_TRY(config.runsJobs, onOrOff("jobs", value("jobs"), config.runsJobs));
    config.providers = {value("twilio-address"), value("provider-authorities"), value("videosdk-address")};
    for (const char *name : {"twilio-address", "videosdk-address"}) {
        if (!value(name).isEmpty() && QUrl(value(name)).scheme() != u"https")
            return wrong(QString::fromLatin1(name), u"https://name"_s);
    }
    config.folder = value("data");
    if (config.folder.isEmpty())
        return wrong(u"data"_s, u"name a folder"_s);
    config.folder = QDir(config.folder).absolutePath();
    PRAXIS_TRY(config.media, readMedia(value));
    config.masterKeyFile = value("master-key-file");
    if (config.masterKeyFile.isEmpty() && config.sample)
        config.masterKeyFile = QDir(config.folder).filePath(u"master.key"_s);
    if (config.masterKeyFile.isEmpty())
        return wrong(u"master-key-file"_s, u"name a file; praxisctl init makes one"_s);
    PRAXIS_CHECK(readIdentity(value, config.identity));
    const QString store = value("store");
    const auto address = StoreAddress::parse(store.isEmpty() ? QDir(config.folder).filePath(u"praxisd.praxis"_s) : store);
    if (!address)
        return wrong(u"store"_s, address.error().data.value(u"detail"_s).toString());
    config.store = *address;
    if (const QString password = value("store-password-file"); !password.isEmpty()) {
        PRAXIS_TRY(config.store.postgres.password, secretFrom(password));
    }
    return config;
}

} // namespace praxis::app
