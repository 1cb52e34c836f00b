#pragma once

#include "services/practice/Desk.h"
#include "services/practice/PracticeCommands.h"

#include <QCoreApplication>
#include <QTest>

namespace praxis::test {

/// Waits for the answers to all that the desk has been asked until now, and for what hears them. Says more than any pause: each
/// of the desk's threads does its work in order, so a question put last is answered last.
inline void drain(Desk &desk)
{
    constexpr int moreThanItHasReaders = 4;
    QVector<QFuture<Result<>>> last;
    for (int i = 0; i < moreThanItHasReaders; ++i)
        last.append(desk.onReader<void>([](Door &, const Actor &) -> Result<> { return {}; }));
    last.append(desk.onWriterQuietly<void>([](Door &, const Actor &) -> Result<> { return {}; }));
    for (const QFuture<Result<>> &answer : std::as_const(last)) {
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 30'000))
            qFatal("the desk does not answer");
    }
    QCoreApplication::processEvents();
}

} // namespace praxis::test
