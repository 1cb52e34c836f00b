// What people do with their own accounts, and how they come to one.
#include "models/rules/People.h"
#include "services/hosted/Network.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/hosted/identity/OneTimeCode.h"
#include "services/hosted/identity/Secrets.h"
#include "services/hosted/identity/SignIns.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int recoveryCodes = 10;

/// How long what sets a password is good for; 0: it sets none.
qint64 lifetimeOf(const QString &purpose)
{
    if (purpose == ticket::ownReset)
        return SignIns::ownResetMs;
    return purpose == ticket::passwordReset || purpose == ticket::operatorReset ? SignIns::resetMs : 0;
}

Instant offeredAt(const Ticket &ticket)
{
    return Instant{ticket.endsAt.ms - lifetimeOf(ticket.purpose)};
}

/// What was handed or sent out for a new password opens nothing any more.
Result<> endResets(IdentitySession &session, const QUuid &account, Instant now)
{
    for (const QString &purpose : {ticket::passwordReset, ticket::ownReset, ticket::operatorReset})
        PRAXIS_CHECK(session.endTickets(account, purpose, now));
    return {};
}

/// Half-way in with the password, or with both factors: not any more.
Result<> endHalves(IdentitySession &session, const QUuid &account, Instant now)
{
    PRAXIS_CHECK(session.endTickets(account, ticket::secondFactor, now));
    return session.endTickets(account, ticket::practice, now);
}

} // namespace

/// Asked for the password again: whoever found a screen unlocked does not get to keep the account.
Result<Account> SignIns::ownAccount(IdentitySession &session, const SignedIn &who, const QByteArray &password, const QString &address)
{
    std::optional<Account> account;
    {
        Turn turn(session);
        PRAXIS_CHECK(turn.begin(false));
        PRAXIS_TRY(account, session.account(who.account));
    }
    if (!account)
        return fail(ErrorCode::NotFound);
    return prove(session, account->loginKey, password, address);
}

Result<> SignIns::changePassword(IdentitySession &session, const SignedIn &who, const QByteArray &present, const QByteArray &next, const QStringList &names, const QString &address,
                                 const Noted &noted)
{
    PRAXIS_TRY(const Account proved, ownAccount(session, who, present, address));
    PRAXIS_TRY(const QString kept, m_parts.passwords.keep(next, QStringList(names) << proved.loginKey));
    PRAXIS_CHECK(noted());
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(Account account, stillProved(session, proved, address));
    account.password = kept;
    account.passwordChangedAt = m_parts.clock.now();
    PRAXIS_CHECK(session.keepPassword(account));
    PRAXIS_CHECK(session.endAll(account.id, {}, who.id, u"password"_s, m_parts.clock.now()));
    PRAXIS_CHECK(endHalves(session, account.id, m_parts.clock.now()));
    return turn.commit();
}

QByteArray SignIns::newOneTimeSecret() const
{
    return randomBytes(OneTimeCode::secretBytes);
}

Result<QStringList> SignIns::keepOneTimeSecret(IdentitySession &session, const SignedIn &who, const QByteArray &password, const QByteArray &secret, const QString &code,
                                               const QString &address, const Noted &noted)
{
    PRAXIS_TRY(const Account proved, ownAccount(session, who, password, address));
    PRAXIS_TRY(const qint64 step, OneTimeCode::check(secret, code, m_parts.clock.now(), -1));
    if (!proved.oneTimeSecret.isEmpty())
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"second_factor"_s}});
    PRAXIS_CHECK(noted());
    QStringList codes;
    QVector<QByteArray> hashes;
    for (int i = 0; i < recoveryCodes; ++i) {
        codes.append(makeRecoveryCode());
        hashes.append(recoveryHash(codes.last()));
    }
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(Account account, stillProved(session, proved, address));
    if (!account.oneTimeSecret.isEmpty())
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"second_factor"_s}});
    account.oneTimeSecret = m_parts.seal.seal(oneTimePurpose(account.id), secret);
    account.oneTimeStep = step;
    PRAXIS_CHECK(session.keepSecondFactor(account));
    PRAXIS_CHECK(session.replaceRecoveryCodes(account.id, hashes));
    PRAXIS_CHECK(turn.commit());
    return codes;
}

Result<> SignIns::dropOneTimeSecret(IdentitySession &session, const SignedIn &who, const QByteArray &password, const QString &address, const Noted &noted)
{
    PRAXIS_TRY(const Account proved, ownAccount(session, who, password, address));
    if (proved.oneTimeSecret.isEmpty())
        return fail(ErrorCode::NotAvailable, {{u"field"_s, u"second_factor"_s}});
    PRAXIS_CHECK(noted());
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(Account account, stillProved(session, proved, address));
    account.oneTimeSecret.clear();
    PRAXIS_CHECK(session.keepSecondFactor(account));
    PRAXIS_CHECK(session.replaceRecoveryCodes(account.id, {}));
    return turn.commit();
}

/// To be changed in this transaction.
Result<Account> SignIns::whoseFactorMayGo(IdentitySession &session, const Membership &membership)
{
    PRAXIS_TRY(Account account, onlyHere(session, membership)); // they have a second factor elsewhere too: one practice does not take it from the other
    PRAXIS_TRY(const bool offered, session.hasTicket(account.id, ticket::passwordReset, m_parts.clock.now()));
    // Whoever set the password today, by whatever way, does not get the second factor from the same desk too.
    const bool changed = account.passwordChangedAt != account.createdAt && m_parts.clock.now().ms < account.passwordChangedAt.ms + resetMs;
    if (offered || changed)
        return fail(ErrorCode::Denied, {{u"reason"_s, u"password_offered"_s}});
    return account;
}

Result<> SignIns::resetSecondFactor(IdentitySession &session, const Membership &membership, const Noted &noted)
{
    {
        Turn looking(session);
        PRAXIS_CHECK(looking.begin(true));
        PRAXIS_CHECK(whoseFactorMayGo(session, membership));
    }
    PRAXIS_CHECK(noted()); // not within a transaction: SQLite has one writer, and it would wait for itself
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const Account account, whoseFactorMayGo(session, membership));
    PRAXIS_CHECK(takeFactor(session, account, membership));
    return turn.commit();
}

Result<> SignIns::takeFactor(IdentitySession &session, Account account, const Membership &membership)
{
    account.oneTimeSecret.clear();
    PRAXIS_CHECK(session.keepSecondFactor(account));
    PRAXIS_CHECK(session.replaceRecoveryCodes(account.id, {}));
    Ticket done{{}, ticket::factorReset, account.id, membership.organization, membership.user, 0, {}, {}, {}};
    (void)addTicket(done, resetMs);
    PRAXIS_CHECK(session.add(done));
    PRAXIS_CHECK(endHalves(session, account.id, m_parts.clock.now()));
    PRAXIS_CHECK(endResets(session, account.id, m_parts.clock.now()));
    return session.endAll(account.id, {}, {}, u"revoked"_s, m_parts.clock.now());
}

Result<> SignIns::dropSecondFactor(IdentitySession &session, const QUuid &id)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto account, session.accountToChange(id));
    if (!account)
        return fail(ErrorCode::NotFound);
    PRAXIS_CHECK(takeFactor(session, *account, {}));
    return turn.commit();
}

Result<> SignIns::endEverywhere(IdentitySession &session, const QUuid &id)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_CHECK(endHalves(session, id, m_parts.clock.now()));
    PRAXIS_CHECK(endResets(session, id, m_parts.clock.now()));
    PRAXIS_CHECK(session.endAll(id, {}, {}, u"revoked"_s, m_parts.clock.now()));
    return turn.commit();
}

Result<AccountStanding> SignIns::standing(IdentitySession &session, const QUuid &account)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(false));
    PRAXIS_TRY(const auto own, session.account(account));
    if (!own)
        return fail(ErrorCode::NotFound);
    PRAXIS_TRY(const int left, session.recoveryCodesLeft(account));
    return AccountStanding{own->loginKey, own->passwordChangedAt, !own->oneTimeSecret.isEmpty(), left};
}

/// An account of nobody else's practice, to be changed in this transaction.
Result<Account> SignIns::onlyHere(IdentitySession &session, const Membership &membership)
{
    PRAXIS_TRY(const auto id, session.accountOf(membership));
    PRAXIS_TRY(const auto account, session.accountToChange(id.value_or(QUuid())));
    if (!account)
        return fail(ErrorCode::NotFound);
    PRAXIS_TRY(const QVector<Membership> all, session.memberships(account->id));
    if (all.size() != 1)
        return fail(ErrorCode::Denied, {{u"reason"_s, u"member_elsewhere"_s}});
    return *account;
}

Result<> SignIns::endAllOf(IdentitySession &session, const Membership &membership)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto account, session.accountOf(membership));
    if (account)
        PRAXIS_CHECK(session.endAll(*account, membership.organization, {}, u"revoked"_s, m_parts.clock.now()));
    PRAXIS_CHECK(session.endTickets(membership, m_parts.clock.now())); // what was handed out for the role that they had
    return turn.commit();
}

Result<QByteArray> SignIns::invite(IdentitySession &session, const Membership &membership, const QString &login)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto present, session.accountOf(membership));
    if (present)
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"account"_s}});
    Ticket invited{{}, ticket::invitation, {}, membership.organization, membership.user, 0, {}, {}, loginKey(login)};
    const QByteArray token = addTicket(invited, invitationMs);
    PRAXIS_CHECK(session.add(invited));
    PRAXIS_CHECK(turn.commit());
    return token;
}

Result<Membership> SignIns::accept(IdentitySession &session, const QByteArray &invitation, const QString &login, const QByteArray &password, const QStringList &names,
                                   const QString &address)
{
    const auto refused = fail(ErrorCode::WrongPassword);
    const QByteArray hash = hashOf(invitation);
    std::optional<Ticket> invited;
    std::optional<Account> present;
    {
        Turn turn(session);
        PRAXIS_CHECK(turn.begin(false));
        PRAXIS_TRY(invited, session.ticket(hash));
        PRAXIS_TRY(present, session.accountNamed(loginKey(login)));
    }
    if (!invited || invited->purpose != ticket::invitation || !invited->usedAt.isNull() || invited->endsAt < m_parts.clock.now()
        || invited->loginKey != loginKey(login))
        return refused;
    const Membership membership{invited->organization, invited->user};
    const auto use = [&]() -> Result<> {
        PRAXIS_TRY(const bool first, session.useTicket(hash, m_parts.clock.now()));
        return first ? Result<>() : fail(ErrorCode::WrongPassword);
    };
    if (present) { // an invitation never sets the password of an account that is there already
        PRAXIS_TRY(const Account proved, prove(session, login, password, address));
        Turn turn(session);
        PRAXIS_CHECK(turn.begin(true));
        PRAXIS_TRY(const Account account, stillProved(session, proved, address));
        PRAXIS_CHECK(use());
        PRAXIS_CHECK(session.join(account.id, membership, m_parts.clock.now()));
        PRAXIS_CHECK(turn.commit());
        return membership;
    }
    Account account;
    PRAXIS_TRY(account.password, m_parts.passwords.keep(password, QStringList(names) << login));
    account.id = m_parts.ids.next();
    account.loginKey = loginKey(login);
    account.createdAt = account.passwordChangedAt = m_parts.clock.now();
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_CHECK(use());
    PRAXIS_CHECK(session.add(account));
    PRAXIS_CHECK(session.join(account.id, membership, m_parts.clock.now()));
    PRAXIS_CHECK(turn.commit());
    return membership;
}

Result<QByteArray> SignIns::offerPassword(IdentitySession &session, const Membership &membership, bool needsSecondFactor)
{
    return offerTo(session, membership, needsSecondFactor, ticket::passwordReset, resetMs);
}

Result<QByteArray> SignIns::offerOwn(IdentitySession &session, const Membership &membership, bool needsSecondFactor)
{
    return offerTo(session, membership, needsSecondFactor, ticket::ownReset, ownResetMs);
}

/// In a transaction that is open; it has no token yet.
Result<Ticket> SignIns::operatorsOffer(IdentitySession &session, StoreSession &records, const QUuid &id)
{
    PRAXIS_TRY(const auto account, session.accountToChange(id));
    if (!account || account->loginKey.contains(u'\n') || !account->isActive)
        return fail(ErrorCode::NotFound);
    PRAXIS_TRY(const QVector<Membership> all, session.memberships(id));
    PRAXIS_TRY(const auto as, news::activeOf(records, all));
    if (!as)
        return fail(ErrorCode::NotFound);
    return Ticket{{}, ticket::operatorReset, id, as->organization, as->user, 0, {}, {}, account->loginKey};
}

Result<> SignIns::mayOfferByOperator(IdentitySession &session, StoreSession &records, const QUuid &id)
{
    Turn looking(session);
    PRAXIS_CHECK(looking.begin(true));
    PRAXIS_CHECK(operatorsOffer(session, records, id));
    return {};
}

Result<QByteArray> SignIns::offerByOperator(IdentitySession &session, StoreSession &records, const QUuid &id)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(Ticket offered, operatorsOffer(session, records, id));
    const QByteArray token = addTicket(offered, resetMs);
    PRAXIS_CHECK(session.add(offered));
    PRAXIS_CHECK(turn.commit());
    return token;
}

Result<> SignIns::forgotten(IdentitySession &session, const QString &login, const QString &address)
{
    if (login.isEmpty() || login.size() > longestLogin)
        return fail(ErrorCode::Invalid, {{u"field"_s, u"login"_s}});
    const Instant now = m_parts.clock.now();
    // Counted by where it comes from alone: nobody keeps anybody else from saying it. It is none of the wrong passwords either.
    const QString said = u"forgot:"_s + QString::fromLatin1(networkOf(address)), from = u"-"_s;
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const SignInFailures often, session.failures(said, from, Instant{now.ms - guessWindowMs}));
    if (often.here >= forgottenOfAddress && now.ms < often.last.ms + guessWindowMs)
        return fail(ErrorCode::LockedOut, {{u"until"_s, Instant{often.last.ms + guessWindowMs}.toString()}});
    if (often.here > 0 && now.ms >= often.last.ms + guessWindowMs)
        PRAXIS_CHECK(session.forgetFailures(said, from));
    PRAXIS_CHECK(session.noteFailure(said, from, now));
    Ticket one{{}, ticket::forgotten, {}, {}, {}, 0, {}, {}, QString(loginKey(login) + u'\n' + address)};
    (void)addTicket(one, ownResetMs);
    PRAXIS_CHECK(session.add(one));
    return turn.commit();
}

SignIns::Said SignIns::saidIn(const Ticket &forgotten)
{
    const auto between = forgotten.loginKey.lastIndexOf(u'\n'); // no address has one
    return {forgotten.loginKey.left(between), between < 0 ? QString() : forgotten.loginKey.sliced(between + 1)};
}

Result<QByteArray> SignIns::offerTo(IdentitySession &session, const Membership &membership, bool needsSecondFactor, const QString &purpose, qint64 lifetimeMs)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const Account account, onlyHere(session, membership));
    if (account.loginKey.contains(u'\n') || !account.isActive) // an external service knows their password, not we
        return fail(ErrorCode::NotFound);
    PRAXIS_TRY(const bool reset, session.hasTicket(account.id, ticket::factorReset, m_parts.clock.now()));
    if (reset || (needsSecondFactor && account.oneTimeSecret.isEmpty()))
        return fail(ErrorCode::Denied, {{u"reason"_s, u"second_factor"_s}});
    Ticket offered{{}, purpose, account.id, membership.organization, membership.user, 0, {}, {}, account.loginKey};
    const QByteArray token = addTicket(offered, lifetimeMs);
    PRAXIS_CHECK(session.add(offered));
    PRAXIS_CHECK(turn.commit());
    return token;
}

Result<Ticket> SignIns::offer(IdentitySession &session, const QByteArray &reset, const QString &login)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(false));
    PRAXIS_TRY(const auto offered, session.ticket(hashOf(reset)));
    if (!offered || lifetimeOf(offered->purpose) == 0 || !offered->usedAt.isNull() || offered->endsAt < m_parts.clock.now() || offered->loginKey != loginKey(login))
        return fail(ErrorCode::WrongPassword);
    return *offered;
}

Result<Membership> SignIns::offeredTo(IdentitySession &session, const QByteArray &reset, const QString &login)
{
    PRAXIS_TRY(const Ticket offered, offer(session, reset, login));
    return Membership{offered.organization, offered.user};
}

Result<Membership> SignIns::takePassword(IdentitySession &session, const QByteArray &reset, const QString &login, const QByteArray &password)
{
    PRAXIS_TRY(const Ticket offered, offer(session, reset, login));
    PRAXIS_TRY(const QString kept, m_parts.passwords.keep(password, {offered.loginKey}));
    const Membership membership{offered.organization, offered.user};
    const Instant now = m_parts.clock.now();
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    if (offered.purpose != ticket::operatorReset)
        PRAXIS_CHECK(onlyHere(session, membership)); // they may have joined another practice since it was offered
    PRAXIS_TRY(const auto present, session.accountToChange(offered.account));
    PRAXIS_TRY(const bool first, session.useTicket(offered.hash, now));
    if (!first || !present || !present->isActive || present->passwordChangedAt > offeredAt(offered))
        return fail(ErrorCode::WrongPassword);
    Account account = *present;
    account.password = kept;
    account.passwordChangedAt = now;
    PRAXIS_CHECK(session.keepPassword(account));
    PRAXIS_CHECK(session.endAll(account.id, {}, {}, u"password"_s, now));
    PRAXIS_CHECK(endHalves(session, account.id, now));
    PRAXIS_CHECK(turn.commit());
    return membership;
}

Result<QUuid> SignIns::link(IdentitySession &session, const Membership &membership, const QString &issuer, const QString &subject)
{
    Account account;
    account.id = m_parts.ids.next();
    account.loginKey = foreignKey(issuer, subject, membership.organization);
    account.password = QString(u'!'); // no password fits that
    account.createdAt = account.passwordChangedAt = m_parts.clock.now();
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto present, session.accountOf(membership));
    if (present)
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"account"_s}});
    PRAXIS_CHECK(session.add(account));
    PRAXIS_CHECK(session.join(account.id, membership, m_parts.clock.now()));
    PRAXIS_CHECK(turn.commit());
    return account.id;
}

Result<QUuid> SignIns::addAccount(IdentitySession &session, const Membership &membership, const QString &login, const QByteArray &password, const QStringList &names)
{
    Account account;
    PRAXIS_TRY(account.password, m_parts.passwords.keep(password, QStringList(names) << login));
    account.id = m_parts.ids.next();
    account.loginKey = loginKey(login);
    account.createdAt = account.passwordChangedAt = m_parts.clock.now();
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_CHECK(session.add(account));
    PRAXIS_CHECK(session.join(account.id, membership, m_parts.clock.now()));
    PRAXIS_CHECK(turn.commit());
    return account.id;
}

} // namespace praxis::hosted
