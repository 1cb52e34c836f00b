#include "services/hosted/StrictJson.h"

#include <QJsonDocument>

using namespace praxis;

/// Whatever the bytes are: reading ends, and what is taken is what Qt's own reader takes, and comes back when it is written.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = hosted::readJson(text);
    if (!read)
        return 0;
    const QJsonDocument other = QJsonDocument::fromJson(text);
    if (!other.isObject() || other.object() != *read)
        qFatal("two readers differ");
    const auto back = hosted::readJson(QJsonDocument(*read).toJson(QJsonDocument::Compact));
    if (!back || *back != *read)
        qFatal("it did not come back");
    return 0;
}
