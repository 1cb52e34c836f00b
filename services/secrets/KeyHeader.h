#pragma once

#include "models/kernel/Time.h"
#include "models/ports/Keychain.h"
#include "services/secrets/KeyHeaderFile.h"

#include <QMutex>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

namespace praxis {

/// What a sign-in found out about wrong passwords since the last one, of any user: for the audit trail.
struct FailedSignIns {
    QUuid user;
    qint64 count = 0;     ///< not reported before
    Instant last;
    bool altered = false; ///< the counter was changed by somebody who does not have the key
};

struct Unlocked {
    SecretBytes dataKey;
    /// A replacement of the data key was begun and not finished: the database opens with one of the two. Then call
    /// finishDataKeyChange() or cancelDataKeyChange().
    std::optional<SecretBytes> nextDataKey;
    SecretBytes signingSeed; ///< for PracticeSeal; stays the same when the data key is replaced
    QUuid userId;            ///< null after the recovery sheet
    QList<FailedSignIns> failedSince;
};

struct RecoverySheet {
    QString code; ///< shown and printed once; wipe() it afterwards
    QUuid organization;
};

/// The keys of one database: one random data key, and slots that open it (a password of each user, the keychain of this
/// computer, a printed recovery sheet). See KeySlot for how a slot holds the key.
///
/// What is authenticated, and by what. Each slot's private key is wrapped together with the practice's *root key*, and the
/// whole body carries a MAC under root key and data key. At sign-in the slot's own secret gives the root key, so a header that
/// was made or changed by somebody without the root key is refused, also one that would hand out a data key of his own.
/// Slots cannot be moved between users, organisations or files (aad of the slot, and MAC).
///
/// What this cannot do. Who can write the file can delete it, or put an older copy back: the copy is valid, and old passwords
/// work in it again until the data key is replaced; revision() belongs in the freshness witness for that reason. Who has
/// left but knew the data key knows the root key too: replacing the data key shuts him out of the database, but he could
/// still sign as the practice (signingSeed), and forge a whole one for the others to sign in to; the freshness witness notices. The counters of wrong passwords (see
/// FailureCounter) slow down guessing at the sign-in screen only: who has the files guesses elsewhere at the price of
/// Argon2id. Where there is a keychain slot the counts are kept in the keychain too, and the higher one holds, so an older
/// copy of the file does not reset them; without it, it does.
///
/// Safe from several threads. Every unlock and every change with a password takes about half a second: call from a worker.
/// Errors everywhere: KeyHeaderDamaged (data: problem), FileUnwritable, DiskFull.
class KeyHeader {
public:
    struct Parts {
        PasswordHasher &hasher;
        HeaderDisk &disk;
        /// Keeps a second count of wrong passwords once there is a keychain slot. Signing in with a password waits for it:
        /// give one with little patience.
        Keychain *keychain = nullptr;
    };

    /// Nothing is on disk until the first slot is added. Duplicate when there is a header already: keys are never overwritten.
    [[nodiscard]] static Result<std::unique_ptr<KeyHeader>> create(const QString &databasePath, const QUuid &organization,
                                                                   const SecretBytes &dataKey, Parts parts);
    /// See KeyHeaderFile::load(). NotFound when it belongs to another organisation than `expected` (null: any).
    [[nodiscard]] static Result<std::unique_ptr<KeyHeader>> open(const QString &databasePath, const QUuid &expected, Parts parts);

    [[nodiscard]] QUuid organization() const;
    [[nodiscard]] qint64 revision() const;
    [[nodiscard]] QList<KeyUser> users() const;
    [[nodiscard]] bool hasSlot(SlotKind kind, const QUuid &user) const;
    /// Every way in, in the order in which they were made.
    [[nodiscard]] QList<std::pair<SlotKind, QUuid>> slotOwners() const;
    /// Tells a damaged database (true, and it does not open) from another one's key.
    [[nodiscard]] bool isDataKey(const SecretBytes &key) const;

    // Signing in. `user` by id or by login name (NFKC, any case).
    /// WrongPassword (data: attempts), LockedOut (data: until), KeyMissing (no password slot), WeakPassword "too_long".
    [[nodiscard]] Result<Unlocked> unlockWithPassword(const QUuid &user, const SecretBytes &password, Instant now);
    [[nodiscard]] Result<Unlocked> unlockWithPassword(const QString &login, const SecretBytes &password, Instant now);
    /// KeyMissing (no slot, or the keychain has another secret or none), KeychainUnavailable.
    [[nodiscard]] Result<Unlocked> unlockWithKeychain(const QUuid &user, Keychain &keychain);
    /// Invalid (a typing slip, see RecoveryCode), WrongPassword (another sheet), KeyMissing (no sheet was made).
    [[nodiscard]] Result<Unlocked> unlockWithRecovery(const QString &code);

    // Changing slots, for whoever has the data key (KeyMissing otherwise; BadTransition while it is being replaced).
    /// Adds the user, or gives a known one a new password (also after the recovery sheet). WeakPassword; Duplicate login.
    [[nodiscard]] Result<> addPasswordSlot(const KeyUser &user, const SecretBytes &password, const SecretBytes &dataKey,
                                           const QStringList &alsoForbidden = {});
    /// Proving the old password is a sign-in: what it found out is returned, for the audit trail.
    [[nodiscard]] Result<QList<FailedSignIns>> changePassword(const QUuid &user, const SecretBytes &before, const SecretBytes &after,
                                                              Instant now, const QStringList &alsoForbidden = {});
    [[nodiscard]] Result<> addKeychainSlot(const QUuid &user, Keychain &keychain, const SecretBytes &dataKey);
    /// Also where the keychain does not answer: the slot goes, and what stays in the keychain opens nothing.
    [[nodiscard]] Result<> removeKeychainSlot(const QUuid &user, Keychain &keychain, const SecretBytes &dataKey);
    /// Makes an earlier sheet useless.
    [[nodiscard]] Result<RecoverySheet> addRecoverySlot(const SecretBytes &dataKey);
    /// The user and every slot of theirs. They may remember the data key: replace it too. LastAdmin for the last password.
    [[nodiscard]] Result<> removeSlots(const QUuid &user, const SecretBytes &dataKey);

    // Replacing the data key, without anybody's password: begin; re-key the database; finish. Killed in between, both keys
    // open, and the one that opens the database says whether to finish or to cancel.
    [[nodiscard]] Result<> beginDataKeyChange(const SecretBytes &dataKey, const SecretBytes &newKey);
    [[nodiscard]] Result<> finishDataKeyChange(const SecretBytes &dataKey, const SecretBytes &newKey);
    [[nodiscard]] Result<> cancelDataKeyChange(const SecretBytes &dataKey);

private:
    KeyHeader(KeyHeaderFile file, KeyHeaderData data, Parts parts);

    // These four expect m_mutex to be held.
    /// The root key, if `dataKey` is the key of this header and the header is authentic: nothing else is ever signed anew.
    [[nodiscard]] Result<SecretBytes> rootFor(const SecretBytes &dataKey) const;
    [[nodiscard]] Result<SecretBytes> rootForEdit(const SecretBytes &dataKey) const;
    [[nodiscard]] Result<> commit(KeyHeaderData changed, const SecretBytes &root, const SecretBytes &dataKey,
                                  KeyHeaderFile::Copies copies = KeyHeaderFile::Copies::AtLeastOne);
    void saveFailures();

    [[nodiscard]] Result<> putSlot(KeySlot slot, const SecretBytes &secret, const SecretBytes &dataKey, const KeyUser *user = nullptr);
    [[nodiscard]] Result<Unlocked> refuseUnknown(const PasswordHasher::Turn &turn, const SecretBytes &password);
    [[nodiscard]] Result<Unlocked> finishUnlock(const KeyHeaderData &read, const KeySlot &slot, const KeySlot::Opened &opened);
    [[nodiscard]] QList<FailedSignIns> settleFailures(const QUuid &user, const SecretBytes &dataKey);
    [[nodiscard]] std::optional<Instant> lockedAt(const QUuid &user, Instant now);
    qint64 countFailure(const QUuid &user, Instant now);
    void writeMirror();

    mutable QMutex m_mutex; ///< guards m_data and the file
    QMutex m_mirrorMutex;   ///< orders writes to the keychain; taken before m_mutex, never inside it
    KeyHeaderFile m_file;
    KeyHeaderData m_data;
    Parts m_parts;
};

/// Why nothing here opens the key.
[[nodiscard]] std::unexpected<Error> keyMissing(const QString &problem);

} // namespace praxis
