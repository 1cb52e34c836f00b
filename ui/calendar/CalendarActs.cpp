#include "ui/calendar/CalendarActs.h"

#include "models/rules/StatusLife.h"
#include "ui/calendar/ChoicePopovers.h"
#include "ui/calendar/ShownTime.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Directory.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"

namespace praxis::ui {

namespace {

/// Of several who hold it, the one in whose column it was taken gives their place; null: its practitioner.
QUuid placeGiven(const CalendarEntry &entry, const Drop &drop)
{
    return !drop.practitioner.isNull() && entry.otherStaff.contains(drop.from) ? drop.from : QUuid();
}

} // namespace

CalendarActs::CalendarActs(const UiContext &context, const CalendarLook &look, QWidget *host) : QObject(host), m_context(context), m_look(look), m_host(host) {}

/// One that is promised on a clock that nobody here knows goes onto that of its place with the move, else the practice's, as the door has it.
WallTime CalendarActs::promised(const WallTime &shown, const CalendarEntry &entry, const QUuid &room) const
{
    const Directory &directory = m_context.directory;
    const auto knows = [&directory](const QString &zone) { return directory.zones().knows(zone); };
    QString zone = entry.zone;
    if (!knows(zone))
        zone = directory.zoneOf(room, entry.location, {});
    if (!knows(zone))
        zone = directory.zoneOf({}, {}, {});
    return ShownTime(directory).there(shown, zone);
}

void CalendarActs::withExtent(const CalendarEntry &entry, const QString &question, const QRect &anchor, std::function<void(Extent)> act)
{
    if (entry.series.isNull()) {
        act(Extent::This);
        return;
    }
    auto *popover = new ExtentPopover(question, m_host);
    auto answered = std::make_shared<bool>(false);
    connect(popover, &ExtentPopover::chosen, this, [answered, act = std::move(act)](Extent extent) {
        *answered = true;
        act(extent);
    });
    connect(popover, &QObject::destroyed, this, [this, answered] {
        if (!*answered)
            Q_EMIT refused();
    });
    popover->openBeside(anchor);
    popover->setFocus();
}

/// Whoever gives an appointment out of their hands says into whose.
bool CalendarActs::isNobodys(const Drop &drop)
{
    const bool isGone = !drop.practitioner.isNull() && !m_context.directory.practitioner(drop.practitioner); // theirs are nobody's as well
    if (!drop.onNobody && !isGone)
        return false;
    m_context.notices.say(tr("It stays where it was: an appointment is moved to somebody, or to another time."));
    Q_EMIT refused();
    return true;
}

void CalendarActs::move(const CalendarEntry &entry, const Drop &drop, const QRect &anchor)
{
    if (isNobodys(drop))
        return;
    MoveAppointment command;
    command.appointment = entry.id;
    // What stays at its hour is not computed anew: on a clock that is set back that hour is there twice.
    command.start = drop.start == ShownTime(m_context.directory).start(entry) ? entry.start : promised(drop.start, entry, drop.room);
    command.length = drop.length;
    command.practitionerId = drop.practitioner;
    command.insteadOf = placeGiven(entry, drop);
    command.roomId = drop.room;
    command.noRoom = drop.noRoom;
    command.version = entry.version;
    const QString question = drop.length > 0 ? tr("Change the length of which appointments?") : tr("Move which appointments?");
    withExtent(entry, question, anchor, [this, command, entry, anchor](Extent extent) {
        MoveAppointment extended = command;
        extended.extent = extent;
        sendMove(extended, entry, anchor);
    });
}

void CalendarActs::sendMove(const MoveAppointment &command, const CalendarEntry &entry, const QRect &anchor)
{
    Retry retry{.title = tr("%1 cannot go there").arg(m_look.people(entry)),
                .entry = entry,
                .wish = wishFor(entry, command.start, command.length > 0 ? command.length : entry.length, command.practitionerId, command.insteadOf),
                .several = command.extent != Extent::This};
    retry.wish.room = command.roomId;
    retry.wish.noRoom = command.noRoom;
    retry.anyway = [this, command, entry, anchor](const QString &reason) {
        MoveAppointment again = command;
        again.despiteClash = reason;
        sendMove(again, entry, anchor);
    };
    retry.elsewhere = [this, command, entry, anchor](const Opening &opening) {
        MoveAppointment again = command;
        again.start = promised(opening.start, entry, command.roomId);
        sendMove(again, entry, anchor);
    };
    send(command, entry, anchor, retry);
}

bool CalendarActs::maySet(AppointmentStatus status) const
{
    const QString action = status == AppointmentStatus::Rescheduled ? QStringLiteral("appointment.move") : QStringLiteral("appointment.status");
    const Cell cell = m_context.desk.may(action);
    return cell != Cell::No && (cell != Cell::Limited || limitedRoleMaySet(status));
}

QVector<AppointmentStatus> CalendarActs::steps(AppointmentStatus from) const
{
    QVector<AppointmentStatus> all = nextSteps(from);
    all.removeIf([this](AppointmentStatus to) { return !maySet(to); });
    return all;
}

CalendarActs::Retry CalendarActs::retryOf(const CalendarEntry &entry, const QString &title) const
{
    return {.title = title, .entry = entry, .wish = wishFor(entry, entry.start, entry.length, {}, {})};
}

/// By whom, why and what it costs, where somebody does not come.
void CalendarActs::askEnd(const SetAppointmentStatus &command, const QString &who, const QRect &anchor, std::function<void(const SetAppointmentStatus &)> act)
{
    if (command.status != AppointmentStatus::Cancelled && command.status != AppointmentStatus::NoShow) {
        act(command);
        return;
    }
    auto *popover = new EndPopover(command.status, who, m_context.directory.organization().currency, m_host);
    connect(popover, &EndPopover::confirmed, this, [command, act = std::move(act)](const EndPopover::Answer &answer) {
        SetAppointmentStatus full = command;
        full.endedBy = full.status == AppointmentStatus::Cancelled ? answer.by : EndedBy::Nobody;
        full.why = answer.why;
        full.feeMinor = answer.feeMinor;
        act(full);
    });
    popover->openBeside(anchor);
    popover->start();
}

void CalendarActs::setStatus(const CalendarEntry &entry, AppointmentStatus status, const QRect &anchor)
{
    if (!mayFollow(entry.status, status)) {
        m_context.notices.failed({ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(entry.status)}, {QStringLiteral("to"), enumName(status)}}});
        return;
    }
    SetAppointmentStatus command;
    command.appointment = entry.id;
    command.status = status;
    command.version = entry.version;
    askEnd(command, m_look.people(entry), anchor, [this, entry, anchor](const SetAppointmentStatus &full) {
        if (full.status != AppointmentStatus::Cancelled) {
            sendStatus(full, entry, anchor);
            return;
        }
        withExtent(entry, tr("Cancel which appointments?"), anchor, [this, full, entry, anchor](Extent extent) {
            SetAppointmentStatus extended = full;
            extended.extent = extent;
            sendStatus(extended, entry, anchor);
        });
    });
}

void CalendarActs::setPatientStatus(const CalendarEntry &entry, const ParticipantLine &patient, AppointmentStatus status, const QRect &anchor)
{
    SetAppointmentStatus command;
    command.appointment = entry.id;
    command.status = status;
    command.patient = patient.person.id;
    command.version = entry.version;
    askEnd(command, wording::fullName(patient.person), anchor, [this, entry, anchor](const SetAppointmentStatus &full) { sendStatus(full, entry, anchor); });
}

void CalendarActs::sendStatus(const SetAppointmentStatus &command, const CalendarEntry &entry, const QRect &anchor)
{
    Retry retry = retryOf(entry, tr("The time of %1 has been taken").arg(m_look.people(entry)));
    retry.several = command.extent != Extent::This;
    retry.adds = !command.patient.isNull() && limitedRoleMaySet(command.status);
    retry.completes = command.status == AppointmentStatus::Completed;
    retry.agreed = [this, command, entry, anchor] { sendStatus(command, entry, anchor); };
    retry.anyway = [this, command, entry, anchor](const QString &reason) {
        SetAppointmentStatus again = command;
        again.despiteClash = reason;
        sendStatus(again, entry, anchor);
    };
    send(command, entry, anchor, retry);
}

void CalendarActs::setPeople(const CalendarEntry &entry, const SetAppointmentPeople &command, const QRect &anchor)
{
    Retry retry = retryOf(entry, tr("They are somewhere else at that time"));
    retry.adds = true;
    retry.agreed = [this, command, entry, anchor] { setPeople(entry, command, anchor); };
    retry.anyway = [this, command, entry, anchor](const QString &reason) {
        SetAppointmentPeople again = command;
        again.despiteClash = reason;
        setPeople(entry, again, anchor);
    };
    send(command, entry, anchor, retry);
}

void CalendarActs::setResources(const CalendarEntry &entry, const Appointment &was, const SetAppointmentResources &command, const QRect &anchor)
{
    const bool same = command.locationId == was.locationId && command.roomId == was.roomId && command.otherStaff == was.otherStaff && command.equipment == was.equipment
        && command.bufferBeforeMinutes == was.bufferBeforeMinutes && command.bufferAfterMinutes == was.bufferAfterMinutes;
    if (same)
        return;
    withExtent(entry, tr("Change which appointments?"), anchor, [this, command, entry, anchor](Extent extent) {
        SetAppointmentResources extended = command;
        extended.extent = extent;
        sendResources(extended, entry, anchor);
    });
}

void CalendarActs::sendResources(const SetAppointmentResources &command, const CalendarEntry &entry, const QRect &anchor)
{
    Retry retry = retryOf(entry, tr("Not all of it is free at that time"));
    retry.several = command.extent != Extent::This;
    retry.anyway = [this, command, entry, anchor](const QString &reason) {
        SetAppointmentResources again = command;
        again.despiteClash = reason;
        sendResources(again, entry, anchor);
    };
    send(command, entry, anchor, retry);
}

void CalendarActs::answered(const QUuid &appointment, const Result<Outcome> &result)
{
    if (--m_onTheirWay[appointment] <= 0)
        m_onTheirWay.remove(appointment);
    if (!result)
        return;
    for (const Touched &touched : result->touched) {
        if (touched.type == u"Appointment")
            m_made[touched.id] = touched.version;
    }
}

void CalendarActs::edit(const EditRecord &command)
{
    post(command, [this](const Result<Outcome> &result) {
        tell(result);
        if (!result)
            Q_EMIT refused();
    });
}

void CalendarActs::erase(const CalendarEntry &entry)
{
    later(m_context.desk.run(praxis::erase<Appointment>(entry.id)), this, [this](const Result<Outcome> &result) { tell(result); });
}

void CalendarActs::reschedule(const CalendarEntry &entry, const Drop &to, const QRect &anchor)
{
    if (isNobodys(to))
        return;
    RescheduleAppointment command;
    command.appointment = entry.id;
    command.start = promised(to.start, entry, to.room);
    command.practitionerId = to.practitioner;
    command.insteadOf = placeGiven(entry, to);
    command.roomId = to.room;
    command.noRoom = to.noRoom;
    sendReschedule(command, entry, anchor);
}

void CalendarActs::sendReschedule(const RescheduleAppointment &command, const CalendarEntry &entry, const QRect &anchor)
{
    Retry retry{.title = tr("%1 cannot go there").arg(m_look.people(entry)),
                .entry = entry,
                .wish = wishFor(entry, command.start, entry.length, command.practitionerId, command.insteadOf)};
    retry.wish.room = command.roomId;
    retry.wish.noRoom = command.noRoom;
    retry.anyway = [this, command, entry, anchor](const QString &reason) {
        RescheduleAppointment again = command;
        again.despiteClash = reason;
        sendReschedule(again, entry, anchor);
    };
    retry.elsewhere = [this, command, entry, anchor](const Opening &opening) {
        RescheduleAppointment again = command;
        again.start = promised(opening.start, entry, command.roomId);
        sendReschedule(again, entry, anchor);
    };
    post(command, [this, entry, anchor, retry](const Result<Outcome> &result) { settle(result, result ? result->firstOf(u"Appointment") : entry.id, anchor, retry); });
}

void CalendarActs::settle(const Result<Outcome> &result, const QUuid &appointment, const QRect &anchor, const Retry &retry)
{
    if (!result && (result.error().code == ErrorCode::Clash || result.error().code == ErrorCode::OutsideHours)) {
        showClash(result.error(), retry, anchor);
        return;
    }
    const auto doing = retry.adds ? ConsentQuestion::Doing::Adding : retry.completes ? ConsentQuestion::Doing::Completing : ConsentQuestion::Doing::TheAct;
    if (!result && retry.agreed && ConsentQuestion::refused(m_context, result.error(), m_host, retry.agreed, doing)) { // whoever goes on all the same says why
        Q_EMIT refused();
        return;
    }
    tell(result);
    if (result)
        Q_EMIT done(appointment, *result);
    else
        Q_EMIT refused();
}

void CalendarActs::tell(const Result<Outcome> &result)
{
    if (result)
        m_context.notices.done(*result);
    else
        m_context.notices.failed(result.error());
}

} // namespace praxis::ui
