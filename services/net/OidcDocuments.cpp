#include "services/net/OidcDocuments.h"

#include <QJsonDocument>

namespace praxis::net {

using namespace Qt::StringLiterals;

Result<QJsonObject> askIdentityService(const HttpClient &http, const QString &address)
{
    PRAXIS_TRY(const HttpClient::Answer answer, http.send({.address = address, .headers = {"Accept: application/json"}}));
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || object.isEmpty())
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"status %1 of the identity service"_s.arg(answer.status)}});
    return object;
}

Result<QJsonObject> discoverIssuer(const HttpClient &http, const QString &issuer)
{
    QString address = issuer;
    if (address.endsWith(u'/'))
        address.chop(1);
    PRAXIS_TRY(const QJsonObject found, askIdentityService(http, QString(address + u"/.well-known/openid-configuration")));
    if (found.value(u"issuer").toString() != issuer) // somebody else's
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"the identity service calls itself otherwise"_s}});
    return found;
}

} // namespace praxis::net
