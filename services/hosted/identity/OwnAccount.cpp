// What people do with their own accounts.
#include "services/hosted/identity/OneTimeCode.h"
#include "services/hosted/identity/Secrets.h"
#include "services/hosted/identity/SignIns.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int recoveryCodes = 10;

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

} // namespace praxis::hosted
