#pragma once

#include <QtGlobal>

#include <functional>

namespace praxis::test {

/// How often this thread has asked a database for something: what it does there, and waits for, is in no clock of this process.
inline thread_local qint64 databaseCalls = 0;

/// For TestDatabase: lets everything through.
[[nodiscard]] inline std::function<bool()> countedCalls()
{
    return [] {
        ++databaseCalls;
        return true;
    };
}

} // namespace praxis::test
