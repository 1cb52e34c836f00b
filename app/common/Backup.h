#pragma once

#include "app/common/PracticeFile.h"

#include <QHash>

namespace praxis::app {

/// A copy of a practice: a folder with the encrypted database, its key header, and `manifest.json` with what is in them and the
/// SHA-256 of each. Whoever has it needs a password, the recovery sheet or the keychain to read it, as for the original.
namespace Backup {

struct Made {
    QString path;
    qint64 bytes = 0;
    Instant at;
};

/// What a backup says of itself. Only accidents are found by it: what was altered on purpose shows in the signed audit trail.
struct Manifest {
    Instant at;
    QUuid organization;
    qint64 auditNumber = 0;
    QByteArray auditHash;
    QHash<QString, qint64> counts;   ///< rows by record
    QHash<QString, QByteArray> files; ///< SHA-256 by name
    qint64 bytes = 0;
};

/// Makes a new folder `praxis-<time>` inside `parent`, while the practice is in use. It has its name only when it is whole and
/// on the disk. Denied for who may not export people; the audit trail knows of it. FileUnwritable, DiskFull.
[[nodiscard]] Result<Made> make(PracticeFile &practice, const Clock &clock, const QString &parent);

/// The manifest, after the sum of each file was compared. NotThatKind, FileUnreadable, StoreDamaged (data: path).
[[nodiscard]] Result<Manifest> read(const QString &path);

struct Restored {
    QString keptAside; ///< where what was replaced is now; blank: there was nothing
};
/// Puts the backup into `folder`. It is copied beside it, looked at read only and refused where it is not exactly ours, opened
/// with this password, verified (rows, audit trail, database) against its manifest, and only then moved in. What is there is
/// refused (Duplicate), or with `replace` kept under another name. On any error nothing is changed. StoreBusy, StoreForeign,
/// StoreDamaged, StoreNewer, AuditBroken, WrongPassword, DiskFull.
[[nodiscard]] Result<Restored> restore(Machine &machine, const QString &path, const QString &folder, bool replace, const QString &login,
                                       const SecretBytes &password);

} // namespace Backup

} // namespace praxis::app
