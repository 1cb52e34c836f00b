#pragma once

#include "models/kernel/Time.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace praxis::ui {

/// Notices that nobody touches the program. Only what a person does counts: keys, mouse, wheel, touch. Timers, polling, a player
/// and events that the program sends to itself do not.
///
/// Two clocks, and whichever says so first: a timer, which no change of the computer's clock holds up, and the clock on the wall,
/// which goes on while the computer sleeps. Who opens a laptop after lunch finds the sign-in, and the key that woke it goes nowhere.
class IdleLock : public QObject {
    Q_OBJECT

public:
    explicit IdleLock(std::function<Instant()> wallClock, QObject *parent = nullptr);

    /// 0 or less: never.
    void start(int minutes);
    void stop();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touched();
    [[nodiscard]] bool sleptThrough() const;

    std::function<Instant()> m_wallClock;
    QTimer m_timer{this};
    QTimer m_look{this};
    Instant m_touched;
};

} // namespace praxis::ui
