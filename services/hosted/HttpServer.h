#pragma once

#include "models/kernel/Error.h"
#include "services/hosted/HttpMessage.h"

#include <chrono>
#include <functional>
#include <memory>

namespace praxis::hosted {

/// HTTP/1.1 (RFC 9112) on one address. Connections are coroutines on one thread; answers are made on a pool of others, so a
/// slow one holds nobody up. What is not a well-formed request in time and size is answered here and reaches no route:
/// 400, 408, 413, 431, 501, and 503 where more wait than may, or more is being said by strangers than has room.
class HttpServer {
public:
    struct Options {
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 0;                 ///< 0: any free one, see port()
        int threads = 4;                  ///< that make answers
        int streams = 2;                  ///< beside them, that read the next pieces of long bodies
        int waiting = 256;                ///< requests that wait for one of them
        int connections = 10'000;         ///< most of them desks that wait for news
        int connectionsOfAddress = 256;
        QStringList trustedProxies = {};  ///< addresses of ours whose X-Forwarded-For names the client
        qsizetype headerBytes = 16 * 1024;
        qsizetype bodyBytes = 1024 * 1024;
        qsizetype strangerBytes = 16 * 1024;         ///< of the body of a stranger
        qint64 bodiesBytes = 32 * 1024 * 1024;       ///< of all bodies of strangers at a time; as much for those of whom it is claimed who they are
        qint64 bodiesOfAddressBytes = 8 * 1024 * 1024; ///< of either, from one address
        std::function<Sender(const HttpRequest &head)> sender = {}; ///< of what has a body; quickly: on the thread of all connections. Null: they all claim something
        std::chrono::milliseconds headerTime{10'000}; ///< for the whole header
        std::chrono::milliseconds bodyTime{30'000};   ///< for the whole body
        std::chrono::milliseconds idleTime{60'000};   ///< between two requests
    };
    /// On a thread of the pool. It must not throw. The pieces of a long body (HttpAnswer::more) are asked on threads of their own: a place
    /// that files are read from slowly holds up nobody who asks for something else.
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    HttpServer(Options options, Handler handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// StoreBusy where somebody else listens there; StoreUnavailable for an address that is not ours. Data: detail.
    [[nodiscard]] Result<> start();
    /// Takes no new request, lets those that are being answered end, and closes.
    void stop();
    [[nodiscard]] quint16 port() const;

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace praxis::hosted
