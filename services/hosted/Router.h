#pragma once

#include "models/access/AccessMatrix.h"
#include "models/access/Actor.h"
#include "services/hosted/HttpMessage.h"
#include "services/hosted/Parameter.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace praxis::hosted {

/// What a route is given: the names in its pattern, the query, and who asks (absent where nobody has to sign in).
struct Asked {
    const HttpRequest &http;
    QHash<QString, QString> path;
    QHash<QString, QString> query;
    std::optional<Actor> actor;
};

struct Route {
    QByteArray method;     ///< "GET"; a HEAD is answered by the GET without its body
    QString pattern;       ///< "/api/v1/contacts/{id}"
    QString action;        ///< of the access matrix, or `everybody` or `whoeverIsSignedIn`
    QString summary;       ///< one sentence, for the description
    std::function<HttpAnswer(const Asked &)> answer;
    QJsonObject request = {};  ///< JSON Schema of the body; empty: none is taken
    QJsonObject response = {}; ///< JSON Schema of what 200 carries
    Parameters query = {};     ///< what the query may have; any other name, and any other value, is refused
    int status = 200;          ///< of what went well
    bool takesBytes = false;   ///< a body of "application/octet-stream" instead
    bool isForeign = false;    ///< called by a service of others: any query and any body, which the route checks by its signature

    /// What a caller may say, and is told, beside the body.
    enum Header : quint8 { IfMatch = 1, IfNoneMatch = 2, IdempotencyKey = 4, ByRange = 8, GivesLocation = 16 };
    Q_DECLARE_FLAGS(Headers, Header)
    Headers headers = {};
    bool mayLackBody = false; ///< nothing in it is needed, nor is it

    inline static const QString everybody = QStringLiteral("everybody");
    inline static const QString whoeverIsSignedIn = QStringLiteral("signed-in");
};

/// From method and path to the one route, which is also what the OpenAPI text is made of. A path is compared after decoding, segment
/// by segment; one with an encoded slash, a dot segment or bytes that are not UTF-8 has no route.
class Router {
public:
    using SignedIn = std::function<Result<Actor>(const HttpRequest &)>;

    explicit Router(SignedIn signedIn) : m_signedIn(std::move(signedIn)) {}

    void add(Route route);
    /// Every route says who may: a server with one that does not (or names an action that nobody wrote down) must not start.
    [[nodiscard]] Result<> check(const AccessMatrix &matrix) const;
    /// `pattern`, where it is given, is told which route it was: a log must not have the ids of a path.
    [[nodiscard]] HttpAnswer answer(const HttpRequest &request, QString *pattern = nullptr) const;
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }
    /// OpenAPI 3.1. `schemas` are what "#/components/schemas/…" of the routes means.
    [[nodiscard]] QJsonObject describe(const QString &title, const QString &version, const QJsonObject &schemas = {}) const;

private:
    struct Entry {
        std::size_t route;
        QStringList segments; ///< of the pattern
    };
    /// Routes that a path of these segments may have: as many, and the same at the third ("/api/v1/contacts").
    [[nodiscard]] static QString shelfOf(const QStringList &segments);
    [[nodiscard]] HttpAnswer answerBy(const Route &route, Asked asked) const;

    std::vector<Route> m_routes;
    QHash<QString, std::vector<Entry>> m_shelves;
    SignedIn m_signedIn;
};

} // namespace praxis::hosted
