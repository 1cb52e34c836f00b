#include "services/practice/UndoDigest.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace praxis {

QString undoDigest(const RecordType &type, const Record &record)
{
    QJsonObject own{{QStringLiteral("is_deleted"), record.isDeleted}};
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        const QVariant value = f.get(type.raw(record));
        const bool onlyGrows = QLatin1StringView(f.name) == QLatin1StringView("sequence"); // of an appointment, also over an undo
        if (!value.isNull() && !onlyGrows)
            own.insert(f.key(), value.toString());
    }
    const QByteArray text = QJsonDocument(own).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace praxis
