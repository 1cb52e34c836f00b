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

/// Of one appointment: whoever did not come again.
Result<> addLines(Reading &reading, const Appointment &a, QVector<FollowUpLine> &lines)
{
    const QUuid me = reading.actor().practitioner;
    const bool mine = !me.isNull() && (a.practitionerId == me || a.otherStaff.contains(idText(me)));
    if (!occupies(a.status) || (reading.ownOnly() && !mine))
        return {};
    PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(a.id)}}}));
    QVector<QUuid> people;
    for (const auto &p : participants) {
        PRAXIS_TRY(const bool again, comesAgain(reading, p->contactId, a));
        if (!again && occupies(p->status))
            people.append(p->contactId);
    }
    PRAXIS_TRY(const auto hits, reading.session().peopleByIds(people, {Scope::Everything, {}}, reading.now()));
    for (const PersonHit &hit : hits)
        lines.append({a.id, a.practitionerId, a.serviceId, hit, a.startWall, a.followUpBy});
    return {};
}

} // namespace

/// A day after the other, and a page of each: years of what was wanted once are not read for the first hundred lines.
Result<QVector<FollowUpLine>> answer(Reading &reading, const FollowUpsWanted &query)
{
    if (reading.actor().role == Role::Patient)
        return reading.denied();
    constexpr int page = 200;
    const int limit = std::clamp(query.limit, 1, 500);
    QVector<FollowUpLine> lines;
    QDate day;
    for (QUuid last; lines.size() < limit;) {
        Selection one{.where = {{"follow_up_by", Condition::LessEqual, query.until.toString(Qt::ISODate)}}, .order = {{"follow_up_by"}}, .limit = page};
        if (!last.isNull()) { // what is left of a day, and then the next ones
            one.where = {{"follow_up_by", Condition::Equal, day.toString(Qt::ISODate)}, {"id", Condition::Greater, idText(last)}};
        } else if (day.isValid()) {
            one.where.append({"follow_up_by", Condition::Greater, day.toString(Qt::ISODate)});
        }
        PRAXIS_TRY(const auto wanted, selectAs<Appointment>(reading.session(), one));
        for (const auto &a : wanted) {
            if (lines.size() >= limit)
                break;
            PRAXIS_CHECK(addLines(reading, *a, lines));
        }
        const bool wasDay = !last.isNull(), isOver = wanted.size() < page;
        if (isOver && !wasDay)
            break;
        last = isOver ? QUuid() : wanted.constLast()->id;
        day = isOver ? day : wanted.constLast()->followUpBy;
    }
    lines.resize(std::min<qsizetype>(lines.size(), limit)); // of a group, too, no more than were asked for
    return lines;
}

} // namespace praxis
