// What follows from a changed appointment: what it takes up, and whether that is free.
#include "services/practice/calendar/Booking.h"
#include "services/practice/calendar/PlaceZones.h"
#include "services/practice/calendar/Timetable.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/VideoParts.h"
#include "services/practice/door/Work.h"

#include "services/practice/messages/Reminders.h"

#include <algorithm>

namespace praxis {

namespace {

bool takesUpSomethingElse(const Appointment *was, const Appointment &is)
{
    return !was || was->startAt != is.startAt || was->endAt != is.endAt || was->practitionerId != is.practitionerId
        || was->roomId != is.roomId || (heldAt(*was) != heldAt(is) && !heldAt(is).isNull()) || was->equipment != is.equipment || was->otherStaff != is.otherStaff
        || was->bufferBeforeMinutes != is.bufferBeforeMinutes || was->bufferAfterMinutes != is.bufferAfterMinutes
        || occupies(was->status) != occupies(is.status) || was->isDeleted != is.isDeleted;
}

/// What only leaves its room takes up nothing that it did not before.
bool takesUpMore(const Appointment *was, const Appointment &is)
{
    if (!was || !is.roomId.isNull() || was->roomId.isNull())
        return takesUpSomethingElse(was, is);
    Appointment left = *was;
    left.roomId = {};
    return takesUpSomethingElse(&left, is);
}

/// Somebody of the staff who could be let in is no longer part of it, or it is not held by video any more.
bool mayNoLongerMeet(const Appointment &was, const Appointment &is)
{
    const bool staffLeft = was.practitionerId != is.practitionerId || std::ranges::any_of(was.otherStaff, [&](const QString &one) { return !is.otherStaff.contains(one); });
    return was.isVideo && (!is.isVideo || staffLeft);
}

QVariantMap clashData(const Occupation &taken, const Appointment &appointment)
{
    return {{QStringLiteral("appointment"), idText(appointment.id)},
            {QStringLiteral("start_wall"), appointment.startWall.toString()},
            {QStringLiteral("other"), idText(taken.appointment)},
            {QStringLiteral("actor_kind"), enumName(taken.who.kind)},
            {QStringLiteral("actor"), idText(taken.who.id)},
            {QStringLiteral("start"), taken.when.start.ms},
            {QStringLiteral("end"), taken.when.end.ms}};
}

/// Whose hours these were already, over the same thing and with a reason: that somebody joins, or a piece of equipment, is no new clash of theirs.
bool wasTakenBefore(const Appointment &was, const Appointment &is, const QVariantMap &clash)
{
    if (was.isDeleted || !occupies(was.status) || was.despiteClash.isEmpty() || was.startAt != is.startAt || was.endAt != is.endAt)
        return false;
    const QString actor = clash.value(QStringLiteral("actor")).toString();
    return actor == idText(was.practitionerId) || actor == idText(was.roomId) || was.otherStaff.contains(actor) || was.equipment.contains(actor);
}

/// Whether a change is of a session by video: made, planned otherwise, taken away. What becomes of one that was planned (a status, a note)
/// is no such matter: looking back stays, and whoever cannot hold a session must be able to call it off.
bool isVideoMatter(const Appointment *was, const Appointment &is)
{
    if (!is.isVideo || (was && was == &is))
        return false;
    if (!was || was->isDeleted != is.isDeleted)
        return true;
    return occupies(is.status)
        && (!was->isVideo || was->startAt != is.startAt || was->endAt != is.endAt || was->practitionerId != is.practitionerId || was->serviceId != is.serviceId
            || was->otherStaff != is.otherStaff || was->title != is.title);
}

/// Who comes into a session that is being recorded may not have agreed to it: the provider is told at once.
Result<> recordingMayEnd(Work &work, const QUuid &appointment)
{
    PRAXIS_TRY(const auto room, openRoomOf(work.session(), appointment));
    return room && room->recorded ? work.later(job::roomRecording, idText(room->id)) : Result<>();
}

} // namespace

Result<QVector<QUuid>> Work::patientsOf(const QUuid &appointment, bool onlyOccupying)
{
    if (const auto it = m_newPatients.constFind(appointment); it != m_newPatients.cend())
        return *it;
    PRAXIS_TRY(const auto participants,
               selectAs<Participant>(m_session, {.where = {{"appointment_id", Condition::Equal, idText(appointment)}}}));
    QVector<QUuid> patients;
    for (const auto &p : participants) {
        if (!onlyOccupying || occupies(p->status))
            patients.append(p->contactId);
    }
    return patients;
}

Result<QVector<Occupation>> Work::occupations(const Appointment &a)
{
    if (a.isDeleted || !occupies(a.status))
        return QVector<Occupation>();
    PRAXIS_TRY(const QVector<QUuid> patients, patientsOf(a.id, true));
    return takenUpBy(a, patients);
}

void Work::expectHours(const Appointment &a)
{
    if (!m_exceptions.contains(a.startWall.date) && !staffOf(a).isEmpty())
        m_session.expect(typeOf<HoursException>(), exceptionsAround(a.startWall.date, a.startWall.date));
}

/// Whose hours it is outside of, of all who hold it, and whether they work at another place then.
Result<QVariantList> Work::outsideHours(const Appointment &a)
{
    const QDate day = a.startWall.date;
    QVariantList outside;
    for (const QUuid &one : staffOf(a)) {
        // Only what this one needs: the exceptions of a practice's years are thousands of rows.
        if (!m_hours.contains(one)) {
            PRAXIS_TRY(m_hours[one], hoursOf(m_session, one));
        }
        if (!m_exceptions.contains(day)) {
            PRAXIS_TRY(m_exceptions[day], selectAs<HoursException>(m_session, exceptionsAround(day, day)));
        }
        const HoursFit fit = hoursFitOf(m_lookup, m_parts.zones, m_actor.organization, a, one, m_hours[one], m_exceptions[day]);
        if (fit != HoursFit::Within)
            outside.append(QVariantMap{{QStringLiteral("start_wall"), a.startWall.toString()}, {QStringLiteral("actor"), idText(one)}, {QStringLiteral("elsewhere"), fit == HoursFit::Elsewhere}});
    }
    return outside;
}

/// Those whose place really changes. They let go of what they took up first: a moved series does not clash with where it was.
Result<QVector<std::shared_ptr<Appointment>>> Work::unsettledAppointments()
{
    QVector<std::shared_ptr<Appointment>> moved;
    for (const QUuid &id : std::as_const(m_unsettled)) {
        const auto traced = m_traceOf.constFind(id);
        std::shared_ptr<Appointment> is;
        const Appointment *was = nullptr;
        if (traced != m_traceOf.cend()) {
            is = std::static_pointer_cast<Appointment>(m_traces[*traced].after);
            was = static_cast<const Appointment *>(m_traces[*traced].before.get());
        } else {
            PRAXIS_TRY(is, findAs<Appointment>(m_session, id));
            was = is.get();
        }
        if (is && traced != m_traceOf.cend() && !m_options.quiet && isVideoMatter(was, *is))
            PRAXIS_CHECK(checkVideo(*this, is->practitionerId));
        const bool elsewise = is && takesUpSomethingElse(was, *is);
        const bool changes = m_participantsChanged.contains(id) || m_settled.contains(id) || !is || elsewise;
        if (elsewise && takesUpMore(was, *is))
            m_takesMore.insert(id);
        if (is && was && mayNoLongerMeet(*was, *is))
            PRAXIS_CHECK(leaveRoom(*is));
        if (!is || !changes)
            continue;
        if (was || m_settled.contains(id))
            PRAXIS_CHECK(m_session.release(id));
        const bool elsewhere = was && (was->startAt != is->startAt || is->isDeleted || !occupies(is->status));
        if (elsewhere)
            PRAXIS_CHECK(withdrawReminders(id));
        if (elsewhere || m_peopleLeft.contains(id))
            PRAXIS_CHECK(leaveRoom(*is));
        else if (was && was->endAt != is->endAt) // it goes on for longer, with whoever is in it
            PRAXIS_CHECK(keepRoomUntil(*is));
        if (was && m_participantsChanged.contains(id) && !m_peopleLeft.contains(id)) // what is new has no room yet
            PRAXIS_CHECK(recordingMayEnd(*this, id));
        m_settled.insert(id);
        moved.append(is);
    }
    m_unsettled.clear();
    m_participantsChanged.clear();
    m_peopleLeft.clear();
    return moved;
}

Result<> Work::keepRoomUntil(const Appointment &appointment)
{
    PRAXIS_TRY(const auto room, openRoomOf(m_session, appointment.id));
    PRAXIS_TRY(const auto practice, organization());
    if (!room)
        return {};
    track(typeOf<MeetingRoom>(), room);
    room->closesAt = joinWindow(*practice, appointment).end;
    return save(room);
}

/// A room belongs to one promise: whoever was let in for another hour, or is no longer in it, does not meet who comes now.
Result<> Work::leaveRoom(const Appointment &appointment)
{
    PRAXIS_TRY(const auto room, openRoomOf(m_session, appointment.id));
    if (!room)
        return {};
    m_permitted = true; // it follows from what was permitted
    return closeRoom(*this, room, !occupies(appointment.status) || appointment.isDeleted ? QStringLiteral("cancelled") : m_peopleLeft.contains(appointment.id) ? QStringLiteral("people") : QStringLiteral("moved"));
}

/// A reminder of an hour that is no longer promised does not leave. (What has left is followed by a change or a cancellation.)
Result<> Work::withdrawReminders(const QUuid &appointment, const QUuid &patient)
{
    PRAXIS_TRY(const auto waiting, selectAs<Message>(m_session, waitingReminders(appointment)));
    for (const auto &reminder : waiting) {
        if (!patient.isNull() && reminder->contactId != patient)
            continue;
        track(typeOf<Message>(), reminder);
        reminder->status = MessageStatus::Withdrawn;
        reminder->problem = QStringLiteral("outdated");
        PRAXIS_CHECK(save(reminder));
    }
    return {};
}

/// A reason that was given before is one for its own hours, and for nothing that it comes to lie over now. Where nothing more is taken up
/// than before (somebody left) nobody is asked for one.
Result<Work::Obstacles> Work::obstaclesOf(const Appointment &appointment, const QVector<Occupation> &wanted)
{
    Obstacles found;
    expectHours(appointment);
    // Together where they are taken for the same time, as nearly all are.
    for (auto first = wanted.cbegin(); first != wanted.cend();) {
        const auto end = std::find_if(first, wanted.cend(), [&](const Occupation &one) { return one.when != first->when; });
        QVector<Occupant> who;
        for (auto w = first; w != end; ++w)
            who.append(w->who);
        PRAXIS_TRY(const QVector<Occupation> taken, m_session.occupied(who, first->when, {appointment.id}));
        for (const Occupation &t : taken)
            found.clashes.append(clashData(t, appointment));
        first = end;
    }
    PRAXIS_TRY(found.outside, outsideHours(appointment));
    const auto traced = m_traceOf.constFind(appointment.id);
    const auto *was = traced == m_traceOf.cend() ? nullptr : static_cast<const Appointment *>(m_traces[*traced].before.get());
    const bool isKnown = was && std::ranges::all_of(found.clashes, [&](const QVariant &clash) { return wasTakenBefore(*was, appointment, clash.toMap()); });
    found.takesMore = m_takesMore.contains(appointment.id) && (!isKnown || found.clashes.isEmpty());
    const bool isSaid = m_despite.contains(appointment.id);
    const QString said = m_despite.value(appointment.id);
    found.forHours = isSaid && (found.takesMore || !said.isEmpty()) ? said : appointment.despiteClash; // nothing said, and nothing more taken up: it stays
    found.forClash = isSaid || !found.takesMore ? found.forHours : QString();
    return found;
}

void Work::allowClash(Appointment &appointment, const QString &why)
{
    allowClash(appointment.id, why);
    const auto traced = m_traceOf.constFind(appointment.id);
    const RecordPtr was = traced != m_traceOf.cend() ? m_traces[*traced].before : m_before.value(appointment.id).record;
    const bool isLikelyNeeded = !m_options.quiet && !m_options.tellNobody; // an import says it of all, and few lie over something
    if (why.isEmpty() || !isLikelyNeeded || appointment.isDeleted || !occupies(appointment.status) || !takesUpMore(static_cast<const Appointment *>(was.get()), appointment))
        return;
    m_reasonBefore.insert(appointment.id, m_reasonBefore.value(appointment.id, appointment.despiteClash));
    appointment.despiteClash = why;
}

/// The reason is kept where there is something to give a reason for, and goes with it: else it would be one for whatever comes later.
Result<> Work::keepDespite(const Appointment &appointment, const Obstacles &found)
{
    const QString why = !found.clashes.isEmpty() ? found.forClash : !found.outside.isEmpty() ? found.forHours : QString();
    if (why == appointment.despiteClash)
        return {};
    if (!m_traceOf.contains(appointment.id)) // only its people changed
        m_before.insert(appointment.id, {&typeOf<Appointment>(), typeOf<Appointment>().copy(appointment)});
    auto told = std::make_shared<Appointment>(appointment);
    told->despiteClash = why;
    m_permitted = true; // it follows from what was permitted
    PRAXIS_CHECK(save(told));
    m_unsettled.remove(appointment.id); // that is all that changed
    return {};
}

Result<> Work::settleAppointments()
{
    PRAXIS_TRY(auto moved, unsettledAppointments());
    // Of two that move together, the one that was let lie over the other is still the one that does.
    std::ranges::stable_partition(moved, [this](const auto &appointment) { return m_reasonBefore.value(appointment->id, appointment->despiteClash).isEmpty(); });
    QVariantList clashes;
    QVariantList starts;
    QVariantList outside;
    int overlaps = 0;
    for (const auto &appointment : std::as_const(moved)) {
        PRAXIS_TRY(const QVector<Occupation> wanted, occupations(*appointment));
        if (wanted.isEmpty()) {
            if (m_reasonBefore.contains(appointment->id))
                PRAXIS_CHECK(keepDespite(*appointment, {}));
            continue;
        }
        PRAXIS_TRY(const Obstacles found, obstaclesOf(*appointment, wanted));
        PRAXIS_CHECK(m_session.occupy(wanted));
        const bool clashing = found.takesMore && !found.clashes.isEmpty() && found.forClash.isEmpty();
        const bool late = found.takesMore && !found.outside.isEmpty() && (found.clashes.isEmpty() ? found.forHours : found.forClash).isEmpty();
        if (clashing)
            clashes += found.clashes;
        if (late) {
            starts.append(appointment->startWall.toString());
            outside += found.outside;
        }
        if (!clashing && !late)
            PRAXIS_CHECK(keepDespite(*appointment, found));
        overlaps += !found.clashes.isEmpty();
    }
    m_takesMore.clear();
    m_reasonBefore.clear();
    if (!clashes.isEmpty())
        return fail(ErrorCode::Clash, {{QStringLiteral("clashes"), clashes}, {QStringLiteral("outside_hours"), starts}, {QStringLiteral("outside"), outside}});
    if (!outside.isEmpty())
        return fail(ErrorCode::OutsideHours, {{QStringLiteral("starts"), starts}, {QStringLiteral("outside"), outside}});
    m_outcome.overlaps += overlaps;
    return {};
}

} // namespace praxis
