#include "services/practice/SealedChanges.h"

#include "models/kernel/JsonText.h"

#include <QJsonDocument>

namespace praxis {

QByteArray SealedChanges::differences(const RecordType &type, const Record *before, const Record *after)
{
    QByteArray json("{");
    const auto insert = [&json](const char *key, const auto &appendWas, const auto &appendIs) {
        json += json.size() > 1 ? ",\"" : "\"";
        json += key;
        json += "\":[";
        appendWas();
        json += ',';
        appendIs();
        json += ']';
    };
    const RecordPtr blank = before && after ? nullptr : type.make(); // of a new record, what it says beyond a blank one
    const void *const from = type.raw(before ? *before : *blank);
    const void *const to = type.raw(after ? *after : *blank);
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        if (!f.same(from, to))
            insert(f.name, [&] { appendJson(json, f, before ? f.get(from) : QVariant()); }, [&] { appendJson(json, f, after ? f.get(to) : QVariant()); });
    }
    if (before && after && before->isDeleted != after->isDeleted)
        insert("is_deleted", [&] { json += before->isDeleted ? "true" : "false"; }, [&] { json += after->isDeleted ? "true" : "false"; });
    json += '}';
    return json;
}

void SealedChanges::join(QByteArray &changes, const RecordType &type, const QUuid &record, const QByteArray &others)
{
    changes.chop(1);
    if (changes.size() > 1)
        changes += ',';
    changes += '"' + QByteArray(type.name) + '/' + idText(record).toLatin1() + "\":" + others + '}';
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

Result<QByteArray> SealedChanges::seal(const QUuid &subject, const QUuid &record, const QByteArray &changes)
{
    if (changes.size() <= 2)
        return QByteArray();
    PRAXIS_TRY(const QByteArray key, keyOf(subject, true));
    return m_seal.seal(key, changes, record.toRfc4122());
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
