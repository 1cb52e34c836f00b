// Video sessions: how they stand, who is let in, the switches and the standing links.
#include "models/records/MeetingLink.h"
#include "services/hosted/LongWork.h"
#include "services/hosted/StrictJson.h"
#include "services/hosted/api/Api.h"
#include "services/hosted/api/RowTables.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/api/Schemas.h"
#include "services/practice/video/VideoQueries.h"
#include "services/practice/jobs/Meetings.h"

#include <QJsonArray>

#include <optional>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

HttpAnswer meeting(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, ShowMeeting{idIn(asked)}, [](const MeetingEntry &entry) { return json(rowJson(meetingEntryTable, &entry)); });
}

QJsonObject passJson(const MeetingPass &pass)
{
    if (!pass.waitingSince.isNull())
        return {{u"waiting_since"_s, pass.waitingSince.toString()}};
    return {{u"room"_s, idText(pass.room)}, {u"provider"_s, pass.provider}, {u"provider_room"_s, pass.providerRoom}, {u"address"_s, pass.entry.address},
            {u"token"_s, QString::fromLatin1(pass.entry.token)}, {u"until"_s, pass.until.toString()}, {u"recorded"_s, pass.recorded}};
}

/// Those who wait for a provider never have all threads, so that there is always somebody to answer all others; and no file stands before them.
/// Whoever waits to be let in asks no provider, and is heard however many do.
HttpAnswer join(const ApiParts &parts, const Asked &asked)
{
    QUuid room;
    QString place;
    if (!asked.http.body.isEmpty()) {
        const auto body = readJson(asked.http.body);
        if (!body)
            return problem(body.error());
        for (auto it = body->begin(); it != body->end(); ++it) {
            if (it.key() == u"place"_s && it->isString()) {
                place = it->toString();
                continue;
            }
            room = it.key() == u"room"_s ? idFrom(it->toString()) : QUuid();
            if (room.isNull())
                return problem(invalidValue(it.key()).error());
        }
    }
    auto door = doorOf(parts, *asked.actor);
    const auto practice = parts.practices.of(asked.actor->organization);
    if (!door || !practice)
        return problem(door ? practice.error() : door.error());
    std::optional<LongWork::Place> seat;
    const auto pass = parts.meetings->join(*door, **practice, *asked.actor, idIn(asked), room, place, [&parts, &seat] {
        if (!seat)
            seat = parts.longWork->joining();
        return static_cast<bool>(*seat);
    });
    if (seat && !*seat)
        return tooMuchAtOnce(1);
    if (!pass)
        return problem(pass.error());
    HttpAnswer answer = json(passJson(*pass));
    answer.set("Cache-Control", "no-store");
    return answer;
}

HttpAnswer guests(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const ShowMeetingGuests query{values.uuid(u"appointment"_s)};
    return told(parts, asked, values.check(), query, [](const QVector<MeetingGuest> &rows) { return items(rows, meetingGuestTable); });
}

HttpAnswer switches(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const ShowVideoSwitches query{values.text(u"search"_s), values.instant(u"from"_s), values.instant(u"until"_s)};
    return told(parts, asked, values.check(), query, [](const VideoSwitches &all) {
        QJsonArray people, planned;
        for (const PractitionerVideo &one : all.practitioners)
            people.append(rowJson(practitionerVideoTable, &one));
        for (const VideoChange &change : all.planned)
            planned.append(rowJson(typeOf<VideoChange>().fields, &change));
        return json({{u"practice_enabled"_s, all.practiceEnabled}, {u"practitioners"_s, people}, {u"planned"_s, planned}});
    });
}

HttpAnswer use(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const ShowVideoUse query{values.instant(u"from"_s), values.instant(u"until"_s)};
    return told(parts, asked, values.check(), query, [](const QVector<PractitionerVideo> &rows) { return items(rows, practitionerVideoTable); });
}

HttpAnswer links(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    ShowMeetingLinks query;
    query.practitioner = values.uuid(u"practitioner_id"_s);
    query.kind = values.text(u"kind"_s);
    if (const QString active = values.text(u"active"_s); !active.isEmpty())
        query.active = active == u"true";
    query.expiresFrom = values.instant(u"expires_from"_s);
    query.expiresUntil = values.instant(u"expires_until"_s);
    query.limit = values.number(u"limit"_s, 50);
    query.after = values.after(typeOf<MeetingLink>().fields);
    return told(parts, asked, values.check(), query, [](const RowsPage<MeetingLinkLine> &rows) { return pageJson(rowsJson(rows, meetingLinkTable), rows.endsAt, typeOf<MeetingLink>().fields); });
}

HttpAnswer openLink(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const OpenMeetingLink query{idIn(asked), values.uuid(u"appointment"_s)};
    return told(parts, asked, values.check(), query, [](const OpenedMeetingLink &link) {
        HttpAnswer answer = json({{u"address"_s, link.address}, {u"host"_s, link.host}, {u"others_that_day"_s, link.othersThatDay}});
        answer.set("Cache-Control", "no-store");
        return answer;
    });
}

HttpAnswer jobs(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), ShowJobs{values.number(u"limit"_s, 100), values.after(jobTable)}, [](const JobsAnswer &all) {
        QJsonArray waiting;
        for (const auto &[kind, count] : all.waiting)
            waiting.append(QJsonObject{{u"kind"_s, kind}, {u"count"_s, count}});
        return json({{u"dead"_s, rowsJson(all.dead, jobTable)}, {u"next"_s, nextOf(all.deadEnd, jobTable)}, {u"waiting"_s, waiting}});
    });
}

} // namespace

void addMeetingRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"Meeting"_s, rowSchema<MeetingEntry>(meetingEntryTable));
    schemas.insert(u"PractitionerVideo"_s, rowSchema<PractitionerVideo>(practitionerVideoTable));
    schemas.insert(u"MeetingGuest"_s, rowSchema<MeetingGuest>(meetingGuestTable));
    schemas.insert(u"MeetingLink"_s, rowSchema<MeetingLinkLine>(meetingLinkTable));
    schemas.insert(u"Job"_s, rowSchema<Job>(jobTable));
    schemas.insert(u"MeetingPass"_s, object({{u"room"_s, text(u"uuid"_s)}, {u"provider"_s, text()}, {u"provider_room"_s, text()}, {u"address"_s, text()}, {u"token"_s, text()},
                                             {u"until"_s, text(u"date-time"_s)}, {u"recorded"_s, boolean()}}));
    schemas.insert(u"MeetingWait"_s, object({{u"waiting_since"_s, text(u"date-time"_s)}}));
    const auto query = [&](const char *name) { return parts.matrix.actionOfQuery(QString::fromLatin1(name)); };
    const auto get = [&](const QString &path, const char *name, const QString &summary, HttpAnswer (*answer)(const ApiParts &, const Asked &), const QJsonObject &response, const Parameters &names = {}) {
        router.add({"GET", QString(u"/api/v1/" + path), query(name), summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, {}, response, names});
    };
    get(u"appointments/{id}/meeting"_s, "ShowMeeting", u"How a session by video stands: from when it can be joined, and what is in the way."_s, &meeting, reference(u"Meeting"_s));
    Route joining{"POST", u"/api/v1/appointments/{id}/join"_s, parts.matrix.actionOfCommand(u"OpenMeetingRoom"_s), 
                  u"Lets one into the room of an appointment: a pass for this person, this room and this time. A patient who has to be let in first hears since when they wait, and asks again every few seconds: whoever has not for a minute and a half does not wait any more."_s,
                  [parts](const Asked &asked) { return join(parts, asked); }, object({{u"room"_s, text(u"uuid"_s)}, {u"place"_s, text()}}, {u"room"_s, u"place"_s}),
                  QJsonObject{{u"oneOf"_s, QJsonArray{reference(u"MeetingPass"_s), reference(u"MeetingWait"_s)}}}};
    joining.mayLackBody = true;
    router.add(joining);
    get(u"video/waiting"_s, "ShowMeetingGuests", u"Who waits to be let into the room of a session, and since when; AdmitToMeeting lets them in."_s, &guests, object({{u"items"_s, list(reference(u"MeetingGuest"_s))}}), {u"appointment"_s});
    get(u"video/switches"_s, "ShowVideoSwitches", u"Who may hold sessions by video, where a platform controls the practice."_s, &switches,
        object({{u"practice_enabled"_s, boolean()}, {u"practitioners"_s, list(reference(u"PractitionerVideo"_s))}, {u"planned"_s, list(schema::ofRecord(typeOf<VideoChange>()))}}),
        {u"search"_s, u"from"_s, u"until"_s});
    get(u"video/use"_s, "ShowVideoUse", u"How many sessions by video each practitioner had."_s, &use, object({{u"items"_s, list(reference(u"PractitionerVideo"_s))}}), {u"from"_s, u"until"_s});
    get(u"meeting-links"_s, "ShowMeetingLinks", u"Standing links, without their addresses."_s, &links, pageOf(reference(u"MeetingLink"_s)),
        {u"practitioner_id"_s, u"kind"_s, u"active"_s, u"expires_from"_s, u"expires_until"_s, u"limit"_s, u"after"_s});
    get(u"meeting-links/{id}/address"_s, "OpenMeetingLink", u"The address of a standing link; it is counted, and in the trail."_s, &openLink,
        object({{u"address"_s, text()}, {u"host"_s, text()}, {u"others_that_day"_s, integer()}}), {u"appointment"_s});
    get(u"jobs"_s, "ShowJobs", u"What happens by itself: what was given up, the oldest first, page by page; and how much waits."_s, &jobs,
        object({{u"dead"_s, list(reference(u"Job"_s))}, {u"next"_s, orNull(text())}, {u"waiting"_s, list(object({{u"kind"_s, text()}, {u"count"_s, integer()}}))}}), {u"limit"_s, u"after"_s});
}

} // namespace praxis::hosted
