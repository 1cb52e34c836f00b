#pragma once

#include "models/records/HoldRelease.h"
#include "services/practice/door/Work.h"

/// Legal holds, of whatever kind of record.
namespace praxis {

/// What a record, of whatever kind, says of its hold.
struct HoldFields {
    bool &onHold;
    QString &holdWhy;
    QUuid &heldBy;
};

/// Puts it under a hold. One that is there already stays as it was placed: NotAvailable (status: held; type; by: a name; since: a moment, blank
/// where the trail does not say). Where its release is asked for, that is refused instead, and the hold has this reason too.
[[nodiscard]] Result<> placeHold(Work &work, RetainedKind kind, const RecordType &type, const Record &record, const QString &why, HoldFields hold);

/// The release of its hold that somebody asked for and nobody has decided; null: there is none.
[[nodiscard]] Result<std::shared_ptr<HoldRelease>> openHoldRelease(StoreSession &session, RetainedKind kind, const QUuid &record);

} // namespace praxis
