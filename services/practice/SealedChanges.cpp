#include "services/practice/SealedChanges.h"

#include <QJsonDocument>

namespace praxis {

QJsonObject SealedChanges::differences(const RecordType &type, const Record *before, const Record *after)
{
    QJsonObject changes;
    const RecordPtr blank = before && after ? nullptr : type.make(); // of a new record, what it says beyond a blank one
    const void *const from = type.raw(before ? *before : *blank);
    const void *const to = type.raw(after ? *after : *blank);
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        if (!f.same(from, to))
            changes.insert(f.key(), QJsonArray{before ? valueToJson(f, f.get(from)) : QJsonValue(), after ? valueToJson(f, f.get(to)) : QJsonValue()});
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
