#pragma once

#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"

namespace praxis::app {

/// What somebody does to the ways into a practice.
enum class KeyAct : quint8 {
    Password,      ///< a user has a new one
    Removal,       ///< a user has no way in any more
    RecoverySheet, ///< a new one; the earlier one is void
    Keychain,      ///< this computer opens the practice for a user without a password
};

/// Asked before it is done, and in the trail before it is done: keys are in no database, so where its line cannot be written, it
/// must not be done. Everybody changes their own password and keychain; what lets others in is of who gives out roles, but for
/// the first password of somebody whom they may add: somebody who may sign in, and whom this practice file does not know (`isKnown`). Denied.
[[nodiscard]] Result<> beginKeyAct(Door &door, const AccessMatrix &matrix, const Actor &actor, KeyAct act, const QUuid &user, bool isKnown);

/// The line of what was begun and did not come about.
[[nodiscard]] RecordEvent failedKeyAct(KeyAct act, const QUuid &user);

} // namespace praxis::app
