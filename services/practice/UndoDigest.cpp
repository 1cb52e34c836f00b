#include "services/practice/UndoDigest.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace praxis {

QString undoDigest(const RecordType &type, const Record &record)
{
    QJsonObject own{{QStringLiteral("is_deleted"), record.isDeleted}};
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        const QVariant value = f.get(type.raw(record));
        // An appointment's sequence grows over an undo too; a message is held anew where the clock was set back; how loud a recording
        // is was only measured.
        static constexpr std::array measured{"sequence", "held_until", "sealed_shape"};
        const bool moves = std::any_of(measured.begin(), measured.end(), [&](const char *name) { return qstrcmp(f.name, name) == 0; });
        if (!value.isNull() && !moves)
            own.insert(f.key(), value.toString());
    }
    const QByteArray text = QJsonDocument(own).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace praxis
