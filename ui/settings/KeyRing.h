#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QFuture>
#include <QString>
#include <QUuid>
#include <QVector>

namespace praxis::ui {

/// One way into the practice on this computer.
struct KeySlotLine {
    enum Kind : quint8 { Password, Keychain, Recovery };
    Kind kind = Password;
    QUuid user;          ///< null for the recovery sheet
    QString userName;
    Instant madeAt;      ///< none where the header does not know
    bool isMine = false;
};

/// What the settings may do with the keys of the practice. Implemented in app over the key header; passwords never reach the store.
/// Every answer comes on the thread of the caller. Passwords are wiped by the implementation after use.
class KeyRing {
public:
    virtual ~KeyRing() = default;

    /// WeakPassword (data: problem), Duplicate (data: field = login). Adds the user or gives a known one a new password.
    [[nodiscard]] virtual QFuture<Result<>> addPassword(const QUuid &user, const QString &login, const QString &displayName,
                                                        const QString &password) = 0;
    /// Of who is signed in. WrongPassword, LockedOut, WeakPassword.
    [[nodiscard]] virtual QFuture<Result<>> changePassword(const QString &before, const QString &after) = 0;
    /// Every slot of a user who may no longer sign in. LastAdmin for the last password.
    [[nodiscard]] virtual QFuture<Result<>> removeSlots(const QUuid &user) = 0;
    /// The code of a new sheet, shown once; the earlier one becomes useless. WrongPassword.
    [[nodiscard]] virtual QFuture<Result<QString>> newRecoverySheet(const QString &password) = 0;
    /// Opens the practice on this computer without a password, through the keychain of the system. KeychainUnavailable.
    [[nodiscard]] virtual QFuture<Result<>> useKeychain(bool use) = 0;
    [[nodiscard]] virtual QFuture<Result<QVector<KeySlotLine>>> lines() = 0;
    /// Why a password is not good enough, as a code of WeakPassword; empty: it is. Quick; for what is beside the field while typing.
    [[nodiscard]] virtual QString problemOf(const QString &password, const QString &login) const = 0;
};

} // namespace praxis::ui
