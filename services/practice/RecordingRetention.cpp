#include "services/practice/RecordingRetention.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/rules/Retention.h"
#include "services/practice/RecordingParts.h"

#include <algorithm>

namespace praxis {

namespace {

/// In the zone of the session: midnight in Sydney is another day than in UTC.
Result<QDate> dayOf(StoreSession &session, const Parts &parts, const Recording &recording)
{
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(session, recording.appointmentId, Deleted::Include));
    PRAXIS_TRY(const auto practice, findAs<Organization>(session, recording.organizationId));
    const QString zone = appointment && !appointment->zone.isEmpty() ? appointment->zone : practice ? practice->zone : QStringLiteral("UTC");
    const auto wall = parts.zones.toWall(recording.startedAt, zone);
    return wall ? wall->date : recording.startedAt.utc().date();
}

Result<QVector<QUuid>> everybodyIn(StoreSession &session, const Recording &recording)
{
    QVector<QUuid> people{recording.contactId};
    PRAXIS_TRY(const auto rows, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, recording.appointmentId}}, .deleted = Deleted::Include}));
    for (const auto &row : rows) {
        if (!people.contains(row->contactId))
            people.append(row->contactId);
    }
    return people;
}

} // namespace

Result<std::optional<QDate>> removableFrom(StoreSession &session, const Parts &parts, const Recording &recording)
{
    PRAXIS_TRY(const QDate made, dayOf(session, parts, recording));
    PRAXIS_TRY(const QVector<QUuid> people, everybodyIn(session, recording));
    std::optional<QDate> from;
    for (const QUuid &id : people) {
        PRAXIS_TRY(const auto person, findAs<Contact>(session, id, Deleted::Include));
        PRAXIS_TRY(const QDate last, session.lastContactWith(id));
        const auto may = mayGoFrom({}, {made, last, person ? person->birthDate : QDate()});
        if (!may)
            return std::optional<QDate>();
        from = from ? std::max(*from, *may) : *may;
    }
    if (from && recording.retainUntil.isValid())
        from = std::max(*from, recording.retainUntil);
    return from;
}

} // namespace praxis
