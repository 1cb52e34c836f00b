#pragma once

#include "services/practice/door/Parts.h"

#include "models/ports/Store.h"

#include <span>

namespace praxis {

/// Whether these fields of a row say what the audit trail says was last written to them: it is chained, and the values in it are sealed
/// with the key of whom they are about. An older page of the database that somebody put in place of the newer one says otherwise, or
/// ends the trail too early. Inside a transaction. The field that does not agree, "trail" where the trail itself does not bear it out;
/// blank: all is as told. KeyMissing where the key of whom it is about is gone. It looks at the end of the trail and at the lines that the
/// index of the trail leads to: two older pages at once, the row's and the trail's own, are what verifying the whole chain is for.
[[nodiscard]] Result<QString> notAsTold(StoreSession &session, const Parts &parts, const RecordType &type, const Record &record, std::span<const char *const> fields);

/// The same of what gives somebody anything, or keeps it from them. GrantsAltered (data: type, id, field).
[[nodiscard]] Result<> checkTold(StoreSession &session, const Parts &parts, const RecordType &type, const Record &record, std::span<const char *const> fields);

/// When a field of a row was last written, as the trail says; null where it does not, or nobody can read that any more.
[[nodiscard]] Result<Instant> toldSince(StoreSession &session, const Parts &parts, const RecordType &type, const Record &record, const char *field);

} // namespace praxis
