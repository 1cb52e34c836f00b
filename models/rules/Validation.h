#pragma once

#include "models/kernel/Record.h"

#include <QDate>

namespace praxis {

/// What no record may be saved with: a blank required field, text longer than 10 000 characters (notes: 1 000 000; what is sealed was looked at before), a list of
/// more than 1 000 000, control characters or half a surrogate pair. Invalid, data: fields [{field, problem = required | too_long | characters | format | range}].
[[nodiscard]] Result<> validate(const RecordType &type, const Record &record);

/// Nobody was born after tomorrow: where the clock is ahead it is tomorrow already. Invalid (birth_date, range).
[[nodiscard]] Result<> checkBorn(const QDate &birth, const QDate &today);

/// Without control characters (lines and tabs aside), and nothing that a store gives back as something else.
[[nodiscard]] bool mayBeText(const QString &text);
/// What somebody writes in their own words: text, and not longer than anybody would write.
[[nodiscard]] Result<> checkText(const QString &text, const char *field);
[[nodiscard]] Result<> checkWhy(const QString &why, bool needed);

} // namespace praxis
