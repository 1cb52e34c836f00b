#include "models/kernel/Id.h"

#include <algorithm>
#include <array>

namespace praxis {

QUuid makeUuid7(qint64 unixMilliseconds, const uchar (&random)[10])
{
    std::array<uchar, 16> bytes{};
    for (int i = 0; i < 6; ++i)
        bytes[static_cast<std::size_t>(i)] = static_cast<uchar>((unixMilliseconds >> (40 - 8 * i)) & 0xff);
    std::copy(std::begin(random), std::end(random), bytes.begin() + 6);
    bytes[6] = static_cast<uchar>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<uchar>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

} // namespace praxis
