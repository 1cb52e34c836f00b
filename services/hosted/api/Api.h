#pragma once

#include "services/hosted/Connections.h"
#include "services/hosted/Cors.h"
#include "services/hosted/Practices.h"
#include "services/hosted/Problem.h"
#include "services/hosted/RateLimits.h"
#include "services/hosted/Router.h"
#include "services/hosted/identity/Callers.h"
#include "services/practice/door/Door.h"

namespace praxis {
class Meetings;
class MessageReports;
}

namespace praxis::hosted {

class ChangeWatch;
class LongWork;

/// What the routes are built from. Everything outlives them.
struct ApiParts {
    Connections &connections;
    Practices &practices;
    SignIns &signIns;
    Callers &callers;
    const AccessMatrix &matrix;
    const Clock &clock;
    RateLimits &limits;
    const Meetings *meetings = nullptr;
    QString publicUrl = {};             ///< as others reach it: what a provider signs
    std::function<void()> wake = {};    ///< there is a job
    int threads = 8;                    ///< that answer everybody; `longWork` leaves some of them
    ChangeWatch *changes = nullptr;     ///< for desks that wait for news
    const MessageReports *reports = nullptr; ///< of messages that were not delivered
    std::shared_ptr<LongWork> longWork = {}; ///< one for all routes; the Api makes it
    std::function<QString()> trouble = {};   ///< what /readyz tells besides, though it is ready; blank: nothing
};

/// `/api/v1`: thin names for the commands and questions of a practice. Called on many threads at once.
class Api {
public:
    /// `origins`: pages of other hosts that may use it from a browser (Cors).
    explicit Api(const ApiParts &parts, QStringList origins = {});

    /// One request, from its bytes to its answer; never throws.
    [[nodiscard]] HttpAnswer answer(const HttpRequest &request, QString *pattern = nullptr);
    [[nodiscard]] Router &router() { return m_router; }
    [[nodiscard]] const Router &router() const { return m_router; }
    /// Every route has a policy that the matrix knows.
    [[nodiscard]] Result<> check() const { return m_router.check(m_parts.matrix); }
    [[nodiscard]] QByteArray description() const { return m_description; }

private:
    void addOperations();
    [[nodiscard]] Result<Actor> signedIn(const HttpRequest &request);
    [[nodiscard]] HttpAnswer answerOf(const HttpRequest &request, QString *pattern);

    ApiParts m_parts;
    Router m_router;
    Cors m_cors;
    QByteArray m_description; ///< OpenAPI, made once
    QByteArray m_page;
};

/// The door of whoever asks, on this thread's connection.
[[nodiscard]] Result<Door> doorOf(const ApiParts &parts, const Actor &actor);
[[nodiscard]] HttpAnswer json(const QJsonObject &object, int status = 200);
/// 503: too much of what takes long goes on already.
[[nodiscard]] HttpAnswer tooMuchAtOnce(int seconds = 2);
/// An id exactly as we write it, in either case; null for all that only begins like one.
[[nodiscard]] QUuid idFrom(const QString &text);
/// What stands in its path for a name.
[[nodiscard]] QUuid idIn(const Asked &asked, const QString &name = QStringLiteral("id"));

/// Each adds the routes of its kind, and the schemas that they name.
void addIdentityRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addAccountRoutes(Router &router, const ApiParts &parts);
void addMemberRoutes(Router &router, const ApiParts &parts);
void addRecordRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addCommandRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addMediaRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addViewRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addNoteRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addMoneyRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addShareRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addDocumentRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addTrailRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addDeskRoutes(Router &router, const ApiParts &parts);
void addCareRoutes(Router &router, const ApiParts &parts);
void addExportRoutes(Router &router, const ApiParts &parts);
void addBookingRoutes(Router &router, const ApiParts &parts);
void addMeetingRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addPatientRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addRecordingRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addUploadRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas);
void addChangeRoutes(Router &router, const ApiParts &parts);
void addHookRoutes(Router &router, const ApiParts &parts);
void addFeedRoutes(Router &router, const ApiParts &parts);

} // namespace praxis::hosted
