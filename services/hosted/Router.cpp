#include "services/hosted/Router.h"

#include "services/hosted/Problem.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <algorithm>

namespace praxis::hosted {

namespace {

/// Percent-decoded (RFC 3986); nothing where it is not that, or not UTF-8, or holds what a path must not.
std::optional<QString> decoded(QByteArrayView text, bool plusIsBlank)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            bool good = false;
            const int code = i + 2 < text.size() ? text.sliced(i + 1, 2).toByteArray().toInt(&good, 16) : -1;
            if (!good || code < 0x20 || code == 0x7f)
                return {};
            bytes += static_cast<char>(code);
            i += 2;
        } else {
            bytes += plusIsBlank && text[i] == '+' ? ' ' : text[i];
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = utf8(bytes);
    return utf8.hasError() ? std::nullopt : std::optional(decoded);
}

std::optional<QStringList> segmentsOf(QByteArrayView path)
{
    if (!path.startsWith('/'))
        return {};
    QStringList segments;
    const QList<QByteArray> parts = path.sliced(1).toByteArray().split('/');
    for (const QByteArray &part : parts) {
        const std::optional<QString> segment = decoded(part, false);
        if (!segment || segment->contains(u'/') || segment->contains(u'\\') || *segment == u"." || *segment == u"..")
            return {};
        segments.append(*segment);
    }
    return segments;
}

std::optional<QHash<QString, QString>> queryOf(QByteArrayView query)
{
    QHash<QString, QString> values;
    if (query.isEmpty())
        return values;
    const QList<QByteArray> pairs = query.toByteArray().split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const auto name = decoded(equals < 0 ? QByteArrayView(pair) : QByteArrayView(pair).first(equals), true);
        const auto value = decoded(equals < 0 ? QByteArrayView() : QByteArrayView(pair).sliced(equals + 1), true);
        if (!name || !value || name->isEmpty() || values.contains(*name)) // said twice: which one counts?
            return {};
        values.insert(*name, *value);
    }
    return values;
}

/// The names of the pattern filled in, or nothing where the path is another.
std::optional<QHash<QString, QString>> match(const QStringList &wanted, const QStringList &segments)
{
    if (wanted.size() != segments.size())
        return {};
    QHash<QString, QString> names;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith(u'{') && !segments[i].isEmpty())
            names.insert(wanted[i].mid(1, wanted[i].size() - 2), segments[i]);
        else if (wanted[i] != segments[i])
            return {};
    }
    return names;
}

constexpr qsizetype mostOfStrangers = 16 * 1024; ///< bytes of a body, before anybody has signed in

HttpAnswer notThatMethod(QList<QByteArray> allowed)
{
    std::sort(allowed.begin(), allowed.end());
    HttpAnswer said = problem(405);
    said.set("Allow", allowed.join(", "));
    return said;
}

} // namespace

QString Router::shelfOf(const QStringList &segments)
{
    return QString::number(segments.size()) + u'/' + segments.value(2);
}

void Router::add(Route route)
{
    const QStringList segments = route.pattern.mid(1).split(u'/');
    m_shelves[shelfOf(segments)].push_back({m_routes.size(), segments});
    m_routes.push_back(std::move(route));
}

Result<> Router::check(const AccessMatrix &matrix) const
{
    const QStringList actions = matrix.actions();
    for (const Route &route : m_routes) {
        const bool known = route.action == Route::everybody || route.action == Route::whoeverIsSignedIn || actions.contains(route.action);
        if (!known)
            return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QString(u"no policy for " + QString::fromLatin1(route.method) + u' ' + route.pattern)}});
    }
    return {};
}

HttpAnswer Router::answer(const HttpRequest &request, QString *pattern) const
{
    const qsizetype mark = request.target.indexOf('?');
    const auto segments = segmentsOf(QByteArrayView(request.target).first(mark < 0 ? request.target.size() : mark));
    const auto query = queryOf(mark < 0 ? QByteArrayView() : QByteArrayView(request.target).sliced(mark + 1));
    if (!segments)
        return problem(404);
    if (!query)
        return problem(400);
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QList<QByteArray> allowed;
    const auto shelf = m_shelves.constFind(shelfOf(*segments));
    if (shelf == m_shelves.cend())
        return problem(404);
    for (const Entry &entry : *shelf) {
        auto names = match(entry.segments, *segments);
        if (!names)
            continue;
        const Route &route = m_routes[entry.route];
        if (pattern)
            *pattern = route.pattern;
        allowed.append(route.method);
        if (route.method == "GET")
            allowed.append("HEAD");
        if (route.method == method)
            return answerBy(route, {request, std::move(*names), *query, {}});
    }
    return allowed.isEmpty() ? problem(404) : notThatMethod(std::move(allowed));
}

HttpAnswer Router::answerBy(const Route &route, Asked asked) const
{
    if (route.action != Route::everybody) {
        auto actor = m_signedIn(asked.http);
        if (!actor && statusOf(actor.error().code) != 403) // the database does not answer, or too much was asked
            return problem(actor.error());
        if (!actor) {
            HttpAnswer said = problem(401);
            said.set("WWW-Authenticate", "Bearer");
            return said;
        }
        asked.actor = std::move(*actor);
    }
    for (auto it = asked.query.keyBegin(); it != asked.query.keyEnd(); ++it) {
        const Parameter *known = route.query.find(*it);
        if (route.isForeign || (known && known->accepts(asked.query.value(*it))))
            continue;
        const QString wrong = known ? QStringLiteral("value") : QStringLiteral("unknown");
        return problem({ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), *it}, {QStringLiteral("problem"), wrong}}}}}});
    }
    if (!asked.http.body.isEmpty() && route.request.isEmpty() && !route.isForeign && !route.takesBytes)
        return problem(400);
    if (route.action == Route::everybody && !route.isForeign && asked.http.body.size() > mostOfStrangers)
        return problem(413);
    const QByteArray wanted = route.takesBytes ? "application/octet-stream" : route.request.isEmpty() ? "" : "application/json";
    if (!wanted.isEmpty() && asked.http.header("content-type").split(';').first().trimmed().toLower() != wanted)
        return problem(415);
    HttpAnswer said = route.answer(asked);
    if (said.status == 200)
        said.status = route.status;
    return said;
}

} // namespace praxis::hosted
