#pragma once

#include "services/practice/door/Parts.h"

#include <QUuid>

namespace praxis::hosted {

/// What the door of each organisation is built from: its keys, its vault. Thread-safe; what it answers lives as long as it does.
class Practices {
public:
    virtual ~Practices() = default;
    /// NotFound, StoreDamaged (its key does not open).
    [[nodiscard]] virtual Result<const Parts *> of(const QUuid &organization) = 0;
    /// Where pieces of files wait for the others. No row names them: what is older than Vault::grace is swept.
    [[nodiscard]] virtual Result<Vault *> incoming(const QUuid &organization) = 0;
};

} // namespace praxis::hosted
