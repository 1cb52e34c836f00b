#pragma once

#include "models/ports/Seal.h"
#include "models/ports/Store.h"
#include "models/records/MeetingLink.h"

namespace praxis {

[[nodiscard]] Result<QString> sealedLinkAddress(StoreSession &session, Seal &seal, const MeetingLink &link, const QUuid &organization, const QString &address);
[[nodiscard]] Result<QString> openedLinkAddress(StoreSession &session, Seal &seal, const MeetingLink &link);
/// The same for the same address in the same practice, and nothing to anybody without its key.
[[nodiscard]] QString linkMark(Seal &seal, const QUuid &organization, const QString &address);

} // namespace praxis
