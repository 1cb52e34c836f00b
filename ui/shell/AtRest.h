#pragma once

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace praxis {
class Desk;
}

namespace praxis::ui {

/// Finds out when a window has come to rest: no short pause of it runs (typing, several changes at once), the desk owes it no answer
/// (what one answer leads to is waited for as well), and nothing else that it shows is on its way.
class AtRest : public QObject {
    Q_OBJECT

public:
    /// `isLoading`: what is on its way apart from answers of the desk.
    AtRest(QWidget &window, std::function<bool()> isLoading, QObject *parent = nullptr);

    /// `desk` may be null: before the sign-in.
    void wait(Desk *desk);

Q_SIGNALS:
    /// Once for each `wait`. False: it did not come to rest, however long that took.
    void reached(bool isAtRest);

private:
    void look();
    void ask();
    [[nodiscard]] bool isBusy() const;

    QWidget &m_window;
    std::function<bool()> m_isLoading;
    QPointer<Desk> m_desk;
    QTimer m_again;
    QTimer m_patience;
    int m_rounds = 0;
    int m_owed = 0;
};

} // namespace praxis::ui
