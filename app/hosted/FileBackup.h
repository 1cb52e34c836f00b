#pragma once

#include "models/kernel/Time.h"
#include "services/secrets/MasterKey.h"
#include "services/store/SqliteFile.h"

#include <QStringList>

namespace praxis::app {

/// A copy of a hosted backend whose database is one file, made while praxisd serves it: the file, encrypted as it is and looked at before it
/// counts, its media, and the registers of what was destroyed. The master key is not in it.
class FileBackup {
public:
    struct Source {
        QString store;         ///< the file
        QString folder;        ///< praxisd's data: media and registers
        bool hasMedia = true;  ///< false: they are in a bucket
    };
    struct Made {
        QString path;
        qint64 bytes = 0;
        int missingMedia = 0;  ///< files that its rows name and that are nowhere
    };
    FileBackup(Source source, const MasterKey &key);

    /// Makes a new folder `praxis-<time>` inside `parent`, which has its name only when it is whole and on the disk. FileUnreadable
    /// (there is no such file), StoreDamaged (also for another key), FileUnwritable, DiskFull, Duplicate.
    [[nodiscard]] Result<Made> make(Instant at, const QString &parent) const;

private:
    [[nodiscard]] Result<qint64> copyAllMedia(const QString &to) const;
    [[nodiscard]] Result<qint64> copyRegisters(const QString &to) const;
    [[nodiscard]] Result<int> missingIn(const QString &to, store::SqliteAccess copy) const;

    Source m_source;
    store::SqliteAccess m_access;
};

} // namespace praxis::app
