// Who waits to be let into a session by video: on the tile, above the calendar, and beside the window.
#include "ui/calendar/CalendarPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/CalendarBar.h"
#include "ui/calendar/GuestsPopover.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/LettingIn.h"
#include "ui/common/Notices.h"

#include <QTableView>

namespace praxis::ui {

namespace {

constexpr int guestsPauseMs = 300;
constexpr int guestsEveryMs = 15'000; ///< who has closed the page tells nobody: it is only seen by the clock

QString keyOf(const MeetingGuest &guest)
{
    return enumName(WaitingKind::Room) + u'/' + idText(guest.appointment) + u'/' + idText(guest.person) + u'/' + QString::number(guest.since.ms);
}

} // namespace

void CalendarPlace::followGuests()
{
    if (!m_acts->may(QStringLiteral("video.admit"))) {
        m_guestsKnown = true;
        return;
    }
    m_guestsSoon.setSingleShot(true);
    connect(&m_guestsSoon, &QTimer::timeout, this, &CalendarPlace::askGuests);
    connect(&m_context.desk, &Desk::changed, this, [this] { m_guestsSoon.start(guestsPauseMs); });
    m_guestsSoon.start(0);
}

void CalendarPlace::askGuests()
{
    m_guestsSoon.start(guestsEveryMs);
    m_guestsAsked.ask(m_context.desk.ask(ShowMeetingGuests{}), this, [this](const Result<QVector<MeetingGuest>> &found) {
        m_guestsKnown = found.has_value();
        m_guests = found.value_or(QVector<MeetingGuest>());
        QHash<QUuid, QString> waiting;
        for (const MeetingGuest &guest : m_guests)
            waiting.insert(guest.appointment, tr("%1 waits to be let in").arg(guest.name));
        if (waiting != m_look.waiting()) {
            m_look.setWaiting(waiting);
            m_grid->viewport()->update();
            m_agenda->viewport()->update();
        }
        m_bar->showGuests(static_cast<int>(m_guests.size()));
        if (m_guestsShown)
            m_guestsShown->show(m_guests);
        Q_EMIT countChanged(static_cast<int>(m_guests.size()));
        tellFound();
    });
}

void CalendarPlace::showGuests()
{
    if (m_guests.isEmpty())
        return m_context.notices.say(tr("Nobody waits for a video session."));
    if (m_guestsShown)
        m_guestsShown->dismiss();
    m_guestsShown = new GuestsPopover(m_moments, this);
    m_guestsShown->show(m_guests);
    connect(m_guestsShown, &GuestsPopover::admitted, this, [this](const MeetingGuest &guest) { letIn(m_context, guest, this); });
    connect(m_guestsShown, &GuestsPopover::opened, this, [this](const MeetingGuest &guest) { openAppointment(guest.appointment, guest.startWall.date); });
    m_guestsShown->openBeside(m_bar->guestsRect());
    m_guestsShown->setFocus();
}

/// Of all that is news here; what could not be found out is no answer, and neither is half of it.
void CalendarPlace::tellFound()
{
    if (!tellsWaiting())
        return;
    if (!m_withdrawnKnown || !m_guestsKnown)
        return; // the other answer is still on its way
    if (!*m_withdrawnKnown || !*m_guestsKnown) {
        Q_EMIT waitingFound(std::nullopt);
        return;
    }
    QVector<Waiting> waiting;
    for (const WithdrawnConsent &one : m_withdrawn)
        waiting.append({WaitingKind::Withdrawn, enumName(WaitingKind::Withdrawn) + u'/' + idText(one.appointment) + u'/' + QString::number(one.at.ms), {}});
    for (const MeetingGuest &guest : m_guests)
        waiting.append({WaitingKind::Room, keyOf(guest), {}});
    Q_EMIT waitingFound(waiting);
}

} // namespace praxis::ui
