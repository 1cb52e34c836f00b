#include "app/hosted/FileBackup.h"

#include "app/common/BackupManifest.h"
#include "app/common/FileCopy.h"
#include "app/common/MediaCopies.h"
#include "services/store/SqliteCopies.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

namespace praxis::app {

using namespace Qt::StringLiterals;

FileBackup::FileBackup(Source source, const MasterKey &key) : m_source(std::move(source))
{
    m_access.path = m_source.store;
    const auto own = std::make_shared<SecretBytes>(key.databaseKey());
    m_access.key = [own](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(own->view());
        return {};
    };
}

/// Twice: what moves between the two meanwhile is found the second time, and nothing is copied again.
Result<qint64> FileBackup::copyAllMedia(const QString &to) const
{
    constexpr int times = 2;
    qint64 bytes = 0;
    for (int i = 0; i < times; ++i) {
        for (const QString &tier : {u"media"_s, u"archive"_s}) {
            const QDir from(QDir(m_source.folder).filePath(tier));
            for (const QString &practice : from.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
                PRAXIS_TRY(const qint64 copied, copyMedia(from.filePath(practice), QDir(to).filePath(tier + u'/' + practice)));
                bytes += copied;
            }
        }
    }
    return bytes;
}

Result<qint64> FileBackup::copyRegisters(const QString &to) const
{
    qint64 bytes = 0;
    const QDir from(m_source.folder);
    for (const QString &name : from.entryList({u"destroyed-*"_s}, QDir::Files | QDir::NoSymLinks)) {
        PRAXIS_TRY(const qint64 copied, copyFile(from.filePath(name), QDir(to).filePath(name)));
        bytes += copied;
    }
    return bytes;
}

/// What was destroyed since the database was copied is not missing.
Result<int> FileBackup::missingIn(const QString &to, store::SqliteAccess copy) const
{
    copy.readOnly = true;
    QSet<QString> there;
    for (QDirIterator all(to, QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
        there.insert(QFileInfo(all.next()).fileName());
    PRAXIS_TRY(QStringList missing, store::mediaNamedIn(copy));
    missing.removeIf([&there](const QString &name) { return there.contains(name); });
    if (missing.isEmpty())
        return 0;
    PRAXIS_TRY(const QStringList now, store::mediaNamedIn(m_access));
    const QSet<QString> wanted(now.cbegin(), now.cend());
    return static_cast<int>(std::ranges::count_if(missing, [&wanted](const QString &name) { return wanted.contains(name); }));
}

Result<FileBackup::Made> FileBackup::make(Instant at, const QString &parent) const
{
    const QFileInfo file(m_source.store);
    if (!file.isFile()) // SQLite would make one
        return fail(ErrorCode::FileUnreadable, {{u"path"_s, m_source.store}});
    const QString path = QDir(parent).filePath(u"praxis-"_s + Backup::stamp(at));
    if (!QDir().mkpath(parent))
        return fail(ErrorCode::FileUnwritable, {{u"path"_s, parent}});
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{u"path"_s, path}});
    QTemporaryDir begun(QDir(parent).filePath(u".praxis-unfinished-XXXXXX"_s));
    if (!begun.isValid())
        return fail(ErrorCode::FileUnwritable, {{u"path"_s, parent}, {u"detail"_s, begun.errorString()}});
    store::SqliteAccess copy = m_access;
    copy.path = begun.filePath(file.fileName());
    PRAXIS_CHECK(store::backup(m_access, copy.path)); // before the media: what its rows name is there already
    Made made{path, QFileInfo(copy.path).size(), 0};
    if (m_source.hasMedia) {
        PRAXIS_TRY(const qint64 bytes, copyAllMedia(begun.path()));
        PRAXIS_TRY(made.missingMedia, missingIn(begun.path(), copy));
        made.bytes += bytes;
    }
    PRAXIS_TRY(const qint64 registers, copyRegisters(begun.path()));
    made.bytes += registers;
    PRAXIS_CHECK(store::syncFolderOf(copy.path));
    PRAXIS_CHECK(store::moveInto(begun.path(), path));
    begun.setAutoRemove(false);
    return made;
}

} // namespace praxis::app
