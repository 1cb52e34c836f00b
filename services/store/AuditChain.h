#pragma once

#include "models/ports/Store.h"
#include "services/store/Connection.h"

#include <functional>

namespace praxis::store {

using ConnectionMaker = std::function<Result<std::unique_ptr<Connection>>()>;

/// Verifies a chain in two halves on two connections at once: each row has the hash of the one before it, so only the
/// seam has to be compared. The columns that an index uses are held against the body, and the end against the counter and
/// every signed head.
[[nodiscard]] Result<AuditHead> verifyChain(const ConnectionMaker &connect, const QUuid &organization, const AuditHeadCheck &signedByUs,
                                            const AuditProgress &progress = {});

} // namespace praxis::store
