#include "services/hosted/identity/Callers.h"

#include "models/records/User.h"
#include "services/hosted/identity/Secrets.h"

namespace praxis::hosted {

namespace {

/// Blank: there is none.
QByteArray tokenIn(const HttpRequest &request)
{
    const QByteArray said = request.header("authorization");
    constexpr QByteArrayView scheme("bearer ");
    return said.size() <= scheme.size() || said.first(scheme.size()).toLower() != scheme ? QByteArray() : said.sliced(scheme.size());
}

} // namespace

Sender Callers::senderOf(const HttpRequest &head) const
{
    const QByteArray token = tokenIn(head);
    if (token.isEmpty())
        return Sender::Stranger;
    const Instant now = m_clock.now();
    if (const auto kept = keptBy(hashOf(token), now); kept && !isForeign(*kept)) // its signature was looked at a moment ago
        return Sender::Known;
    return m_tokens.read(token, now) ? Sender::Known : Sender::Claimed;
}

std::optional<Actor> Callers::keptBy(const QByteArray &hash, Instant now) const
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_known.constFind(hash);
    // Not where the clock was set back either: a sign-in that has ended would be one until it is that time again.
    if (known == m_known.cend() || now >= known->until || known->until.ms - now.ms > keptMs)
        return std::nullopt;
    return known->actor;
}

Result<Actor> Callers::of(const HttpRequest &request)
{
    const QByteArray token = tokenIn(request);
    if (token.isEmpty())
        return fail(ErrorCode::Denied);
    const QByteArray key = hashOf(token);
    const Instant now = m_clock.now();
    const auto toldBy = [&](Actor actor) {
        actor.address = request.address;
        actor.agent = QString::fromUtf8(request.header("user-agent").left(200));
        return actor;
    };
    if (auto kept = keptBy(key, now))
        return toldBy(*std::move(kept));
    QUuid signedIn;
    PRAXIS_TRY(const Actor actor, find(token, signedIn));
    const QMutexLocker lock(&m_mutex);
    if (m_known.size() >= mostKept)
        m_known.clear();
    m_known.insert(key, {actor, signedIn, Instant{now.ms + keptMs}});
    return toldBy(actor);
}

Result<Actor> Callers::find(const QByteArray &token, QUuid &signedIn)
{
    auto known = own(token);
    // What is of ours and has run out is nobody else's business.
    if (!known && known.error().code == ErrorCode::Denied && m_issuer && !AccessTokens::looksOurs(token))
        known = foreign(token);
    PRAXIS_TRY(const SignedIn one, known);
    PRAXIS_TRY(StoreSession *session, m_connections.store());
    PRAXIS_CHECK(session->begin(one.organization, false));
    const auto user = findAs<User>(*session, one.user);
    session->rollback();
    PRAXIS_CHECK(user);
    if (!*user || !(*user)->isActive)
        return fail(ErrorCode::Denied);
    signedIn = one.id;
    Actor actor;
    actor.user = one.user;
    actor.organization = one.organization;
    actor.role = (*user)->role;
    actor.practitioner = (*user)->practitionerId;
    actor.contact = (*user)->contactId;
    actor.session = one.id.isNull() ? QString(foreignMark + QString::fromLatin1(hashOf(token).toHex().first(32))) : idText(one.id);
    PRAXIS_TRY(IdentitySession *identities, m_connections.identities());
    PRAXIS_TRY(actor.isFresh, m_signIns.isFresh(*identities, one));
    actor.device = one.device;
    actor.purpose = QStringLiteral("quality_assurance");
    return actor;
}

Result<SignedIn> Callers::own(const QByteArray &token)
{
    PRAXIS_TRY(const TokenClaims claims, m_tokens.read(token, m_clock.now()));
    PRAXIS_TRY(IdentitySession *identities, m_connections.identities());
    return m_signIns.check(*identities, claims);
}

Result<SignedIn> Callers::foreign(const QByteArray &token)
{
    const auto said = m_issuer->read(token, m_clock.now());
    if (!said) // the service is silent: that is not the caller's fault
        return fail(said.error().code == ErrorCode::Denied ? said.error() : Error{ErrorCode::StoreUnavailable, said.error().data});
    PRAXIS_TRY(IdentitySession *identities, m_connections.identities());
    return m_signIns.foreign(*identities, *said);
}

Result<SignedIn> Callers::signInOf(const Actor &actor)
{
    PRAXIS_TRY(IdentitySession *identities, m_connections.identities());
    return m_signIns.check(*identities, {actor.user, actor.organization, QUuid::fromString(actor.session), {}});
}

void Callers::forget(const QUuid &signedIn)
{
    const QMutexLocker lock(&m_mutex);
    m_known.removeIf([&](const auto &known) { return known->signedIn == signedIn; });
}

void Callers::forgetUser(const QUuid &user)
{
    const QMutexLocker lock(&m_mutex);
    m_known.removeIf([&](const auto &known) { return known->actor.user == user; });
}

} // namespace praxis::hosted
