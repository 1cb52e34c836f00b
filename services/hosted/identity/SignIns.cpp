#include "services/hosted/identity/SignIns.h"

#include "models/rules/People.h"
#include "services/hosted/Network.h"
#include "services/hosted/identity/OneTimeCode.h"
#include "services/hosted/identity/Secrets.h"

#include <QtEndian>

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int ticketGuesses = 5;
const QString ofCodes = u"code\n"_s; ///< a line break: `loginKey` leaves none in what is typed

std::unexpected<Error> wrong()
{
    return fail(ErrorCode::WrongPassword);
}

} // namespace

QByteArray SignIns::tokenOf(const QUuid &signedIn, qint64 generation) const
{
    QByteArray name = signedIn.toRfc4122();
    const qint64 number = qToBigEndian(generation);
    name.append(reinterpret_cast<const char *>(&number), sizeof number);
    return QByteArray(name + m_parts.seal.authenticate("refresh", name)).toBase64(base64url);
}

Pass SignIns::passOf(const SignedIn &signedIn) const
{
    return {m_parts.tokens.mint({signedIn.user, signedIn.organization, signedIn.id, {}}, m_parts.clock.now()), tokenOf(signedIn.id, signedIn.generation), signedIn};
}

QByteArray SignIns::addTicket(Ticket &ticket, qint64 lifetimeMs) const
{
    const QByteArray token = randomBytes(secretSize).toBase64(base64url);
    ticket.hash = hashOf(token);
    ticket.endsAt = Instant{m_parts.clock.now().ms + lifetimeMs};
    return token;
}

Result<> SignIns::mayGuess(IdentitySession &session, const QString &key, const QString &address, const std::optional<Account> &account)
{
    const Instant now = m_parts.clock.now();
    PRAXIS_TRY(const SignInFailures failed, session.failures(key, QString::fromLatin1(networkOf(address)), Instant{now.ms - guessWindowMs}));
    const auto lockedUntil = [](qint64 ms) { return fail(ErrorCode::LockedOut, {{u"until"_s, Instant{ms}.toString()}}); };
    if (failed.here >= guesses) {
        const qint64 wait = std::min(longestWaitMs, 60'000LL << std::min(failed.here - guesses, 8));
        if (now.ms < failed.last.ms + wait)
            return lockedUntil(failed.last.ms + wait);
    }
    if (failed.ofAddress >= guessesOfAddress)
        return lockedUntil(now.ms + guessWindowMs);
    if (failed.ofName >= guessesOfName) {
        const auto known = account ? session.knowsAddress(account->id, address, Instant{now.ms - longestMs}) : Result<bool>(false);
        PRAXIS_CHECK(known);
        if (!*known)
            return lockedUntil(now.ms + guessWindowMs);
    }
    return {};
}

Result<Account> SignIns::prove(IdentitySession &session, const QString &login, const QByteArray &password, const QString &address)
{
    if (login.size() > longestLogin)
        return wrong();
    const QString key = loginKey(login);
    std::optional<Account> account;
    { // counted first: of two hundred at once, most find that there were enough
        Turn turn(session);
        PRAXIS_CHECK(turn.begin(true));
        PRAXIS_TRY(account, session.accountNamed(key));
        PRAXIS_CHECK(mayGuess(session, key, address, account));
        PRAXIS_CHECK(session.noteFailure(key, QString::fromLatin1(networkOf(address)), m_parts.clock.now()));
        PRAXIS_CHECK(turn.commit());
    }
    // Outside of any transaction: it takes its time.
    PRAXIS_TRY(const bool fits, m_parts.passwords.fits(password, account ? account->password : QString()));
    if (!fits || !account || !account->isActive)
        return wrong();
    return *account;
}

/// What was proved a moment ago is looked at again where it is made use of: the password may have been changed meanwhile.
Result<Account> SignIns::stillProved(IdentitySession &session, const Account &proved, const QString &address)
{
    PRAXIS_TRY(const auto now, session.accountToChange(proved.id));
    if (!now || !now->isActive || now->password != proved.password)
        return wrong();
    PRAXIS_CHECK(session.forgetFailures(proved.loginKey, QString::fromLatin1(networkOf(address))));
    return *now;
}

Result<SignIns::Admitted> SignIns::withPassword(IdentitySession &session, const QString &login, const QByteArray &password, const QUuid &organization,
                                                const Device &device)
{
    PRAXIS_TRY(const Account proved, prove(session, login, password, device.address));
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const Account account, stillProved(session, proved, device.address));
    PRAXIS_TRY(const QVector<Membership> all, session.memberships(account.id));
    const auto wanted = std::find_if(all.cbegin(), all.cend(), [&](const Membership &m) { return organization.isNull() || m.organization == organization; });
    const bool isOpen = organization.isNull() && all.size() > 1;
    if (!account.oneTimeSecret.isEmpty()) { // which practices they go to, and that the named one is none of them, is said after the second factor
        const Membership into = isOpen || wanted == all.cend() ? Membership{organization, {}} : *wanted;
        Ticket half{{}, ticket::secondFactor, account.id, into.organization, into.user, 0, {}, {}};
        const QByteArray token = addTicket(half, ticketMs);
        PRAXIS_CHECK(session.add(half));
        PRAXIS_CHECK(turn.commit());
        return SecondFactorWanted{token};
    }
    if (wanted == all.cend())
        return wrong();
    if (isOpen) {
        PRAXIS_CHECK(turn.commit());
        return PracticeWanted{all};
    }
    PRAXIS_TRY(Pass pass, admit(session, account.id, *wanted, device));
    PRAXIS_CHECK(turn.commit());
    return pass;
}

Result<bool> SignIns::secondFactorFits(IdentitySession &session, const Account &account, const QString &code)
{
    PRAXIS_TRY(const QByteArray secret, m_parts.seal.open(oneTimePurpose(account.id), account.oneTimeSecret));
    if (const auto step = OneTimeCode::check(secret, code.simplified().remove(u' '), m_parts.clock.now(), account.oneTimeStep))
        return session.useOneTimeStep(account.id, *step);
    return session.useRecoveryCode(account.id, recoveryHash(code), m_parts.clock.now());
}

/// Counted whether it fits or not, until it does: a right password and a new ticket, or a new attempt, must not buy five more guesses each time.
Result<bool> SignIns::codeFits(IdentitySession &session, const Account &account, const QString &code, const QString &address)
{
    const QString key = ofCodes + account.loginKey;
    const QString network = QString::fromLatin1(networkOf(address));
    PRAXIS_CHECK(mayGuess(session, key, address, account));
    PRAXIS_CHECK(session.noteFailure(key, network, m_parts.clock.now()));
    PRAXIS_TRY(const bool fits, secondFactorFits(session, account, code));
    if (fits)
        PRAXIS_CHECK(session.forgetFailures(key, network));
    return fits;
}

bool SignIns::isOfCodes(const QString &key)
{
    return key.startsWith(ofCodes);
}

QString SignIns::guessedIn(const QString &key)
{
    return isOfCodes(key) ? key.sliced(ofCodes.size()) : key;
}

Result<SignIns::Admitted> SignIns::withSecondFactor(IdentitySession &session, const QByteArray &token, const QString &code, const Device &device)
{
    const QByteArray hash = hashOf(token);
    const Instant now = m_parts.clock.now();
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto half, session.ticket(hash));
    if (!half || half->purpose != ticket::secondFactor || !half->usedAt.isNull() || half->endsAt < now)
        return wrong();
    if (half->failures >= ticketGuesses)
        return fail(ErrorCode::LockedOut, {{u"until"_s, half->endsAt.toString()}});
    PRAXIS_TRY(const auto account, session.accountToChange(half->account));
    if (!account || !account->isActive || account->oneTimeSecret.isEmpty())
        return wrong();
    PRAXIS_TRY(const bool fits, codeFits(session, *account, code, device.address));
    if (!fits) {
        PRAXIS_CHECK(session.failTicket(hash));
        PRAXIS_CHECK(turn.commit());
        return wrong();
    }
    PRAXIS_TRY(const bool first, session.useTicket(hash, now));
    if (!first)
        return wrong();
    PRAXIS_TRY(const QVector<Membership> all, session.memberships(account->id));
    if (half->organization.isNull() && all.size() > 1) {
        Ticket proved{{}, ticket::practice, account->id, {}, {}, 0, {}, {}};
        const QByteArray next = addTicket(proved, ticketMs);
        PRAXIS_CHECK(session.add(proved));
        PRAXIS_CHECK(turn.commit());
        return PracticeWanted{all, next};
    }
    const auto into = std::find_if(all.cbegin(), all.cend(), [&](const Membership &m) { return half->organization.isNull() || m.organization == half->organization; });
    if (into == all.cend()) { // the code has been used, as for whoever is let in
        PRAXIS_CHECK(turn.commit());
        return wrong();
    }
    PRAXIS_TRY(Pass pass, admit(session, account->id, *into, device));
    PRAXIS_CHECK(turn.commit());
    return pass;
}

Result<Pass> SignIns::withPractice(IdentitySession &session, const QByteArray &token, const QUuid &organization, const Device &device)
{
    const QByteArray hash = hashOf(token);
    const Instant now = m_parts.clock.now();
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto proved, session.ticket(hash));
    if (!proved || proved->purpose != ticket::practice || !proved->usedAt.isNull() || proved->endsAt < now)
        return wrong();
    PRAXIS_TRY(const auto account, session.accountToChange(proved->account));
    if (!account || !account->isActive)
        return wrong();
    PRAXIS_TRY(const QVector<Membership> all, session.memberships(account->id));
    const auto into = std::find_if(all.cbegin(), all.cend(), [&](const Membership &m) { return m.organization == organization; });
    PRAXIS_TRY(const bool first, session.useTicket(hash, now));
    if (!first || into == all.cend())
        return wrong();
    PRAXIS_TRY(Pass pass, admit(session, account->id, *into, device));
    PRAXIS_CHECK(turn.commit());
    return pass;
}

Result<Pass> SignIns::admit(IdentitySession &session, const QUuid &account, const Membership &membership, const Device &device)
{
    const Instant now = m_parts.clock.now();
    SignedIn one;
    one.id = m_parts.ids.next();
    one.account = account;
    one.organization = membership.organization;
    one.user = membership.user;
    one.createdAt = one.usedAt = now;
    one.endsAt = Instant{now.ms + longestMs};
    one.device = device.name.left(200);
    one.address = device.address;
    one.agent = device.agent.left(200);
    PRAXIS_CHECK(session.add(one));
    return passOf(one);
}

Result<Pass> SignIns::refresh(IdentitySession &session, const QByteArray &refreshToken)
{
    constexpr qsizetype nameBytes = 16 + sizeof(qint64);
    const QByteArray token = QByteArray::fromBase64(refreshToken, base64url);
    if (token.size() != nameBytes + secretSize)
        return wrong();
    const QUuid id = QUuid::fromRfc4122(token.first(16));
    const auto generation = qFromBigEndian<qint64>(token.constData() + 16);
    const QByteArray ours = tokenOf(id, generation);
    if (hashOf(ours) != hashOf(refreshToken)) // hashes, so that the time tells nothing about how far they agree
        return wrong();
    const Instant now = m_parts.clock.now();
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(auto found, session.signedIn(id));
    if (!found || !found->endedAt.isNull() || found->endsAt < now || found->usedAt.ms + idleMs < now.ms)
        return wrong();
    PRAXIS_TRY(const auto account, session.account(found->account));
    if (!account || !account->isActive)
        return wrong();
    if (generation == found->generation) {
        PRAXIS_TRY(const bool first, session.rotate(id, generation, now));
        if (!first) { // somebody was faster by a moment: theirs is the successor, and it is the same
            PRAXIS_TRY(found, session.signedIn(id));
            if (!found || !found->endedAt.isNull() || found->generation != generation + 1)
                return wrong();
        } else {
            ++found->generation;
            found->usedAt = found->rotatedAt = now;
        }
    } else if (generation != found->generation - 1 || now.ms > found->rotatedAt.ms + graceMs) {
        PRAXIS_CHECK(session.end(id, u"reuse"_s, now));
        PRAXIS_CHECK(turn.commit());
        return fail(ErrorCode::WrongPassword, {{u"reused"_s, idText(id)}});
    }
    PRAXIS_CHECK(turn.commit());
    return passOf(*found);
}

Result<SignedIn> SignIns::check(IdentitySession &session, const TokenClaims &claims)
{
    const auto refused = fail(ErrorCode::Denied);
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(false));
    PRAXIS_TRY(auto found, session.signedIn(claims.session));
    if (!found || found->user != claims.user || found->organization != claims.organization || !found->endedAt.isNull() || found->endsAt < m_parts.clock.now())
        return refused;
    PRAXIS_TRY(const auto account, session.account(found->account));
    if (!account || !account->isActive)
        return refused;
    return *found;
}

Result<SignedIn> SignIns::foreign(IdentitySession &session, const ForeignToken &token)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(false));
    const QUuid named = QUuid::fromString(token.organization);
    if (!token.organization.isEmpty() && named.isNull())
        return fail(ErrorCode::Denied);
    // Each practice names subjects for itself. Where a token names no practice it is the first that knew them: no later one takes them away.
    PRAXIS_TRY(const auto account, named.isNull() ? session.accountBeginning(foreignKey(token.issuer, token.subject, {})) : session.accountNamed(foreignKey(token.issuer, token.subject, named)));
    if (!account || !account->isActive)
        return fail(ErrorCode::Denied);
    PRAXIS_TRY(const QVector<Membership> all, session.memberships(account->id));
    if (all.size() != 1)
        return fail(ErrorCode::Denied);
    const Membership *wanted = all.constData();
    SignedIn one;
    one.account = account->id;
    one.organization = wanted->organization;
    one.user = wanted->user;
    one.endsAt = token.expires;
    return one;
}

Result<> SignIns::end(IdentitySession &session, const QUuid &account, const QUuid &signedIn, const QString &why)
{
    Turn turn(session);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto found, session.signedIn(signedIn));
    if (!found || found->account != account)
        return fail(ErrorCode::NotFound);
    PRAXIS_CHECK(session.end(signedIn, why, m_parts.clock.now()));
    return turn.commit();
}

} // namespace praxis::hosted
