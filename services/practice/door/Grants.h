#pragma once

#include "models/records/User.h"
#include "services/practice/door/Parts.h"

#include "models/ports/Store.h"

namespace praxis {

/// What a user's row gives them (role, membership, who they are as a practitioner or patient) against what the audit trail says
/// was given: it is chained, and the values in it are sealed with the practice's key. An older page of the database that somebody
/// put in place of the newer one says otherwise, or ends the trail too early. Inside a transaction. GrantsAltered (data: user,
/// field; "trail" where the trail itself does not bear it out).
[[nodiscard]] Result<> checkGrants(StoreSession &session, const Parts &parts, const User &user);

} // namespace praxis
