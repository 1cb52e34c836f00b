#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/hosted/StrictJson.h"
#include "services/hosted/api/Api.h"
#include "services/hosted/api/Schemas.h"
#include "services/hosted/identity/OneTimeCode.h"
#include "services/practice/office/PracticeCommands.h"

#include <QJsonArray>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

const QString base = QStringLiteral("/api/v1/auth/");

Device deviceOf(const Asked &asked, const QJsonObject &body)
{
    return {body.value(u"device").toString(), asked.http.address, QString::fromUtf8(asked.http.header("user-agent").left(200))};
}

QByteArray bytes(const QJsonObject &body, QLatin1StringView name)
{
    return body.value(name).toString().toUtf8();
}

/// What was asked, with the schema's promise checked once for all: only texts, and these are there.
Result<QJsonObject> textsOf(const Asked &asked, const QStringList &needed, const QStringList &may = {})
{
    PRAXIS_TRY(QJsonObject body, readJson(asked.http.body));
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (!it->isString() || (!needed.contains(it.key()) && !may.contains(it.key())))
            return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, it.key()}, {u"problem"_s, u"unknown"_s}}}}});
    }
    for (const QString &name : needed) {
        if (body.value(name).toString().isEmpty())
            return fail(ErrorCode::Required, {{u"field"_s, name}});
    }
    return body;
}

QJsonObject textSchema(const QStringList &needed, const QStringList &may = {})
{
    QJsonObject properties;
    for (const QString &name : needed + may)
        properties.insert(name, name == u"organization" || name == u"user" ? schema::text(u"uuid"_s) : schema::text());
    return schema::object(properties, may);
}

QJsonObject passSchema()
{
    using namespace schema;
    return object({{u"access_token"_s, text()}, {u"token_type"_s, QJsonObject{{u"const"_s, u"Bearer"_s}}}, {u"expires_in"_s, integer()}, {u"refresh_token"_s, text()},
                   {u"session"_s, text(u"uuid"_s)}, {u"organization"_s, text(u"uuid"_s)}, {u"user"_s, text(u"uuid"_s)}});
}

HttpAnswer passAnswer(const Pass &pass)
{
    HttpAnswer answer = json({{u"access_token"_s, QString::fromLatin1(pass.access)}, {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, AccessTokens::lifetimeSeconds},
                              {u"refresh_token"_s, QString::fromLatin1(pass.refresh)}, {u"session"_s, idText(pass.signedIn.id)},
                              {u"organization"_s, idText(pass.signedIn.organization)}, {u"user"_s, idText(pass.signedIn.user)}});
    answer.set("Cache-Control", "no-store");
    return answer;
}

/// The user whose sign-in this is, as an actor; Denied where they were switched off.
Result<Actor> userOf(const ApiParts &parts, const SignedIn &one)
{
    PRAXIS_TRY(StoreSession *session, parts.connections.store());
    PRAXIS_CHECK(session->begin(one.organization, false));
    const auto user = findAs<User>(*session, one.user);
    session->rollback();
    PRAXIS_CHECK(user);
    if (!*user || !(*user)->isActive)
        return fail(ErrorCode::Denied);
    Actor actor;
    actor.user = one.user;
    actor.organization = one.organization;
    actor.role = (*user)->role;
    actor.session = idText(one.id);
    actor.device = one.device;
    actor.address = one.address;
    actor.agent = one.agent;
    return actor;
}

/// One line of the trail of the practice that somebody signed in to.
Result<> tell(const ApiParts &parts, const SignedIn &one, const QString &action, const QString &detail)
{
    PRAXIS_TRY(const Actor actor, userOf(parts, one));
    PRAXIS_TRY(Door door, doorOf(parts, actor));
    PRAXIS_CHECK(door.run(actor, RecordEvent{action, u"User"_s, one.user, {}, detail, 1}));
    return {};
}

HttpAnswer admitted(const ApiParts &parts, const Pass &pass, const QString &how)
{
    // Whoever was switched off is not let in, nor anybody whose coming in cannot be written down.
    const Result<> told = tell(parts, pass.signedIn, u"login"_s, how);
    if (told)
        return passAnswer(pass);
    if (const auto session = parts.connections.identities())
        (void)parts.signIns.end(**session, pass.signedIn.account, pass.signedIn.id, u"revoked"_s);
    return problem(told.error().code == ErrorCode::Denied ? Error{ErrorCode::WrongPassword, {}} : told.error());
}

HttpAnswer signIn(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"login"_s, u"password"_s}, {u"organization"_s, u"device"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const auto result = parts.signIns.withPassword(**session, body->value(u"login").toString(), bytes(*body, "password"_L1),
                                                   QUuid::fromString(body->value(u"organization").toString()), deviceOf(asked, *body));
    if (!result)
        return problem(result.error());
    if (const auto *pass = std::get_if<Pass>(&*result))
        return admitted(parts, *pass, u"password"_s);
    if (const auto *half = std::get_if<SecondFactorWanted>(&*result)) {
        HttpAnswer answer = json({{u"second_factor"_s, QString::fromLatin1(half->ticket)}});
        answer.set("Cache-Control", "no-store");
        return answer;
    }
    QJsonArray organizations;
    for (const Membership &membership : std::get<PracticeWanted>(*result).memberships)
        organizations.append(idText(membership.organization));
    return json({{u"organizations"_s, organizations}});
}

HttpAnswer secondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"ticket"_s, u"code"_s}, {u"device"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const auto pass = parts.signIns.withSecondFactor(**session, bytes(*body, "ticket"_L1), body->value(u"code").toString(), deviceOf(asked, *body));
    return pass ? admitted(parts, *pass, u"second_factor"_s) : problem(pass.error());
}

/// Somebody came with a refresh token that was used up long ago: its sign-in has ended, and the practice reads why.
void tellReuse(const ApiParts &parts, IdentitySession &session, const QUuid &id)
{
    if (!session.begin(false))
        return;
    const auto one = session.signedIn(id);
    session.rollback();
    parts.callers.forget(id);
    if (one && *one)
        (void)tell(parts, **one, u"logout"_s, u"refresh token used twice"_s);
}

HttpAnswer refresh(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"refresh_token"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const auto pass = parts.signIns.refresh(**session, bytes(*body, "refresh_token"_L1));
    if (!pass) {
        if (const QUuid reused = QUuid::fromString(pass.error().data.value(u"reused"_s).toString()); !reused.isNull())
            tellReuse(parts, **session, reused);
        return problem(pass.error().code == ErrorCode::WrongPassword ? Error{ErrorCode::WrongPassword, {}} : pass.error());
    }
    if (const auto user = userOf(parts, pass->signedIn); !user)
        return problem(user.error().code == ErrorCode::Denied ? Error{ErrorCode::WrongPassword, {}} : user.error());
    return passAnswer(*pass);
}

HttpAnswer endSession(const ApiParts &parts, const Asked &asked, const std::optional<QUuid> &which)
{
    const auto own = parts.callers.signInOf(*asked.actor);
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    const QUuid id = which.value_or(own->id);
    if (const auto ended = parts.signIns.end(**session, own->account, id, which ? u"revoked"_s : u"sign_out"_s); !ended)
        return problem(ended.error());
    (void)tell(parts, *own, u"logout"_s, which ? u"revoked"_s : QString()); // it has ended in any case
    parts.callers.forget(id);
    return {204, {}, {}};
}

HttpAnswer sessions(const ApiParts &parts, const Asked &asked)
{
    const auto own = parts.callers.signInOf(*asked.actor);
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    if (const auto begun = (*session)->begin(false); !begun)
        return problem(begun.error());
    const auto all = (*session)->signedInOf(own->account);
    (*session)->rollback();
    if (!all)
        return problem(all.error());
    QJsonArray items;
    for (const SignedIn &one : *all)
        items.append(QJsonObject{{u"id"_s, idText(one.id)}, {u"organization"_s, idText(one.organization)}, {u"device"_s, one.device}, {u"address"_s, one.address},
                                 {u"agent"_s, one.agent}, {u"created_at"_s, one.createdAt.toString()}, {u"used_at"_s, one.usedAt.toString()}, {u"is_this"_s, one.id == own->id}});
    return json({{u"items"_s, items}});
}

HttpAnswer changePassword(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"present"_s, u"next"_s});
    const auto own = body ? parts.callers.signInOf(*asked.actor) : Result<SignedIn>(fail(body.error()));
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    if (const auto told = tell(parts, *own, u"password_change"_s, {}); !told)
        return problem(told.error());
    const auto done = parts.signIns.changePassword(**session, *own, bytes(*body, "present"_L1), bytes(*body, "next"_L1), {}, asked.http.address);
    if (!done)
        return problem(done.error());
    parts.callers.forgetUser(own->user);
    return {204, {}, {}};
}

HttpAnswer startSecondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto session = parts.connections.store();
    if (!session)
        return problem(session.error());
    if (const auto begun = (*session)->begin(asked.actor->organization, false); !begun)
        return problem(begun.error());
    const auto user = findAs<User>(**session, asked.actor->user);
    const auto practice = findAs<Organization>(**session, asked.actor->organization);
    (*session)->rollback();
    if (!user || !*user || !practice || !*practice)
        return problem(404);
    const QByteArray secret = parts.signIns.newOneTimeSecret();
    return json({{u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"address"_s, OneTimeCode::address(secret, (*practice)->name, (*user)->login)}});
}

HttpAnswer confirmSecondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"password"_s, u"secret"_s, u"code"_s});
    const auto own = body ? parts.callers.signInOf(*asked.actor) : Result<SignedIn>(fail(body.error()));
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    if (const auto told = tell(parts, *own, u"second_factor_on"_s, {}); !told)
        return problem(told.error());
    const auto codes = parts.signIns.keepOneTimeSecret(**session, *own, bytes(*body, "password"_L1), QByteArray::fromHex(bytes(*body, "secret"_L1)), body->value(u"code").toString(),
                                                       asked.http.address);
    if (!codes)
        return problem(codes.error());
    return json({{u"recovery_codes"_s, QJsonArray::fromStringList(*codes)}});
}

HttpAnswer dropSecondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"password"_s});
    const auto own = body ? parts.callers.signInOf(*asked.actor) : Result<SignedIn>(fail(body.error()));
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    if (const auto told = tell(parts, *own, u"second_factor_off"_s, {}); !told)
        return problem(told.error());
    if (const auto done = parts.signIns.dropOneTimeSecret(**session, *own, bytes(*body, "password"_L1), asked.http.address); !done)
        return problem(done.error());
    return {204, {}, {}};
}

/// For a user whom an administrator (or, for some roles, a manager) has added: the rule for adding is the rule for inviting.
HttpAnswer invite(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"user"_s});
    const auto identities = parts.connections.identities();
    auto door = doorOf(parts, *asked.actor);
    if (!body || !identities || !door)
        return problem(!body ? body.error() : !identities ? identities.error() : door.error());
    const QUuid id = QUuid::fromString(body->value(u"user").toString());
    const auto user = door->ask(*asked.actor, Get<User>{id});
    if (!user)
        return problem(user.error());
    const Cell cell = parts.matrix.cell(asked.actor->role, u"user.create"_s);
    const bool limited = cell == Cell::Limited && (*user)->role != Role::Receptionist && (*user)->role != Role::Patient; // as for AddUser
    if (cell == Cell::No || limited)
        return problem(door->refuse(*asked.actor, u"Invite"_s, u"user.create"_s).error());
    const auto token = parts.signIns.invite(**identities, {asked.actor->organization, id}, (*user)->login);
    if (!token)
        return problem(token.error());
    if (const auto told = door->run(*asked.actor, RecordEvent{u"invite"_s, u"User"_s, id, {}, {}, 1}); !told)
        return problem(told.error());
    return json({{u"invitation"_s, QString::fromLatin1(*token)}, {u"valid_hours"_s, SignIns::invitationMs / 3'600'000}}, 201);
}

/// For somebody who has lost telephone and codes. Only who may give roles may do that, and never for themselves.
HttpAnswer resetSecondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"user"_s});
    const auto identities = parts.connections.identities();
    auto door = doorOf(parts, *asked.actor);
    if (!body || !identities || !door)
        return problem(!body ? body.error() : !identities ? identities.error() : door.error());
    const QUuid id = QUuid::fromString(body->value(u"user").toString());
    if (const auto user = door->ask(*asked.actor, Get<User>{id}); !user)
        return problem(user.error());
    if (parts.matrix.cell(asked.actor->role, u"user.role"_s) != Cell::All || id == asked.actor->user)
        return problem(door->refuse(*asked.actor, u"ResetSecondFactor"_s, u"user.role"_s).error());
    if (const auto told = door->run(*asked.actor, RecordEvent{u"second_factor_off"_s, u"User"_s, id, {}, {}, 1}); !told)
        return problem(told.error());
    if (const auto done = parts.signIns.resetSecondFactor(**identities, {asked.actor->organization, id}); !done)
        return problem(done.error());
    parts.callers.forgetUser(id);
    return {204, {}, {}};
}

/// A subject of the external service becomes a user of this practice: only who may give roles may do that.
HttpAnswer linkIdentity(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"user"_s, u"issuer"_s, u"subject"_s});
    const auto identities = parts.connections.identities();
    auto door = doorOf(parts, *asked.actor);
    if (!body || !identities || !door)
        return problem(!body ? body.error() : !identities ? identities.error() : door.error());
    const QUuid id = QUuid::fromString(body->value(u"user").toString());
    if (const auto user = door->ask(*asked.actor, Get<User>{id}); !user)
        return problem(user.error());
    if (parts.matrix.cell(asked.actor->role, u"user.role"_s) != Cell::All)
        return problem(door->refuse(*asked.actor, u"LinkIdentity"_s, u"user.role"_s).error());
    if (const auto told = door->run(*asked.actor, RecordEvent{u"invite"_s, u"User"_s, id, {}, body->value(u"subject").toString(), 1}); !told)
        return problem(told.error());
    const auto linked = parts.signIns.link(**identities, {asked.actor->organization, id}, body->value(u"issuer").toString(), body->value(u"subject").toString());
    return linked ? HttpAnswer{204, {}, {}} : problem(linked.error());
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
    SignedIn one;
    one.organization = member->organization;
    one.user = member->user;
    one.address = asked.http.address;
    (void)tell(parts, one, u"invite"_s, u"accepted"_s);
    return {204, {}, {}};
}

HttpAnswer me(const ApiParts &parts, const Asked &asked)
{
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    const auto user = door->ask(*asked.actor, Get<User>{asked.actor->user});
    if (!user)
        return problem(user.error());
    QJsonObject may;
    for (const QString &action : parts.matrix.actions()) {
        static constexpr std::array names{"no", "all", "own", "limited", "reason", "two"};
        may.insert(action, QLatin1StringView(names[static_cast<std::size_t>(parts.matrix.cell(asked.actor->role, action))]));
    }
    const auto id = [](const QUuid &value) { return value.isNull() ? QJsonValue() : QJsonValue(idText(value)); };
    return json({{u"user"_s, idText((*user)->id)}, {u"display_name"_s, (*user)->displayName}, {u"role"_s, enumName((*user)->role)}, {u"organization"_s, idText(asked.actor->organization)},
                 {u"practitioner"_s, id((*user)->practitionerId)}, {u"contact"_s, id((*user)->contactId)}, {u"may"_s, may}});
}

} // namespace

void addIdentityRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"Pass"_s, passSchema());
    schemas.insert(u"SignInAnswer"_s, QJsonObject{{u"oneOf"_s, QJsonArray{reference(u"Pass"_s), object({{u"second_factor"_s, text()}}), object({{u"organizations"_s, list(text(u"uuid"_s))}})}}});
    schemas.insert(u"Session"_s, object({{u"id"_s, text(u"uuid"_s)}, {u"organization"_s, text(u"uuid"_s)}, {u"device"_s, text()}, {u"address"_s, text()}, {u"agent"_s, text()},
                                         {u"created_at"_s, text(u"date-time"_s)}, {u"used_at"_s, text(u"date-time"_s)}, {u"is_this"_s, boolean()}}));
    const auto open = [&](const char *path, const QString &summary, HttpAnswer (*answer)(const ApiParts &, const Asked &), const QJsonObject &request, const QJsonObject &response, int status = 200) {
        router.add({"POST", QString(base + QLatin1StringView(path)), Route::everybody, summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, request, response, {}, status});
    };
    const auto own = [&](const char *method, const char *path, const QString &summary, HttpAnswer (*answer)(const ApiParts &, const Asked &), const QJsonObject &request, const QJsonObject &response, int status = 200) {
        router.add({method, QString(base + QLatin1StringView(path)), Route::whoeverIsSignedIn, summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, request, response, {}, status});
    };
    open("sign-in", u"Signs in with a name and a password."_s, &signIn, textSchema({u"login"_s, u"password"_s}, {u"organization"_s, u"device"_s}), reference(u"SignInAnswer"_s));
    open("second-factor", u"The second half of signing in."_s, &secondFactor, textSchema({u"ticket"_s, u"code"_s}, {u"device"_s}), reference(u"Pass"_s));
    open("refresh", u"A new access token for a refresh token, which is used up."_s, &refresh, textSchema({u"refresh_token"_s}), reference(u"Pass"_s));
    open("accept-invitation", u"Sets the password of somebody who was invited."_s, &acceptInvitation, textSchema({u"invitation"_s, u"login"_s, u"password"_s}), {}, 204);
    own("POST", "sign-out", u"Ends this session."_s, [](const ApiParts &p, const Asked &a) { return endSession(p, a, {}); }, {}, {}, 204);
    own("GET", "sessions", u"Where this account is signed in."_s, &sessions, {}, object({{u"items"_s, list(reference(u"Session"_s))}}));
    own("DELETE", "sessions/{id}", u"Ends one of this account's sessions."_s, [](const ApiParts &p, const Asked &a) { return endSession(p, a, idFrom(a.path.value(u"id"_s))); }, {}, {}, 204);
    own("POST", "password", u"Changes one's own password, and ends the other sessions."_s, &changePassword, textSchema({u"present"_s, u"next"_s}), {}, 204);
    own("POST", "one-time-codes", u"Begins to set up codes of a telephone."_s, &startSecondFactor, {}, object({{u"secret"_s, text()}, {u"address"_s, text()}}));
    own("POST", "one-time-codes/confirm", u"Keeps them once a code was right."_s, &confirmSecondFactor, textSchema({u"password"_s, u"secret"_s, u"code"_s}), object({{u"recovery_codes"_s, list(text())}}));
    own("POST", "one-time-codes/remove", u"Goes back to the password alone."_s, &dropSecondFactor, textSchema({u"password"_s}), {}, 204);
    router.add({"POST", QString(base + u"invitations"), u"user.create"_s, u"Invites a user of this practice to set a password."_s, [parts](const Asked &asked) { return invite(parts, asked); },
                textSchema({u"user"_s}), object({{u"invitation"_s, text()}, {u"valid_hours"_s, integer()}}), {}, 201});
    router.add({"POST", QString(base + u"one-time-codes/reset"), u"user.role"_s, u"Takes the second factor from a user who has lost it."_s,
                [parts](const Asked &asked) { return resetSecondFactor(parts, asked); }, textSchema({u"user"_s}), {}, {}, 204});
    router.add({"POST", QString(base + u"identities"), u"user.role"_s, u"Makes a subject of the external identity service a user of this practice."_s,
                [parts](const Asked &asked) { return linkIdentity(parts, asked); }, textSchema({u"user"_s, u"issuer"_s, u"subject"_s}), {}, {}, 204});
    const QJsonObject maybe = orNull(text(u"uuid"_s));
    router.add({"GET", u"/api/v1/me"_s, Route::whoeverIsSignedIn, u"Who is signed in, and what the role may do."_s, [parts](const Asked &asked) { return me(parts, asked); }, {},
                object({{u"user"_s, text(u"uuid"_s)}, {u"display_name"_s, text()}, {u"role"_s, text()}, {u"organization"_s, text(u"uuid"_s)}, {u"practitioner"_s, maybe}, {u"contact"_s, maybe},
                        {u"may"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, text()}}}})});
}

} // namespace praxis::hosted
