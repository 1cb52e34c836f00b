#include "services/practice/door/SealedChanges.h"

#include "models/kernel/JsonText.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace praxis {

namespace {

QVariant digestOf(const QVariant &value)
{
    if (value.isNull())
        return value;
    return QString(QStringLiteral("sha256:") + QString::fromLatin1(QCryptographicHash::hash(value.toString().toUtf8(), QCryptographicHash::Sha256).toHex()));
}

void appendTold(QByteArray &json, const FieldDef &field, const void *record)
{
    if (field.has(Secret))
        appendJson(json, field, digestOf(field.get(record)));
    else
        appendField(json, field, record);
}

} // namespace

QByteArray SealedChanges::differences(const RecordType &type, const Record *before, const Record *after)
{
    constexpr qsizetype usual = 1024; // most rows fit
    QByteArray json;
    json.reserve(usual);
    json += '{';
    const auto append = [&json](const FieldDef &field, bool isThere, const void *record) {
        if (isThere)
            appendTold(json, field, record);
        else
            json += "null";
    };
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
            insert(f.name, [&] { append(f, before, from); }, [&] { append(f, after, to); });
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

Result<QByteArray> SealedChanges::seal(const QUuid &subject, const QUuid &record, const QByteArray &changes)
{
    if (changes.size() <= 2)
        return QByteArray();
    return m_seal.seal(subject, changes, record.toRfc4122());
}

Result<QJsonObject> SealedChanges::open(const QUuid &subject, const QUuid &record, const QByteArray &sealed)
{
    if (sealed.isEmpty())
        return QJsonObject();
    PRAXIS_TRY(const std::optional<QByteArray> plain, m_seal.open(subject, sealed, record.toRfc4122()));
    return plain ? QJsonDocument::fromJson(*plain).object() : QJsonObject();
}

} // namespace praxis
