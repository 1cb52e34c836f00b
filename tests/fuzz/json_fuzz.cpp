#include "services/hosted/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace praxis;

namespace {

/// Of the same value, whichever of Qt's two kinds of number a number is kept as.
bool same(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble())
        return b.isDouble() && a.toDouble() == b.toDouble();
    if (a.isArray()) {
        const QJsonArray left = a.toArray(), right = b.toArray();
        return b.isArray() && std::equal(left.begin(), left.end(), right.begin(), right.end(), same);
    }
    if (!a.isObject())
        return a == b;
    const QJsonObject left = a.toObject(), right = b.toObject();
    return b.isObject() && left.keys() == right.keys() && std::equal(left.begin(), left.end(), right.begin(), right.end(), same);
}

} // namespace

/// Whatever the bytes are: reading ends, and what is taken is what Qt's own reader takes, and comes back when it is written.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = hosted::readJson(text);
    if (!read)
        return 0;
    const QJsonDocument other = QJsonDocument::fromJson(text);
    if (!other.isObject() || !same(other.object(), *read))
        qFatal("two readers differ: %s", text.toHex().constData());
    const QByteArray written = QJsonDocument(*read).toJson(QJsonDocument::Compact);
    static const QRegularExpression large(QStringLiteral("[0-9]{19}")); // Qt writes a number of 1e19 as digits, which 64 bits do not hold
    const auto back = hosted::readJson(written);
    if (large.match(QString::fromUtf8(written)).hasMatch())
        return 0;
    if (!back || !same(*back, *read))
        qFatal("it did not come back: %s", text.toHex().constData());
    return 0;
}
