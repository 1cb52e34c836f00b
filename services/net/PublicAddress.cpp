#include "services/net/PublicAddress.h"

#include <QtEndian>

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace praxis::net {

namespace {

struct Block {
    quint32 first;
    int bits;
};

constexpr quint32 v4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

constexpr Block notPublic[] = {
    {v4(0, 0, 0, 0), 8},      {v4(10, 0, 0, 0), 8},     {v4(100, 64, 0, 0), 10},  {v4(127, 0, 0, 0), 8},   {v4(169, 254, 0, 0), 16},
    {v4(172, 16, 0, 0), 12},  {v4(192, 0, 0, 0), 24},   {v4(192, 0, 2, 0), 24},   {v4(192, 88, 99, 0), 24}, {v4(192, 168, 0, 0), 16},
    {v4(198, 18, 0, 0), 15},  {v4(198, 51, 100, 0), 24}, {v4(203, 0, 113, 0), 24}, {v4(224, 0, 0, 0), 4},   {v4(240, 0, 0, 0), 4},
};

bool isPublic4(quint32 address)
{
    return std::none_of(std::begin(notPublic), std::end(notPublic), [address](const Block &block) {
        return (address ^ block.first) >> (32 - block.bits) == 0;
    });
}

/// Only 2000::/3 is given out; of that, not what stands for documents, benchmarks, Teredo and 6to4 (which carry an address of the other version).
bool isPublic6(const uchar (&address)[16])
{
    constexpr uchar mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(std::begin(mapped), std::end(mapped), address))
        return isPublic4(qFromBigEndian<quint32>(address + 12));
    const quint32 start = qFromBigEndian<quint32>(address);
    const bool given = start >> 29 == 1;
    const bool special = start >> 9 == 0x20010000U >> 9 // 2001::/23
        || start == 0x20010db8U || start >> 16 == 0x2002U || start >> 12 == 0x3fff0U;
    return given && !special;
}

} // namespace

bool isPublic(const sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in four;
        std::memcpy(&four, address, sizeof four);
        return isPublic4(qFromBigEndian(four.sin_addr.s_addr));
    }
    if (address->sa_family != AF_INET6)
        return false;
    sockaddr_in6 six;
    std::memcpy(&six, address, sizeof six);
    uchar bytes[16];
    std::memcpy(bytes, &six.sin6_addr, sizeof bytes);
    return isPublic6(bytes);
}

bool isLoopback(const sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in four;
        std::memcpy(&four, address, sizeof four);
        return qFromBigEndian(four.sin_addr.s_addr) >> 24 == 127;
    }
    if (address->sa_family != AF_INET6)
        return false;
    sockaddr_in6 six;
    std::memcpy(&six, address, sizeof six);
    return IN6_IS_ADDR_LOOPBACK(&six.sin6_addr);
}

} // namespace praxis::net
