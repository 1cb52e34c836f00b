// What is taken in the calendar, and put down somewhere else.
#include "ui/calendar/CalendarPlace.h"

#include "models/rules/HandOver.h"
#include "services/practice/door/Desk.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/HoldStrip.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/common/KeyText.h"
#include "ui/common/Notices.h"

namespace praxis::ui {

void CalendarPlace::hold(Held::Kind kind)
{
    const CalendarEntry *entry = selected();
    if (!entry || entry->busyOnly)
        return;
    m_held = {kind, *entry, {}, entry->practitioner};
    if (const QUuid lane = m_view.isGrid() ? m_grid->slotAtCursor().practitioner : QUuid(); entry->otherStaff.contains(lane))
        m_held.lane = lane;
    m_grid->setCut(kind == Held::Copy ? QUuid() : entry->id);
    const QString who = m_look.people(*entry);
    const QString key = keytext::of(m_context.actions.find(QStringLiteral("calendar.paste"))->shortcut());
    switch (kind) {
    case Held::Copy:
        m_strip->hold(tr("Booking %1 again: go to a time and press %2.").arg(who, key));
        break;
    case Held::Reschedule:
        m_strip->hold(tr("Rescheduling %1: go to the new time and press %2, or click it.").arg(who, key));
        break;
    default:
        m_strip->hold(tr("Moving %1: go to the new time and press %2, or click it.").arg(who, key));
        break;
    }
}

void CalendarPlace::letGo()
{
    m_held = {};
    m_grid->setCut({});
    m_strip->letGo();
}

void CalendarPlace::putDown()
{
    if (m_held.kind != Held::Nothing && m_view.isGrid())
        putDownAt(m_grid->slotAtCursor());
    else if (m_view.mode == CalendarMode::Month && (m_held.kind == Held::Cut || m_held.kind == Held::Reschedule))
        putDownOn(m_month->current());
}

QRect CalendarPlace::dayAnchor(const QDate &date) const
{
    const QRect rect = m_month->dayRect(date);
    return {m_month->mapToGlobal(rect.topLeft()), rect.size()};
}

/// A day of the month says no hour: it keeps the one that it has.
void CalendarPlace::putDownOn(const QDate &day)
{
    const Held held = m_held;
    letGo();
    Drop drop;
    drop.entry = held.entry.id;
    drop.start = {day, m_look.start(held.entry).time};
    if (held.kind == Held::Reschedule)
        m_acts->reschedule(held.entry, drop, dayAnchor(day));
    else
        m_acts->move(held.entry, drop, dayAnchor(day));
}

/// False: nothing is held, so the slot is for a new booking.
bool CalendarPlace::putDownAt(const Slot &slot)
{
    const Held held = m_held;
    if (held.kind == Held::Nothing)
        return false;
    letGo();
    if (held.kind == Held::Copy) {
        bookAgain(held, slot);
    } else if (held.kind == Held::Person) {
        BookingStart start;
        start.slot = slot;
        start.people = {held.person};
        startBooking(start, m_grid->cursorRect());
    } else if (held.kind == Held::Reschedule) {
        m_acts->reschedule(held.entry, dropOf(held, slot), m_grid->cursorRect());
    } else {
        m_acts->move(held.entry, dropOf(held, slot), m_grid->cursorRect());
    }
    return true;
}

Drop CalendarPlace::dropOf(const Held &held, const Slot &slot)
{
    Drop drop{held.entry.id, slot.start(), 0, {}, {}, held.lane};
    if (slot.byRoom && slot.room != held.entry.room) {
        drop.room = slot.room;
        drop.noRoom = slot.room.isNull();
    } else if (!slot.byRoom && slot.practitioner != held.lane) {
        drop.practitioner = slot.practitioner;
        drop.onNobody = slot.practitioner.isNull();
    }
    return drop;
}

void CalendarPlace::bookAgain(const Held &held, const Slot &slot)
{
    const CalendarEntry &entry = held.entry;
    m_details.ask(m_context.desk.ask(OpenAppointment{entry.id}), this, [this, held, entry, slot](const Result<AppointmentDetails> &answer) {
        if (!answer) {
            m_context.notices.failed(answer.error());
            return;
        }
        BookingStart start;
        start.slot = slot;
        start.service = entry.service;
        start.length = entry.length;
        Appointment like = answer->appointment;
        const QUuid with = like.practitionerId;
        if (!slot.practitioner.isNull())
            handOver(like, slot.practitioner, held.lane == with ? QUuid() : held.lane);
        if (!like.practitionerId.isNull())
            start.slot.practitioner = like.practitionerId;
        start.note = like.note;
        start.isVideo = like.isVideo;
        start.otherStaff = like.otherStaff;
        start.equipment = like.equipment;
        start.authorisation = like.authorisationId;
        const bool elsewhere = !start.slot.practitioner.isNull() && start.slot.practitioner != with;
        if (start.slot.room.isNull() && !elsewhere)
            start.slot.room = like.roomId; // another practitioner has a room of their own
        for (const ParticipantLine &line : answer->people) {
            start.people.append(line.person);
            start.payers.append(idText(line.participant.payerId.isNull() ? line.person.id : line.participant.payerId));
        }
        startBooking(start, m_grid->cursorRect());
    });
}

} // namespace praxis::ui
