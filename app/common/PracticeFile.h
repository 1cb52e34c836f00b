#pragma once

#include "app/common/Machine.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/practice/Door.h"
#include "services/secrets/KeyHeader.h"
#include "services/secrets/PracticeSeal.h"
#include "services/store/SqliteStore.h"

namespace praxis::app {

/// The practice on this computer: `practice.praxis` (encrypted) with its key header beside it. It is closed (only the names for
/// the sign-in are known) or unlocked (store and parts of the door are there). Used by the desktop and by praxisctl.
/// Not thread-safe; `unlock…` takes about half a second, so a window calls it from a worker.
class PracticeFile {
public:
    [[nodiscard]] static QString pathIn(const QString &folder);
    /// Key header or database: what must not be overwritten.
    [[nodiscard]] static bool existsIn(const QString &folder);

    /// Reads the key header only. NotFound (nothing here), KeyHeaderDamaged, StoreNewer, FileUnreadable.
    [[nodiscard]] static Result<std::unique_ptr<PracticeFile>> open(const QString &folder, Machine &machine);

    struct Founding {
        Organization practice;  ///< id is made here where null
        QString login;
        QString displayName;
        QUuid userId;           ///< made here where null
        const Clock *clock = nullptr; ///< the sample practice is founded in its own past
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

    // -- unlocking: the errors of KeyHeader and SqliteStore, and RolledBack; Denied for a user who was switched off.
    enum class Age : quint8 { Checked, Any }; ///< Any: somebody has decided to go on with an older copy
    [[nodiscard]] Result<> unlockWithPassword(const QString &login, const SecretBytes &password, Age age = Age::Checked);
    [[nodiscard]] Result<> unlockWithPassword(const QUuid &user, const SecretBytes &password, Age age = Age::Checked);
    [[nodiscard]] Result<> unlockWithKeychain(const QUuid &user);
    /// Nobody is signed in by a sheet: it opens the practice and gives `user` a new password, who then is.
    [[nodiscard]] Result<> unlockWithSheet(const QString &code, const QUuid &user, const SecretBytes &newPassword);
    /// keepFreshness(), then shuts the database and wipes the keys. Every desk, door and session on it must be gone.
    void close();

    // -- unlocked
    [[nodiscard]] bool isUnlocked() const { return m_store != nullptr; }
    [[nodiscard]] store::SqliteStore &store() { return *m_store; }
    [[nodiscard]] const Parts &parts() const { return *m_parts; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const User &user() const { return m_user; }
    [[nodiscard]] const SecretBytes &dataKey() const { return m_dataKey; }
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
    void shut();
    [[nodiscard]] Result<AuditHead> trailEnd();

    QString m_folder;
    Machine &m_machine;
    std::unique_ptr<KeyHeader> m_header;
    SecretBytes m_dataKey;
    std::unique_ptr<store::SqliteStore> m_store;
    std::unique_ptr<PracticeSeal> m_seal;
    std::unique_ptr<Parts> m_parts;
    Actor m_actor;
    User m_user;
    bool m_witnessed = false; ///< the keychain knows this database as it was at sign-in
};

} // namespace praxis::app
