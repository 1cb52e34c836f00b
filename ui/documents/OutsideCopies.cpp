#include "ui/documents/OutsideCopies.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>
#include <vector>

namespace praxis::ui {

namespace {

constexpr qsizetype wipedAtOnce = 1 << 20;
constexpr auto onlyMe = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto onlyMyFolder = onlyMe | QFile::ExeOwner;
const QString lockName = QStringLiteral(".lock");

/// Overwritten first: a name that is gone is not yet the bytes. Links are not followed.
void wipeFile(const QString &path)
{
    if (!QFileInfo(path).isSymLink()) {
        QFile file(path);
        file.setPermissions(onlyMe);
        if (file.open(QIODevice::ReadWrite)) {
            const QByteArray zeros(wipedAtOnce, '\0');
            for (qint64 left = file.size(); left > 0;) {
                const qint64 written = file.write(zeros.constData(), std::min<qint64>(left, zeros.size()));
                if (written <= 0)
                    break;
                left -= written;
            }
            file.flush();
        }
    }
    QFile::remove(path);
}

void wipeFolder(const QString &folder)
{
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext())
        wipeFile(it.next());
    QDir(folder).removeRecursively();
}

std::unexpected<Error> unwritable(const QString &path)
{
    return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QDir::toNativeSeparators(path)}});
}

} // namespace

QString OutsideCopies::usualRoot()
{
    QString base = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (base.isEmpty())
        base = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return base + QStringLiteral("/praxis-documents");
}

OutsideCopies::OutsideCopies(const QString &root) : m_root(root.isEmpty() ? usualRoot() : root)
{
    wipeLeftBehind();
}

OutsideCopies::~OutsideCopies()
{
    wipe();
}

/// A folder whose lock nobody holds is of a program that died.
void OutsideCopies::wipeLeftBehind()
{
    for (const QString &name : QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const QString folder = m_root + u'/' + name;
        QLockFile lock(folder + u'/' + lockName);
        lock.setStaleLockTime(0); // only whether its program lives
        if (lock.tryLock(0)) {
            lock.unlock();
            wipeFolder(folder);
        }
    }
}

bool OutsideCopies::makeFolder()
{
    if (!m_folder.isEmpty())
        return true;
    QDir().mkpath(m_root);
    QFile::setPermissions(m_root, onlyMyFolder);
    const QString folder = m_root + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    if (!QDir().mkdir(folder) || !QFile::setPermissions(folder, onlyMyFolder))
        return false;
    m_lock = std::make_unique<QLockFile>(folder + u'/' + lockName);
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return false;
    m_folder = folder;
    return true;
}

Result<QString> OutsideCopies::write(Vault &vault, const VaultObject &object, const QString &name)
{
    const QMutexLocker locker(&m_mutex);
    if (!makeFolder())
        return unwritable(m_root);
    // Each in a folder of its own: two documents may have the same title.
    const QString own = m_folder + u'/' + QUuid::createUuid().toString(QUuid::Id128).left(8);
    const QString path = own + u'/' + name;
    if (name.contains(u'/') || !QDir().mkdir(own) || !QFile::setPermissions(own, onlyMyFolder))
        return unwritable(path);
    PRAXIS_TRY(const auto reader, vault.reader(object));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyMe))
        return unwritable(path);
    std::vector<char> bytes(wipedAtOnce);
    for (qint64 at = 0; at < object.size;) {
        const auto got = reader->read(at, bytes);
        if (!got || *got == 0 || file.write(bytes.data(), *got) != *got) {
            file.close();
            wipeFile(path);
            return got ? Result<QString>(unwritable(path)) : Result<QString>(fail(got.error()));
        }
        at += *got;
    }
    return path;
}

void OutsideCopies::wipe()
{
    const QMutexLocker locker(&m_mutex);
    if (m_folder.isEmpty())
        return;
    m_lock->unlock();
    m_lock.reset();
    wipeFolder(std::exchange(m_folder, QString()));
}

} // namespace praxis::ui
