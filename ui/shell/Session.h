#pragma once

#include "models/kernel/Error.h"
#include "ui/shell/IdleLock.h"
#include "ui/shell/LeftWork.h"
#include "ui/shell/Workspace.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <functional>
#include <memory>

namespace praxis {
class Notifier;
}

namespace praxis::ui {

class Announcer;
class Gate;
class MainWindow;
class SignIn;

/// From closed to open and back: first run, sign-in, work, lock, another user. While locked no widget, desk or key of the practice
/// is left in the program; who comes back finds the place that was left. Who locks, changes the user or closes is asked about what
/// they typed and did not save; a lock that nobody asked for keeps it, sealed, for them alone.
class Session : public QObject {
    Q_OBJECT

public:
    Session(Gate &gate, PlaceFactory makePlaces, QObject *parent = nullptr);
    ~Session() override;

    /// Shows what is new beside the window; outlives the session. None: the window says it.
    void setNotifier(Notifier *notifier) { m_notifier = notifier; }
    /// Shows the first window with what is needed first.
    void start(const QString &login = {});
    /// The sample practice, made first where there is none.
    void startSample();
    /// Whoever has just been let in (start-up with a known user).
    void enter();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] Workspace *workspace() const;
    /// At once: nobody is there to be asked.
    void lock();
    void switchUser();
    void newWindow(const QString &placeId);
    void showFirstRun();
    void showSignIn(const QUuid &preferred = {});
    void showTrouble(const Error &error);

Q_SIGNALS:
    void entered();
    void left();

private:
    void show();
    [[nodiscard]] Workspace *makeWorkspace(MainWindow *window);
    Workspace *openWindow();
    void buildWorkspace();
    void leave(const QString &event);
    void closeOthers();
    [[nodiscard]] QVector<Workspace *> workspaces() const;
    void askFirst(void (Session::*then)(), const std::function<void()> &asItIs = {});
    void lockByHand();
    void keepWork(bool withTyped);
    void takeUpWork(Workspace &workspace);

    Gate &m_gate;
    PlaceFactory m_makePlaces;
    std::unique_ptr<MainWindow> m_window;
    QVector<QPointer<MainWindow>> m_others;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<Announcer> m_announcer;
    Notifier *m_notifier = nullptr;
    IdleLock m_idle;
    LeftWork m_left;
    QUuid m_lastUser;
    bool m_bringIn = false;
    bool m_older = false;
};

} // namespace praxis::ui
