#include "services/hosted/api/IdentityParts.h"

#include "models/records/User.h"
#include "services/hosted/StrictJson.h"
#include "services/hosted/api/Schemas.h"
#include "services/practice/office/PracticeCommands.h"

namespace praxis::hosted::identity {

using namespace Qt::StringLiterals;

Device deviceOf(const Asked &asked, const QJsonObject &body)
{
    return {body.value(u"device").toString(), asked.http.address, QString::fromUtf8(asked.http.header("user-agent").left(200))};
}

QByteArray bytes(const QJsonObject &body, QLatin1StringView name)
{
    return body.value(name).toString().toUtf8();
}

Result<QJsonObject> textsOf(const Asked &asked, const QStringList &needed, const QStringList &may)
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

QJsonObject textSchema(const QStringList &needed, const QStringList &may)
{
    QJsonObject properties;
    for (const QString &name : needed + may)
        properties.insert(name, name == u"organization" || name == u"user" ? schema::text(u"uuid"_s) : schema::text());
    return schema::object(properties, may);
}

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

Result<> tell(const ApiParts &parts, const SignedIn &one, const QString &action, const QString &detail)
{
    PRAXIS_TRY(const Actor actor, userOf(parts, one));
    PRAXIS_TRY(Door door, doorOf(parts, actor));
    PRAXIS_CHECK(door.run(actor, RecordEvent{action, u"User"_s, one.user, {}, detail, 1}));
    return {};
}

} // namespace praxis::hosted::identity
