#include "tests/ui/recordings/FolderWatch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <array>

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace praxis::test {

FolderWatch::FolderWatch(const QString &folder) : m_inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    add(folder);
    QDirIterator all(folder, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext())
        add(all.next());
}

FolderWatch::~FolderWatch()
{
    close(m_inotify);
}

QStringList FolderWatch::written()
{
    QStringList names;
    alignas(inotify_event) std::array<char, 65'536> buffer;
    for (ssize_t got = 0; (got = read(m_inotify, buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < got;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            names.append(event->len > 0 ? QString::fromLocal8Bit(event->name) : QStringLiteral("(overflow)"));
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
    names.removeDuplicates();
    return names;
}

namespace {

QStringList &inherited()
{
    static QStringList paths;
    return paths;
}

} // namespace

void FolderWatch::forgiveInherited()
{
    inherited() = openForWriting();
}

QStringList FolderWatch::openForWriting()
{
    QStringList found;
    for (const QString &number : QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        std::array<char, 4096> target{};
        const QByteArray link = "/proc/self/fd/" + number.toLatin1();
        if (number.toInt() <= 2 || readlink(link.constData(), target.data(), target.size() - 1) < 0)
            continue;
        const QString path = QString::fromLocal8Bit(target.data());
        const int flags = fcntl(number.toInt(), F_GETFL);
        // Pipes, sockets and memory have no path; devices are no disk.
        if (path.startsWith(u'/') && (!path.startsWith(u"/dev/") || path.startsWith(u"/dev/shm/")) && !path.startsWith(u"/proc/") && !path.startsWith(u"/memfd:") && flags >= 0
            && (flags & O_ACCMODE) != O_RDONLY && !inherited().contains(path))
            found.append(path);
    }
    return found;
}

void FolderWatch::add(const QString &folder)
{
    if (inotify_add_watch(m_inotify, QFile::encodeName(folder).constData(), IN_CREATE | IN_MODIFY | IN_MOVED_TO | IN_CLOSE_WRITE) >= 0)
        ++m_watches;
}

} // namespace praxis::test
