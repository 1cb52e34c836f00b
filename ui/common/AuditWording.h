#pragma once

#include "models/ports/Audit.h"

#include <QStringList>

/// The audit trail in sentences. Everything that came from outside is made visible (see VisibleText).
namespace praxis::ui::auditWording {

/// "opened the record", "changed the phone number": what was done, for a line about one person.
[[nodiscard]] QString deed(const AuditLine &line);
/// "Viewed", "Changed", "Signed in".
[[nodiscard]] QString action(const QString &action);
[[nodiscard]] QStringList actions(); ///< every code that has a word
[[nodiscard]] QString outcome(const QString &outcome);
[[nodiscard]] QString risk(const QString &risk);
/// A purpose code in words; a reason that was typed as it was typed.
[[nodiscard]] QString why(const QString &why);
/// "Reception": the role that a line was written under.
[[nodiscard]] QString role(const QString &role);
/// "Rita (Reception)"; the role alone where there is no name.
[[nodiscard]] QString who(const AuditLine &line);
/// "this computer", or the device and address.
[[nodiscard]] QString device(const AuditEntry &entry);

struct FieldChange {
    QString field; ///< in words
    QString before;
    QString after;
};
/// Before and after of each changed field, blank ones as "—".
[[nodiscard]] QVector<FieldChange> changes(const AuditLine &line);

} // namespace praxis::ui::auditWording
