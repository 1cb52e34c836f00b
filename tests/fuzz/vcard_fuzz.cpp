#include "services/interchange/CardReader.h"
#include "services/interchange/CardWriter.h"

#include <QBuffer>

using namespace praxis::interchange;

namespace {

CardLimits smallLimits()
{
    CardLimits limits;
    limits.lines.maxLineBytes = 65536;
    limits.maxCardBytes = 262'144;
    return limits;
}

} // namespace

/// Whatever the bytes are: reading ends, and a card that was read is written as one that is read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return 0;
    CardReader reader(buffer, smallLimits());
    while (!reader.isBroken()) {
        const auto card = reader.next();
        if (!card)
            continue;
        if (!*card)
            break;
        QBuffer copy;
        if (!copy.open(QIODevice::ReadWrite) || !writeCard(copy, **card))
            qFatal("a card could not be written");
        copy.seek(0);
        CardReader again(copy);
        const auto back = again.next();
        if (!back || !*back || (*back)->phones.size() != (*card)->phones.size())
            qFatal("a card did not come back");
    }
    return 0;
}
