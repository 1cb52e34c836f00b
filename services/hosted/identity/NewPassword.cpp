// What is handed or sent to somebody who sets another password, and what they do with it.
#include "models/rules/People.h"
#include "services/hosted/Network.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/hosted/identity/Secrets.h"
#include "services/hosted/identity/SignIns.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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

} // namespace praxis::hosted
