#pragma once

#include "models/kernel/Record.h"

#include <QJsonArray>
#include <QJsonObject>

/// What every resource is made of.
namespace praxis::interchange::fhir {

/// "2026-11-24T22:00:00.000Z".
[[nodiscard]] QString instant(Instant at);
[[nodiscard]] QJsonObject resource(const char *type, const QUuid &id, Instant updated = {}, qint64 version = 0);
[[nodiscard]] inline QJsonObject resource(const char *type, const Record &record)
{
    return resource(type, record.id, record.updatedAt.isNull() ? record.createdAt : record.updatedAt, record.version);
}
/// A Reference; with a name for who reads it without the rest.
[[nodiscard]] QJsonObject to(const QUuid &id, const QString &display = {});
/// A CodeableConcept.
[[nodiscard]] QJsonObject codeable(const QString &text, const QString &system = {}, const QString &code = {});
/// FHIR has no empty strings, lists or objects.
void put(QJsonObject &json, const char *name, const QString &value);
void put(QJsonObject &json, const char *name, const QJsonArray &values);
/// A Narrative: the text as it is, nothing in it is markup.
[[nodiscard]] QJsonObject narrative(const QString &text);

} // namespace praxis::interchange::fhir
