#include "app/desktop/OneWindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace praxis::app {

namespace {

constexpr int patienceMs = 2000;

/// In the user's own runtime folder: the practice's folder may be on a disk without sockets, and its path too long for one.
QString socketFor(const QString &folder)
{
    const QString known = QFileInfo(folder).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash((known.isEmpty() ? folder : known).toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(QStringLiteral("praxis-") + QString::fromLatin1(name));
}

} // namespace

OneWindow::OneWindow(const QString &folder, QObject *parent)
    : QObject(parent), m_socket(socketFor(folder)), m_lock(QDir(folder).filePath(QStringLiteral("window.lock"))), m_server(new QLocalServer(this))
{
    m_lock.setStaleLockTime(std::chrono::milliseconds(0));
    m_first = m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
    if (m_lock.isLocked())
        listen();
}

void OneWindow::listen()
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *other = m_server->nextPendingConnection()) {
            other->disconnectFromServer();
            other->deleteLater();
        }
        Q_EMIT woken();
    });
    // The lock is ours: what is there by this name was left by a program that was killed.
    QLocalServer::removeServer(m_socket);
    m_server->listen(m_socket);
}

bool OneWindow::wakeFirst() const
{
    QLocalSocket first;
    first.connectToServer(m_socket);
    return first.waitForConnected(patienceMs) && (first.state() == QLocalSocket::UnconnectedState || first.waitForDisconnected(patienceMs));
}

} // namespace praxis::app
