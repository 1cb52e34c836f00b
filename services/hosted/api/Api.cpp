#include "services/hosted/api/Api.h"

#include "services/hosted/LongWork.h"
#include "services/hosted/api/DescriptionPage.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

Result<Door> doorOf(const ApiParts &parts, const Actor &actor)
{
    PRAXIS_TRY(const Parts *practice, parts.practices.of(actor.organization));
    PRAXIS_TRY(StoreSession *session, parts.connections.store());
    return Door(*session, *practice);
}

QUuid idFrom(const QString &text)
{
    return isId(text) ? QUuid::fromString(text) : QUuid();
}

QUuid idIn(const Asked &asked, const QString &name)
{
    return idFrom(asked.path.value(name));
}

HttpAnswer json(const QJsonObject &object, int status)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpAnswer tooMuchAtOnce(int seconds)
{
    HttpAnswer later = problem(503);
    later.set("Retry-After", QByteArray::number(seconds));
    return later;
}

Api::Api(const ApiParts &parts, QStringList origins)
    : m_parts(parts), m_router([this](const HttpRequest &request) { return signedIn(request); }), m_cors(std::move(origins))
{
    m_parts.longWork = std::make_shared<LongWork>(m_parts.threads);
    QJsonObject schemas;
    addIdentityRoutes(m_router, m_parts, schemas);
    addAccountRoutes(m_router, m_parts);
    addMemberRoutes(m_router, m_parts);
    addRecordRoutes(m_router, m_parts, schemas);
    addCommandRoutes(m_router, m_parts, schemas);
    addMediaRoutes(m_router, m_parts, schemas);
    addViewRoutes(m_router, m_parts, schemas);
    addNoteRoutes(m_router, m_parts, schemas);
    addMoneyRoutes(m_router, m_parts, schemas);
    addShareRoutes(m_router, m_parts, schemas);
    addDocumentRoutes(m_router, m_parts, schemas);
    addTrailRoutes(m_router, m_parts, schemas);
    addDeskRoutes(m_router, m_parts);
    addCareRoutes(m_router, m_parts);
    addExportRoutes(m_router, m_parts);
    addBookingRoutes(m_router, m_parts);
    addMeetingRoutes(m_router, m_parts, schemas);
    addPatientRoutes(m_router, m_parts, schemas);
    addRecordingRoutes(m_router, m_parts, schemas);
    addUploadRoutes(m_router, m_parts, schemas);
    addChangeRoutes(m_router, m_parts);
    addHookRoutes(m_router, m_parts);
    addFeedRoutes(m_router, m_parts);
    addOperations();
    const QJsonObject description = m_router.describe(u"Praxis"_s, QStringLiteral(PRAXIS_VERSION), schemas);
    m_description = QJsonDocument(description).toJson(QJsonDocument::Compact);
    m_page = descriptionPage(description);
}

void Api::addOperations()
{
    const auto plain = [](const char *text) { return HttpAnswer{200, "text/plain; charset=utf-8", text}; };
    m_router.add({"GET", u"/healthz"_s, Route::everybody, u"The program is there."_s, [plain](const Asked &) { return plain("ok\n"); }});
    m_router.add({"GET", u"/readyz"_s, Route::everybody, u"The program and its database answer."_s, [this](const Asked &) {
        const auto session = m_parts.connections.identities();
        if (!session)
            return problem(session.error());
        const Result<> begun = (*session)->begin(false);
        (*session)->rollback();
        if (!begun)
            return problem(begun.error());
        const QString trouble = m_parts.trouble ? m_parts.trouble() : QString();
        return HttpAnswer{200, "text/plain; charset=utf-8", trouble.isEmpty() ? QByteArray("ready\n") : QByteArray("ready; " + trouble.toUtf8() + '\n')};
    }});
    m_router.add({"GET", u"/api/v1/openapi.json"_s, Route::everybody, u"This description."_s, [this](const Asked &) { return HttpAnswer{200, "application/json", m_description}; }});
    m_router.add({"GET", u"/api/v1/docs"_s, Route::everybody, u"This description, to read."_s, [this](const Asked &) {
        HttpAnswer page{200, "text/html; charset=utf-8", m_page};
        page.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        return page;
    }});
    m_router.add({"GET", u"/api/v1/docs.css"_s, Route::everybody, u"The looks of that page."_s, [](const Asked &) { return HttpAnswer{200, "text/css", descriptionStyle()}; }});
}

Result<Actor> Api::signedIn(const HttpRequest &request)
{
    PRAXIS_TRY(Actor actor, m_parts.callers.of(request));
    if (const int wait = m_parts.limits.ofAccount(actor.user.toRfc4122(), actor.organization.toRfc4122()))
        return fail(ErrorCode::LockedOut, {{u"seconds"_s, wait}});
    return actor;
}

HttpAnswer Api::answerOf(const HttpRequest &request, QString *pattern)
{
    const bool isWatch = request.target == "/healthz" || request.target == "/readyz";
    if (const int wait = isWatch ? m_parts.limits.ofWatch(request.address) : m_parts.limits.ofAddress(request.address))
        return problem({ErrorCode::LockedOut, {{u"seconds"_s, wait}}});
    if (auto preflight = m_cors.preflight(request))
        return *std::move(preflight);
    m_parts.connections.look();
    HttpAnswer answer = m_router.answer(request, pattern);
    if (answer.storeFailed) // another try gets another connection
        m_parts.connections.drop();
    return answer;
}

HttpAnswer Api::answer(const HttpRequest &request, QString *pattern)
{
    HttpAnswer answer = answerOf(request, pattern);
    m_cors.addTo(request, answer); // also what is refused: the page is to know why
    return answer;
}

} // namespace praxis::hosted
