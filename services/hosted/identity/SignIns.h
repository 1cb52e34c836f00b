#pragma once

#include "models/access/AccessMatrix.h"
#include "models/ports/Clock.h"
#include "models/ports/Identity.h"
#include "models/ports/Ids.h"
#include "models/ports/Passwords.h"
#include "models/ports/Store.h"
#include "models/ports/TokenIssuer.h"
#include "services/hosted/identity/AccessToken.h"

#include <functional>
#include <variant>

namespace praxis::hosted {

inline constexpr qsizetype longestLogin = 254; ///< of an e-mail address (RFC 5321)

/// From where somebody signs in. `address` is the connection's; the others are only what it says of itself.
struct Device {
    QString name;
    QString address;
    QString agent;
};

/// Signed in: a short access token, and the refresh token that brings the next one, once.
struct Pass {
    QByteArray access;
    QByteArray refresh;
    SignedIn signedIn;
};

/// The password was right, and a code of the telephone is wanted: nothing else takes this ticket.
struct SecondFactorWanted {
    QByteArray ticket;
};

/// The password was right, and the account is a member of several practices.
struct PracticeWanted {
    QVector<Membership> memberships;
    QByteArray ticket = {}; ///< where a second factor was given: it is not asked for again. Empty: sign in again and name one
};

/// What one may know of one's own account.
struct AccountStanding {
    QString login;
    Instant passwordChangedAt;
    bool hasSecondFactor = false;
    int recoveryCodesLeft = 0;
};

/// Who signs in, and who is still signed in. Each call is transactions of its own on a session of the caller's thread.
/// Errors: WrongPassword for any wrong name, password, code or token; LockedOut (data: until); StoreBusy.
class SignIns {
public:
    static constexpr qint64 graceMs = 10'000;           ///< in which the token before still brings the same successor
    static constexpr qint64 idleMs = 12 * 3600'000LL;
    static constexpr qint64 longestMs = 30 * 86'400'000LL;
    static constexpr qint64 ticketMs = 5 * 60'000;
    static constexpr qint64 freshMs = freshSeconds * 1000; ///< after signing in, and after confirming
    static constexpr qint64 invitationMs = 3 * 86'400'000LL;
    static constexpr qint64 resetMs = 24 * 3600'000LL;  ///< and so long nobody takes both from one account, the password and the second factor
    static constexpr qint64 ownResetMs = 30 * 60'000;   ///< of what goes out by e-mail
    static constexpr int forgottenOfAddress = 10;       ///< that one network may say in `guessWindowMs`
    static constexpr int forgottenOfName = 3;           ///< mails to one account in that time; who asks more is answered the same
    static constexpr int guesses = 5;                   ///< of one name from one address, then it waits
    static constexpr int guessesOfAddress = 100;        ///< of any names within `guessWindowMs`
    static constexpr int guessesOfName = 10;            ///< from any addresses; who signed in from there before still may
    static constexpr qint64 guessWindowMs = 15 * 60'000;
    static constexpr qint64 longestWaitMs = 15 * 60'000;

    struct Parts {
        Passwords &passwords;
        const ServerSeal &seal;
        const AccessTokens &tokens;
        const Clock &clock;
        Ids &ids;
    };
    explicit SignIns(Parts parts) : m_parts(parts) {}

    /// Writes down what is about to be, once nothing is left that could refuse it: what cannot be written down is not done.
    using Noted = std::function<Result<>()>;

    using Admitted = std::variant<Pass, SecondFactorWanted, PracticeWanted>;
    [[nodiscard]] Result<Admitted> withPassword(IdentitySession &session, const QString &login, const QByteArray &password, const QUuid &organization,
                                                const Device &device);
    /// A code of the telephone, or one of the recovery codes.
    [[nodiscard]] Result<Admitted> withSecondFactor(IdentitySession &session, const QByteArray &ticket, const QString &code, const Device &device);
    /// Wrong codes are counted under a key of their own, beside the wrong passwords of the same name.
    [[nodiscard]] static bool isOfCodes(const QString &key);
    [[nodiscard]] static QString guessedIn(const QString &key); ///< whose account was guessed at
    /// After the second factor of who is a member of several practices.
    [[nodiscard]] Result<Pass> withPractice(IdentitySession &session, const QByteArray &ticket, const QUuid &organization, const Device &device);
    /// The same successor within the grace for whoever comes with the one before; after that the sign-in ends: somebody has copied it.
    [[nodiscard]] Result<Pass> refresh(IdentitySession &session, const QByteArray &refreshToken);
    /// Denied where it has ended, or its account is switched off.
    [[nodiscard]] Result<SignedIn> check(IdentitySession &session, const TokenClaims &claims);

    /// Whom a token of an external service is for: its subject must have been named (`link`) by the practice that the token's
    /// organisation is. It has no sign-in of ours: `id` is null. Denied.
    [[nodiscard]] Result<SignedIn> foreign(IdentitySession &session, const ForeignToken &token);

    /// Whether they signed in, or confirmed that it is them, a moment ago. Never of another service's token: nobody has asked its holder here.
    [[nodiscard]] Result<bool> isFresh(IdentitySession &session, const SignedIn &who);
    struct Proof {
        QString code;        ///< of the telephone or a recovery code, where the account has a second factor
        QByteArray password; ///< where it has none
    };
    /// Until when this sign-in is fresh. Required (data: field) where it takes the other one; wrong ones count like those of signing in.
    [[nodiscard]] Result<Instant> confirm(IdentitySession &session, const SignedIn &who, const Proof &proof, const QString &address, const Noted &noted);

    [[nodiscard]] Result<> end(IdentitySession &session, const QUuid &account, const QUuid &signedIn, const QString &why);

    // -- one's own account
    [[nodiscard]] Result<AccountStanding> standing(IdentitySession &session, const QUuid &account);
    [[nodiscard]] Result<> changePassword(IdentitySession &session, const SignedIn &who, const QByteArray &present, const QByteArray &next, const QStringList &names,
                                          const QString &address, const Noted &noted);
    /// The secret of a second factor that is not kept yet.
    [[nodiscard]] QByteArray newOneTimeSecret() const;
    /// Kept when the password and a code of it are right: recovery codes, shown this once.
    [[nodiscard]] Result<QStringList> keepOneTimeSecret(IdentitySession &session, const SignedIn &who, const QByteArray &password, const QByteArray &secret, const QString &code,
                                                        const QString &address, const Noted &noted);
    [[nodiscard]] Result<> dropOneTimeSecret(IdentitySession &session, const SignedIn &who, const QByteArray &password, const QString &address, const Noted &noted);
    /// By an administrator, for somebody who has lost telephone and codes. Denied where they are a member elsewhere, too, or were let set another
    /// password within a day.
    [[nodiscard]] Result<> resetSecondFactor(IdentitySession &session, const Membership &membership, const Noted &noted);
    /// Somebody has left, or has another role: wherever they are signed in to this practice, they are not any more.
    [[nodiscard]] Result<> endAllOf(IdentitySession &session, const Membership &membership);

    // -- members
    /// What is handed to somebody so that they set a password for this user, under this login and no other. It is used once.
    [[nodiscard]] Result<QByteArray> invite(IdentitySession &session, const Membership &membership, const QString &login);
    /// A new account, or one more practice for an account whose password it is. As whom they now are a member.
    [[nodiscard]] Result<Membership> accept(IdentitySession &session, const QByteArray &invitation, const QString &login, const QByteArray &password, const QStringList &names,
                                            const QString &address);
    /// What is handed to somebody who has forgotten their password. NotFound without an account of ours. Denied for who is a member of another
    /// practice too: one practice does not open the door of the other; and, where `needsSecondFactor`, for an account that has none, or whose
    /// was taken away within a day: nobody becomes a colleague by themselves.
    [[nodiscard]] Result<QByteArray> offerPassword(IdentitySession &session, const Membership &membership, bool needsSecondFactor);
    /// Somebody says that they forgot the password of this name. The same is done whether there is such an account: what follows is
    /// done later, by `Upkeep`. LockedOut for a network that says it too often.
    [[nodiscard]] Result<> forgotten(IdentitySession &session, const QString &login, const QString &address);
    struct Said {
        QString loginKey, address;
    };
    /// What was said with that ticket, and from where.
    [[nodiscard]] static Said saidIn(const Ticket &forgotten);
    /// What is sent to somebody who said so, at the moment that it is sent. As for `offerPassword`.
    [[nodiscard]] Result<QByteArray> offerOwn(IdentitySession &session, const Membership &membership, bool needsSecondFactor);
    /// What who runs the server hands over, for whom nobody else can: a member of several practices, a colleague without a second factor.
    /// It is for them as a member of a practice in which they are not switched off; NotFound where there is none.
    /// `mayOfferByOperator` only looks, so that nothing is written down that cannot be.
    [[nodiscard]] Result<> mayOfferByOperator(IdentitySession &session, StoreSession &records, const QUuid &account);
    [[nodiscard]] Result<QByteArray> offerByOperator(IdentitySession &session, StoreSession &records, const QUuid &account);
    /// By who runs the server. Wherever they are signed in, they are not any more.
    [[nodiscard]] Result<> dropSecondFactor(IdentitySession &session, const QUuid &account);
    [[nodiscard]] Result<> endEverywhere(IdentitySession &session, const QUuid &account);
    /// For whom what was handed over is, before anything is done with it. WrongPassword.
    [[nodiscard]] Result<Membership> offeredTo(IdentitySession &session, const QByteArray &reset, const QString &login);
    /// Once, under their own login; wherever they are signed in, they are not any more. Their second factor stays.
    [[nodiscard]] Result<Membership> takePassword(IdentitySession &session, const QByteArray &reset, const QString &login, const QByteArray &password);
    /// From now on this subject of an external service is that user. Duplicate where either has an account already.
    [[nodiscard]] Result<QUuid> link(IdentitySession &session, const Membership &membership, const QString &issuer, const QString &subject);
    /// An account without an invitation: the first of a practice, from a terminal.
    [[nodiscard]] Result<QUuid> addAccount(IdentitySession &session, const Membership &membership, const QString &login, const QByteArray &password,
                                           const QStringList &names);

private:
    [[nodiscard]] Result<Account> prove(IdentitySession &session, const QString &login, const QByteArray &password, const QString &address);
    [[nodiscard]] Result<> mayGuess(IdentitySession &session, const QString &key, const QString &address, const std::optional<Account> &account);
    [[nodiscard]] Result<Pass> admit(IdentitySession &session, const QUuid &account, const Membership &membership, const Device &device);
    [[nodiscard]] Result<bool> codeFits(IdentitySession &session, const Account &account, const QString &code, const QString &address);
    [[nodiscard]] Result<> proveByCode(IdentitySession &session, const QUuid &account, const QString &code, const QString &address);
    [[nodiscard]] Result<bool> secondFactorFits(IdentitySession &session, const Account &account, const QString &code);
    [[nodiscard]] Result<Account> ownAccount(IdentitySession &session, const SignedIn &who, const QByteArray &password, const QString &address);
    [[nodiscard]] Result<Account> stillProved(IdentitySession &session, const Account &proved, const QString &address);
    [[nodiscard]] Result<Ticket> offer(IdentitySession &session, const QByteArray &reset, const QString &login);
    [[nodiscard]] Result<QByteArray> offerTo(IdentitySession &session, const Membership &membership, bool needsSecondFactor, const QString &purpose, qint64 lifetimeMs);
    [[nodiscard]] Result<Ticket> operatorsOffer(IdentitySession &session, StoreSession &records, const QUuid &id);
    [[nodiscard]] Result<Account> whoseFactorMayGo(IdentitySession &session, const Membership &membership);
    [[nodiscard]] Result<> takeFactor(IdentitySession &session, Account account, const Membership &membership);
    [[nodiscard]] Result<Account> onlyHere(IdentitySession &session, const Membership &membership);
    [[nodiscard]] QByteArray tokenOf(const QUuid &signedIn, qint64 generation) const;
    [[nodiscard]] Pass passOf(const SignedIn &signedIn) const;
    [[nodiscard]] QByteArray addTicket(Ticket &ticket, qint64 lifetimeMs) const;

    Parts m_parts;
};

} // namespace praxis::hosted
