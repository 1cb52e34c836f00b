#include "app/server/Check.h"
#include "app/server/KeptPort.h"
#include "services/practice/sample/SamplePractice.h"
#include "services/secrets/HardenProcess.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <algorithm>
#include <csignal>
#include <optional>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;
using praxis::app::Server;
using praxis::app::ServerConfig;

int stopPipe[2];

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(stopPipe[0], &byte, 1);
}

/// SIGTERM and Ctrl+C end the event loop, and what is being answered is answered first.
void stopOnSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, stopPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(stopPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, &onSignal);
    std::signal(SIGINT, &onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

/// Each desk that waits for news is a descriptor; what a shell allows at first is often 1024.
void allowManyDescriptors()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65536);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

int failed(const praxis::Error &error)
{
    QTextStream err(stderr);
    err << "praxisd: " << praxis::codeName(error.code);
    for (auto it = error.data.cbegin(); it != error.data.cend(); ++it)
        err << "; " << it.key() << ": " << it->toString();
    err << Qt::endl;
    return 1;
}

/// A line for each; 1 where one of them is wrong.
int tell(const QVector<praxis::app::Finding> &findings)
{
    using praxis::app::Finding;
    bool isWrong = false;
    QTextStream out(stdout);
    for (const Finding &one : findings) {
        isWrong = isWrong || one.kind == Finding::Wrong;
        out << (one.kind == Finding::Wrong ? "WRONG  " : one.kind == Finding::Note ? "note   " : "ok     ") << one.words << '\n';
    }
    out << (isWrong ? "Do not serve with this." : "All is well.") << Qt::endl;
    return isWrong ? 1 : 0;
}

void greet(const Server &server, const ServerConfig &config)
{
    QTextStream out(stdout);
    out << "praxisd " PRAXIS_VERSION " on " << config.address << ':' << server.port() << ", store " << config.store.shown() << Qt::endl;
    if (!config.sample)
        return;
    out << "\nThe sample practice. Sign in as:\n";
    for (const auto &account : praxis::sample::accounts())
        out << QStringLiteral("  %1 %2 %3\n").arg(account.login, -8).arg(praxis::enumName(account.role), -18).arg(praxis::sample::passwordOf(account.login));
    out << "\nA client, on the page for clients (" << server.url() << "/me/):\n"
        << QStringLiteral("  %1 %2 %3\n").arg(u"client"_s, -8).arg(praxis::enumName(praxis::Role::Patient), -18).arg(praxis::sample::passwordOf(u"client"_s));
    out << "\n  curl -s " << server.url() << "/api/v1/auth/sign-in -H 'Content-Type: application/json' \\\n    -d '{\"login\":\"robin\",\"password\":\""
        << praxis::sample::passwordOf(u"robin"_s) << "\"}'\n\nEvery route: " << server.url() << "/api/v1/docs (for programs: openapi.json)" << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"praxisd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PRAXIS_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The hosted backend of Praxis: many practices, every desk."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    ServerConfig::describe(parser);
    parser.process(application);
    if (const auto hardened = praxis::hardenProcess(); !hardened)
        return failed(hardened.error());
    auto config = ServerConfig::read(parser);
    if (!config)
        return failed(config.error());
    std::optional<praxis::app::KeptPort> kept;
    if (config->publicUrl.isEmpty()) { // tokens and links are made out to an address that somebody can open
        auto port = praxis::app::KeptPort::take(config->address);
        if (!port)
            return failed(port.error());
        kept = std::move(*port);
        config->port = kept->number();
        config->publicUrl = config->ownUrl();
    }
    const auto machine = praxis::app::Machine::make(nullptr);
    if (!machine)
        return failed(machine.error());
    const auto server = Server::make(*config, **machine);
    if (!server)
        return failed(server.error());
    if (parser.isSet(u"check"_s))
        return tell(praxis::app::findings(*config, **server));
    allowManyDescriptors();
    stopOnSignals(application);
    if (const auto started = (*server)->start(); !started)
        return failed(started.error());
    greet(**server, *config);
    const int code = QCoreApplication::exec();
    (*server)->stop();
    return code;
}
