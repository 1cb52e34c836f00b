#include "services/hosted/api/PageCursor.h"

#include "models/kernel/Id.h"
#include "services/hosted/identity/Secrets.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace praxis::hosted {

QString PageCursor::text() const
{
    return QString::fromLatin1(QJsonDocument(QJsonArray{sort, value, idText(id)}).toJson(QJsonDocument::Compact).toBase64(base64url));
}

std::optional<PageCursor> PageCursor::from(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), base64url | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray parts = decoded ? QJsonDocument::fromJson(*decoded).array() : QJsonArray();
    if (parts.size() != 3)
        return std::nullopt;
    PageCursor cursor{parts[0].toString(), parts[1], QUuid::fromString(parts[2].toString())};
    return cursor.id.isNull() ? std::nullopt : std::optional(cursor);
}

} // namespace praxis::hosted
