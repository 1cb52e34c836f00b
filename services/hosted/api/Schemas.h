#pragma once

#include "models/kernel/Record.h"

#include <QJsonObject>

/// JSON Schemas (2020-12, as OpenAPI 3.1 has them) that follow from the tables of fields.
namespace praxis::hosted::schema {

[[nodiscard]] QJsonObject text(const QString &format = {});
[[nodiscard]] QJsonObject integer();
[[nodiscard]] QJsonObject boolean();
[[nodiscard]] QJsonObject orNull(QJsonObject schema);
[[nodiscard]] QJsonObject list(const QJsonObject &of);
/// An object that has these and nothing else; every one is there unless it is named in `optional`.
[[nodiscard]] QJsonObject object(const QJsonObject &properties, const QStringList &optional = {});
[[nodiscard]] QJsonObject reference(const QString &name);

/// With the words of an enum, where it is one. `object` is one of its struct, and is spoilt.
[[nodiscard]] QJsonObject ofField(const FieldDef &field, void *object);
/// A record as it is answered: every field, null where it is blank or not shown to who asks.
[[nodiscard]] QJsonObject ofRecord(const RecordType &type);
/// What may be written of a record: its fields that no command guards; null clears one.
[[nodiscard]] QJsonObject ofValues(const RecordType &type, bool creating);
[[nodiscard]] QJsonObject ofArguments(Fields fields, void *object);

} // namespace praxis::hosted::schema
