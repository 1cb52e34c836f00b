#pragma once

#include <QObject>
#include <QTimer>

namespace praxis::ui {

/// Notices that nobody touches the program. Only what a person does counts: keys, mouse, wheel, touch. Timers, polling, a player
/// and events that the program sends to itself do not.
class IdleLock : public QObject {
    Q_OBJECT

public:
    explicit IdleLock(QObject *parent = nullptr);

    /// 0 or less: never.
    void start(int minutes);
    void stop();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace praxis::ui
