#pragma once

#include "services/store/Connection.h"

#include <QUuid>

namespace praxis::store {

/// What the parts of a session share: the connection, and whose rows this transaction is about.
struct Transaction {
    Connection &connection;
    QUuid organization;
    QVariant tenant;      ///< the organisation as a bound value
    bool open = false;
    bool writing = false;

    /// Internal where there is no transaction: a statement without an organisation must never reach the database.
    [[nodiscard]] Result<> require(bool toWrite = false) const;
};

} // namespace praxis::store
