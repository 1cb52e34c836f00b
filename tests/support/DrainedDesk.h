#pragma once

#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include <algorithm>

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

/// Until a window has come to rest: no short pause of it runs (typing, several changes at once), and the desk owes no answer. What
/// one answer leads to is waited for as well.
inline void settle(const QWidget &window, Desk &desk)
{
    constexpr int questionsThatFollowFromAnAnswer = 3;
    constexpr int shortPauseMs = 500;
    const auto pauses = [&window] {
        const QList<QTimer *> timers = window.findChildren<QTimer *>();
        return std::ranges::any_of(timers, [](const QTimer *timer) { return timer->isActive() && timer->isSingleShot() && timer->interval() <= shortPauseMs; });
    };
    for (int i = 0; i < questionsThatFollowFromAnAnswer; ++i) {
        if (!QTest::qWaitFor([&pauses] { return !pauses(); }, 30'000))
            qFatal("the window does not come to rest");
        drain(desk);
    }
}

} // namespace praxis::test
