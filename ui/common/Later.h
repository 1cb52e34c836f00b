#pragma once

#include "models/kernel/Time.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <algorithm>
#include <utility>

namespace praxis::ui {

/// Calls `then(result)` on the thread of `context` once `future` has a result, and never after `context` has died or the
/// future was cancelled. (QFuture::then with a context asserts or races in Qt 6.4 when the context has died.)
template <class T, class Then>
void later(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            then(watcher->future().result());
    });
    watcher->setFuture(future);
}

/// Until a moment comes, as a timer takes it: at most a day, after which it is looked at again.
[[nodiscard]] inline int msUntil(Instant now, Instant then)
{
    constexpr qint64 aDay = 24 * 60 * 60'000;
    return static_cast<int>(std::clamp<qint64>(then.ms - now.ms, 1, aDay));
}

/// Only the newest question is answered: asking again cancels the older, and its late answer is dropped.
template <class T>
class Newest {
public:
    template <class Then> void ask(const QFuture<T> &future, QObject *context, Then then)
    {
        m_current.cancel();
        m_current = future;
        const quint64 turn = ++m_turn;
        later(future, context, [this, turn, then = std::move(then)](const T &result) mutable {
            if (turn == m_turn)
                then(result);
        });
    }
    /// The owner is also the context of every `ask`, so `this` outlives the answers.
    void cancel()
    {
        m_current.cancel();
        ++m_turn;
    }

private:
    QFuture<T> m_current;
    quint64 m_turn = 0;
};

} // namespace praxis::ui
