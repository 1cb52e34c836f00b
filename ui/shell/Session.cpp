#include "ui/shell/Session.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/shell/Announcer.h"
#include "ui/shell/BeforeLeaving.h"
#include "ui/shell/FirstRun.h"
#include "ui/shell/Gate.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/SignIn.h"
#include "ui/shell/TroublePage.h"
#include "ui/shell/Workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace praxis::ui {

namespace {

/// One that somebody works in and that this computer does not know; empty: it knows all.
QString unknownZone(const Directory &directory, const Zones &zones)
{
    for (const auto &location : directory.locations()) {
        if (location->isActive && !location->zone.isEmpty() && !zones.knows(location->zone))
            return location->zone;
    }
    const QString &zone = directory.organization().zone;
    return zones.knows(zone) ? QString() : zone;
}

} // namespace

Session::Session(Gate &gate, PlaceFactory makePlaces, QObject *parent)
    : QObject(parent), m_gate(gate), m_makePlaces(std::move(makePlaces)), m_window(std::make_unique<MainWindow>(QStringLiteral("main"))),
      m_idle([&gate] { return gate.now(); })
{
    m_window->setBeforeClosing([this](const std::function<void()> &close) { return mayLeave(workspaces(), close); });
    connect(m_window.get(), &MainWindow::closed, this, [this] {
        m_left.forget();
        leave(QStringLiteral("logout"));
        QCoreApplication::quit();
    });
    m_gate.setClockFound([this] {
        for (Workspace *open : workspaces())
            open->showClock(m_gate.clockAheadMs());
    });
    // Queued: it is noticed in the middle of an event for a widget that goes.
    connect(&m_idle, &IdleLock::idle, this, &Session::lock, Qt::QueuedConnection);
}

Session::~Session()
{
    m_gate.setClockFound({});
    leave(QStringLiteral("logout"));
}

Workspace *Session::workspace() const
{
    return m_window->workspace();
}

void Session::start(const QString &login)
{
    m_gate.look();
    const QVector<GateUser> users = m_gate.users();
    for (const GateUser &user : users) {
        if (!login.isEmpty() && user.login.compare(login, Qt::CaseInsensitive) == 0)
            m_lastUser = user.id;
    }
    if (m_gate.desk())
        enter();
    else if (const auto trouble = m_gate.trouble())
        showTrouble(*trouble);
    else if (!m_gate.exists())
        showFirstRun();
    else
        showSignIn(m_lastUser);
}

void Session::startSample()
{
    showFirstRun();
    static_cast<FirstRun *>(m_window->centralWidget())->openSample();
}

void Session::show()
{
    m_window->show();
}

void Session::showFirstRun()
{
    auto *page = new FirstRun(m_gate, m_window.get());
    connect(page, &FirstRun::opened, this, [this](bool bringIn) {
        m_bringIn = bringIn;
        enter();
    });
    connect(page, &FirstRun::stuck, this, &Session::showTrouble);
    connect(page, &FirstRun::restored, this, [this] { start(); });
    m_window->showPage(page);
    show();
}

void Session::showSignIn(const QUuid &preferred)
{
    auto *page = new SignIn(m_gate, m_window.get());
    connect(page, &SignIn::opened, this, &Session::enter);
    connect(page, &SignIn::stuck, this, &Session::showTrouble);
    m_window->showPage(page);
    show();
    if (m_older)
        page->beginOlder();
    else
        page->begin(preferred);
    m_older = false;
}

void Session::showTrouble(const Error &error)
{
    leave(QStringLiteral("logout"));
    auto *page = new TroublePage(m_gate, error, m_window.get());
    connect(page, &TroublePage::again, this, [this] { start(); });
    connect(page, &TroublePage::older, this, [this] {
        m_older = true;
        showSignIn(m_lastUser);
    });
    connect(page, &TroublePage::quitWanted, m_window.get(), &QWidget::close);
    m_window->showPage(page);
    show();
}

void Session::enter()
{
    m_lastUser = m_gate.desk()->actor().user; // also who came in by founding the practice finds the place again after a lock
    m_directory = std::make_unique<Directory>(*m_gate.desk());
    // Places draw names and colours from the directory: it is read before they are made, and only then.
    connect(m_directory.get(), &Directory::loaded, this, &Session::buildWorkspace, Qt::SingleShotConnection);
    connect(m_directory.get(), &Directory::failed, this, [this](const Error &error) {
        if (!workspace())
            showTrouble(error);
    });
    m_directory->load();
    show();
}

Workspace *Session::makeWorkspace(MainWindow *window)
{
    auto *workspace = new Workspace(*m_gate.desk(), *m_directory, m_makePlaces, m_gate.userName(), window);
    // Queued: the workspace is gone before the next line of whoever asked.
    connect(workspace, &Workspace::lockWanted, this, [this] { askFirst(&Session::lockByHand, [this] { lock(); }); }, Qt::QueuedConnection);
    connect(workspace, &Workspace::switchWanted, this, [this] { askFirst(&Session::switchUser); }, Qt::QueuedConnection);
    connect(workspace, &Workspace::windowWanted, this, &Session::newWindow, Qt::QueuedConnection);
    connect(&workspace->notices(), &NoticeBar::backupWanted, this, &Session::showTrouble, Qt::QueuedConnection);
    connect(workspace, &Workspace::quitWanted, m_window.get(), &QWidget::close, Qt::QueuedConnection);
    window->showWorkspace(workspace, m_directory->organization().name);
    workspace->showClock(m_gate.clockAheadMs());
    return workspace;
}

void Session::buildWorkspace()
{
    Workspace *workspace = makeWorkspace(m_window.get());
    m_announcer = std::make_unique<Announcer>(*m_gate.desk(), *m_directory, *workspace, m_notifier);
    connect(m_announcer.get(), &Announcer::windowWanted, m_window.get(), &MainWindow::bringForward);
    takeUpWork(*workspace);
    QAction *import = workspace->actions().find(QStringLiteral("people.import"));
    if (m_bringIn && import)
        import->trigger();
    m_bringIn = false;
    if (const auto warning = m_gate.warning())
        workspace->notices().failed(*warning);
    else if (const QString zone = unknownZone(*m_directory, m_gate.desk()->parts().zones); !zone.isEmpty())
        workspace->notices().failed({ErrorCode::UnknownZone, {{QStringLiteral("zone"), zone}}});
    m_idle.start(m_directory->organization().idleLockMinutes);
    connect(m_directory.get(), &Directory::loaded, this, [this] { m_idle.start(m_directory->organization().idleLockMinutes); });
    Q_EMIT entered();
}

void Session::newWindow(const QString &placeId)
{
    if (!m_gate.desk())
        return;
    Workspace *workspace = openWindow();
    workspace->goTo(placeId);
    workspace->window()->show();
}

Workspace *Session::openWindow()
{
    auto *window = new MainWindow(QStringLiteral("second"));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setBeforeClosing([window](const std::function<void()> &close) {
        return !window->workspace() || mayLeave({window->workspace()}, close);
    });
    m_others.append(window);
    return makeWorkspace(window);
}

QVector<Workspace *> Session::workspaces() const
{
    QVector<Workspace *> open;
    if (workspace())
        open.append(workspace());
    for (const QPointer<MainWindow> &other : m_others) {
        if (other && other->workspace())
            open.append(other->workspace());
    }
    return open;
}

void Session::closeOthers()
{
    for (const QPointer<MainWindow> &other : std::as_const(m_others))
        delete other;
    m_others.clear();
}

void Session::leave(const QString &event)
{
    m_idle.stop();
    closeOthers();
    m_announcer.reset(); // before anybody else can look
    m_window->clear();
    m_directory.reset();
    if (m_gate.desk())
        m_gate.close(event);
    Q_EMIT left();
}

void Session::askFirst(void (Session::*then)(), const std::function<void()> &asItIs)
{
    const auto goOn = [this, then] { (this->*then)(); };
    if (mayLeave(workspaces(), goOn, asItIs))
        goOn();
}

/// Of the other windows only those in which something was typed come back.
void Session::keepWork(bool withTyped)
{
    QJsonArray windows;
    const QVector<Workspace *> open = workspaces();
    for (Workspace *of : open) {
        const QJsonObject typed = withTyped ? of->unsaved() : QJsonObject();
        if (of == workspace() || !typed.isEmpty())
            windows.append(QJsonObject{{QStringLiteral("state"), of->state()}, {QStringLiteral("typed"), typed}});
    }
    m_left.keep(*m_gate.desk(), {{QStringLiteral("windows"), windows}});
}

void Session::takeUpWork(Workspace &workspace)
{
    const QJsonArray windows = m_left.take(*m_gate.desk())[QStringLiteral("windows")].toArray();
    const auto takeUp = [](Workspace &into, const QJsonObject &left) {
        into.restoreState(left[QStringLiteral("state")].toObject());
        into.typeAgain(left[QStringLiteral("typed")].toObject());
    };
    takeUp(workspace, windows.first().toObject());
    for (qsizetype i = 1; i < windows.size(); ++i) {
        Workspace *other = openWindow();
        takeUp(*other, windows[i].toObject());
        other->window()->show();
    }
}

void Session::lock()
{
    if (!workspace())
        return;
    keepWork(true);
    leave(QStringLiteral("lock"));
    showSignIn(m_lastUser);
}

void Session::lockByHand()
{
    if (!workspace())
        return;
    keepWork(false);
    leave(QStringLiteral("lock"));
    showSignIn(m_lastUser);
}

void Session::switchUser()
{
    if (!workspace())
        return;
    keepWork(false);
    leave(QStringLiteral("logout"));
    showSignIn();
}

} // namespace praxis::ui
