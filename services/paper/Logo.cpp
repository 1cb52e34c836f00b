#include "services/paper/Logo.h"

#include <QBuffer>
#include <QImageReader>

namespace praxis::paper {

namespace {

constexpr qint64 mostPixels = 40'000'000;

} // namespace

QImage logoImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg")
        return {};
    const QSize size = reader.size();
    return size.isValid() && static_cast<qint64>(size.width()) * size.height() <= mostPixels ? reader.read() : QImage();
}

} // namespace praxis::paper
