// What is chosen in the calendar by key or from the palette: colours, whose calendar, lengths, and who is to be seen again.
#include "ui/calendar/CalendarPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/calendar/AppointmentBulk.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/CalendarBar.h"
#include "ui/calendar/FollowUpsPopover.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"

#include <QTableView>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int step = 15;
constexpr int shortest = 5;
constexpr int daysAhead = 7;
} // namespace

void CalendarPlace::makeChoiceActions()
{
    act(QStringLiteral("colour.service"), tr("Colour by service"), {Qt::ALT | Qt::Key_1}, [this] { colour(ColourBy::Service); });
    act(QStringLiteral("colour.status"), tr("Colour by status"), {Qt::ALT | Qt::Key_2}, [this] { colour(ColourBy::Status); });
    act(QStringLiteral("colour.practitioner"), tr("Colour by practitioner"), {Qt::ALT | Qt::Key_3}, [this] { colour(ColourBy::Practitioner); });
    act(QStringLiteral("who"), tr("Whose calendar…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_W}, [this] { m_bar->openWho(); });
    act(QStringLiteral("everybody"), tr("Everybody's calendar"), {Qt::ALT | Qt::Key_0}, [this] { m_bar->chooseEverybody(); });
    act(QStringLiteral("followUps"), tr("To be seen again…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F}, [this] { showFollowUps(); }, QStringLiteral("view-task"));
    if (m_acts->may(QStringLiteral("video.admit")))
        act(QStringLiteral("guests"), tr("Who waits for a video session…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_J}, [this] { showGuests(); }, QStringLiteral("user-available"));
    if (m_acts->may(QStringLiteral("appointment.move"))) {
        act(QStringLiteral("longer"), tr("15 minutes longer"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Down}, [this] { resize(step); });
        act(QStringLiteral("shorter"), tr("15 minutes shorter"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Up}, [this] { resize(-step); });
    }
    if (m_acts->may(QStringLiteral("appointment.delete")))
        act(QStringLiteral("delete"), tr("Delete appointment"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Delete}, [this] { eraseSelected(); }, QStringLiteral("edit-delete"));
}

void CalendarPlace::colour(ColourBy colourBy)
{
    m_view.colourBy = colourBy;
    m_look.setColourBy(colourBy);
    m_saveSoon.start();
    m_bar->show(m_view);
    rebuild();
}

void CalendarPlace::resize(int byMinutes)
{
    const CalendarEntry *entry = selected();
    if (!entry || entry->busyOnly)
        return;
    const int length = std::max(entry->length + byMinutes, std::min<int>(entry->length, step));
    if (length != entry->length && length >= shortest)
        m_acts->move(CalendarEntry(*entry), Drop{entry->id, m_look.start(*entry), length, {}, {}}, anchor());
}

/// For what was entered by mistake: a cancellation is told to the client, this is not. It can be taken back.
void CalendarPlace::eraseSelected()
{
    if (manyChosen())
        return m_bulk->askToDelete();
    if (const CalendarEntry *entry = selected(); entry && !entry->busyOnly)
        m_acts->erase(CalendarEntry(*entry));
}

void CalendarPlace::askFollowUps()
{
    m_followUpsAsked.ask(m_context.desk.ask(FollowUpsWanted{now().date.addDays(daysAhead)}), this, [this](const Result<QVector<FollowUpLine>> &answer) {
        m_followUps = answer.value_or(QVector<FollowUpLine>());
        m_bar->showFollowUps(static_cast<int>(m_followUps.size()));
    });
}

void CalendarPlace::showFollowUps()
{
    if (m_followUps.isEmpty()) {
        m_context.notices.say(tr("Everybody who is to be seen again this week has an appointment."));
        return;
    }
    auto *popover = new FollowUpsPopover(m_look, now().date, this);
    popover->show(m_followUps);
    connect(popover, &FollowUpsPopover::chosen, this, [this](const FollowUpLine &line) {
        if (!bookFor(line.person.id))
            m_context.navigator.openPerson(line.person.id);
    });
    popover->openBeside(m_bar->followUpsRect());
    popover->setFocus();
}

void CalendarPlace::fillAgenda()
{
    QVector<CalendarEntry> entries;
    std::copy_if(m_feed.entries().begin(), m_feed.entries().end(), std::back_inserter(entries),
                 [this](const CalendarEntry &e) {
                     const QVector<QUuid> staff = e.staff();
                     return !e.busyOnly && !std::all_of(staff.begin(), staff.end(), [this](const QUuid &one) { return m_view.hidden.contains(one); });
                 });
    std::stable_sort(entries.begin(), entries.end(), [](const CalendarEntry &a, const CalendarEntry &b) { return a.when.start < b.when.start; });
    m_model->setEntries(entries);
}

/// In the list a key means all that are selected, after a question.
bool CalendarPlace::manyChosen() const
{
    return m_view.mode == CalendarMode::Agenda && m_agenda->selectionModel()->selectedRows().size() > 1;
}

/// From two on, what can be done with all of them stands over the list.
void CalendarPlace::showBulk()
{
    QVector<QUuid> chosen;
    QHash<QUuid, QString> names;
    for (const QModelIndex &row : m_agenda->selectionModel()->selectedRows()) {
        const QUuid id = row.data(CalendarModel::IdRole).toUuid();
        chosen.append(id);
        if (const CalendarEntry *entry = m_model->entry(id))
            names.insert(id, tr("%1, %2", "person, day and time").arg(m_look.people(*entry), CalendarLook::shortDate(m_look.start(*entry).date) + u' ' + CalendarLook::time(m_look.start(*entry).time)));
    }
    m_bulk->setSelected(chosen, names);
}

} // namespace praxis::ui
