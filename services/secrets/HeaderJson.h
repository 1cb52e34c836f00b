#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>

/// Reading and writing the values of the key header's JSON. What has another type or form reads as empty; since a header must
/// read back to exactly the bytes that it was read from, no second spelling of the same content is accepted.
namespace praxis::HeaderJson {

inline constexpr int version = 1;

[[nodiscard]] inline QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

[[nodiscard]] inline QByteArray bytes(const QJsonObject &json, const char *name)
{
    const auto decoded = QByteArray::fromBase64Encoding(json.value(QLatin1StringView(name)).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

[[nodiscard]] inline QUuid uuid(const QJsonObject &json, const char *name)
{
    return QUuid::fromString(json.value(QLatin1StringView(name)).toString());
}

[[nodiscard]] inline std::unexpected<Error> damaged(const QString &problem)
{
    return fail(ErrorCode::KeyHeaderDamaged, {{QStringLiteral("problem"), problem}});
}

} // namespace praxis::HeaderJson
