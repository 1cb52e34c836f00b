// Signing in and out, and where one is signed in.
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/hosted/api/IdentityParts.h"
#include "services/hosted/api/Schemas.h"

#include <QJsonArray>

namespace praxis::hosted {

using namespace Qt::StringLiterals;
using namespace identity;

namespace {

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

/// For a member of it; blank where it cannot be read now.
QString nameOf(const ApiParts &parts, const QUuid &organization)
{
    const auto session = parts.connections.store();
    if (!session || !(*session)->begin(organization, false))
        return {};
    const auto practice = findAs<Organization>(**session, organization);
    (*session)->rollback();
    return practice && *practice ? (*practice)->name : QString();
}

/// Which practices they go to. After a second factor with a ticket, so that neither is asked for again.
HttpAnswer choiceOf(const ApiParts &parts, const PracticeWanted &wanted)
{
    QJsonArray organizations, names;
    for (const Membership &membership : wanted.memberships) {
        organizations.append(idText(membership.organization));
        names.append(nameOf(parts, membership.organization));
    }
    QJsonObject said{{u"organizations"_s, organizations}, {u"names"_s, names}};
    if (!wanted.ticket.isEmpty())
        said.insert(u"ticket"_s, QString::fromLatin1(wanted.ticket));
    HttpAnswer answer = json(said);
    answer.set("Cache-Control", "no-store");
    return answer;
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
    return choiceOf(parts, std::get<PracticeWanted>(*result));
}

HttpAnswer secondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"ticket"_s, u"code"_s}, {u"device"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const auto result = parts.signIns.withSecondFactor(**session, bytes(*body, "ticket"_L1), body->value(u"code").toString(), deviceOf(asked, *body));
    if (!result)
        return problem(result.error());
    const auto *pass = std::get_if<Pass>(&*result);
    return pass ? admitted(parts, *pass, u"second_factor"_s) : choiceOf(parts, std::get<PracticeWanted>(*result));
}

HttpAnswer practice(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"ticket"_s, u"organization"_s}, {u"device"_s});
    const auto session = parts.connections.identities();
    if (!body || !session)
        return problem(body ? session.error() : body.error());
    const auto pass = parts.signIns.withPractice(**session, bytes(*body, "ticket"_L1), QUuid::fromString(body->value(u"organization").toString()), deviceOf(asked, *body));
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
                 {u"practice"_s, nameOf(parts, asked.actor->organization)}, {u"practitioner"_s, id((*user)->practitionerId)}, {u"contact"_s, id((*user)->contactId)}, {u"may"_s, may}});
}

} // namespace

void addIdentityRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"Pass"_s, passSchema());
    schemas.insert(u"SignInAnswer"_s, QJsonObject{{u"oneOf"_s, QJsonArray{reference(u"Pass"_s), object({{u"second_factor"_s, text()}}), reference(u"PracticeChoice"_s)}}});
    schemas.insert(u"PracticeChoice"_s, object({{u"organizations"_s, list(text(u"uuid"_s))}, {u"names"_s, list(text())}, {u"ticket"_s, text()}}, {u"ticket"_s}));
    schemas.insert(u"Session"_s, object({{u"id"_s, text(u"uuid"_s)}, {u"organization"_s, text(u"uuid"_s)}, {u"device"_s, text()}, {u"address"_s, text()}, {u"agent"_s, text()},
                                         {u"created_at"_s, text(u"date-time"_s)}, {u"used_at"_s, text(u"date-time"_s)}, {u"is_this"_s, boolean()}}));
    const auto open = [&](const char *path, const QString &summary, HttpAnswer (*answer)(const ApiParts &, const Asked &), const QJsonObject &request, const QJsonObject &response, int status = 200) {
        router.add({"POST", QString(base + QLatin1StringView(path)), Route::everybody, summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, request, response, {}, status});
    };
    const auto own = [&](const char *method, const char *path, const QString &summary, HttpAnswer (*answer)(const ApiParts &, const Asked &), const QJsonObject &request, const QJsonObject &response, int status = 200) {
        router.add({method, QString(base + QLatin1StringView(path)), Route::whoeverIsSignedIn, summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, request, response, {}, status});
    };
    open("sign-in", u"Signs in with a name and a password."_s, &signIn, textSchema({u"login"_s, u"password"_s}, {u"organization"_s, u"device"_s}), reference(u"SignInAnswer"_s));
    open("second-factor", u"The second half of signing in."_s, &secondFactor, textSchema({u"ticket"_s, u"code"_s}, {u"device"_s}),
         QJsonObject{{u"oneOf"_s, QJsonArray{reference(u"Pass"_s), reference(u"PracticeChoice"_s)}}});
    open("practice", u"Into one of the practices of an account, after its second factor."_s, &practice, textSchema({u"ticket"_s, u"organization"_s}, {u"device"_s}), reference(u"Pass"_s));
    open("refresh", u"A new access token for a refresh token, which is used up."_s, &refresh, textSchema({u"refresh_token"_s}), reference(u"Pass"_s));
    own("POST", "sign-out", u"Ends this session."_s, [](const ApiParts &p, const Asked &a) { return endSession(p, a, {}); }, {}, {}, 204);
    own("GET", "sessions", u"Where this account is signed in."_s, &sessions, {}, object({{u"items"_s, list(reference(u"Session"_s))}}));
    own("DELETE", "sessions/{id}", u"Ends one of this account's sessions."_s, [](const ApiParts &p, const Asked &a) { return endSession(p, a, idFrom(a.path.value(u"id"_s))); }, {}, {}, 204);
    const QJsonObject maybe = orNull(text(u"uuid"_s));
    router.add({"GET", u"/api/v1/me"_s, Route::whoeverIsSignedIn, u"Who is signed in, and what the role may do."_s, [parts](const Asked &asked) { return me(parts, asked); }, {},
                object({{u"user"_s, text(u"uuid"_s)}, {u"display_name"_s, text()}, {u"role"_s, text()}, {u"organization"_s, text(u"uuid"_s)}, {u"practice"_s, text()}, {u"practitioner"_s, maybe}, {u"contact"_s, maybe},
                        {u"may"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, text()}}}})});
}

} // namespace praxis::hosted
