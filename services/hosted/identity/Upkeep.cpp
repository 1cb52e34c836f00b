#include "services/hosted/identity/Upkeep.h"

#include "models/records/User.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/hosted/identity/Secrets.h"
#include "services/hosted/identity/SignIns.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfARound = 100;
constexpr qint64 betweenForgettingMs = 3600'000;

} // namespace

Result<> Upkeep::note(const Membership &membership, const RecordEvent &event, const QString &address, StoreSession &session)
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
    actor.address = address;
    PRAXIS_CHECK(Door(session, *parts).run(actor, event));
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
            PRAXIS_CHECK(note(membership, {u"failed_login"_s, u"User"_s, membership.user, {}, {}, untold[i].count}, untold[i].address, session));
        Turn writing(identities);
        PRAXIS_CHECK(writing.begin(true));
        PRAXIS_CHECK(identities.tellFailures(untold[i].loginKey, untold[i].address, untold[i].count));
        PRAXIS_CHECK(writing.commit());
    }
    return {};
}

/// Whose it is, where there is one to write to, and few enough were sent lately.
Result<std::optional<Membership>> Upkeep::mayBeAnswered(IdentitySession &identities, const QString &loginKey)
{
    const Instant now = m_clock.now();
    Turn turn(identities);
    PRAXIS_CHECK(turn.begin(true));
    PRAXIS_TRY(const auto account, identities.accountNamed(loginKey));
    if (!account || !account->isActive || !loginKey.contains(u'@') || loginKey.contains(u'\n'))
        return std::optional<Membership>();
    const QString sent = u"forgot:"_s + idText(account->id), from = u"-"_s;
    PRAXIS_TRY(const SignInFailures often, identities.failures(sent, from, now));
    const bool isOver = now.ms >= often.last.ms + SignIns::guessWindowMs;
    if (often.here >= SignIns::forgottenOfName && !isOver)
        return std::optional<Membership>();
    if (isOver && often.here > 0)
        PRAXIS_CHECK(identities.forgetFailures(sent, from));
    PRAXIS_CHECK(identities.noteFailure(sent, from, now));
    PRAXIS_TRY(const QVector<Membership> all, identities.memberships(account->id));
    PRAXIS_CHECK(turn.commit());
    return all.isEmpty() ? std::optional<Membership>() : all.first();
}

/// Killed in between, somebody is written to twice, and nobody never.
Result<> Upkeep::answerForgotten(IdentitySession &identities, StoreSession &session)
{
    const Instant now = m_clock.now();
    QVector<Ticket> said;
    {
        Turn turn(identities);
        PRAXIS_CHECK(turn.begin(false));
        PRAXIS_TRY(said, identities.openTickets(ticket::forgotten, now, mostOfARound));
    }
    for (const Ticket &one : std::as_const(said)) {
        PRAXIS_TRY(const auto whose, mayBeAnswered(identities, one.loginKey));
        if (whose) {
            PRAXIS_TRY(const Parts *parts, m_practices.of(whose->organization));
            PRAXIS_CHECK(note(*whose, {u"password_reset"_s, u"User"_s, whose->user, {}, u"asked"_s, 1}, {}, session));
            PRAXIS_CHECK(news::tell(session, *parts, *whose, news::forgotten));
        }
        Turn turn(identities);
        PRAXIS_CHECK(turn.begin(true));
        PRAXIS_TRY(const bool first, identities.useTicket(one.hash, now));
        (void)first; // another server answers it, too: the job is the same one
        PRAXIS_CHECK(turn.commit());
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
    PRAXIS_CHECK(answerForgotten(*identities, *session));
    return forget(*identities, *session);
}

} // namespace praxis::hosted
