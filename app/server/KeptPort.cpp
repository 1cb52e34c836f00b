#include "app/server/KeptPort.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace praxis::app {

namespace {

std::unexpected<Error> refused()
{
    return fail(ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QString::fromLocal8Bit(std::strerror(errno))}});
}

} // namespace

Result<KeptPort> KeptPort::take(const QString &address)
{
    sockaddr_in6 place{}; // room for either
    auto &ipv4 = reinterpret_cast<sockaddr_in &>(place);
    const QByteArray text = address.toLatin1();
    const bool isV6 = inet_pton(AF_INET6, text.constData(), &place.sin6_addr) == 1;
    if (!isV6 && inet_pton(AF_INET, text.constData(), &ipv4.sin_addr) != 1)
        return fail(ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QStringLiteral("no address")}});
    place.sin6_family = isV6 ? AF_INET6 : AF_INET;
    KeptPort port;
    port.m_socket = ::socket(place.sin6_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    socklen_t size = isV6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    auto *where = reinterpret_cast<sockaddr *>(&place);
    if (port.m_socket < 0 || ::setsockopt(port.m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 || ::bind(port.m_socket, where, size) != 0
        || ::getsockname(port.m_socket, where, &size) != 0)
        return refused();
    port.m_number = ntohs(place.sin6_port); // at the same place in both
    return port;
}

KeptPort::~KeptPort()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

} // namespace praxis::app
