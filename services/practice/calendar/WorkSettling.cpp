// What follows from a changed appointment: what it takes up, and whether that is free.
#include "services/practice/messages/MessageConsent.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/VideoParts.h"
#include "services/practice/door/Work.h"

#include "models/records/Contact.h"
#include "services/practice/messages/HeldMessages.h"
#include "services/practice/messages/Reminders.h"

namespace praxis {

namespace {

bool takesUpSomethingElse(const Appointment *was, const Appointment &is)
{
    return !was || was->startAt != is.startAt || was->endAt != is.endAt || was->practitionerId != is.practitionerId
        || was->roomId != is.roomId || was->equipment != is.equipment || was->otherStaff != is.otherStaff
        || was->bufferBeforeMinutes != is.bufferBeforeMinutes || was->bufferAfterMinutes != is.bufferAfterMinutes
        || occupies(was->status) != occupies(is.status) || was->isDeleted != is.isDeleted;
}

/// Somebody of the staff who could be let in is no longer part of it, or it is not held by video any more.
bool mayNoLongerMeet(const Appointment &was, const Appointment &is)
{
    const bool staffLeft = was.practitionerId != is.practitionerId || std::ranges::any_of(was.otherStaff, [&](const QString &one) { return !is.otherStaff.contains(one); });
    return was.isVideo && (!is.isVideo || staffLeft);
}

QVariantMap clashData(const Occupation &wanted, const Occupation &taken, const Appointment &appointment)
{
    return {{QStringLiteral("appointment"), idText(appointment.id)},
            {QStringLiteral("start_wall"), appointment.startWall.toString()},
            {QStringLiteral("other"), idText(taken.appointment)},
            {QStringLiteral("actor_kind"), enumName(wanted.who.kind)},
            {QStringLiteral("actor"), idText(wanted.who.id)},
            {QStringLiteral("start"), taken.when.start.ms},
            {QStringLiteral("end"), taken.when.end.ms}};
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
    QVector<Occupation> taken;
    if (a.isDeleted || !occupies(a.status))
        return taken;
    const TimeRange patientTime{a.startAt, a.endAt};
    const TimeRange withBuffers{a.startAt.plusMinutes(-a.bufferBeforeMinutes), a.endAt.plusMinutes(a.bufferAfterMinutes)};
    if (!a.practitionerId.isNull())
        taken.append({{ActorKind::Practitioner, a.practitionerId}, a.id, withBuffers});
    for (const QString &staff : a.otherStaff)
        taken.append({{ActorKind::Practitioner, QUuid::fromString(staff)}, a.id, withBuffers});
    if (!a.roomId.isNull())
        taken.append({{ActorKind::Room, a.roomId}, a.id, withBuffers});
    for (const QString &thing : a.equipment)
        taken.append({{ActorKind::Equipment, QUuid::fromString(thing)}, a.id, withBuffers});
    PRAXIS_TRY(const QVector<QUuid> patients, patientsOf(a.id, true));
    for (const QUuid &patient : patients)
        taken.append({{ActorKind::Patient, patient}, a.id, patientTime});
    return taken;
}

Result<bool> Work::outsideHours(const Appointment &a)
{
    if (a.practitionerId.isNull())
        return false;
    const QDate day = a.startWall.date;
    // Only what this one needs: the exceptions of a practice's years are thousands of rows.
    if (!m_hours.contains(a.practitionerId)) {
        PRAXIS_TRY(m_hours[a.practitionerId],
                   selectAs<WorkingHours>(m_session, {.where = {{"practitioner_id", Condition::Equal, idText(a.practitionerId)}}}));
    }
    if (!m_exceptions.contains(day)) {
        PRAXIS_TRY(m_exceptions[day], selectAs<HoursException>(m_session, {.where = {{"from_date", Condition::LessEqual, day.toString(Qt::ISODate)},
                                                                                    {"until_date", Condition::GreaterEqual, day.toString(Qt::ISODate)}}}));
    }
    return !withinHours(a.practitionerId, a.startWall, a.durationMinutes, m_hours[a.practitionerId], m_exceptions[day]);
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
        const bool changes = m_participantsChanged.contains(id) || m_settled.contains(id) || !is || takesUpSomethingElse(was, *is);
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
        if (m_participantsChanged.contains(id) && !m_peopleLeft.contains(id))
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
        PRAXIS_CHECK(save(reminder));
    }
    return {};
}

Result<> Work::settleAppointments()
{
    PRAXIS_TRY(const auto moved, unsettledAppointments());
    QVariantList clashes;
    QVariantList outside;
    for (const auto &appointment : std::as_const(moved)) {
        PRAXIS_TRY(const QVector<Occupation> wanted, occupations(*appointment));
        if (appointment->despiteClash.isEmpty() && !wanted.isEmpty()) {
            for (const Occupation &w : wanted) {
                PRAXIS_TRY(const QVector<Occupation> taken, m_session.occupied({w.who}, w.when, {appointment->id}));
                for (const Occupation &t : taken)
                    clashes.append(clashData(w, t, *appointment));
            }
            PRAXIS_TRY(const bool late, outsideHours(*appointment));
            if (late)
                outside.append(appointment->startWall.toString());
        }
        if (!wanted.isEmpty())
            PRAXIS_CHECK(m_session.occupy(wanted));
    }
    if (!clashes.isEmpty())
        return fail(ErrorCode::Clash, {{QStringLiteral("clashes"), clashes}, {QStringLiteral("outside_hours"), outside}});
    if (!outside.isEmpty())
        return fail(ErrorCode::OutsideHours, {{QStringLiteral("starts"), outside}});
    return {};
}

/// As this work has made it; null where it is there no more.
Result<std::shared_ptr<const Appointment>> Work::asItIs(const QUuid &appointment)
{
    const auto traced = m_traceOf.constFind(appointment);
    if (traced == m_traceOf.cend()) {
        PRAXIS_TRY(const auto stored, findAs<Appointment>(m_session, appointment));
        return std::shared_ptr<const Appointment>(stored);
    }
    auto written = std::static_pointer_cast<const Appointment>(m_traces[*traced].after);
    return written->isDeleted ? nullptr : written;
}

Result<> Work::holdMessages()
{
    for (auto it = m_tell.cbegin(); it != m_tell.cend(); ++it) {
        PRAXIS_TRY(const auto appointment, asItIs(it.key()));
        if (!appointment || appointment->startAt <= m_now)
            continue;
        PRAXIS_TRY(const QVector<QUuid> patients, patientsOf(it.key(), false));
        for (const QUuid &patient : patients)
            PRAXIS_CHECK(holdMessage(*appointment, patient, it.value()));
    }
    for (const Telling &one : std::as_const(m_tellOne)) {
        PRAXIS_TRY(const auto appointment, asItIs(one.appointment));
        if (appointment && appointment->startAt > m_now && occupies(appointment->status))
            PRAXIS_CHECK(holdMessage(*appointment, one.patient, one.templateName));
    }
    return {};
}

Result<> Work::holdMessage(const Appointment &appointment, const QUuid &patient, const QString &templateName)
{
    const auto person = m_lookup.get<Contact>(patient);
    if (!person)
        return person.error().code == ErrorCode::NotFound ? Result<>() : fail(person.error());
    const auto channel = channelTo(**person);
    if (!channel)
        return {};
    PRAXIS_TRY(const auto practice, organization());
    PRAXIS_TRY(const bool withdrawn, hasWithdrawnMessages(m_session, patient, todayIn(m_parts, *practice, m_now)));
    if (withdrawn)
        return {};
    auto message = std::make_shared<Message>();
    message->contactId = patient;
    message->appointmentId = appointment.id;
    message->channel = *channel;
    message->templateName = templateName;
    message->heldUntil = praxis::heldUntil(*practice, m_now);
    m_permitted = true; // it follows from what was permitted
    PRAXIS_CHECK(save(message));
    m_outcome.messagesHeld += 1;
    m_outcome.heldUntil = message->heldUntil;
    return {};
}

} // namespace praxis
