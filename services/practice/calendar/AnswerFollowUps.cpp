#include "services/practice/door/Reading.h"

#include <algorithm>

namespace praxis {

namespace {

/// A later appointment that takes place, or has.
Result<bool> comesAgain(Reading &reading, const QUuid &person, const Appointment &after)
{
    PRAXIS_TRY(const auto all, selectAs<Participant>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}}}));
    QVariantList ids;
    for (const auto &p : all) {
        if (occupies(p->status) && p->appointmentId != after.id)
            ids.append(idText(p->appointmentId));
    }
    if (ids.isEmpty())
        return false;
    PRAXIS_TRY(const auto later, selectAs<Appointment>(reading.session(), {.where = {{"id", Condition::In, ids}, {"start_at", Condition::Greater, after.startAt.ms}}}));
    return std::any_of(later.begin(), later.end(), [](const auto &a) { return occupies(a->status); });
}

} // namespace

Result<QVector<FollowUpLine>> answer(Reading &reading, const FollowUpsWanted &query)
{
    if (reading.actor().role == Role::Patient)
        return reading.denied();
    QVector<FollowUpLine> lines;
    PRAXIS_TRY(const auto wanted, selectAs<Appointment>(reading.session(), {.where = {{"follow_up_by", Condition::LessEqual, query.until.toString(Qt::ISODate)}},
                                                                             .order = {{"follow_up_by"}}}));
    for (const auto &a : wanted) {
        if (lines.size() >= std::clamp(query.limit, 1, 500))
            break;
        const bool mine = a->practitionerId == reading.actor().practitioner || a->otherStaff.contains(idText(reading.actor().practitioner));
        if (!occupies(a->status) || (reading.ownOnly() && !mine))
            continue;
        PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(a->id)}}}));
        QVector<QUuid> people;
        for (const auto &p : participants) {
            PRAXIS_TRY(const bool again, comesAgain(reading, p->contactId, *a));
            if (!again && occupies(p->status))
                people.append(p->contactId);
        }
        PRAXIS_TRY(const auto hits, reading.session().peopleByIds(people, {Scope::Everything, {}}, reading.now()));
        for (const PersonHit &hit : hits)
            lines.append({a->id, a->practitionerId, a->serviceId, hit, a->startWall, a->followUpBy});
    }
    return lines;
}

} // namespace praxis
