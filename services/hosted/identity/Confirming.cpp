// Who is signed in proves once more that it is them (RFC 9470).
#include "services/hosted/identity/Secrets.h"
#include "services/hosted/identity/SignIns.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

/// Where it is kept: on every server of this database, and of this sign-in alone.
QByteArray confirmationOf(const SignedIn &who)
{
    return hashOf("confirmed " + who.id.toRfc4122());
}

} // namespace

Result<bool> SignIns::isFresh(IdentitySession &session, const SignedIn &who)
{
    const Instant now = m_parts.clock.now();
    if (who.id.isNull())
        return false;
    if (now >= who.createdAt && now.ms - who.createdAt.ms < freshMs)
        return true;
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(false));
    PRAXIS_TRY(const auto kept, session.ticket(confirmationOf(who)));
    // One that ends later than it could is of a clock that was set back since.
    return kept && kept->purpose == ticket::confirmed && kept->endsAt > now && kept->endsAt.ms - now.ms <= freshMs;
}

Result<> SignIns::proveByCode(IdentitySession &session, const QUuid &id, const QString &code, const QString &address)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto account, session.accountToChange(id));
    if (!account || !account->isActive || account->oneTimeSecret.isEmpty())
        return fail(ErrorCode::WrongPassword);
    PRAXIS_TRY(const bool fits, codeFits(session, *account, code, address));
    PRAXIS_CHECK(turn.commit()); // a wrong one was counted, a right one is used
    return fits ? Result<>() : Result<>(fail(ErrorCode::WrongPassword));
}

Result<Instant> SignIns::confirm(IdentitySession &session, const SignedIn &who, const Proof &proof, const QString &address, const Noted &noted)
{
    PRAXIS_TRY(const AccountStanding own, standing(session, who.account));
    std::optional<Account> proved;
    if (own.hasSecondFactor) {
        if (proof.code.isEmpty())
            return fail(ErrorCode::Required, {{u"field"_s, u"code"_s}});
        PRAXIS_CHECK(proveByCode(session, who.account, proof.code, address));
    } else {
        if (proof.password.isEmpty())
            return fail(ErrorCode::Required, {{u"field"_s, u"password"_s}});
        PRAXIS_TRY(proved, ownAccount(session, who, proof.password, address));
    }
    PRAXIS_CHECK(noted());
    const Instant until{m_parts.clock.now().ms + freshMs};
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    if (proved)
        PRAXIS_CHECK(stillProved(session, *proved, address));
    PRAXIS_TRY(const bool again, session.extendTicket(confirmationOf(who), until));
    if (!again)
        PRAXIS_CHECK(session.add(Ticket{confirmationOf(who), ticket::confirmed, who.account, who.organization, who.user, 0, until, {}, {}}));
    PRAXIS_CHECK(turn.commit());
    return until;
}

} // namespace praxis::hosted
