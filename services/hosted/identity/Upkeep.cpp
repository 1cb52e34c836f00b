#include "services/hosted/identity/Upkeep.h"

#include "models/records/User.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/hosted/identity/Secrets.h"
#include "services/hosted/identity/SignIns.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"

#include <QJsonDocument>
#include <QSet>

#include <chrono>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfARound = 100;
constexpr qint64 betweenForgettingMs = 3600'000;
constexpr qint64 betweenTriesMs = 20'000; ///< and four times that, nine times …: ten within the half hour that somebody waits
constexpr std::chrono::seconds longestRound{10}; ///< what is left then is for the next one

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
        PRAXIS_TRY(const auto account, identities.accountNamed(SignIns::guessedIn(failed.loginKey)));
        whose.append(QVector<Membership>());
        if (account) {
            PRAXIS_TRY(whose.last(), identities.memberships(account->id));
        }
    }
    identities.rollback();
    Result<> first;
    for (qsizetype i = 0; i < untold.size(); ++i) {
        Result<> noted;
        for (const Membership &membership : std::as_const(whose[i])) {
            const auto one = note(membership, {u"failed_login"_s, u"User"_s, membership.user, {}, SignIns::isOfCodes(untold[i].loginKey) ? u"second_factor"_s : QString(), untold[i].count}, untold[i].address, session);
            noted = noted ? one : noted;
        }
        first = first ? noted : first;
        if (!noted) // a practice that cannot be written to now: its line comes with a later round, and the others' do now
            continue;
        Turn writing(identities);
        PRAXIS_CHECK(writing.begin(true));
        PRAXIS_CHECK(identities.tellFailures(untold[i].loginKey, untold[i].address, untold[i].count));
        PRAXIS_CHECK(writing.commit());
    }
    return first;
}

/// Whether few enough letters were sent to them lately; counted as one more.
Result<bool> Upkeep::mayBeAnswered(IdentitySession &identities, const Account &account)
{
    const Instant now = m_clock.now();
    const QString sent = u"forgot:"_s + idText(account.id), from = u"-"_s;
    PRAXIS_TRY(const SignInFailures often, identities.failures(sent, from, now));
    const bool isOver = now.ms >= often.last.ms + SignIns::guessWindowMs;
    if (often.here >= SignIns::forgottenOfName && !isOver)
        return false;
    if (isOver && often.here > 0)
        PRAXIS_CHECK(identities.forgetFailures(sent, from));
    PRAXIS_CHECK(identities.noteFailure(sent, from, now));
    return true;
}

/// Into the queue of a practice of theirs, where there is somebody to write to.
Result<> Upkeep::hand(const Ticket &said, IdentitySession &identities, StoreSession &session)
{
    const auto [loginKey, address] = SignIns::saidIn(said);
    PRAXIS_TRY(const auto account, identities.accountNamed(loginKey));
    if (!account || !account->isActive || !loginKey.contains(u'@') || loginKey.contains(u'\n'))
        return {};
    PRAXIS_TRY(const QVector<Membership> all, identities.memberships(account->id));
    PRAXIS_TRY(const auto whose, news::activeOf(session, all));
    if (!whose)
        return {};
    PRAXIS_TRY(const bool may, mayBeAnswered(identities, *account));
    if (!may)
        return {};
    PRAXIS_TRY(const Parts *parts, m_practices.of(whose->organization));
    Job one;
    one.id = parts->ids.next();
    one.kind = news::asked;
    one.key = idText(whose->user) + u':' + QString::fromLatin1(said.hash.first(8).toHex()); // each asking is one of its own
    one.createdAt = one.runAt = parts->clock.now();
    one.payload = QJsonDocument(QJsonObject{{u"user"_s, idText(whose->user)}, {u"address"_s, address}}).toJson(QJsonDocument::Compact);
    return identities.queue(whose->organization, one);
}

/// Handed to the queue and used up in one transaction: whoever is killed, and however many servers there are, it is handed over once. What
/// follows (the trail, the letter) is a job like others. One that fails is tried again later, and holds up no other.
Result<> Upkeep::answerForgotten(IdentitySession &identities, StoreSession &session)
{
    const Instant now = m_clock.now();
    const auto end = std::chrono::steady_clock::now() + longestRound;
    IdentitySession::TicketTurn next{ticket::forgotten, now, now, SignIns::ownResetMs, betweenTriesMs};
    QSet<QByteArray> failed;
    Result<> first;
    while (std::chrono::steady_clock::now() < end) {
        Turn turn(identities);
        PRAXIS_CHECK(turn.begin(true));
        PRAXIS_TRY(const auto said, identities.takeTicket(next));
        if (!said)
            break;
        next.endsFrom = Instant{said->endsAt.ms + (failed.contains(said->hash) ? 1 : 0)};
        if (failed.contains(said->hash)) // once a round is enough, however long ago it was said
            continue;
        Result<> done = hand(*said, identities, session);
        if (const auto used = done ? identities.useTicket(said->hash, now) : Result<bool>(true); !used)
            done = fail(used.error());
        if (done)
            done = turn.commit();
        if (done)
            continue;
        identities.rollback();
        Turn failing(identities);
        PRAXIS_CHECK(failing.begin(true));
        PRAXIS_CHECK(identities.failTicket(said->hash));
        PRAXIS_CHECK(failing.commit());
        failed.insert(said->hash);
        first = first ? done : first;
    }
    return first;
}

Result<> Upkeep::forget(IdentitySession &identities, StoreSession &session)
{
    const Instant now = m_clock.now();
    const bool wasLately = !m_forgotAt.isNull() && now.ms < m_forgotAt.ms + betweenForgettingMs;
    if (wasLately || (m_isClockRight && !m_isClockRight()))
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
    // None of them waits for what ails another.
    const Result<> answered = answerForgotten(*identities, *session), told = tellFailures(*identities, *session), forgot = forget(*identities, *session);
    PRAXIS_CHECK(answered);
    PRAXIS_CHECK(told);
    return forgot;
}

} // namespace praxis::hosted
