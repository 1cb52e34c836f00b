#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"
#include "models/ports/Jobs.h"

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <QVector>

#include <memory>
#include <optional>

/// Who signs in to a hosted backend. An account belongs to a person and not to a practice: it may be a member of several.
namespace praxis {

struct Account {
    QUuid id;
    QString loginKey;          ///< as `loginKey()` makes it
    QString password;          ///< what `Passwords::keep` gave
    Instant passwordChangedAt;
    QByteArray oneTimeSecret;  ///< sealed; empty: no second factor
    qint64 oneTimeStep = -1;   ///< of the last code that counted
    bool isActive = true;
    Instant createdAt;
};

struct Membership {
    QUuid organization;
    QUuid user;
};

/// One who is signed in, on one device. Of its refresh tokens only that of the newest generation counts.
struct SignedIn {
    QUuid id;
    QUuid account;
    QUuid organization;
    QUuid user;
    qint64 generation = 0;
    Instant rotatedAt;         ///< when the one before gave way
    Instant createdAt;
    Instant usedAt;
    Instant endsAt;
    Instant endedAt;           ///< null: it goes on
    QString endedWhy;          ///< sign_out, revoked, reuse, password
    QString device;
    QString address;
    QString agent;
};

/// What may be used once, for one thing, until a time. Known by its SHA-256.
struct Ticket {
    QByteArray hash;
    QString purpose;           ///< see namespace ticket
    QUuid account;
    QUuid organization;
    QUuid user;
    int failures = 0;
    Instant endsAt;
    Instant usedAt;            ///< null: not yet
    QString loginKey;          ///< of an invitation: whose it is; of a forgotten password: what was said, and from where (SignIns::forgotten)
};

namespace ticket {
inline const QString secondFactor = QStringLiteral("second_factor");
inline const QString invitation = QStringLiteral("invitation");
inline const QString passwordReset = QStringLiteral("password_reset");
inline const QString practice = QStringLiteral("practice");            ///< both factors were right, and which practice is still to be said
inline const QString forgotten = QStringLiteral("forgotten");          ///< somebody says that they forgot the password of this name, which may be nobody's
inline const QString ownReset = QStringLiteral("own_reset");           ///< of a password, sent to the address that is its account's name
inline const QString operatorReset = QStringLiteral("operator_reset"); ///< of a password, handed over by who runs the server
inline const QString confirmed = QStringLiteral("confirmed");          ///< opens nothing: that who is signed in proved anew that it is them
inline const QString factorReset = QStringLiteral("factor_reset"); ///< opens nothing: that it happened, for as long as it matters
}

struct SignInFailures {
    int here = 0;              ///< in a row, for this name from this address
    int untold = 0;            ///< of these, not yet in an audit trail
    Instant last;
    int ofAddress = 0;         ///< from this address for any name, since a time
    int ofName = 0;            ///< for this name from any address, since a time
};

struct UntoldFailures {
    QString loginKey;
    QString address;           ///< its network
    int count = 0;
};

struct JobCounts {
    qint64 waiting = 0;        ///< for their time, or their turn
    qint64 dead = 0;           ///< for somebody who looks at them
};

/// One connection, used by one thread.
class IdentitySession {
public:
    virtual ~IdentitySession() = default;

    /// As of a StoreSession.
    [[nodiscard]] virtual bool isConnected() const { return true; }
    [[nodiscard]] virtual Result<> begin(bool writing) = 0;
    [[nodiscard]] virtual Result<> commit() = 0;
    virtual void rollback() noexcept = 0;

    [[nodiscard]] virtual Result<std::optional<Account>> accountNamed(const QString &loginKey) = 0;
    [[nodiscard]] virtual Result<std::optional<Account>> account(const QUuid &id) = 0;
    /// The same, and nobody else changes it until the end of the transaction.
    [[nodiscard]] virtual Result<std::optional<Account>> accountToChange(const QUuid &id) = 0;
    /// The oldest whose name begins with this.
    [[nodiscard]] virtual Result<std::optional<Account>> accountBeginning(const QString &loginKey) = 0;
    /// Duplicate where the name is taken.
    [[nodiscard]] virtual Result<> add(const Account &account) = 0;
    /// Only the password; only the second factor: what else of the account changes meanwhile stays.
    [[nodiscard]] virtual Result<> keepPassword(const Account &account) = 0;
    [[nodiscard]] virtual Result<> keepSecondFactor(const Account &account) = 0;
    /// False where this step has been used already: two at once cannot both use it.
    [[nodiscard]] virtual Result<bool> useOneTimeStep(const QUuid &account, qint64 step) = 0;
    [[nodiscard]] virtual Result<> replaceRecoveryCodes(const QUuid &account, const QVector<QByteArray> &hashes) = 0;
    /// False where there is no such code, or it was used.
    [[nodiscard]] virtual Result<bool> useRecoveryCode(const QUuid &account, const QByteArray &hash, Instant now) = 0;
    [[nodiscard]] virtual Result<int> recoveryCodesLeft(const QUuid &account) = 0;

    [[nodiscard]] virtual Result<QVector<Membership>> memberships(const QUuid &account) = 0;
    [[nodiscard]] virtual Result<std::optional<QUuid>> accountOf(const Membership &membership) = 0;
    [[nodiscard]] virtual Result<> join(const QUuid &account, const Membership &membership, Instant now) = 0;

    [[nodiscard]] virtual Result<std::optional<SignedIn>> signedIn(const QUuid &id) = 0;
    /// Whether this account has signed in from there since a time.
    [[nodiscard]] virtual Result<bool> knowsAddress(const QUuid &account, const QString &address, Instant since) = 0;
    [[nodiscard]] virtual Result<QVector<SignedIn>> signedInOf(const QUuid &account) = 0; ///< newest first, not ended
    [[nodiscard]] virtual Result<> add(const SignedIn &signedIn) = 0;
    /// To the next generation; false where `generation` is no longer the newest: somebody else has rotated it meanwhile.
    [[nodiscard]] virtual Result<bool> rotate(const QUuid &id, qint64 generation, Instant now) = 0;
    [[nodiscard]] virtual Result<> end(const QUuid &id, const QString &why, Instant now) = 0;
    /// Every one of an account (of one organisation where `organization` is not null), except `except`.
    [[nodiscard]] virtual Result<> endAll(const QUuid &account, const QUuid &organization, const QUuid &except, const QString &why, Instant now) = 0;

    [[nodiscard]] virtual Result<std::optional<Ticket>> ticket(const QByteArray &hash) = 0;
    /// Of a purpose, not used and not over, the one that ends first from a time on, for which nobody else gets it until the end of the
    /// transaction. One that failed comes later each time: its n-th try is n² times `pauseMs` after it began, `lifetimeMs` before its end.
    struct TicketTurn {
        QString purpose;
        Instant now;
        Instant endsFrom;
        qint64 lifetimeMs = 0;
        qint64 pauseMs = 0;
    };
    [[nodiscard]] virtual Result<std::optional<Ticket>> takeTicket(const TicketTurn &turn) = 0;
    [[nodiscard]] virtual Result<> add(const Ticket &ticket) = 0;
    /// It is good until then; false where there is none.
    [[nodiscard]] virtual Result<bool> extendTicket(const QByteArray &hash, Instant endsAt) = 0;
    [[nodiscard]] virtual Result<> failTicket(const QByteArray &hash) = 0;
    /// False where it was used already.
    [[nodiscard]] virtual Result<bool> useTicket(const QByteArray &hash, Instant now) = 0;

    /// Whether there is one of that purpose that is not over, used or not.
    [[nodiscard]] virtual Result<bool> hasTicket(const QUuid &account, const QString &purpose, Instant now) = 0;
    /// What was handed out for this user, or for this account's sign-in, opens nothing any more.
    [[nodiscard]] virtual Result<> endTickets(const Membership &membership, Instant now) = 0;
    [[nodiscard]] virtual Result<> endTickets(const QUuid &account, const QString &purpose, Instant now) = 0;

    /// Until the end of the transaction nobody else counts for this name.
    [[nodiscard]] virtual Result<SignInFailures> failures(const QString &loginKey, const QString &address, Instant since) = 0;
    [[nodiscard]] virtual Result<> noteFailure(const QString &loginKey, const QString &address, Instant now) = 0;
    /// Counted before the password is looked at. After a right one: that was none, and those before no longer count (and are told all the same).
    [[nodiscard]] virtual Result<> forgetFailures(const QString &loginKey, const QString &address) = 0;
    [[nodiscard]] virtual Result<QVector<UntoldFailures>> untoldFailures(int limit) = 0;
    [[nodiscard]] virtual Result<> tellFailures(const QString &loginKey, const QString &address, int count) = 0;

    /// Wrapped by the server's master key; empty where there is none.
    [[nodiscard]] virtual Result<QByteArray> organizationKey(const QUuid &organization) = 0;
    [[nodiscard]] virtual Result<> keepOrganizationKey(const QUuid &organization, const QByteArray &wrapped, Instant now) = 0;

    /// Into the queue of an organisation, in this transaction: it is there if and only if what else was written is.
    [[nodiscard]] virtual Result<> queue(const QUuid &organization, const Job &job) = 0;
    /// Of every organisation together.
    [[nodiscard]] virtual Result<JobCounts> jobCounts() = 0;
    /// Which organisations have a job that is due and that nobody has, the one that waits longest first.
    [[nodiscard]] virtual Result<QVector<QUuid>> withDueJobs(Job::Lane lane, Instant now, int limit) = 0;

    /// What the database's own computer takes for now; null where that is this one.
    [[nodiscard]] virtual Result<Instant> databaseTime() = 0;

    /// By their names: those of one organisation where it is not null.
    [[nodiscard]] virtual Result<QVector<Account>> accounts(const QUuid &organization) = 0;

    /// What is over since a while: tickets, failures, and sign-ins that ended.
    [[nodiscard]] virtual Result<> forgetBefore(Instant when) = 0;
};

class IdentityStore {
public:
    virtual ~IdentityStore() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<IdentitySession>> identity() = 0;
};

} // namespace praxis
