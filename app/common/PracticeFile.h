#pragma once

#include "app/common/Machine.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/practice/door/Door.h"
#include "services/secrets/KeyHeader.h"
#include "services/secrets/PracticeSeal.h"
#include "services/store/SqliteStore.h"
#include "services/vault/AgeVault.h"
#include "services/vault/AwayBlobs.h"
#include "services/vault/FolderBlobs.h"
#include "services/vault/StorePersonKeys.h"

#include <optional>

namespace praxis::app {

/// The practice on this computer: `practice.praxis` (encrypted) with its key header beside it. It is closed (only the names for
/// the sign-in are known) or unlocked (store and parts of the door are there). Used by the desktop and by praxisctl.
/// Not thread-safe; `unlock…` takes about half a second, so a window calls it from a worker.
class PracticeFile {
public:
    [[nodiscard]] static QString pathIn(const QString &folder);
    /// Key header or database: what must not be overwritten.
    [[nodiscard]] static bool existsIn(const QString &folder);
    /// Where its encrypted files are.
    [[nodiscard]] static QString mediaIn(const QString &folder);
    /// The colder place for what is archived: a folder, or a link to one on another disk.
    [[nodiscard]] static QString archiveIn(const QString &folder);

    /// Reads the key header only, once a backup that waits for it has taken its place. NotFound (nothing here), KeyHeaderDamaged, StoreNewer, FileUnreadable.
    [[nodiscard]] static Result<std::unique_ptr<PracticeFile>> open(const QString &folder, Machine &machine);

    struct Founding {
        Organization practice;  ///< id is made here where null
        QString login;
        QString displayName;
        QUuid userId;           ///< made here where null
        const Clock *clock = nullptr; ///< the sample practice is founded in its own past
        /// What it is to hold from its first day; where this fails, there is no practice. Nothing waits for the disk in it.
        std::function<Result<>(StoreSession &, const Parts &, const Actor &)> furnish = {};
    };
    struct Created {
        std::unique_ptr<PracticeFile> practice; ///< unlocked
        RecoverySheet sheet;
    };
    /// Duplicate where there is one already; WeakPassword; the store's errors. Nothing is left behind where it fails.
    [[nodiscard]] static Result<Created> create(const QString &folder, Machine &machine, Founding founding, const SecretBytes &password);
    ~PracticeFile();

    // -- closed or unlocked
    [[nodiscard]] KeyHeader &header() { return *m_header; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QUuid organization() const { return m_header->organization(); }

    // -- unlocking: the errors of KeyHeader and SqliteStore, RolledBack, and GrantsAltered; Denied for a user who was switched off.
    enum class Age : quint8 { Checked, Any }; ///< Any: somebody has decided to go on with an older copy
    [[nodiscard]] Result<> unlockWithPassword(const QString &login, const SecretBytes &password, Age age = Age::Checked);
    [[nodiscard]] Result<> unlockWithPassword(const QUuid &user, const SecretBytes &password, Age age = Age::Checked);
    [[nodiscard]] Result<> unlockWithKeychain(const QUuid &user);
    /// Nobody is signed in by a sheet: it opens the practice and gives `user` a new password, who then is.
    [[nodiscard]] Result<> unlockWithSheet(const QString &code, const QUuid &user, const SecretBytes &newPassword);
    /// keepFreshness(), then shuts the database and wipes the keys. Every desk, door and session on it must be gone.
    void close();

    /// Another data key, when somebody has left who may remember it: every page and every person's key is encrypted anew, and
    /// everybody signs in as before. Asks for the password of who is signed in, who must be an administrator, and opens the
    /// practice again. Killed at any moment, the old key opens it or the new one, and the next sign-in settles which.
    /// Nothing else may stand on the practice. Denied, WrongPassword, DiskFull; then the old key stays.
    [[nodiscard]] Result<> replaceDataKey(const SecretBytes &password);

    // -- unlocked
    [[nodiscard]] bool isUnlocked() const { return m_store != nullptr; }
    [[nodiscard]] store::SqliteStore &store() { return *m_store; }
    [[nodiscard]] const Parts &parts() const { return *m_parts; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const User &user() const { return m_user; }
    [[nodiscard]] const SecretBytes &dataKey() const { return m_dataKey; }
    [[nodiscard]] const QByteArray &publicKey() const { return m_seal->publicKey(); }
    /// ClockBehind (data: now, last) where, at sign-in, the trail had lines of a later time than this computer's clock says.
    [[nodiscard]] const std::optional<Error> &clockTrouble() const { return m_clockBehind; }
    /// Writes down beside the practice what was destroyed in it, for the day on which an older copy takes its place.
    [[nodiscard]] Result<> keepRegister();
    /// Destroys again what the registers beside the practice name and it still has. How many records.
    [[nodiscard]] Result<int> destroyAgain();
    /// Where a register that came with a backup waits for the next sign-in.
    [[nodiscard]] static QString broughtRegisterIn(const QString &folder, const QUuid &organization);
    /// Tells the keychain how new this database is, so that an older copy in its place is noticed. Does nothing without one.
    void keepFreshness();

private:
    PracticeFile(QString folder, Machine &machine, std::unique_ptr<KeyHeader> header);

    [[nodiscard]] Result<> openStore(Unlocked unlocked, bool create);
    [[nodiscard]] Result<> tryStore(const SecretBytes &key, bool create);
    [[nodiscard]] Result<> settleKeyChange(const Unlocked &unlocked, bool openedWithNext);
    [[nodiscard]] Result<> signIn(const QUuid &user, const QList<FailedSignIns> &failed, const QString &how);
    [[nodiscard]] Result<> admit(Unlocked unlocked, const QUuid &user, Age age, const QString &how);
    [[nodiscard]] Result<> checkFreshness();
    [[nodiscard]] Result<> checkHeaderFreshness();
    /// Denied where `user` is no administrator, or was none any more when this computer last saw the practice: an older copy is
    /// not to give back what was taken away.
    [[nodiscard]] Result<> mayGoOnWithOlder(const QUuid &user);
    [[nodiscard]] Result<QVector<QUuid>> administrators();
    /// A backup that was put here without anybody's password is looked at before anything of it runs, and checked whole.
    [[nodiscard]] Result<> lookAtRestored(const Unlocked &unlocked);
    [[nodiscard]] Result<> verifyRestored();
    [[nodiscard]] std::optional<Error> lastWritten(StoreSession &session) const;
    [[nodiscard]] Result<> noteFailed(const QList<FailedSignIns> &failed);
    [[nodiscard]] Result<> note(const QString &action, const QString &detail);
    [[nodiscard]] Result<> openVault();
    void shut();
    [[nodiscard]] Result<AuditHead> trailEnd();

    QString m_folder;
    Machine &m_machine;
    std::unique_ptr<KeyHeader> m_header;
    SecretBytes m_dataKey;
    std::unique_ptr<store::SqliteStore> m_store;
    std::unique_ptr<PracticeSeal> m_seal;
    std::unique_ptr<vault::FolderBlobs> m_blobs;
    std::unique_ptr<Blobs> m_archive;
    std::unique_ptr<vault::StorePersonKeys> m_personKeys;
    std::unique_ptr<vault::AgeVault> m_vault;
    std::unique_ptr<Parts> m_parts;
    Actor m_actor;
    User m_user;
    std::optional<Error> m_clockBehind;
    bool m_witnessed = false; ///< the keychain knows this database as it was at sign-in
};

} // namespace praxis::app
