#pragma once

#include "app/hosted/HostedStore.h"

namespace praxis::app {

/// The sample practice on a hosted backend, with an account for each of its people. NotFound is never an answer: where it is there
/// already, nothing happens.
[[nodiscard]] Result<> addSample(HostedStore &store, hosted::SignIns &signIns, const QDate &today);

} // namespace praxis::app
