#pragma once

#include "services/store/Connection.h"
#include "services/store/LockPatience.h"

#include <limits>

namespace praxis::store {

/// Brings a database to the version that this program knows: numbered files, forward only, each in one transaction.
/// A database that is newer is refused and untouched.
class Migrator {
public:
    explicit Migrator(Connection &connection, LockPatience patience = {}) : m_connection(connection), m_patience(patience) {}

    /// The number of the last migration that this program has.
    [[nodiscard]] static int known(Dialect dialect);
    [[nodiscard]] Result<int> version();
    /// StoreNewer (data: found, known); StoreForeign where the file is not ours.
    [[nodiscard]] Result<> check();
    /// Up to a number: what an older program made, for tests of what becomes of it. StoreBusy (data: migration, tries) where somebody's
    /// query holds on to a table of PostgreSQL for longer than anybody should wait.
    [[nodiscard]] Result<> migrate(int upTo = std::numeric_limits<int>::max());

private:
    [[nodiscard]] Result<> apply(int number, const QStringList &statements);
    [[nodiscard]] Result<> applyOnce(int number, const QStringList &statements);
    [[nodiscard]] Result<bool> isEmpty();

    Connection &m_connection;
    LockPatience m_patience;
};

} // namespace praxis::store
