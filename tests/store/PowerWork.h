#pragma once

#include "services/store/SqliteStore.h"
#include "tests/store/StoreFixture.h"

namespace praxis::test {

/// A desk's day as numbered changes, so that a database says by itself how many of them it has: change 0 makes the practice,
/// each later one books an appointment; every third also adds a person, every fourth cancels an earlier appointment.
class PowerWork {
public:
    /// What a program that works with `folder` writes down for the one that looks at it afterwards.
    enum Note : quint32 { Opened = 1, Committed, CopyWritten, KeyChanging, KeyChanged };

    [[nodiscard]] static QString file(const QString &folder) { return folder + QStringLiteral("/practice.praxis"); }
    [[nodiscard]] static QString copy(const QString &folder) { return folder + QStringLiteral("/copy.praxis"); }
    [[nodiscard]] static Practice practice() { return Practice::numbered(1); }

    [[nodiscard]] static Result<> commit(StoreSession &session, int number);
    /// The number of the last change, -1 where there is none; StoreDamaged (data: detail) where the database is not exactly
    /// what the changes up to there make: rows, occupations, search, audit chain, change numbers, pages.
    [[nodiscard]] static Result<int> lastChange(store::SqliteStore &store);
    /// The same on either database, without what only a file has.
    [[nodiscard]] static Result<int> lastChangeOnEither(Store &store);

private:
    [[nodiscard]] static Result<> cancel(StoreSession &session, int number);
    [[nodiscard]] static Result<int> agreement(StoreSession &session);
};

} // namespace praxis::test
