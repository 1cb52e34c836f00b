#include "services/hosted/api/Schemas.h"

#include "services/hosted/api/Words.h"

#include <QJsonArray>

namespace praxis::hosted::schema {

using namespace Qt::StringLiterals;

QJsonObject text(const QString &format)
{
    QJsonObject schema{{u"type"_s, u"string"_s}};
    if (!format.isEmpty())
        schema.insert(u"format"_s, format);
    return schema;
}

QJsonObject integer()
{
    return {{u"type"_s, u"integer"_s}, {u"format"_s, u"int64"_s}};
}

QJsonObject boolean()
{
    return {{u"type"_s, u"boolean"_s}};
}

QJsonObject orNull(QJsonObject schema)
{
    if (const QJsonValue type = schema.value(u"type"); type.isString())
        schema.insert(u"type"_s, QJsonArray{type, u"null"_s});
    else if (type.isArray())
        schema.insert(u"type"_s, [&] { QJsonArray types = type.toArray(); types.append(u"null"_s); return types; }());
    if (QJsonArray words = schema.value(u"enum").toArray(); !words.isEmpty()) {
        words.append(QJsonValue());
        schema.insert(u"enum"_s, words);
    }
    return schema;
}

QJsonObject list(const QJsonObject &of)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, of}};
}

QJsonObject object(const QJsonObject &properties, const QStringList &optional)
{
    QJsonArray required;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!optional.contains(it.key()))
            required.append(it.key());
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"additionalProperties"_s, false}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    return schema;
}

QJsonObject reference(const QString &name)
{
    return {{u"$ref"_s, QString(u"#/components/schemas/" + name)}};
}

QJsonObject ofField(const FieldDef &field, void *object)
{
    switch (field.type) {
    case FieldType::Integer:
        return integer();
    case FieldType::Boolean:
        return boolean();
    case FieldType::Real:
        return {{u"type"_s, u"number"_s}};
    case FieldType::Date:
        return text(u"date"_s);
    case FieldType::Instant:
        return text(u"date-time"_s);
    case FieldType::Uuid:
        return text(u"uuid"_s);
    case FieldType::Json:
        return {{u"type"_s, QJsonArray{u"array"_s, u"object"_s}}, {u"items"_s, QJsonObject()}};
    case FieldType::WallTime: // local time without a zone: no format of JSON Schema is that
        return {{u"type"_s, u"string"_s}, {u"pattern"_s, u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}"_s}};
    case FieldType::Text:
        break;
    }
    QJsonObject schema = text();
    if (const QStringList words = wordsOf(field, object); !words.isEmpty())
        schema.insert(u"enum"_s, QJsonArray::fromStringList(words));
    return schema;
}

QJsonObject ofRecord(const RecordType &type)
{
    const std::shared_ptr<Record> spoilt = type.make();
    QJsonObject properties;
    for (const FieldDef &field : type.fields)
        properties.insert(field.key(), orNull(ofField(field, type.raw(*spoilt))));
    return object(properties);
}

namespace {

bool isBlank(const FieldDef &field, const void *object)
{
    return field.get(object).isNull();
}

} // namespace

QJsonObject ofValues(const RecordType &type, bool creating)
{
    const std::shared_ptr<Record> fresh = type.make(), spoilt = type.make();
    QJsonObject properties;
    QStringList optional;
    if (creating) {
        properties.insert(u"id"_s, text(u"uuid"_s));
        optional.append(u"id"_s);
    }
    for (const FieldDef &field : type.fields) {
        if (field.has(Guarded) || field.has(Secret))
            continue;
        const bool needed = creating && field.has(Required) && isBlank(field, type.raw(*fresh));
        const QJsonObject one = ofField(field, type.raw(*spoilt));
        properties.insert(field.key(), needed ? one : orNull(one));
        if (!needed)
            optional.append(field.key());
    }
    QJsonObject schema = object(properties, optional);
    if (!creating)
        schema.insert(u"minProperties"_s, 1);
    return schema;
}

QJsonObject ofArguments(Fields fields, void *spoilt)
{
    QJsonObject properties;
    QStringList optional;
    for (const FieldDef &field : fields) {
        const bool needed = field.has(Required);
        const QJsonObject one = ofField(field, spoilt);
        properties.insert(field.key(), needed ? one : orNull(one));
        if (!needed)
            optional.append(field.key());
    }
    return object(properties, optional);
}

} // namespace praxis::hosted::schema
