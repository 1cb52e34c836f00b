#pragma once

#include "app/hosted/HostedStore.h"

namespace praxis::app {

/// Gives one client of the sample practice an account, "client", and something to find behind it: a letter that was released to them, a
/// recording, what they agreed to.
[[nodiscard]] Result<> addSamplePatient(HostedStore &store, hosted::SignIns &signIns, const QUuid &organization);

} // namespace praxis::app
