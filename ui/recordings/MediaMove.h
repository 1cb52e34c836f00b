#pragma once

#include "models/ports/Vault.h"
#include "ui/common/UiContext.h"

#include <functional>

namespace praxis::ui::mediamove {

/// Moves the files of a recording between the vault and its archive: copied and read back whole, then the recording says where they
/// are, then they go from where they were. Cancelled or refused, what was copied goes at once; killed anywhere, they are somewhere whole,
/// and a chore takes away what is twice.
/// Nobody else moves them meanwhile, at another desk, on a server or by a chore: StoreBusy (what: "media").
/// `progress` is asked on another thread, from 0 to 1; false cancels. `done` is called once, as long as `receiver` lives.
void move(const UiContext &context, const QUuid &recording, Vault::Tier to, QObject *receiver, const std::function<bool(double)> &progress,
          const std::function<void(const Result<> &)> &done);

} // namespace praxis::ui::mediamove
