#include "ui/shell/AtRest.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"

#include <QAbstractAnimation>
#include <QWidget>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int lookAgainMs = 20;
constexpr int patienceMs = 30'000;
constexpr int shortPauseMs = 500;
constexpr int questionsThatFollowFromAnAnswer = 3;
constexpr int moreThanItHasReaders = 4;

} // namespace

AtRest::AtRest(QWidget &window, std::function<bool()> isLoading, QObject *parent)
    : QObject(parent), m_window(window), m_isLoading(std::move(isLoading))
{
    m_again.setSingleShot(true);
    m_again.setInterval(lookAgainMs);
    connect(&m_again, &QTimer::timeout, this, &AtRest::look);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
}

void AtRest::wait(Desk *desk)
{
    m_desk = desk;
    m_rounds = 0;
    m_owed = 0;
    m_patience.start();
    m_again.start();
}

bool AtRest::isBusy() const
{
    const QList<QTimer *> timers = m_window.findChildren<QTimer *>();
    const QList<QAbstractAnimation *> moves = m_window.findChildren<QAbstractAnimation *>();
    return std::ranges::any_of(timers, [](const QTimer *timer) { return timer->isActive() && timer->isSingleShot() && timer->interval() <= shortPauseMs; })
        || std::ranges::any_of(moves, [](const QAbstractAnimation *move) { return move->state() == QAbstractAnimation::Running && move->totalDuration() > 0; })
        || m_isLoading();
}

void AtRest::look()
{
    if (!m_patience.isActive()) {
        Q_EMIT reached(false);
        return;
    }
    if (m_owed > 0)
        return; // the answers look again
    if (isBusy()) {
        m_rounds = 0;
        m_again.start();
    } else if (m_rounds++ == questionsThatFollowFromAnAnswer) {
        m_patience.stop();
        Q_EMIT reached(true);
    } else if (m_desk) {
        ask();
    } else {
        m_again.start();
    }
}

/// Each of the desk's threads does its work in order: a question put last is answered last.
void AtRest::ask()
{
    const auto answered = [this](const Result<> &) {
        if (--m_owed == 0)
            m_again.start();
    };
    m_owed = moreThanItHasReaders + 1;
    for (int i = 0; i < moreThanItHasReaders; ++i)
        later(m_desk->onReader<void>([](Door &, const Actor &) -> Result<> { return {}; }), this, answered);
    later(m_desk->onWriterQuietly<void>([](Door &, const Actor &) -> Result<> { return {}; }), this, answered);
}

} // namespace praxis::ui
