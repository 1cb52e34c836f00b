#include "services/hosted/identity/Upkeep.h"

#include "models/records/User.h"
#include "services/hosted/identity/Secrets.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfARound = 100;
constexpr qint64 betweenForgettingMs = 3600'000;

} // namespace

Result<> Upkeep::tell(const Membership &membership, const UntoldFailures &failed, StoreSession &session)
{
    PRAXIS_TRY(const Parts *parts, m_practices.of(membership.organization));
    PRAXIS_CHECK(session.begin(membership.organization, false));
    const auto user = findAs<User>(session, membership.user);
    session.rollback();
    PRAXIS_CHECK(user);
    if (!*user || !(*user)->isActive)
        return {};
    Actor actor;
    actor.user = membership.user;
    actor.organization = membership.organization;
    actor.role = (*user)->role;
    actor.address = failed.address;
    PRAXIS_CHECK(Door(session, *parts).run(actor, RecordEvent{u"failed_login"_s, u"User"_s, membership.user, {}, {}, failed.count}));
    return {};
}

/// The line first, and then that it was told: where the one in between fails there is a line too many, never one too few. Not both in
/// one transaction: SQLite has one writer, and it would wait for itself.
Result<> Upkeep::tellFailures(IdentitySession &identities, StoreSession &session)
{
    Turn reading(identities);
    PRAXIS_CHECK(reading.begin(false));
    PRAXIS_TRY(const QVector<UntoldFailures> untold, identities.untoldFailures(mostOfARound));
    QVector<QVector<Membership>> whose;
    for (const UntoldFailures &failed : untold) {
        PRAXIS_TRY(const auto account, identities.accountNamed(failed.loginKey));
        whose.append(QVector<Membership>());
        if (account) {
            PRAXIS_TRY(whose.last(), identities.memberships(account->id));
        }
    }
    identities.rollback();
    for (qsizetype i = 0; i < untold.size(); ++i) {
        for (const Membership &membership : std::as_const(whose[i]))
            PRAXIS_CHECK(tell(membership, untold[i], session));
        Turn writing(identities);
        PRAXIS_CHECK(writing.begin(true));
        PRAXIS_CHECK(identities.tellFailures(untold[i].loginKey, untold[i].address, untold[i].count));
        PRAXIS_CHECK(writing.commit());
    }
    return {};
}

Result<> Upkeep::forget(IdentitySession &identities, StoreSession &session)
{
    const Instant now = m_clock.now();
    if (!m_forgotAt.isNull() && now.ms < m_forgotAt.ms + betweenForgettingMs)
        return {};
    const Instant before{now.ms - keptMs};
    {
        Turn turn(identities);
        PRAXIS_CHECK(turn.begin(true));
        PRAXIS_CHECK(identities.forgetBefore(before));
        PRAXIS_CHECK(turn.commit());
    }
    PRAXIS_TRY(const QVector<QUuid> organizations, m_store.organizations());
    for (const QUuid &organization : organizations) {
        PRAXIS_CHECK(session.begin(organization, true));
        const Result<> done = session.forgetAnswers(before);
        if (!done)
            session.rollback();
        PRAXIS_CHECK(done);
        PRAXIS_CHECK(session.commit());
    }
    m_forgotAt = now;
    return {};
}

Result<> Upkeep::round()
{
    PRAXIS_TRY(const auto identities, m_identities.identity());
    PRAXIS_TRY(const auto session, m_store.session());
    PRAXIS_CHECK(tellFailures(*identities, *session));
    return forget(*identities, *session);
}

} // namespace praxis::hosted
