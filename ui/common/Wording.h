#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"
#include "models/records/Role.h"
#include "services/practice/door/Outcome.h"

#include <QString>

/// Where codes become sentences: short, the clinic's words, without blame or jargon; what happened, what was kept, what to do.
namespace praxis::ui::wording {

[[nodiscard]] QString sentence(const Error &error);
/// What stands beside a form field for a problem code of `Error.data["fields"]`.
[[nodiscard]] QString fieldProblem(const QString &problem);
/// "Booked Jane Nguyen, Tue 9:00"; "… 9:00 in Brisbane" where the clock of `shownZone` shows another hour then.
[[nodiscard]] QString summary(const QJsonObject &summary, const QString &shownZone = {});
[[nodiscard]] QString status(AppointmentStatus status);
[[nodiscard]] QString kind(AppointmentKind kind);
[[nodiscard]] QString role(Role role);
/// "person", "working hours": a kind of record inside a sentence.
[[nodiscard]] QString recordName(const QString &type);
/// Label of a record's field, for forms, mapping and the audit's before and after.
[[nodiscard]] QString fieldLabel(const QString &record, const QString &field);
/// "Nguyen, Jane (Janey)" in lists; "Jane Nguyen" in sentences.
/// Of a search also why: who was found by a middle name alone has it in the list ("Barrow, Grace Imogen" of "imogen").
[[nodiscard]] QString listName(const PersonHit &person, const QString &typed = {});
[[nodiscard]] QString fullName(const PersonHit &person);
/// "1 h 02 min"
[[nodiscard]] QString duration(Minutes minutes);
[[nodiscard]] QString amount(qint64 minor, const QString &currency);
/// "23/4/1985": in figures as the language has it, with all four of the year. Who was born in 1926 is not taken for a newborn.
[[nodiscard]] QString date(const QDate &date);
[[nodiscard]] QString dateFormat();
[[nodiscard]] QString age(const QDate &birth, const QDate &today);

} // namespace praxis::ui::wording
