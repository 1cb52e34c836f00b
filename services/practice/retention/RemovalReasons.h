#pragma once

#include <QString>

/// Why a removal was rejected where nobody gave a reason of their own. Rows keep these words, and each program says them in its language.
namespace praxis {

/// The request that asked for it ended: DeletionLine knows them again.
inline const QString becauseWithdrawn = QStringLiteral("The request was withdrawn.");
inline const QString becauseRefused = QStringLiteral("The request was refused.");
/// Time itself said so: after an approval there was a new contact, or somebody wanted it kept longer.
inline const QString becauseNotDue = QStringLiteral("not_due_any_more");

} // namespace praxis
