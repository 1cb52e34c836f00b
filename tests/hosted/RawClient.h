#pragma once

#include <QByteArray>

#include <algorithm>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace praxis::test {

/// Says bytes to a port of this computer and hears what comes back: no library corrects what it sends.
class RawClient {
public:
    explicit RawClient(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_open = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(RawClient)

    [[nodiscard]] bool isOpen() const { return m_open; }
    bool say(const QByteArray &bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t sent = ::send(m_socket, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            done += sent;
        }
        return true;
    }
    /// Everything until the other side closes, or says nothing for so long.
    [[nodiscard]] QByteArray hear(int quietMs = 5000)
    {
        QByteArray heard;
        char part[4096];
        pollfd wait{m_socket, POLLIN, 0};
        while (::poll(&wait, 1, quietMs) > 0) {
            const ssize_t read = ::recv(m_socket, part, sizeof part, 0);
            if (read <= 0)
                break;
            heard.append(part, read);
        }
        return heard;
    }
    /// What has come, at most so much; empty: it is over.
    [[nodiscard]] QByteArray hearSome(qsizetype most, int quietMs = 5000)
    {
        QByteArray heard(std::min<qsizetype>(most, 65'536), Qt::Uninitialized);
        pollfd wait{m_socket, POLLIN, 0};
        const ssize_t read = ::poll(&wait, 1, quietMs) > 0 ? ::recv(m_socket, heard.data(), static_cast<std::size_t>(heard.size()), 0) : 0;
        heard.truncate(std::max<ssize_t>(read, 0));
        return heard;
    }
    /// As many answers as that, each with its Content-Length.
    [[nodiscard]] QByteArray hearUntil(const QByteArray &end, int quietMs = 5000)
    {
        QByteArray heard;
        char part[4096];
        pollfd wait{m_socket, POLLIN, 0};
        while (!heard.contains(end) && ::poll(&wait, 1, quietMs) > 0) {
            const ssize_t read = ::recv(m_socket, part, sizeof part, 0);
            if (read <= 0)
                break;
            heard.append(part, read);
        }
        return heard;
    }

private:
    int m_socket;
    bool m_open = false;
};

} // namespace praxis::test
