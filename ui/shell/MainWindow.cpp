#include "ui/shell/MainWindow.h"

#include "ui/common/Appearance.h"
#include "ui/common/Place.h"
#include "ui/shell/Workspace.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace praxis::ui {

MainWindow::MainWindow(const QString &name, QWidget *parent) : QMainWindow(parent), m_name(name)
{
    setObjectName(name);
    setMinimumSize(960, 600);
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    resize(std::min(1440, room.width()), std::min(900, room.height()));
    restoreGeometry(QSettings().value(geometryKey()).toByteArray());
    updateTitle();
}

QString MainWindow::geometryKey() const
{
    const QScreen *where = QGuiApplication::primaryScreen();
    return QStringLiteral("geometry/%1/%2-%3x%4").arg(m_name, where->name()).arg(where->size().width()).arg(where->size().height());
}

void MainWindow::showPage(QWidget *page)
{
    clear(page);
    m_page = page;
    setCentralWidget(page);
    page->show();
    updateTitle();
}

void MainWindow::showWorkspace(Workspace *workspace, const QString &practiceName)
{
    clear(workspace);
    m_practice = practiceName;
    m_workspace = workspace;
    setCentralWidget(workspace);
    workspace->show(); // at once: its keys answer only while it is seen
    connect(workspace, &Workspace::placeChanged, this, &MainWindow::updateTitle);
    updateTitle();
}

void MainWindow::clear(const QWidget *next)
{
    m_practice.clear();
    m_closes = false;
    // Dialogs, pop-overs and panes in windows of their own are children of the window and not of the workspace; they show people
    // and stand on what goes with it.
    const QList<QWidget *> found = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    const QList<QPointer<QWidget>> open(found.begin(), found.end()); // one that goes may take another along
    for (const QPointer<QWidget> &child : open) {
        if (child && child != next && child != m_workspace && child != m_page && !child->objectName().startsWith(u"qt_"))
            delete child;
    }
    delete m_workspace;
    // A page may be what asked for this: it goes once its signal is through.
    if (m_page) {
        m_page->hide();
        m_page->deleteLater();
        takeCentralWidget();
        m_page = nullptr;
    }
    updateTitle();
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::updateTitle()
{
    const QString program = QCoreApplication::applicationName();
    if (!m_workspace || !m_workspace->current() || appearance::privacy())
        setWindowTitle(program);
    else
        setWindowTitle(tr("%1 – %2 – %3", "place, practice, program").arg(m_workspace->current()->title(), m_practice, program));
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    const QSize frame = frameGeometry().size() - size();
    if (m_fits || frame.height() <= 0 || windowState() != Qt::WindowNoState)
        return;
    m_fits = true; // once: afterwards its size is its user's affair
    resize(size().boundedTo(screen()->availableGeometry().size() - frame));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto goOn = [this] {
        m_closes = true;
        close();
    };
    if (!m_closes && m_beforeClosing && !m_beforeClosing(goOn))
        return event->ignore();
    QSettings().setValue(geometryKey(), saveGeometry());
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

} // namespace praxis::ui
