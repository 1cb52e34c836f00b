// How the people of a practice come to an account, and what is taken from it by others.
#include "models/rules/People.h"
#include "services/hosted/identity/Secrets.h"
#include "services/hosted/identity/SignIns.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

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

} // namespace praxis::hosted
