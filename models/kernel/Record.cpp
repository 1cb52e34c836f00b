#include "models/kernel/Record.h"

#include <QJsonObject>

namespace praxis {

QVariant RecordType::value(const Record &record, QStringView field) const
{
    const FieldDef *f = findField(fields, field);
    return f ? f->get(raw(record)) : QVariant();
}

QJsonObject toJson(const RecordType &type, const Record &record)
{
    return toJson(type.fields, type.raw(record));
}

Result<> fromJson(const RecordType &type, const QJsonObject &json, Record &record)
{
    return fromJson(type.fields, json, type.raw(record));
}

} // namespace praxis
