#include "services/hosted/Cors.h"

#include <QUrl>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

bool Cors::isOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isHere = url.host() == u"127.0.0.1" || url.host() == u"localhost";
    const QUrl alone(url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo));
    const bool usualPort = (url.scheme() == u"https" && url.port() == 443) || (url.scheme() == u"http" && url.port() == 80); // which a browser leaves out
    return url.isValid() && !url.host().isEmpty() && !usualPort && (url.scheme() == u"https" || (url.scheme() == u"http" && isHere)) && alone.toString() == text;
}

bool Cors::isListed(const QByteArray &origin) const
{
    return !origin.isEmpty() && m_origins.contains(QString::fromLatin1(origin)); // byte by byte: a browser writes it in one way only
}

std::optional<HttpAnswer> Cors::preflight(const HttpRequest &request) const
{
    if (request.method != "OPTIONS" || request.header("access-control-request-method").isEmpty() || !isListed(request.header("origin")))
        return {};
    HttpAnswer answer{204, {}, {}};
    answer.set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
    answer.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Range");
    answer.set("Access-Control-Max-Age", "600");
    return answer;
}

void Cors::addTo(const HttpRequest &request, HttpAnswer &answer) const
{
    if (m_origins.isEmpty())
        return;
    answer.set("Vary", "Origin");
    const QByteArray origin = request.header("origin");
    if (!isListed(origin))
        return;
    answer.set("Access-Control-Allow-Origin", origin);
    answer.set("Access-Control-Expose-Headers", "Content-Range, ETag, Idempotent-Replayed, Location, Retry-After, X-Request-Id");
}

} // namespace praxis::hosted
