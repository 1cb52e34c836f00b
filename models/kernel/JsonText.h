#pragma once

#include "models/kernel/Field.h"

#include <QByteArray>

#include <string>

namespace praxis {

// JSON written straight into UTF-8, for what each change of a row writes and each list reads: a QJsonDocument of it costs more than
// the row itself. Into a std::string where it is long: a QByteArray asks at each piece whether somebody else holds it.

/// In quotes, escaped as RFC 8259 asks and no further.
void appendJson(QByteArray &json, const QString &text);
void appendJson(std::string &json, QByteArrayView utf8);
/// The same of an id: "" for a null one.
void appendJson(QByteArray &json, const QUuid &id);
void appendJson(std::string &json, const QUuid &id);
/// The same of a moment: "" for none.
void appendJson(std::string &json, Instant at);
void appendJson(std::string &json, qint64 number);
/// The same as valueToJson() would give.
void appendJson(QByteArray &json, const FieldDef &field, const QVariant &value);
/// The same of an object's field, without making a value of it.
void appendField(QByteArray &json, const FieldDef &field, const void *object);
void appendField(std::string &json, const FieldDef &field, const void *object);

} // namespace praxis
