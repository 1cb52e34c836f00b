// What the office asks: messages that wait, and what another zone of a location would mean.
#include "models/records/Contact.h"
#include "models/records/Location.h"
#include "models/rules/People.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/door/Reading.h"

#include <algorithm>

namespace praxis {

Result<QVector<MessageLine>> answer(Reading &reading, const ShowMessages &query)
{
    Selection wanted{.order = {{"created_at", true}, {"id", true}}, .limit = std::clamp(query.limit, 1, 500)};
    if (!query.status.isEmpty())
        wanted.where.append({"status", Condition::Equal, query.status});
    if (!query.person.isNull())
        wanted.where.append({"contact_id", Condition::Equal, idText(query.person)});
    if (!query.before.isNull())
        wanted.where.append({"created_at", Condition::LessEqual, query.before.ms});
    PRAXIS_TRY(const QVector<RecordPtr> rows, reading.some(typeOf<Message>(), wanted));
    QVector<MessageLine> lines;
    for (const RecordPtr &row : rows) {
        const auto &message = static_cast<const Message &>(*row);
        if (message.createdAt == query.before && !(idText(message.id) < idText(query.beforeId)))
            continue; // on the page before
        MessageLine line{message.id, message.contactId, message.appointmentId, {}, {}, message.channel, message.templateName, message.status, message.createdAt, message.heldUntil,
                         message.attempts, message.nextAttemptAt, message.sentAt, message.problem};
        PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), message.contactId, Deleted::Include));
        PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), message.appointmentId, Deleted::Include));
        if (person)
            line.personName = fullName(*person);
        if (appointment) {
            line.start = appointment->startWall;
            line.zone = appointment->zone;
        }
        lines.append(line);
    }
    return lines;
}

Result<QVector<ZoneMove>> answer(Reading &reading, const PreviewZoneChange &query)
{
    const Zones &zones = reading.parts().zones;
    PRAXIS_TRY(const auto location, reading.lookup().get<Location>(query.location));
    if (!zones.knows(query.zone))
        return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), query.zone}});
    PRAXIS_TRY(const auto ahead, selectAs<Appointment>(reading.session(), appointmentsAhead(query.location, reading.now())));
    QVector<ZoneMove> moves;
    for (const auto &appointment : ahead) {
        if (appointment->zone != location->zone || !occupies(appointment->status))
            continue;
        PRAXIS_TRY(const Instant then, zones.toInstant(appointment->startWall, query.zone));
        if (then == appointment->startAt)
            continue;
        PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment->id)}}}));
        QStringList names;
        for (const auto &participant : participants) {
            if (const auto person = reading.lookup().get<Contact>(participant->contactId))
                names.append(fullName(**person));
        }
        moves.append({appointment->id, names.isEmpty() ? appointment->title : names.join(QStringLiteral(" + ")), appointment->startWall, appointment->zone,
                      appointment->startAt, then});
    }
    return moves;
}

Result<JobsAnswer> answer(Reading &reading, const ShowJobs &query)
{
    JobsAnswer jobs;
    const int limit = std::clamp(query.limit, 1, 1000);
    PRAXIS_TRY(jobs.dead, reading.session().deadJobs(limit, query.after));
    if (jobs.dead.size() == limit)
        jobs.deadEnd = PageEnd{"created_at", static_cast<qlonglong>(jobs.dead.last().createdAt.ms), jobs.dead.last().id};
    PRAXIS_TRY(jobs.waiting, reading.session().countJobs());
    return jobs;
}

} // namespace praxis
