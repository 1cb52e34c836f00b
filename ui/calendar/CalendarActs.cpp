#include "ui/calendar/CalendarActs.h"

#include "models/rules/StatusLife.h"
#include "ui/calendar/BookingPopover.h"
#include "ui/calendar/ChoicePopovers.h"
#include "ui/calendar/ProblemList.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Directory.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"

#include <QPointer>

namespace praxis::ui {

CalendarActs::CalendarActs(const UiContext &context, const CalendarLook &look, QWidget *host) : QObject(host), m_context(context), m_look(look), m_host(host) {}

WallTime CalendarActs::promised(const WallTime &shown, const CalendarEntry &entry) const
{
    const QString zone = m_context.directory.zone();
    if (entry.zone == zone)
        return shown;
    const Zones &zones = m_context.desk.parts().zones;
    const auto instant = zones.toInstant(shown, zone);
    const auto wall = instant ? zones.toWall(*instant, entry.zone) : Result<WallTime>(shown);
    return wall.value_or(shown);
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

void CalendarActs::move(const CalendarEntry &entry, const Drop &drop, const QRect &anchor)
{
    MoveAppointment command;
    command.appointment = entry.id;
    command.start = promised(drop.start, entry);
    command.length = drop.length;
    command.practitionerId = drop.practitioner;
    command.roomId = drop.room;
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
                .start = command.start,
                .practitioner = command.practitionerId.isNull() ? entry.practitioner : command.practitionerId,
                .room = command.roomId.isNull() ? entry.room : command.roomId,
                .length = command.length > 0 ? command.length : entry.length,
                .anyway = {},
                .elsewhere = {}};
    retry.anyway = [this, command, entry, anchor](const QString &reason) {
        MoveAppointment again = command;
        again.despiteClash = reason;
        sendMove(again, entry, anchor);
    };
    retry.elsewhere = [this, command, entry, anchor](const Opening &opening) {
        MoveAppointment again = command;
        again.start = opening.start;
        again.practitionerId = opening.practitioner == entry.practitioner ? QUuid() : opening.practitioner;
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
    return {.title = title, .entry = entry, .start = entry.start, .practitioner = entry.practitioner, .room = entry.room, .length = entry.length, .anyway = {}, .elsewhere = {}};
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
    if (!command.patient.isNull())
        retry.patients = {idText(command.patient)};
    retry.adds = !command.patient.isNull() && limitedRoleMaySet(command.status);
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
    retry.patients = command.patients;
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
    retry.room = command.roomId;
    retry.otherStaff = command.otherStaff;
    retry.equipment = command.equipment;
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

void CalendarActs::reschedule(const CalendarEntry &entry, const Slot &to, const QRect &anchor)
{
    RescheduleAppointment command;
    command.appointment = entry.id;
    command.start = promised(to.start(), entry);
    command.practitionerId = to.practitioner;
    Retry retry{.title = tr("%1 cannot go there").arg(m_look.people(entry)),
                .entry = entry,
                .start = command.start,
                .practitioner = to.practitioner.isNull() ? entry.practitioner : to.practitioner,
                .room = entry.room,
                .length = entry.length,
                .anyway = {},
                .elsewhere = {}};
    retry.anyway = [this, command, entry](const QString &reason) {
        RescheduleAppointment again = command;
        again.despiteClash = reason;
        run(again);
    };
    retry.elsewhere = [this, entry, to, anchor](const Opening &opening) {
        Slot other = to;
        other.date = opening.start.date;
        other.minute = opening.start.minuteOfDay();
        reschedule(entry, other, anchor);
    };
    post(command, [this, entry, anchor, retry](const Result<Outcome> &result) { settle(result, result ? result->firstOf(u"Appointment") : entry.id, anchor, retry); });
}

void CalendarActs::settle(const Result<Outcome> &result, const QUuid &appointment, const QRect &anchor, const Retry &retry)
{
    if (!result && (result.error().code == ErrorCode::Clash || result.error().code == ErrorCode::OutsideHours)) {
        showClash(retry, anchor);
        return;
    }
    if (!result && retry.agreed && ConsentQuestion::refused(m_context, result.error(), m_host, retry.agreed, retry.adds ? ConsentQuestion::Doing::Adding : ConsentQuestion::Doing::TheAct)) { // whoever goes on all the same says why
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

void CalendarActs::showClash(const Retry &retry, const QRect &anchor)
{
    Q_EMIT refused();
    auto *popover = new ClashPopover(retry.title, m_context.directory.zone(), m_context.desk.parts().zones, m_host);
    connect(&popover->problems(), &ProblemList::overrideChosen, popover, [popover, retry](const QString &reason) {
        popover->dismiss();
        retry.anyway(reason);
    });
    connect(&popover->problems(), &ProblemList::openingChosen, popover, [popover, retry](const Opening &opening) {
        popover->dismiss();
        retry.elsewhere(opening);
    });
    askProblems(popover, retry);
    popover->openBeside(anchor);
    popover->setFocus();
}

/// The same question as before a booking tells who stands in the way, by name.
void CalendarActs::askProblems(ClashPopover *popover, const Retry &retry)
{
    CheckSlot check;
    check.except = retry.entry.id;
    check.booking.serviceId = retry.entry.service;
    check.booking.practitionerId = retry.practitioner;
    check.booking.roomId = retry.room;
    check.booking.start = retry.start;
    check.booking.zone = retry.entry.zone;
    check.booking.length = retry.length;
    check.booking.otherStaff = retry.otherStaff;
    check.booking.equipment = retry.equipment;
    check.booking.patients = retry.patients;
    if (check.booking.patients.isEmpty() && !retry.entry.person.isNull())
        check.booking.patients = {idText(retry.entry.person)};
    if (check.booking.patients.isEmpty())
        check.booking.title = m_look.people(retry.entry);
    later(m_context.desk.ask(check), popover, [this, popover, retry](const Result<SlotCheck> &answer) {
        if (!answer || answer->problems.isEmpty()) {
            popover->problems().show({SlotProblem{.start = retry.start, .code = QStringLiteral("clash"), .actorName = m_look.practitioner(retry.practitioner)}}, 1, false);
        } else {
            popover->problems().show(answer->problems, 1, false);
        }
        if (!retry.elsewhere)
            return;
        NextOpenings question;
        question.service = retry.entry.service;
        question.length = retry.length;
        question.practitioners = {retry.practitioner};
        question.from = retry.start;
        question.limit = BookingPopover::waysOut;
        later(m_context.desk.ask(question), popover, [this, popover, day = retry.start.date](const Result<QVector<Opening>> &openings) {
            if (openings)
                popover->problems().setOpenings(*openings, day, [this](const QUuid &id) { return m_look.practitioner(id); });
        });
    });
}

} // namespace praxis::ui
