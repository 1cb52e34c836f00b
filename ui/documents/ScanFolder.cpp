#include "ui/documents/ScanFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace praxis::ui {

namespace {

constexpr int standsStillMs = 1'000;
constexpr int mostOffered = 200;

} // namespace

ScanFolder::ScanFolder(QObject *parent) : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(standsStillMs);
    connect(&m_again, &QTimer::timeout, this, &ScanFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ScanFolder::look);
}

void ScanFolder::watch(const QString &folder)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_seen.clear();
    m_offered.clear();
    if (isThere())
        m_watcher.addPath(folder);
    look();
}

bool ScanFolder::isThere() const
{
    return !m_folder.isEmpty() && QFileInfo(m_folder).isDir();
}

ScanFolder::Look ScanFolder::lookAt(const QString &path)
{
    const QFileInfo info(path);
    return {info.size(), info.lastModified().toMSecsSinceEpoch()};
}

/// What is as it was at the last look is whole; what is still growing is looked at again.
void ScanFolder::look()
{
    QStringList files;
    QHash<QString, Look> seen;
    bool waits = false;
    const QFileInfoList entries = isThere() ? QDir(m_folder).entryInfoList(QDir::Files | QDir::Readable | QDir::NoSymLinks, QDir::Time | QDir::Reversed) : QFileInfoList();
    for (const QFileInfo &entry : entries) {
        const QString path = entry.absoluteFilePath();
        const Look now{entry.size(), entry.lastModified().toMSecsSinceEpoch()};
        seen.insert(path, now);
        const bool still = now.size > 0 && m_seen.value(path) == now;
        waits = waits || !still;
        if (still && files.size() < mostOffered) {
            files.append(path);
            m_offered.insert(path, now);
        }
    }
    m_seen = seen;
    if (waits)
        m_again.start();
    if (files != m_files) {
        m_files = files;
        Q_EMIT changed();
    }
}

bool ScanFolder::clearAway(const QString &path)
{
    const bool same = m_offered.contains(path) && m_offered.value(path) == lookAt(path);
    const bool gone = same && QFile::remove(path);
    m_offered.remove(path);
    look();
    return gone;
}

} // namespace praxis::ui
