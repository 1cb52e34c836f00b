#pragma once

#include "models/kernel/Field.h"

#include <QByteArray>

namespace praxis {

// JSON written straight into UTF-8, for the texts that each change of a row makes: a QJsonDocument of them costs more than
// the row itself.

/// In quotes, escaped as RFC 8259 asks and no further.
void appendJson(QByteArray &json, const QString &text);
/// The same as valueToJson() would give.
void appendJson(QByteArray &json, const FieldDef &field, const QVariant &value);

} // namespace praxis
