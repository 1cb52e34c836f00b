#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <memory>
#include <string>

/// For HttpServer.cpp alone, for what it costs the compiler.
namespace praxis::hosted::wire {

/// A socket whose reads and writes end when their time is up; unlike Beast's own stream it can still say so then.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    explicit Connection(boost::asio::ip::tcp::socket taken) : socket(std::move(taken)), m_timer(socket.get_executor()) {}

    /// For what is read or written from now on.
    void within(std::chrono::milliseconds time)
    {
        isLate = false;
        m_timer.expires_after(time);
        m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code &stopped) {
            const auto connection = weak.lock();
            if (stopped || !connection)
                return;
            connection->isLate = true;
            boost::system::error_code ignored;
            connection->socket.cancel(ignored);
        });
    }
    void withoutEnd() { m_timer.cancel(); }

    boost::asio::ip::tcp::socket socket;
    std::string buffer; ///< what was read beyond the last request
    bool isLate = false;

private:
    boost::asio::steady_timer m_timer;
};

} // namespace praxis::hosted::wire
