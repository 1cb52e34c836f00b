#pragma once

#include "models/ports/Store.h"

namespace praxis {

/// Whoever has taken back their consent to messages (or to everything), and not given it anew, is sent none, whatever is said of their
/// phone and e-mail. Who was never asked is: the ticks in their record say how they may be reached.
[[nodiscard]] Result<bool> hasWithdrawnMessages(StoreSession &session, const QUuid &person, const QDate &today);

} // namespace praxis
