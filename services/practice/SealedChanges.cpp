#include "services/practice/SealedChanges.h"

#include <QJsonDocument>

namespace praxis {

QJsonObject SealedChanges::differences(const RecordType &type, const Record *before, const Record *after)
{
    QJsonObject changes;
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        const QVariant was = before ? f.get(type.raw(*before)) : QVariant();
        const QVariant is = after ? f.get(type.raw(*after)) : QVariant();
        if (was != is)
            changes.insert(f.key(), QJsonArray{valueToJson(f, was), valueToJson(f, is)});
    }
    if (before && after && before->isDeleted != after->isDeleted)
        changes.insert(QStringLiteral("is_deleted"), QJsonArray{before->isDeleted, after->isDeleted});
    return changes;
}

Result<QByteArray> SealedChanges::keyOf(const QUuid &subject, bool make)
{
    if (const auto it = m_keys.constFind(subject); it != m_keys.cend())
        return *it;
    PRAXIS_TRY(QByteArray key, m_session.personKey(subject));
    if (key.isEmpty() && make) {
        PRAXIS_TRY(key, m_seal.newWrappedKey());
        PRAXIS_CHECK(m_session.keepPersonKey(subject, key));
    }
    m_keys.insert(subject, key);
    return key;
}

Result<QByteArray> SealedChanges::seal(const QUuid &subject, const QUuid &record, const QJsonObject &changes)
{
    if (changes.isEmpty())
        return QByteArray();
    PRAXIS_TRY(const QByteArray key, keyOf(subject, true));
    return m_seal.seal(key, QJsonDocument(changes).toJson(QJsonDocument::Compact), record.toRfc4122());
}

Result<QJsonObject> SealedChanges::open(const QUuid &subject, const QUuid &record, const QByteArray &sealed)
{
    if (sealed.isEmpty())
        return QJsonObject();
    PRAXIS_TRY(const QByteArray key, keyOf(subject, false));
    if (key.isEmpty())
        return QJsonObject();
    PRAXIS_TRY(const QByteArray plain, m_seal.open(key, sealed, record.toRfc4122()));
    return QJsonDocument::fromJson(plain).object();
}

} // namespace praxis
