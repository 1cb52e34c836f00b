#include "services/interchange/PictureHeader.h"

#include <QBuffer>

using namespace praxis::interchange;

/// Whatever the bytes are: asking how large a picture is ends, leaves the device where it stood, and never answers with less than a point.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return 0;
    const auto first = pictureSize(buffer);
    if (buffer.pos() != 0 || pictureSize(buffer) != first)
        qFatal("looking changed something");
    if (first && (first->width() <= 0 || first->height() <= 0))
        qFatal("a picture of nothing");
    return 0;
}
