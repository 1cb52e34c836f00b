#include "services/scanner/ClamdSocket.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <utility>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace praxis::scanner {

namespace {

constexpr int patienceMs = 30'000;
constexpr qsizetype longestAnswer = 4096;

bool ready(int socket, short events)
{
    pollfd wanted{socket, events, 0};
    int got = 0;
    do {
        got = poll(&wanted, 1, patienceMs);
    } while (got < 0 && errno == EINTR);
    return got == 1 && (wanted.revents & (events | POLLHUP)) != 0;
}

} // namespace

std::unexpected<Error> silent()
{
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_scanner")}});
}

ClamdSocket::~ClamdSocket()
{
    if (m_socket >= 0)
        close(m_socket);
}

ClamdSocket::ClamdSocket(ClamdSocket &&other) noexcept : m_socket(std::exchange(other.m_socket, -1)) {}

Result<> ClamdSocket::connect(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return silent();
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    m_socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_socket < 0 || ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return silent();
    return {};
}

Result<> ClamdSocket::send(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (!ready(m_socket, POLLOUT))
            return silent();
        const ssize_t sent = ::send(m_socket, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (sent <= 0)
            return silent();
        bytes = bytes.sliced(sent);
    }
    return {};
}

Result<QByteArray> ClamdSocket::answer()
{
    QByteArray answer;
    char piece[512];
    while (answer.size() < longestAnswer) {
        if (!ready(m_socket, POLLIN))
            return silent();
        const ssize_t got = recv(m_socket, piece, sizeof piece, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        answer.append(piece, got);
        if (const qsizetype end = answer.indexOf('\0'); end >= 0)
            return answer.left(end);
    }
    return answer.isEmpty() ? Result<QByteArray>(silent()) : Result<QByteArray>(answer.trimmed());
}

} // namespace praxis::scanner
