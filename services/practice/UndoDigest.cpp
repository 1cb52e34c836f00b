#include "services/practice/UndoDigest.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace praxis {

QString undoDigest(const RecordType &type, const Record &record)
{
    QJsonObject own{{QStringLiteral("is_deleted"), record.isDeleted}};
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        const QVariant value = f.get(type.raw(record));
        // An appointment's sequence grows over an undo too; a message is held anew where the clock was set back.
        const bool moves = QLatin1StringView(f.name) == QLatin1StringView("sequence") || QLatin1StringView(f.name) == QLatin1StringView("held_until");
        if (!value.isNull() && !moves)
            own.insert(f.key(), value.toString());
    }
    const QByteArray text = QJsonDocument(own).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace praxis
