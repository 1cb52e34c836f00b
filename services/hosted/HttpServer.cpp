// The only source that reads Beast: each that does costs the compiler many seconds.
#include "services/hosted/HttpServer.h"

#include "services/hosted/BodyBudget.h"
#include "services/hosted/HeaderForm.h"
#include "services/hosted/HttpConnection.h"
#include "services/hosted/HttpWire.h"
#include "services/hosted/Problem.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <QSet>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace praxis::hosted {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using namespace wire;

namespace {

constexpr std::string_view endOfHeader = "\r\n\r\n";
constexpr std::size_t besideBody = 64 * 1024;
constexpr qsizetype pieceBytes = 256 * 1024;
constexpr int mostTries = 2000; ///< of five milliseconds: how long an answer on its way may hold up the end

} // namespace

class HttpServer::Run {
public:
    Run(Options options, Handler handler)
        : m_options(std::move(options)), m_handler(std::move(handler)), m_pool(static_cast<std::size_t>(m_options.threads)), m_streams(static_cast<std::size_t>(m_options.streams))
    {
    }
    ~Run() { stop(); }

    [[nodiscard]] Result<> start()
    {
        error_code failed;
        const auto address = asio::ip::make_address(m_options.address.toStdString(), failed);
        if (failed)
            return unavailable(failed);
        const tcp::endpoint endpoint(address, m_options.port);
        m_acceptor.open(endpoint.protocol(), failed);
        if (!failed)
            m_acceptor.set_option(asio::socket_base::reuse_address(true), failed);
        if (!failed)
            m_acceptor.bind(endpoint, failed);
        if (!failed)
            m_acceptor.listen(asio::socket_base::max_listen_connections, failed);
        if (failed)
            return unavailable(failed);
        m_port = m_acceptor.local_endpoint().port();
        asio::co_spawn(m_context, accept(), asio::detached);
        m_thread = std::thread([this] { m_context.run(); });
        return {};
    }

    void stop()
    {
        if (!m_thread.joinable())
            return;
        m_stopping = true;
        asio::post(m_context, [this] {
            error_code ignored;
            m_acceptor.close(ignored);
            for (asio::steady_timer *waiting : std::as_const(m_waiting)) // they are told what there is now
                waiting->cancel();
        });
        for (int tries = 0; m_begun > 0 && tries < mostTries; ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        asio::post(m_context, [this] {
            error_code ignored;
            for (Connection *connection : std::as_const(m_open))
                connection->socket.close(ignored);
        });
        m_thread.join(); // with the last connection
        m_pool.join();
        m_streams.join();
    }

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    /// One connection more, for as long as it lives.
    class Place {
    public:
        Place(Run &run, Connection &connection, QString address) : m_run(run), m_connection(connection), m_address(std::move(address))
        {
            m_run.m_open.insert(&connection);
            ++m_run.m_ofAddress[m_address];
        }
        ~Place()
        {
            m_run.m_open.remove(&m_connection);
            if (--m_run.m_ofAddress[m_address] == 0)
                m_run.m_ofAddress.remove(m_address);
        }
        Q_DISABLE_COPY_MOVE(Place)

    private:
        Run &m_run;
        Connection &m_connection;
        QString m_address;
    };

    /// A request that is to be answered, whatever comes.
    class Begun {
    public:
        explicit Begun(std::atomic<int> &count) : m_count(count) { ++m_count; }
        ~Begun() { --m_count; }
        Q_DISABLE_COPY_MOVE(Begun)

    private:
        std::atomic<int> &m_count;
    };

    static std::unexpected<Error> unavailable(const error_code &failed)
    {
        const bool taken = failed == boost::system::errc::address_in_use;
        return fail(taken ? ErrorCode::StoreBusy : ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QString::fromStdString(failed.message())}});
    }

    asio::awaitable<void> accept()
    {
        for (;;) {
            error_code failed;
            tcp::socket socket = co_await m_acceptor.async_accept(asio::redirect_error(asio::use_awaitable, failed));
            if (failed == asio::error::operation_aborted || !m_acceptor.is_open())
                co_return;
            if (failed) { // out of descriptors, most likely: those who are here come first
                asio::steady_timer pause(m_context, std::chrono::milliseconds(50));
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, failed));
                continue;
            }
            error_code gone;
            const auto peer = socket.remote_endpoint(gone);
            const QString address = QString::fromStdString(peer.address().to_string());
            if (gone || m_open.size() >= m_options.connections || (m_ofAddress.value(address) >= m_options.connectionsOfAddress && !m_options.trustedProxies.contains(address)))
                continue; // closed at once
            socket.set_option(tcp::no_delay(true), gone);
            asio::co_spawn(m_context, serve(std::make_shared<Connection>(std::move(socket)), address), asio::detached);
        }
    }

    asio::awaitable<void> serve(std::shared_ptr<Connection> connection, QString address)
    {
        const Place place(*this, *connection, address);
        bool stay = true;
        for (bool first = true; stay && !m_stopping; first = false) {
            stay = false;
            co_await answerOne(*connection, address, first, stay);
        }
        connection->withoutEnd();
        error_code ignored;
        connection->socket.shutdown(tcp::socket::shutdown_send, ignored);
    }

    /// `stay`: the next request may come on it.
    asio::awaitable<void> answerOne(Connection &connection, const QString &address, bool first, bool &stay)
    {
        error_code failed;
        connection.within(first ? m_options.headerTime : m_options.idleTime);
        const std::size_t length = co_await asio::async_read_until(connection.socket, asio::dynamic_buffer(connection.buffer, static_cast<std::size_t>(m_options.headerBytes)),
                                                                   endOfHeader, asio::redirect_error(asio::use_awaitable, failed));
        if (failed == asio::error::not_found)
            co_return co_await refuse(connection, 431);
        if (connection.isLate && !connection.buffer.empty())
            co_return co_await refuse(connection, 408);
        if (failed)
            co_return; // left, or never said anything
        if (!isWellFormed(QByteArrayView(connection.buffer.data(), static_cast<qsizetype>(length))))
            co_return co_await refuse(connection, 400);

        const Begun begun(m_begun);
        http::request_parser<http::string_body> parser;
        parser.header_limit(static_cast<std::uint32_t>(m_options.headerBytes));
        parser.body_limit(static_cast<std::uint64_t>(m_options.bodyBytes));
        parser.eager(false);
        parser.put(asio::buffer(connection.buffer.data(), length), failed);
        if (failed && failed != http::error::need_more)
            co_return co_await refuse(connection, statusOfReading(failed));
        connection.buffer.erase(0, length);
        if (const int status = unwelcome(parser.get()); status != 0)
            co_return co_await refuse(connection, status);
        HttpRequest request = headOf(parser.get(), address);
        request.address = clientOf(request);
        const Sender sender = m_options.sender && !parser.is_done() ? m_options.sender(request) : Sender::Claimed;
        const qsizetype most = sender == Sender::Stranger ? std::min(m_options.strangerBytes, m_options.bodyBytes) : m_options.bodyBytes;
        const qsizetype toCome = parser.is_done() ? 0 : static_cast<qsizetype>(parser.content_length().value_or(static_cast<std::uint64_t>(most)));
        if (toCome > most)
            co_return co_await refuse(connection, 413);
        parser.body_limit(static_cast<std::uint64_t>(most));
        const BodyBudget::Share share = (sender == Sender::Stranger ? m_ofStrangers : m_ofClaimed).take(request.address, sender == Sender::Known ? 0 : toCome);
        if (!share)
            co_return co_await refuse(connection, 503);
        failed = parser.is_done() ? error_code() : co_await readBody(connection, parser);
        if (connection.isLate)
            co_return co_await refuse(connection, 408);
        if (failed == http::error::partial_message || failed == http::error::end_of_stream)
            co_return;
        if (failed)
            co_return co_await refuse(connection, statusOfReading(failed));
        stay = parser.get().keep_alive();
        request.body = QByteArray::fromStdString(parser.release().body());
        co_await answer(connection, std::move(request), stay);
    }

    /// Behind a proxy of ours it is the last one that the proxy named; what a stranger says of itself is not listened to.
    [[nodiscard]] QString clientOf(const HttpRequest &request) const
    {
        if (!m_options.trustedProxies.contains(request.address))
            return request.address;
        error_code odd;
        const QByteArray last = request.header("x-forwarded-for").split(',').last().trimmed();
        const auto named = asio::ip::make_address(last.toStdString(), odd);
        return odd ? request.address : QString::fromStdString(named.to_string());
    }

    asio::awaitable<error_code> readBody(Connection &connection, http::request_parser<http::string_body> &parser)
    {
        error_code failed;
        parser.eager(true);
        connection.within(m_options.bodyTime);
        if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await asio::async_write(connection.socket, asio::buffer(goOn), asio::redirect_error(asio::use_awaitable, failed));
        }
        // The parser bounds header and body, and not what stands beside the chunks of one.
        beast::flat_buffer rest(static_cast<std::size_t>(m_options.headerBytes) + besideBody);
        rest.commit(asio::buffer_copy(rest.prepare(connection.buffer.size()), asio::buffer(connection.buffer)));
        co_await http::async_read(connection.socket, rest, parser, asio::redirect_error(asio::use_awaitable, failed));
        connection.buffer.assign(static_cast<const char *>(rest.data().data()), rest.size()); // the start of the next request
        co_return failed;
    }

    asio::awaitable<void> answer(Connection &connection, HttpRequest request, bool &stay)
    {
        if (m_answering >= m_options.threads + m_options.waiting) {
            stay = false;
            co_return co_await refuse(connection, 503);
        }
        connection.withoutEnd(); // the client waits as long as the answer takes
        const bool withBody = request.method != "HEAD";
        ++m_answering;
        const auto here = co_await asio::this_coro::executor;
        co_await asio::post(asio::bind_executor(m_pool, asio::use_awaitable));
        HttpAnswer said = m_handler(request);
        co_await asio::post(asio::bind_executor(here, asio::use_awaitable));
        --m_answering; // who waits for something, or takes the answer slowly, holds nobody else up
        if (said.waiting)
            co_await wait(connection, said);
        stay = co_await send(connection, said, stay && !m_stopping, withBody) && stay;
    }

    /// Until it is woken, the time is over, or the other side leaves (or says something more).
    asio::awaitable<void> wait(Connection &connection, HttpAnswer &said)
    {
        const auto timer = std::make_shared<asio::steady_timer>(m_context, m_stopping ? std::chrono::milliseconds(0) : said.waiting->atMost);
        m_waiting.insert(timer.get());
        const std::shared_ptr<void> ear = said.waiting->listen([this, weak = std::weak_ptr(timer)] {
            asio::post(m_context, [weak] {
                if (const auto waiting = weak.lock())
                    waiting->cancel();
            });
        });
        connection.socket.async_wait(tcp::socket::wait_read, [weak = std::weak_ptr(timer)](const error_code &) {
            if (const auto waiting = weak.lock())
                waiting->cancel();
        });
        error_code woken;
        co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, woken));
        m_waiting.remove(timer.get());
        connection.socket.cancel(woken);
        said.body = said.waiting->body();
    }

    asio::awaitable<void> refuse(Connection &connection, int status)
    {
        HttpAnswer said = problem(status);
        if (status == 503)
            said.set("Retry-After", "1");
        co_await send(connection, said, false, true);
    }

    asio::awaitable<bool> send(Connection &connection, const HttpAnswer &said, bool stay, bool withBody)
    {
        error_code failed;
        auto message = written(said, stay, withBody);
        http::response_serializer<http::string_body> serializer(message);
        connection.within(m_options.bodyTime);
        if (said.more)
            co_return co_await sendPieces(connection, said, serializer, withBody);
        if (withBody)
            co_await http::async_write(connection.socket, serializer, asio::redirect_error(asio::use_awaitable, failed));
        else
            co_await http::async_write_header(connection.socket, serializer, asio::redirect_error(asio::use_awaitable, failed));
        co_return !failed;
    }

    asio::awaitable<bool> sendPieces(Connection &connection, const HttpAnswer &said, http::response_serializer<http::string_body> &serializer, bool withBody)
    {
        error_code failed;
        co_await http::async_write_header(connection.socket, serializer, asio::redirect_error(asio::use_awaitable, failed));
        const auto here = co_await asio::this_coro::executor;
        for (qint64 left = withBody ? said.length : 0; left > 0 && !failed;) {
            co_await asio::post(asio::bind_executor(m_streams, asio::use_awaitable));
            const QByteArray piece = said.more(std::min<qint64>(left, pieceBytes));
            co_await asio::post(asio::bind_executor(here, asio::use_awaitable));
            if (piece.isEmpty() || piece.size() > left)
                co_return false;
            left -= piece.size();
            connection.within(m_options.bodyTime); // for each piece: who takes none holds nothing for long
            co_await asio::async_write(connection.socket, asio::buffer(piece.constData(), static_cast<std::size_t>(piece.size())), asio::redirect_error(asio::use_awaitable, failed));
        }
        co_return !failed;
    }

    Options m_options;
    Handler m_handler;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_answering = 0;  ///< until they are made
    std::atomic<int> m_begun = 0;      ///< from the end of their header until the answer is taken
    quint16 m_port = 0;
    QSet<Connection *> m_open;         ///< these five on the thread of the connections only
    QSet<asio::steady_timer *> m_waiting;
    QHash<QString, int> m_ofAddress;
    BodyBudget m_ofStrangers{m_options.bodiesBytes, m_options.bodiesOfAddressBytes};
    BodyBudget m_ofClaimed{m_options.bodiesBytes, m_options.bodiesOfAddressBytes}; ///< apart: who claims much keeps nobody from signing in
    asio::thread_pool m_pool, m_streams;
    asio::io_context m_context{1};     ///< goes first: connections that are still open count themselves out
    tcp::acceptor m_acceptor{m_context};
    std::thread m_thread;
};

HttpServer::HttpServer(Options options, Handler handler) : m_run(std::make_unique<Run>(std::move(options), std::move(handler)))
{
}

HttpServer::~HttpServer() = default;

Result<> HttpServer::start()
{
    return m_run->start();
}

void HttpServer::stop()
{
    m_run->stop();
}

quint16 HttpServer::port() const
{
    return m_run->port();
}

} // namespace praxis::hosted
