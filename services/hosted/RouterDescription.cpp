// What the routes say of themselves: OpenAPI 3.1.
#include "services/hosted/Router.h"

#include <QJsonArray>

namespace praxis::hosted {

namespace {

QJsonObject content(const QJsonObject &schema)
{
    return {{QStringLiteral("application/json"), QJsonObject{{QStringLiteral("schema"), schema}}}};
}

QJsonArray parametersOf(const Route &route)
{
    const auto parameter = [](const Parameter &one, const QString &in, bool required) {
        QJsonObject said{{QStringLiteral("name"), one.name}, {QStringLiteral("in"), in}, {QStringLiteral("required"), required}, {QStringLiteral("schema"), one.schema()}};
        if (one.isList)
            said.insert(QStringLiteral("explode"), false);
        return said;
    };
    static const QStringList idsOfPaths{QStringLiteral("id"), QStringLiteral("track")};
    QJsonArray parameters;
    for (const QString &part : route.pattern.split(u'/')) {
        if (part.startsWith(u'{'))
            parameters.append(parameter({part.mid(1, part.size() - 2), idsOfPaths.contains(part.mid(1, part.size() - 2)) ? Parameter::Id : Parameter::Text}, QStringLiteral("path"), true));
    }
    for (const Parameter &one : route.query)
        parameters.append(parameter(one, QStringLiteral("query"), false));
    const auto header = [&](Route::Header which, const char *name, const char *meaning, bool required = false) {
        if (!route.headers.testFlag(which))
            return;
        QJsonObject one = parameter({QString::fromLatin1(name), Parameter::Text}, QStringLiteral("header"), required);
        one.insert(QStringLiteral("description"), QString::fromLatin1(meaning));
        parameters.append(one);
    };
    header(Route::IfMatch, "If-Match", "The ETag that was read, or *: whoever was faster wins.", true);
    header(Route::IfNoneMatch, "If-None-Match", "The ETag that is known already.");
    header(Route::IdempotencyKey, "Idempotency-Key", "Of one's own, the same for each try of one deed: it is done once, and answered again for a day.");
    header(Route::ByRange, "Range", "One part of the bytes, such as bytes=0-1023 (RFC 9110).");
    return parameters;
}

QJsonArray tagged(const std::vector<Route> &routes)
{
    QStringList names;
    for (const Route &route : routes) {
        const QString subject = route.pattern.section(u'/', 3, 3);
        const QString name = subject.isEmpty() ? QStringLiteral("operations") : subject;
        if (!names.contains(name))
            names.append(name);
    }
    names.sort();
    QJsonArray tags;
    for (const QString &name : std::as_const(names))
        tags.append(QJsonObject{{QStringLiteral("name"), name}});
    return tags;
}

/// Who may, in the words of the access matrix.
QString describedBy(const Route &route)
{
    if (route.action == Route::everybody)
        return QStringLiteral("Nobody has to be signed in.");
    return route.action == Route::whoeverIsSignedIn ? QStringLiteral("For whoever is signed in.") : QStringLiteral("For roles that may \"%1\", within what each of them may see.").arg(route.action);
}


QJsonObject describedHeaders(const std::vector<std::pair<const char *, const char *>> &named)
{
    QJsonObject all;
    for (const auto &[name, meaning] : named)
        all.insert(QString::fromLatin1(name), QJsonObject{{QStringLiteral("description"), QString::fromLatin1(meaning)}, {QStringLiteral("schema"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}}}});
    return all;
}

QJsonObject answered(const char *description, const QJsonObject &headers = {}, const QJsonObject &content = {})
{
    QJsonObject one{{QStringLiteral("description"), QString::fromLatin1(description)}};
    if (!headers.isEmpty())
        one.insert(QStringLiteral("headers"), headers);
    if (!content.isEmpty())
        one.insert(QStringLiteral("content"), content);
    return one;
}

QJsonObject problemContent()
{
    return {{QStringLiteral("application/problem+json"), QJsonObject{{QStringLiteral("schema"), QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/Problem")}}}}}};
}

/// Everything that a route may answer: the statuses, and the headers that mean something.
QJsonObject answersOf(const Route &route)
{
    const QJsonObject bytes{{QStringLiteral("*/*"), QJsonObject()}}; // of whichever kind the file is
    const QJsonObject body = route.headers.testFlag(Route::ByRange) ? bytes : route.response.isEmpty() ? QJsonObject() : content(route.response);
    std::vector<std::pair<const char *, const char *>> good;
    if (route.headers.testFlag(Route::IfNoneMatch))
        good.emplace_back("ETag", "Of the version that this is.");
    if (route.headers.testFlag(Route::GivesLocation))
        good.emplace_back("Location", "Where what is new is.");
    if (route.headers.testFlag(Route::IdempotencyKey))
        good.emplace_back("Idempotent-Replayed", "\"true\": it was done before, and this is what was answered then.");
    if (route.headers.testFlag(Route::ByRange))
        good.emplace_back("Accept-Ranges", "\"bytes\".");
    QJsonObject all{{QString::number(route.status), answered("Done.", describedHeaders(good), body)},
                    {QStringLiteral("default"), answered("A problem (RFC 9457).", describedHeaders({{"Retry-After", "Seconds to wait, with 429 and 503."}, {"WWW-Authenticate", "With 401: what is wanted. \"insufficient_user_authentication\" (RFC 9470): confirm that it is you, and send it again."}}), problemContent())}};
    if (route.headers.testFlag(Route::IfNoneMatch))
        all.insert(QStringLiteral("304"), answered("It is what is known already."));
    if (route.headers.testFlag(Route::ByRange)) {
        const QJsonObject range = describedHeaders({{"Content-Range", "Which part of how many bytes."}});
        all.insert(QStringLiteral("206"), answered("The part that was asked for.", range, bytes));
        all.insert(QStringLiteral("416"), answered("There is no such part.", range, problemContent()));
    }
    if (route.headers.testFlag(Route::IfMatch)) {
        all.insert(QStringLiteral("412"), answered("Somebody has saved a newer version.", {}, problemContent()));
        all.insert(QStringLiteral("428"), answered("It was not said which version is meant.", {}, problemContent()));
    }
    return all;
}

} // namespace

QJsonObject Router::describe(const QString &title, const QString &version, const QJsonObject &schemas) const
{
    QJsonObject paths;
    for (const Route &route : m_routes) {
        const QString subject = route.pattern.section(u'/', 3, 3);
        QJsonObject operation{{QStringLiteral("summary"), route.summary}, {QStringLiteral("description"), describedBy(route)},
                              {QStringLiteral("tags"), QJsonArray{subject.isEmpty() ? QStringLiteral("operations") : subject}},
                              {QStringLiteral("operationId"), QString(QString::fromLatin1(route.method).toLower() + QString(route.pattern).remove(u'{').remove(u'}').replace(u'/', u'_'))}};
        if (const QJsonArray parameters = parametersOf(route); !parameters.isEmpty())
            operation.insert(QStringLiteral("parameters"), parameters);
        if (!route.request.isEmpty())
            operation.insert(QStringLiteral("requestBody"), QJsonObject{{QStringLiteral("required"), !route.mayLackBody}, {QStringLiteral("content"), content(route.request)}});
        if (route.takesBytes)
            operation.insert(QStringLiteral("requestBody"), QJsonObject{{QStringLiteral("required"), true}, {QStringLiteral("content"), QJsonObject{{QStringLiteral("application/octet-stream"), QJsonObject()}}}});
        if (route.isForeign)
            operation.insert(QStringLiteral("requestBody"), QJsonObject{{QStringLiteral("content"), QJsonObject{{QStringLiteral("application/x-www-form-urlencoded"), QJsonObject()}, {QStringLiteral("application/json"), QJsonObject()}, {QStringLiteral("message/rfc822"), QJsonObject()}}}});
        operation.insert(QStringLiteral("responses"), answersOf(route));
        if (route.action != Route::everybody)
            operation.insert(QStringLiteral("security"), QJsonArray{QJsonObject{{QStringLiteral("token"), QJsonArray()}}});
        QJsonObject path = paths.value(route.pattern).toObject();
        path.insert(QString::fromLatin1(route.method).toLower(), operation);
        paths.insert(route.pattern, path);
    }
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
    const QJsonObject problemSchema{{QStringLiteral("type"), QStringLiteral("object")},
                                    {QStringLiteral("required"), QJsonArray{QStringLiteral("type"), QStringLiteral("title"), QStringLiteral("status")}},
                                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("type"), text}, {QStringLiteral("title"), text},
                                        {QStringLiteral("status"), QJsonObject{{QStringLiteral("type"), QStringLiteral("integer")}}}, {QStringLiteral("instance"), text},
                                        {QStringLiteral("data"), QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}}}}}};
    QJsonObject known = schemas;
    known.insert(QStringLiteral("Problem"), problemSchema);
    return {{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
            {QStringLiteral("info"), QJsonObject{{QStringLiteral("title"), title}, {QStringLiteral("version"), version},
                {QStringLiteral("description"), QStringLiteral("Clinic management for psychology and allied-health practices.")},
                {QStringLiteral("contact"), QJsonObject{{QStringLiteral("name"), QStringLiteral("The Praxis developers")}}},
                {QStringLiteral("license"), QJsonObject{{QStringLiteral("name"), QStringLiteral("GPL-3.0-or-later")}, {QStringLiteral("identifier"), QStringLiteral("GPL-3.0-or-later")}}}}},
            {QStringLiteral("servers"), QJsonArray{QJsonObject{{QStringLiteral("url"), QStringLiteral("/")}}}},
            {QStringLiteral("tags"), tagged(m_routes)},
            {QStringLiteral("paths"), paths},
            {QStringLiteral("components"), QJsonObject{{QStringLiteral("schemas"), known},
                {QStringLiteral("securitySchemes"), QJsonObject{{QStringLiteral("token"), QJsonObject{{QStringLiteral("type"), QStringLiteral("http")},
                    {QStringLiteral("scheme"), QStringLiteral("bearer")}, {QStringLiteral("bearerFormat"), QStringLiteral("JWT")}}}}}}}};
}

} // namespace praxis::hosted
