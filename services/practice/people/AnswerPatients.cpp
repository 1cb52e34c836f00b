// What patients ask about themselves.
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/Service.h"
#include "models/rules/VideoSwitches.h"
#include "services/practice/people/PatientQueries.h"
#include "services/practice/door/Reading.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr int mostToCome = 200;

QString addressOf(const Location &place)
{
    QStringList lines{place.addressLine1, place.addressLine2, QStringList{place.city, place.state, place.postcode}.join(u' ').simplified()};
    lines.removeAll(QString());
    return lines.join(QStringLiteral(", "));
}

/// Blank where there is none; one that was deleted since still has its name.
template <class T> Result<std::shared_ptr<T>> named(Reading &reading, const QUuid &id)
{
    return id.isNull() ? Result<std::shared_ptr<T>>(nullptr) : findAs<T>(reading.session(), id, Deleted::Include);
}

Result<OwnSession> described(Reading &reading, const CalendarEntry &entry, AppointmentStatus status)
{
    OwnSession own{entry.id, entry.when.start, entry.when.end, entry.zone, status, entry.isVideo};
    PRAXIS_TRY(const auto practitioner, named<Practitioner>(reading, entry.practitioner));
    PRAXIS_TRY(const auto service, named<Service>(reading, entry.service));
    PRAXIS_TRY(const auto place, named<Location>(reading, entry.location));
    own.practitioner = practitioner ? practitioner->displayName : QString();
    own.service = service ? service->name : QString();
    if (place && !entry.isVideo) {
        own.place = place->name;
        own.address = addressOf(*place);
    }
    return own;
}

/// Of a group, whoever took back their own coming reads that it is off, though the others meet.
Result<AppointmentStatus> statusFor(Reading &reading, const CalendarEntry &entry)
{
    PRAXIS_TRY(const auto present, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, entry.id}, {"contact_id", Condition::Equal, reading.actor().contact}}}));
    const bool off = std::none_of(present.begin(), present.end(), [](const auto &one) { return occupies(one->status); });
    return off && occupies(entry.status) ? AppointmentStatus::Cancelled : entry.status;
}

} // namespace

Result<OwnSessionsAnswer> answer(Reading &reading, const OwnSessions &)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    OwnSessionsAnswer own{practice->name, practice->phone, practice->email, practice->zone, {}};
    const QUuid person = reading.actor().contact;
    if (person.isNull())
        return own;
    PRAXIS_TRY(const auto entries, reading.session().appointmentsOf(person, {Scope::OfContact, person}, {}, {}, mostToCome));
    for (const CalendarEntry &entry : entries) {
        if (entry.when.end.plusMinutes(practice->joinAfterMinutes) <= reading.now())
            continue;
        PRAXIS_TRY(const AppointmentStatus status, statusFor(reading, entry));
        if (!occupies(status) && status != AppointmentStatus::Cancelled)
            continue;
        PRAXIS_TRY(const OwnSession session, described(reading, entry, status));
        own.sessions.prepend(session);
    }
    return own;
}

} // namespace praxis
