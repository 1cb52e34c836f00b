// How the users of a practice come to their accounts, and come back to them.
#include "models/records/User.h"
#include "services/hosted/api/IdentityParts.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/api/Schemas.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/practice/office/PracticeCommands.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;
using namespace identity;

namespace {

/// As for AddUser.
bool mayInvite(const ApiParts &parts, Role who, Role whom)
{
    const Cell cell = parts.matrix.cell(who, u"user.create"_s);
    return cell == Cell::Limited ? whom == Role::Receptionist || whom == Role::Patient : cell != Cell::No;
}

/// A user of this practice whom an administrator has to do with, as far as who asks may see them.
struct Subject {
    QJsonObject body;
    IdentitySession &identities;
    Door door;
    std::shared_ptr<User> user;
    Membership membership;
};
Result<Subject> subjectOf(const ApiParts &parts, const Asked &asked, const QStringList &names)
{
    PRAXIS_TRY(QJsonObject body, textsOf(asked, names));
    PRAXIS_TRY(IdentitySession *const identities, parts.connections.identities());
    PRAXIS_TRY(Door door, doorOf(parts, *asked.actor));
    const QUuid id = QUuid::fromString(body.value(u"user").toString());
    PRAXIS_TRY(auto user, door.ask(*asked.actor, Get<User>{id}));
    return Subject{std::move(body), *identities, std::move(door), std::move(user), {asked.actor->organization, id}};
}

/// What is handed to somebody: a secret, and the page that takes it. It is behind the #, which no browser sends to anybody.
HttpAnswer handedOver(const ApiParts &parts, const QString &name, const QByteArray &token, qint64 validMs)
{
    const QString secret = QString::fromLatin1(token);
    HttpAnswer answer = json({{name, secret}, {u"address"_s, QString(parts.publicUrl + u"/me/#" + name + u'=' + secret)}, {u"valid_hours"_s, validMs / 3'600'000}}, 201);
    answer.set("Cache-Control", "no-store");
    return answer;
}

/// Of who has no sign-in yet.
Result<> tellOf(const ApiParts &parts, const Membership &member, const Asked &asked, const QString &action, const QString &detail)
{
    SignedIn one;
    one.organization = member.organization;
    one.user = member.user;
    one.address = asked.http.address;
    return tell(parts, one, action, detail);
}

/// What their owner is told happens in any case before somebody else can act on it, or it is not done.
Result<> tellOwner(const ApiParts &parts, const Membership &member, const QString &what)
{
    PRAXIS_TRY(StoreSession *const session, parts.connections.store());
    PRAXIS_TRY(const Parts *practice, parts.practices.of(member.organization));
    PRAXIS_CHECK(news::tell(*session, *practice, member, what));
    if (parts.wake)
        parts.wake();
    return {};
}

/// For a user whom an administrator (or, for some roles, a manager) has added: the rule for adding is the rule for inviting.
HttpAnswer invite(const ApiParts &parts, const Asked &asked)
{
    auto subject = subjectOf(parts, asked, {u"user"_s});
    if (!subject)
        return problem(subject.error());
    if (!mayInvite(parts, asked.actor->role, subject->user->role) || !subject->user->isActive)
        return problem(subject->door.refuse(*asked.actor, u"Invite"_s, u"user.create"_s).error());
    const auto token = parts.signIns.invite(subject->identities, subject->membership, subject->user->login);
    if (!token)
        return problem(token.error());
    if (const auto told = subject->door.run(*asked.actor, RecordEvent{u"invite"_s, u"User"_s, subject->membership.user, {}, {}, 1}); !told)
        return problem(told.error());
    return handedOver(parts, u"invitation"_s, *token, SignIns::invitationMs);
}

HttpAnswer acceptInvitation(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"invitation"_s, u"login"_s, u"password"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const auto member = parts.signIns.accept(**session, bytes(*body, "invitation"_L1), body->value(u"login").toString(), bytes(*body, "password"_L1), {}, asked.http.address);
    if (!member)
        return problem(member.error());
    (void)tellOf(parts, *member, asked, u"invite"_s, u"accepted"_s); // it has happened in any case
    return {204, {}, {}};
}

/// For somebody who has forgotten theirs. What is handed over takes nothing but a new password: the second factor is asked for as before.
HttpAnswer offerPassword(const ApiParts &parts, const Asked &asked)
{
    auto subject = subjectOf(parts, asked, {u"user"_s});
    if (!subject)
        return problem(subject.error());
    const auto refused = [&] { return problem(subject->door.refuse(*asked.actor, u"OfferPassword"_s, u"user.create"_s).error()); };
    // A patient's as for inviting them; a colleague's only by who may give roles. Nobody's own: they know it, or somebody else sees to it.
    const Role role = subject->user->role;
    const bool may = role == Role::Patient ? mayInvite(parts, asked.actor->role, Role::Patient) : parts.matrix.cell(asked.actor->role, u"user.role"_s) == Cell::All;
    if (!may || subject->membership.user == asked.actor->user || !subject->user->isActive)
        return refused();
    const auto token = parts.signIns.offerPassword(subject->identities, subject->membership, news::needsSecondFactor(role));
    if (!token) // why not tells of other practices, so it is not said
        return token.error().code == ErrorCode::Denied ? refused() : problem(token.error());
    if (const auto told = subject->door.run(*asked.actor, RecordEvent{u"password_reset"_s, u"User"_s, subject->membership.user, {}, u"offered"_s, 1}); !told)
        return problem(told.error());
    if (const auto told = tellOwner(parts, subject->membership, news::offered); !told)
        return problem(told.error());
    return handedOver(parts, u"reset"_s, *token, SignIns::resetMs);
}

/// Written down first: what cannot be is not done, nor is anything for somebody who was switched off.
HttpAnswer takePassword(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"reset"_s, u"login"_s, u"password"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const QByteArray reset = bytes(*body, "reset"_L1);
    const QString login = body->value(u"login").toString();
    const auto offered = parts.signIns.offeredTo(**session, reset, login);
    if (!offered)
        return problem(offered.error());
    if (const auto told = tellOf(parts, *offered, asked, u"password_reset"_s, u"used"_s); !told)
        return problem(told.error().code == ErrorCode::Denied ? Error{ErrorCode::WrongPassword, {}} : told.error());
    const auto member = parts.signIns.takePassword(**session, reset, login, bytes(*body, "password"_L1));
    if (!member)
        return problem(member.error());
    parts.callers.forgetUser(member->user);
    (void)tellOwner(parts, *member, news::changed); // it has happened in any case
    return {204, {}, {}};
}

/// The same answer whether there is such an account, after the same work: what follows is done later (`Upkeep`).
HttpAnswer forgotten(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"login"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const auto said = parts.signIns.forgotten(**session, body->value(u"login").toString(), asked.http.address);
    return said ? HttpAnswer{204, {}, {}} : problem(said.error());
}

/// For somebody who has lost telephone and codes. Only who may give roles may do that, and never for themselves.
HttpAnswer resetSecondFactor(const ApiParts &parts, const Asked &asked)
{
    auto subject = subjectOf(parts, asked, {u"user"_s});
    if (!subject)
        return problem(subject.error());
    if (parts.matrix.cell(asked.actor->role, u"user.role"_s) != Cell::All || subject->membership.user == asked.actor->user)
        return problem(subject->door.refuse(*asked.actor, u"ResetSecondFactor"_s, u"user.role"_s).error());
    const auto note = [&](const QString &action, const QString &detail) -> Result<> {
        PRAXIS_CHECK(subject->door.run(*asked.actor, RecordEvent{action, u"User"_s, subject->membership.user, {}, detail, 1}));
        return {};
    };
    if (const auto done = parts.signIns.resetSecondFactor(subject->identities, subject->membership, [&] { return note(u"second_factor_off"_s, {}); }); !done) {
        if (done.error().code != ErrorCode::StoreUnavailable) // else nobody knows what it kept
            (void)note(u"failed_second_factor_off"_s, codeName(done.error().code));
        return problem(done.error());
    }
    parts.callers.forgetUser(subject->membership.user);
    (void)tellOwner(parts, subject->membership, news::factorOff); // it has happened in any case
    return {204, {}, {}};
}

/// A subject of the external service becomes a user of this practice: only who may give roles may do that.
HttpAnswer linkIdentity(const ApiParts &parts, const Asked &asked)
{
    auto subject = subjectOf(parts, asked, {u"user"_s, u"issuer"_s, u"subject"_s});
    if (!subject)
        return problem(subject.error());
    const QString what = u"LinkIdentity"_s, action = u"identity.link"_s;
    if (parts.matrix.cell(asked.actor->role, action) != Cell::All)
        return problem(subject->door.refuse(*asked.actor, what, action).error());
    if (const auto stale = refusedAsStale(parts, asked, what, action))
        return *stale;
    if (const auto told = subject->door.run(*asked.actor, RecordEvent{u"invite"_s, u"User"_s, subject->membership.user, {}, subject->body.value(u"subject").toString(), 1}); !told)
        return problem(told.error());
    const auto linked = parts.signIns.link(subject->identities, subject->membership, subject->body.value(u"issuer").toString(), subject->body.value(u"subject").toString());
    return linked ? HttpAnswer{204, {}, {}} : problem(linked.error());
}

} // namespace

void addMemberRoutes(Router &router, const ApiParts &parts)
{
    using namespace schema;
    using Answers = HttpAnswer (*)(const ApiParts &, const Asked &);
    const auto add = [&](const char *path, const QString &policy, const QString &summary, Answers answer, const QStringList &names, const QJsonObject &response = {}, int status = 204) {
        router.add({"POST", QString(base + QLatin1StringView(path)), policy, summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, textSchema(names), response, {}, status});
    };
    const auto handed = [](const QString &name) { return object({{name, text()}, {u"address"_s, text()}, {u"valid_hours"_s, integer()}}); };
    add("invitations", u"user.create"_s, u"Invites a user of this practice to set a password; `address` is handed to them."_s, &invite, {u"user"_s}, handed(u"invitation"_s), 201);
    add("accept-invitation", Route::everybody, u"Sets the password of somebody who was invited."_s, &acceptInvitation, {u"invitation"_s, u"login"_s, u"password"_s});
    add("password-resets", u"user.create"_s, u"Lets a user who has forgotten their password set another; `address` is handed to them."_s, &offerPassword, {u"user"_s}, handed(u"reset"_s), 201);
    add("forgotten-password", Route::everybody, u"Sends what sets another password to the owner of an account whose name is an e-mail address; the answer is the same for every name."_s, &forgotten, {u"login"_s});
    add("reset-password", Route::everybody, u"Sets another password, and ends every session of the account."_s, &takePassword, {u"reset"_s, u"login"_s, u"password"_s});
    add("one-time-codes/reset", u"user.role"_s, u"Takes the second factor from a user who has lost it."_s, &resetSecondFactor, {u"user"_s});
    add("identities", u"identity.link"_s, u"Makes a subject of the external identity service a user of this practice."_s, &linkIdentity, {u"user"_s, u"issuer"_s, u"subject"_s});
}

} // namespace praxis::hosted
