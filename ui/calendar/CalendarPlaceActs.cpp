// What is done in the calendar: its actions, and booking.
#include "ui/calendar/CalendarPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/calendar/AppointmentBulk.h"
#include "ui/calendar/AppointmentInspector.h"
#include "ui/calendar/BookingPopover.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/CalendarBar.h"
#include "ui/calendar/ChoicePopovers.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/calendar/StatusSteps.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/Notices.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int openingsShown = 10;
constexpr int usualLength = 50;
} // namespace

QAction *CalendarPlace::act(const QString &id, const QString &title, const QList<QKeySequence> &keys, std::function<void()> run, const QString &icon)
{
    return m_context.actions.add(this, QStringLiteral("calendar.") + id, tr("Calendar"), title, keys, std::move(run), icon, Qt::WidgetWithChildrenShortcut);
}

void CalendarPlace::makeActions()
{
    makeViewActions();
    makeActActions();
    makeChoiceActions();
    if (m_acts->may(QStringLiteral("appointment.status")))
        makeStatusActions();
}

void CalendarPlace::makeViewActions()
{
    act(QStringLiteral("previous"), tr("Back"), {Qt::Key_PageUp}, [this] { goTo(m_view.stepped(-1)); });
    act(QStringLiteral("next"), tr("Forward"), {Qt::Key_PageDown}, [this] { goTo(m_view.stepped(1)); });
    // A plain T on an empty slot begins a booking, as every letter does there; anywhere else it is today.
    act(QStringLiteral("today"), tr("Today"), {Qt::CTRL | Qt::Key_T, Qt::Key_T}, [this] { goTo(now().date); });
    act(QStringLiteral("goToDate"), tr("Go to a date"), {Qt::CTRL | Qt::Key_D}, [this] { m_bar->openDatePicker(); });
    act(QStringLiteral("day"), tr("Day"), {Qt::Key_F2}, [this] { setMode(CalendarMode::Day); });
    act(QStringLiteral("week"), tr("Week"), {Qt::Key_F3}, [this] { setMode(CalendarMode::Week); });
    act(QStringLiteral("work_week"), tr("Work week"), {Qt::Key_F4}, [this] { setMode(CalendarMode::WorkWeek); });
    act(QStringLiteral("month"), tr("Month"), {Qt::Key_F6}, [this] { setMode(CalendarMode::Month); });
    act(QStringLiteral("agenda"), tr("Agenda"), {Qt::Key_F7}, [this] { setMode(CalendarMode::Agenda); });
    act(QStringLiteral("rooms"), tr("Columns are rooms"), {Qt::CTRL | Qt::Key_R}, [this] { toggleRooms(); });
    act(QStringLiteral("zoomIn"), tr("Taller hours"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}, [this] { setZoom(1); });
    act(QStringLiteral("zoomOut"), tr("Shorter hours"), {QKeySequence::ZoomOut}, [this] { setZoom(-1); });
}

void CalendarPlace::makeActActions()
{
    act(QStringLiteral("openRecord"), tr("Open record"), {Qt::CTRL | Qt::Key_Return}, [this] {
        if (const CalendarEntry *entry = selected(); entry && !entry->person.isNull())
            m_context.navigator.openPerson(entry->person);
    });
    if (m_context.desk.may(QStringLiteral("note.write")) != Cell::No)
        act(QStringLiteral("note"), tr("Write the note"), {Qt::CTRL | Qt::Key_E}, [this] { writeNote(); }, QStringLiteral("document-edit"));
    if (m_context.desk.may(QStringLiteral("transaction.pay")) != Cell::No) {
        act(QStringLiteral("pay"), tr("Take the payment"), {Qt::Key_F12}, [this] {
            if (const CalendarEntry *entry = selected(); entry && !entry->busyOnly && entry->personCount > 0)
                m_context.navigator.takePayment({}, entry->id);
        }, QStringLiteral("wallet-open"));
    }
    if (m_context.desk.may(QStringLiteral("transaction.charge")) != Cell::No) {
        act(QStringLiteral("charge"), tr("Charge the session"), {Qt::SHIFT | Qt::Key_F12}, [this] {
            if (const CalendarEntry *entry = selected(); entry && !entry->busyOnly && entry->personCount > 0)
                m_context.navigator.chargeAppointment(entry->id);
        }, QStringLiteral("list-add"));
    }
    if (m_context.desk.may(QStringLiteral("recording.play")) != Cell::No) {
        act(QStringLiteral("recording"), tr("Open the recording"), {Qt::CTRL | Qt::Key_Space}, [this] {
            if (const CalendarEntry *entry = selected())
                m_context.navigator.openRecordingsOf(entry->id);
        }, QStringLiteral("media-playback-start"));
    }
    act(QStringLiteral("openings"), tr("Next free times"), {Qt::Key_F8}, [this] { nextOpenings(); });
    if (m_acts->may(QStringLiteral("appointment.create"))) {
        act(QStringLiteral("new"), tr("New appointment"), {QKeySequence::New}, [this] {
            if (m_view.isGrid())
                search();
            else
                bookOn(m_view.date);
        }, QStringLiteral("list-add"));
        act(QStringLiteral("copy"), tr("Copy, to book again"), {QKeySequence::Copy}, [this] { hold(Held::Copy); });
    }
    if (m_acts->may(QStringLiteral("appointment.move")))
        act(QStringLiteral("cut"), tr("Take, to move"), {QKeySequence::Cut}, [this] { hold(Held::Cut); });
    act(QStringLiteral("paste"), tr("Put here"), {QKeySequence::Paste}, [this] { putDown(); });
    act(QStringLiteral("letGo"), tr("Let go of what is held"), {Qt::SHIFT | Qt::Key_Escape}, [this] { letGo(); });
}

void CalendarPlace::makeStatusActions()
{
    using enum AppointmentStatus;
    for (const AppointmentStatus to : {Confirmed, Arrived, InProgress, Completed, Cancelled, NoShow, Scheduled}) {
        if (m_acts->maySet(to))
            m_context.actions.add(this, steps::actionId(to), tr("Appointment"), steps::verb(to), {steps::key(to)}, [this, to] { setStatus(to, anchor()); }, steps::iconName(to), Qt::WidgetWithChildrenShortcut);
    }
    if (m_acts->may(QStringLiteral("appointment.move"))) {
        m_context.actions.add(this, steps::actionId(Rescheduled), tr("Appointment"), steps::verb(Rescheduled), {steps::key(Rescheduled)}, [this] { hold(Held::Reschedule); },
                              steps::iconName(Rescheduled), Qt::WidgetWithChildrenShortcut);
    }
}

const CalendarEntry *CalendarPlace::selected() const
{
    if (m_view.isGrid())
        return m_grid->selected().isNull() ? nullptr : m_grid->entry(m_grid->selected());
    if (m_view.mode == CalendarMode::Agenda)
        return m_model->entry(m_agenda->currentIndex().data(CalendarModel::IdRole).toUuid());
    return nullptr;
}

QRect CalendarPlace::anchor() const
{
    const CalendarEntry *entry = selected();
    if (m_view.isGrid())
        return entry ? m_grid->entryRect(entry->id) : m_grid->cursorRect();
    const QRect row = m_agenda->visualRect(m_agenda->currentIndex());
    return {m_agenda->viewport()->mapToGlobal(row.topLeft()), QSize(200, row.height())};
}

void CalendarPlace::selectionChanged(const QUuid &)
{
    if (m_inspector)
        m_inspector->show(selected());
}

/// Of a couple or a group, one is chosen where the note is written.
void CalendarPlace::writeNote()
{
    if (const CalendarEntry *entry = selected(); entry && !entry->busyOnly && entry->personCount > 0)
        m_context.navigator.writeNote(entry->person, entry->id);
}

void CalendarPlace::setStatus(AppointmentStatus status, const QRect &where)
{
    if (manyChosen())
        return status == AppointmentStatus::Cancelled ? m_bulk->askToCancel() : m_bulk->askToSet(status);
    if (const CalendarEntry *entry = selected(); entry && !entry->busyOnly)
        m_acts->setStatus(CalendarEntry(*entry), status, where);
}

void CalendarPlace::openBooking(const BookingStart &start)
{
    if (m_booking)
        m_booking->setSlot(start.slot, m_grid->cursorRect());
    else if (!putDownAt(start.slot))
        startBooking(start, m_grid->cursorRect());
}

void CalendarPlace::startBooking(const BookingStart &start, const QRect &where)
{
    if (!m_acts->may(QStringLiteral("appointment.create")))
        return;
    m_booking = new BookingPopover(m_context, m_look, this);
    connect(m_booking, &BookingPopover::booked, this, [this](const Outcome &outcome) { m_waiting = outcome.firstOf(u"Appointment"); });
    connect(m_booking, &Popover::dismissed, this, [this] { m_booking = nullptr; });
    m_booking->begin(start, where);
}

/// For what a free time is looked for: for what is held and will be put down there, else for another like the selected one, else
/// for a new booking as it begins.
BookingStart CalendarPlace::lookedFor() const
{
    if (m_held.kind != Held::Nothing && m_held.kind != Held::Person)
        return {.service = m_held.entry.service, .length = m_held.entry.length};
    if (const CalendarEntry *entry = selected(); entry && !entry->busyOnly)
        return {.service = entry->service, .length = entry->length};
    return {};
}

void CalendarPlace::nextOpenings()
{
    const Slot cursor = m_grid->slotAtCursor();
    const BookingStart wanted = lookedFor();
    NextOpenings question;
    question.service = wanted.service;
    question.length = wanted.length > 0 ? wanted.length : usualLength;
    const auto &services = m_context.directory.services();
    const auto first = std::find_if(services.begin(), services.end(), [](const auto &service) { return service->isActive; });
    if (wanted.length == 0 && first != services.end()) {
        question.service = (*first)->id;
        question.length = (*first)->durationMinutes;
    }
    const WallTime present = now();
    if (m_held.kind == Held::Person)
        question.patients = {idText(m_held.person.id)};
    if (m_held.kind != Held::Nothing && m_held.kind != Held::Person) {
        question.like = m_held.entry.id;
        question.moves = m_held.kind != Held::Copy;
    }
    question.from = cursor.date > present.date ? WallTime{cursor.date, QTime(0, 0)} : present;
    question.limit = openingsShown;
    question.zone = m_context.directory.zone();
    m_openings.ask(m_context.desk.ask(question), this, [this, wanted](const Result<QVector<Opening>> &answer) {
        if (!answer) {
            m_context.notices.failed(answer.error());
            return;
        }
        auto *popover = new OpeningsPopover(m_look, this);
        popover->show(*answer);
        connect(popover, &OpeningsPopover::chosen, this, [this, wanted](const Opening &opening) {
            Slot slot;
            slot.date = opening.start.date;
            slot.minute = opening.start.minuteOfDay();
            slot.practitioner = opening.practitioner;
            slot.location = opening.location;
            m_view.byRoom = false;
            m_view.hidden.remove(opening.practitioner);
            m_view.mode = CalendarMode::Day;
            m_bookWhenShown = wanted;
            m_bookWhenShown->slot = slot;
            goTo(slot.date);
        });
        popover->openBeside(anchor());
        popover->setFocus();
    });
}

void CalendarPlace::showMenu(const QUuid &entry, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What can be done here"));
    const auto add = [&](const QString &id) {
        if (QAction *action = m_context.actions.find(id))
            menu->addAction(action);
    };
    if (entry.isNull()) {
        for (const char *id : {"calendar.new", "calendar.paste", "calendar.openings"})
            add(QString::fromLatin1(id));
    } else if (const CalendarEntry *chosen = selected(); chosen && !chosen->busyOnly) {
        for (const AppointmentStatus to : m_acts->steps(chosen->status))
            add(steps::actionId(to));
        menu->addSeparator();
        for (const char *id : {"calendar.note", "calendar.cut", "calendar.copy", "calendar.openRecord", "calendar.delete"})
            add(QString::fromLatin1(id));
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(position);
}

void CalendarPlace::leaveSideways(int direction)
{
    const Slot slot = m_grid->slotAtCursor();
    goTo(m_view.stepped(direction));
    const GridContent &content = m_grid->content();
    if (content.columns.isEmpty())
        return;
    const GridColumn &column = direction > 0 ? content.columns.front() : content.columns.back();
    m_grid->setCursor(column.date, column.lane.id, slot.minute);
}

void CalendarPlace::setZoom(int steps)
{
    m_grid->zoom(steps);
}

void CalendarPlace::toggleRooms()
{
    m_view.byRoom = !m_view.byRoom;
    m_saveSoon.start();
    showRange();
}

void CalendarPlace::bookOn(const QDate &date)
{
    m_view.date = date;
    setMode(CalendarMode::Day);
    search();
}

void CalendarPlace::search()
{
    if (!m_view.isGrid())
        setMode(CalendarMode::Day);
    m_grid->select({}, false);
    openBooking({.slot = m_grid->slotAtCursor()});
}

} // namespace praxis::ui
