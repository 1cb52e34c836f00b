#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QFuture>
#include <QString>
#include <QUuid>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace praxis {
class Desk;
}

namespace praxis::ui {

struct GateUser {
    QUuid id;
    QString name;
    QString login;
    bool viaKeychain = false; ///< this computer's keychain opens it without a password
};

/// What the first-run pages ask for.
struct NewPractice {
    QString name;
    QString country;  ///< ISO 3166-1 alpha-2
    QString currency; ///< ISO 4217
    QString zone;     ///< IANA
    QString language; ///< BCP 47
    QString ownerName;
    QString login;
    QString password; ///< emptied by who takes it
};

/// The door to the practice on this computer, as the sign-in sees it: closed, its keys are wiped and its database is shut.
/// Implemented in app over the key header and the store. Futures end on the thread of the caller; long work is elsewhere.
class Gate {
public:
    virtual ~Gate() = default;

    /// Is there a practice here? A trouble that is known before any password (damaged header, foreign file, second program).
    [[nodiscard]] virtual bool exists() const = 0;
    [[nodiscard]] virtual std::optional<Error> trouble() const = 0;
    /// Looks again at what is on the disk.
    virtual void look() = 0;
    [[nodiscard]] virtual QString folder() const = 0;
    [[nodiscard]] virtual QString practiceName() const = 0;
    [[nodiscard]] virtual QVector<GateUser> users() const = 0;
    [[nodiscard]] virtual Instant now() const = 0;

    /// WrongPassword, LockedOut (data: until), KeyMissing, KeychainUnavailable, Denied (no longer a user), and the store's.
    virtual QFuture<Result<>> openWithPassword(const QUuid &user, QString password) = 0;
    virtual QFuture<Result<>> openWithKeychain(const QUuid &user) = 0;
    /// Opens with the sheet and gives `user` a new password.
    virtual QFuture<Result<>> openWithSheet(const QString &code, const QUuid &user, QString newPassword) = 0;
    /// Null while closed.
    [[nodiscard]] virtual Desk *desk() = 0;
    [[nodiscard]] virtual QString userName() const = 0;
    /// What somebody who has just signed in should know before they work: ClockBehind.
    [[nodiscard]] virtual std::optional<Error> warning() const { return {}; }
    /// How far this computer's clock seems to be ahead (less than 0: behind) while somebody is signed in; 0: it is right.
    [[nodiscard]] virtual qint64 clockAheadMs() const { return 0; }
    /// Called on the window's thread whenever that is found to be otherwise. One at a time: the one before is not called any more.
    void setClockFound(std::function<void()> tell) { m_clockFound = std::move(tell); }
    /// `event`: "logout" or "lock", for the audit trail. Returns once the keys are wiped.
    virtual void close(const QString &event) = 0;

    /// Makes a practice and opens it; the answer is the recovery sheet's code, shown once.
    virtual QFuture<Result<QString>> create(NewPractice practice, std::function<void(int percent)> progress) = 0;
    /// Makes the sample practice in a folder of its own and opens it.
    virtual QFuture<Result<>> openSample(std::function<void(int percent)> progress) = 0;
    /// openSample then ends with Cancelled, and there is nothing of it.
    virtual void stopSample() {}
    /// Code of WeakPassword for what is typed, or nothing. Quick.
    [[nodiscard]] virtual QString problemOf(const QString &password, const QStringList &names) const = 0;
    /// Puts a backup in place; what was there is kept beside it.
    virtual QFuture<Result<>> restore(const QString &backup) = 0;
    /// Goes on although the copy is older than the last one seen here. Only after RolledBack.
    virtual QFuture<Result<>> acceptOlder(const QUuid &user, QString password) = 0;

protected:
    void tellOfClock() const
    {
        if (m_clockFound)
            m_clockFound();
    }

private:
    std::function<void()> m_clockFound;
};

} // namespace praxis::ui
