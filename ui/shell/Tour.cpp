#include "ui/shell/Tour.h"

#include "ui/common/Later.h"
#include "ui/shell/Gate.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Screens.h"
#include "ui/shell/Session.h"
#include "ui/shell/Workspace.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

#include <algorithm>

namespace praxis::ui {

Tour::Tour(Session &session, Gate &gate, QString folder, QString language, QObject *parent)
    : QObject(parent), m_session(session), m_gate(gate), m_folder(std::move(folder)), m_language(std::move(language)),
      m_looks{{theme::Mode::Light, {1920, 1080}}, {theme::Mode::Dark, {1920, 1080}}, {theme::Mode::Light, {1280, 720}}, {theme::Mode::Dark, {1280, 720}}},
      m_atRest(*session.window(), [&session] { return session.workspace() && session.workspace()->current() && session.workspace()->current()->isLoading(); })
{
    connect(&m_atRest, &AtRest::reached, this, &Tour::takeAndGoOn);
}

void Tour::start()
{
    QDir().mkpath(m_folder);
    m_scenes = screens::beforeSignIn(m_session);
    nextLook();
}

void Tour::enterPractice()
{
    m_inside = true;
    connect(&m_session, &Session::entered, this, [this] {
        m_scenes = screens::inside(*m_session.workspace());
        m_look = 0;
        nextLook();
    }, Qt::SingleShotConnection);
    later(m_gate.openSample({}), this, [this](const Result<> &done) {
        if (done)
            m_session.enter();
        else
            Q_EMIT finished(m_pictures);
    });
}

void Tour::visitAs(const QString &login, const QString &password, const QStringList &scenes)
{
    m_visitors.append({login, password, scenes});
}

void Tour::enterAsVisitor()
{
    const Visitor visitor = m_visitors.takeFirst();
    m_session.switchUser();
    const QVector<GateUser> users = m_gate.users();
    const auto user = std::ranges::find_if(users, [&](const GateUser &one) { return one.login == visitor.login; });
    if (user == users.end()) {
        Q_EMIT finished(m_pictures);
        return;
    }
    connect(&m_session, &Session::entered, this, [this, visitor] {
        m_seenBy = visitor.login + u'-';
        m_scenes = screens::inside(*m_session.workspace());
        m_scenes.removeIf([&](const Scene &scene) { return !visitor.scenes.contains(scene.name); });
        m_look = 0;
        nextLook();
    }, Qt::SingleShotConnection);
    later(m_gate.openWithPassword(user->id, visitor.password), this, [this](const Result<> &done) {
        if (done)
            m_session.enter();
        else
            Q_EMIT finished(m_pictures);
    });
}

void Tour::nextLook()
{
    if (m_look >= m_looks.size()) {
        if (!m_inside)
            enterPractice();
        else if (!m_visitors.isEmpty())
            enterAsVisitor();
        else
            Q_EMIT finished(m_pictures);
        return;
    }
    theme::apply(m_looks.at(m_look).mode);
    m_session.window()->resize(m_looks.at(m_look).size);
    m_scene = 0;
    next();
}

void Tour::next()
{
    if (m_scene >= m_scenes.size()) {
        ++m_look;
        nextLook();
        return;
    }
    m_shown = m_scenes.at(m_scene++);
    m_shown.show();
    m_atRest.wait(m_gate.desk());
}

void Tour::takeAndGoOn(bool isAtRest)
{
    if (!isAtRest)
        Q_EMIT unready(m_shown.name);
    take(m_shown.name);
    if (m_shown.leave)
        m_shown.leave();
    next();
}

void Tour::take(const QString &name)
{
    const QWidget *window = m_session.window();
    QPixmap picture = const_cast<QWidget *>(window)->grab();
    {
        QPainter painter(&picture);
        // Dialogs and pop-overs are windows of their own: drawn where they stand.
        for (QWidget *other : QApplication::topLevelWidgets()) {
            if (other != window && other->isVisible() && !other->size().isEmpty())
                painter.drawPixmap(other->mapToGlobal(QPoint(0, 0)) - window->mapToGlobal(QPoint(0, 0)), other->grab());
        }
    }
    const Look &look = m_looks.at(m_look);
    const QString file = QStringLiteral("%1-%2-%3-%4x%5.png")
                             .arg(m_seenBy + name, look.mode == theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"), m_language)
                             .arg(look.size.width())
                             .arg(look.size.height());
    if (picture.save(QDir(m_folder).filePath(file)))
        ++m_pictures;
}

} // namespace praxis::ui
