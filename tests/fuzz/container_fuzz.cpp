#include "services/interchange/Container.h"

#include <QBuffer>

using namespace praxis::interchange;

/// Whatever the bytes are: looking into them ends, leaves the device where it stood, and answers the same again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return 0;
    const Hidden first = lookInside(buffer);
    if (buffer.pos() != 0 || lookInside(buffer) != first)
        qFatal("looking changed something");
    return 0;
}
