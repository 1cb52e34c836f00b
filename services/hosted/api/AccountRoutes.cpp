// One's own account: how it stands, its password, and its second factor.
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/hosted/api/IdentityParts.h"
#include "services/hosted/api/Schemas.h"
#include "services/hosted/identity/OneTimeCode.h"

#include <QJsonArray>

namespace praxis::hosted {

using namespace Qt::StringLiterals;
using namespace identity;

namespace {

HttpAnswer account(const ApiParts &parts, const Asked &asked)
{
    const auto own = parts.callers.signInOf(*asked.actor);
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    const auto standing = parts.signIns.standing(**session, own->account);
    if (!standing)
        return problem(standing.error());
    return json({{u"login"_s, standing->login}, {u"password_changed_at"_s, standing->passwordChangedAt.toString()}, {u"second_factor"_s, standing->hasSecondFactor},
                 {u"recovery_codes_left"_s, standing->recoveryCodesLeft}});
}

HttpAnswer changePassword(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"present"_s, u"next"_s});
    const auto own = body ? parts.callers.signInOf(*asked.actor) : Result<SignedIn>(fail(body.error()));
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    const auto done = asItEnded(parts, *own, u"password_change"_s, [&](const SignIns::Noted &noted) {
        return parts.signIns.changePassword(**session, *own, bytes(*body, "present"_L1), bytes(*body, "next"_L1), {}, asked.http.address, noted);
    });
    if (!done)
        return problem(done.error());
    parts.callers.forgetUser(own->user);
    return {204, {}, {}};
}

HttpAnswer confirm(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {}, {u"code"_s, u"password"_s});
    const auto own = body ? parts.callers.signInOf(*asked.actor) : Result<SignedIn>(fail(body.error()));
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    const auto until = asItEnded(parts, *own, u"confirm"_s, [&](const SignIns::Noted &noted) {
        return parts.signIns.confirm(**session, *own, {body->value(u"code").toString(), bytes(*body, "password"_L1)}, asked.http.address, noted);
    });
    if (!until)
        return problem(until.error());
    parts.callers.forget(own->id);
    return json({{u"fresh_until"_s, until->toString()}});
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
    const QString address = OneTimeCode::address(secret, (*practice)->name, (*user)->login);
    HttpAnswer answer = json({{u"secret"_s, QString::fromLatin1(secret.toHex())}, {u"address"_s, address}, {u"key"_s, OneTimeCode::typed(secret)},
                              {u"picture"_s, QJsonArray::fromStringList(OneTimeCode::picture(address))}});
    answer.set("Cache-Control", "no-store");
    return answer;
}

HttpAnswer confirmSecondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"password"_s, u"secret"_s, u"code"_s});
    const auto own = body ? parts.callers.signInOf(*asked.actor) : Result<SignedIn>(fail(body.error()));
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    const auto codes = asItEnded(parts, *own, u"second_factor_on"_s, [&](const SignIns::Noted &noted) {
        return parts.signIns.keepOneTimeSecret(**session, *own, bytes(*body, "password"_L1), QByteArray::fromHex(bytes(*body, "secret"_L1)), body->value(u"code").toString(),
                                               asked.http.address, noted);
    });
    if (!codes)
        return problem(codes.error());
    HttpAnswer answer = json({{u"recovery_codes"_s, QJsonArray::fromStringList(*codes)}});
    answer.set("Cache-Control", "no-store");
    return answer;
}

HttpAnswer dropSecondFactor(const ApiParts &parts, const Asked &asked)
{
    const auto body = textsOf(asked, {u"password"_s});
    const auto own = body ? parts.callers.signInOf(*asked.actor) : Result<SignedIn>(fail(body.error()));
    const auto session = parts.connections.identities();
    if (!own || !session)
        return problem(own ? session.error() : own.error());
    const auto done = asItEnded(parts, *own, u"second_factor_off"_s, [&](const SignIns::Noted &noted) {
        return parts.signIns.dropOneTimeSecret(**session, *own, bytes(*body, "password"_L1), asked.http.address, noted);
    });
    return done ? HttpAnswer{204, {}, {}} : problem(done.error());
}

} // namespace

void addAccountRoutes(Router &router, const ApiParts &parts)
{
    using namespace schema;
    const auto own = [&](const char *method, const char *path, const QString &summary, HttpAnswer (*answer)(const ApiParts &, const Asked &), const QJsonObject &request, const QJsonObject &response, int status = 200) {
        router.add({method, QString(base + QLatin1StringView(path)), Route::whoeverIsSignedIn, summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, request, response, {}, status});
    };
    own("GET", "account", u"How one's own account stands."_s, &account, {},
        object({{u"login"_s, text()}, {u"password_changed_at"_s, text(u"date-time"_s)}, {u"second_factor"_s, boolean()}, {u"recovery_codes_left"_s, integer()}}));
    own("POST", "password", u"Changes one's own password, and ends the other sessions."_s, &changePassword, textSchema({u"present"_s, u"next"_s}), {}, 204);
    own("POST", "confirm", u"Proves anew that it is oneself, by a code of the second factor, or by the password where there is none. Changes of policy, keys and integrations take that, or having signed in, within the last ten minutes."_s,
        &confirm, textSchema({}, {u"code"_s, u"password"_s}), object({{u"fresh_until"_s, text(u"date-time"_s)}}));
    own("POST", "one-time-codes", u"Begins to set up codes of a telephone. `picture`: rows of a QR code, 1 is dark; `key`: what is typed instead."_s, &startSecondFactor, {},
        object({{u"secret"_s, text()}, {u"address"_s, text()}, {u"key"_s, text()}, {u"picture"_s, list(text())}}));
    own("POST", "one-time-codes/confirm", u"Keeps them once a code was right."_s, &confirmSecondFactor, textSchema({u"password"_s, u"secret"_s, u"code"_s}), object({{u"recovery_codes"_s, list(text())}}));
    own("POST", "one-time-codes/remove", u"Goes back to the password alone."_s, &dropSecondFactor, textSchema({u"password"_s}), {}, 204);
}

} // namespace praxis::hosted
