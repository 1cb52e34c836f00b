#include "services/hosted/Network.h"

#include <arpa/inet.h>

namespace praxis::hosted {

QByteArray networkOf(const QString &address)
{
    const QByteArray text = address.toLatin1();
    in6_addr six{};
    if (inet_pton(AF_INET6, text.constData(), &six) != 1)
        return text;
    if (IN6_IS_ADDR_V4MAPPED(&six))
        return text.mid(text.lastIndexOf(':') + 1);
    constexpr int prefixBytes = 8;
    return QByteArray(reinterpret_cast<const char *>(six.s6_addr), prefixBytes).toHex() + "/64";
}

} // namespace praxis::hosted
