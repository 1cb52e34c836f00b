#pragma once

#include "app/common/PracticeFile.h"
#include "models/rules/Retention.h"

#include <QHash>

#include <functional>

namespace praxis::app {

/// A copy of a practice: a folder with the encrypted database, its key header, and `manifest.json` with what is in them and the
/// SHA-256 of each; its encrypted recordings in `media`, which guard themselves. Whoever has it needs a password, the recovery sheet or the keychain to read it, as for the original.
namespace Backup {

/// How long a backup is kept in its folder: what was destroyed at the end of its retention is in the older ones, with its keys.
constexpr int keptDays = backupDays;
constexpr int keptForEver = 0;

struct Made {
    QString path;
    qint64 bytes = 0;
    Instant at;
    int agedOut = 0; ///< older ones beside it that went
    int missingMedia = 0; ///< files that its rows name and that were neither in the vault nor in its archive: then it is no whole one
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
    int missingMedia = 0; ///< files of recordings and documents that were nowhere when it was made
};

/// What a worker copies from, with a key of its own: a lock of the window meanwhile takes the practice away, and not this.
struct Source {
    store::SqliteAccess access;
    QString folder;
    QUuid organization;
    QByteArray signedBy; ///< public key of the practice's signature
};
[[nodiscard]] Source sourceOf(PracticeFile &practice);

/// Denied for who may not export people; otherwise the audit trail knows of the backup before there is one, and its head is signed.
[[nodiscard]] Result<> announce(Door &door, const Parts &parts, const Actor &actor, Instant at);
/// Makes a new folder `praxis-<time>` inside `parent`, while the practice is in use. It has its name only when it is whole and
/// on the disk, and not at all where `stopped` says so before that. Backups of the same practice in `parent` that are older than `days` go
/// once it is there, and the register of destruction is kept beside them. Where the disk of the archive is away, or a file is lost, it
/// is made without those (`missingMedia`), and no older one goes that has one of them. FileUnwritable, DiskFull, Duplicate, Cancelled.
[[nodiscard]] Result<Made> copy(const Source &source, Instant at, const QString &parent, const std::function<bool()> &stopped = {}, int days = keptDays);
/// announce() and copy().
[[nodiscard]] Result<Made> make(PracticeFile &practice, const Clock &clock, const QString &parent, int days = keptDays);

/// The folder of a backup, from it or from any file in it.
[[nodiscard]] QString folderOf(const QString &path);
/// The manifest, after the sum of each file was compared. NotThatKind, FileUnreadable, StoreDamaged (data: path).
[[nodiscard]] Result<Manifest> read(const QString &path);
/// What a backup says of itself, without a look at its files.
[[nodiscard]] Result<Manifest> readManifest(const QString &path);
/// Looks at a backup of this practice without changing it: sums, schema, pages, rows, audit trail. The errors of restore();
/// KeyMissing for one that is older than a change of the data key: only its own passwords open it.
[[nodiscard]] Result<Manifest> check(Machine &machine, const Source &source, const QString &path);

struct Restored {
    QString keptAside; ///< where what was replaced is now; blank: there was nothing
    int destroyedAgain = 0;   ///< records that were destroyed after the backup was made
    bool hasRegister = false; ///< of destruction, beside the backup or the practice; without it nobody knows
};
/// Puts the backup into `folder`. It is copied beside it, looked at read only and refused where it is not exactly ours, opened
/// with this password, verified (rows, audit trail, database) against its manifest, and only then moved in. What is there is
/// refused (Duplicate), or with `replace` kept under another name. On any error nothing is changed. StoreBusy, StoreForeign,
/// StoreDamaged, StoreNewer, AuditBroken, WrongPassword, DiskFull.
[[nodiscard]] Result<Restored> restore(Machine &machine, const QString &path, const QString &folder, bool replace, const QString &login,
                                       const SecretBytes &password);

/// For the window of a practice that does not open: the backup takes its place in `folder` once its sums were compared. It is
/// looked at and verified, and the audit trail is told, when somebody signs in. What was there is kept beside it. StoreBusy,
/// NotThatKind, StoreDamaged, FileUnwritable, DiskFull; then nothing is changed.
[[nodiscard]] Result<> putInPlace(const QString &path, const QString &folder);

} // namespace Backup

} // namespace praxis::app
