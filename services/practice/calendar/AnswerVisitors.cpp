// Who comes to an appointment, each by their own name.
#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Participant.h"
#include "models/rules/People.h"
#include "services/practice/calendar/VisitorQueries.h"
#include "services/practice/door/Reading.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr qsizetype visitsAtOnce = 200;

bool hasCalledOff(const Participant &one)
{
    return one.status == AppointmentStatus::Cancelled || one.status == AppointmentStatus::Rescheduled;
}

/// In the order of the agenda. Whoever was deleted since is named there as well.
Result<QVector<Visitor>> namedInOrder(Reading &reading, const QVector<std::shared_ptr<Participant>> &participants)
{
    QVector<std::shared_ptr<Contact>> people;
    for (const auto &one : participants) {
        PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), one->contactId, Deleted::Include));
        if (person)
            people.append(person);
    }
    std::ranges::sort(people, {}, [](const auto &person) { return std::pair(person->sortName, person->id); });
    QVector<Visitor> visitors;
    for (const auto &person : std::as_const(people))
        visitors.append({person->id, fullName(*person)});
    return visitors;
}

} // namespace

Result<QHash<QUuid, QVector<Visitor>>> answer(Reading &reading, const VisitorsOf &query)
{
    QHash<QUuid, QVector<std::shared_ptr<Participant>>> all;
    for (qsizetype at = 0; at < query.appointments.size(); at += visitsAtOnce) {
        QVariantList some;
        for (const QUuid &appointment : query.appointments.mid(at, visitsAtOnce)) {
            if (reading.ownOnly())
                PRAXIS_CHECK(reading.one(typeOf<Appointment>(), appointment));
            some.append(idText(appointment));
        }
        PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::In, some}}}));
        for (const auto &one : participants)
            all[one->appointmentId].append(one);
    }
    QHash<QUuid, QVector<Visitor>> visitors;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (!std::ranges::all_of(*it, [](const auto &one) { return hasCalledOff(*one); }))
            it->removeIf([](const auto &one) { return hasCalledOff(*one); });
        PRAXIS_TRY(const QVector<Visitor> named, namedInOrder(reading, *it));
        visitors.insert(it.key(), named);
    }
    return visitors;
}

} // namespace praxis
