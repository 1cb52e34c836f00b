// What only patients ask: the questions about oneself.
#include "services/hosted/api/Rows.h"
#include "services/practice/people/PatientQueries.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array ownSessionTable{
    field<&OwnSession::appointment>("appointment_id"), field<&OwnSession::start>("start_at"), field<&OwnSession::end>("end_at"), field<&OwnSession::zone>("zone"),
    field<&OwnSession::status>("status"), field<&OwnSession::isVideo>("is_video"), field<&OwnSession::practitioner>("practitioner_name"),
    field<&OwnSession::service>("service_name"), field<&OwnSession::place>("location_name"), field<&OwnSession::address>("address")};

HttpAnswer ownSessions(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, OwnSessions{}, [](const OwnSessionsAnswer &own) {
        QJsonArray sessions;
        for (const OwnSession &one : own.sessions)
            sessions.append(rowJson(ownSessionTable, &one));
        return json({{u"practice"_s, QJsonObject{{u"name"_s, own.practice}, {u"phone"_s, own.phone}, {u"email"_s, own.email}, {u"zone"_s, own.zone}}}, {u"items"_s, sessions}});
    });
}

} // namespace

void addPatientRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"OwnSession"_s, rowSchema<OwnSession>(ownSessionTable));
    router.add({"GET", u"/api/v1/me/sessions"_s, parts.matrix.actionOfQuery(u"OwnSessions"_s), u"One's own appointments that are still to come, the next first, and whom to call."_s,
                [parts](const Asked &asked) { return ownSessions(parts, asked); }, {},
                object({{u"practice"_s, object({{u"name"_s, text()}, {u"phone"_s, text()}, {u"email"_s, text()}, {u"zone"_s, text()}})}, {u"items"_s, list(reference(u"OwnSession"_s))}})});
}

} // namespace praxis::hosted
