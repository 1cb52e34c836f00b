// How one is taken to the calendar, and what it remembers of having been there.
#include "ui/calendar/CalendarPlace.h"

#include "services/interchange/MediaContainer.h"
#include "services/practice/door/Desk.h"
#include "ui/calendar/AppointmentInspector.h"
#include "ui/calendar/BookingPopover.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/HoldStrip.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/GivingOut.h"
#include "ui/common/Moments.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"

#include <QAbstractButton>
#include <QDialog>
#include <QEvent>
#include <QFile>
#include <QTableView>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int withdrawnPauseMs = 250;

bool isMedia(const QString &path)
{
    constexpr qint64 head = 64;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !interchange::mediaContainer(file.read(head)).isEmpty();
}

} // namespace

bool CalendarPlace::openDay(const QDate &day)
{
    m_view.date = day;
    setMode(CalendarMode::Day);
    return true;
}

bool CalendarPlace::openAppointment(const QUuid &appointment, const QDate &day)
{
    m_waiting = appointment;
    // Who asks for it may know only the day of its place: here it lies on the one that shows.
    m_dayAsked.ask(m_context.desk.ask(OpenAppointment{appointment}), this, [this, appointment, day](const Result<AppointmentDetails> &answer) {
        const QDate shown = answer ? Moments(m_context.desk, m_context.directory).wall(answer->appointment.startAt).date : day;
        if (shown == day || m_view.date != day)
            return;
        m_waiting = appointment;
        openDay(shown);
    });
    return openDay(day);
}

/// The recording of what is over, where one is kept; else its first step.
void CalendarPlace::enterEntry(const QUuid &id)
{
    const auto enterSteps = [this] {
        if (m_inspector)
            m_inspector->enter();
    };
    const CalendarEntry *entry = m_grid->entry(id);
    const bool isOver = entry && !entry->busyOnly && entry->when.end < m_context.desk.parts().clock.now();
    if (!isOver || !m_acts->may(QStringLiteral("recording.list")))
        return enterSteps();
    RecordingFilter filter;
    filter.appointment = id;
    m_recorded.ask(m_context.desk.ask(SumRecordings{filter}), this, [this, id, enterSteps](const Result<RecordingSums> &sums) {
        if (m_grid->selected() != id || !m_grid->hasFocus())
            return; // somebody went on meanwhile
        if (sums && sums->count > 0)
            m_context.navigator.openRecordingsOf(id);
        else
            enterSteps();
    });
}

/// What was dropped on a session: films and voices are its recording, everything else a document of it.
void CalendarPlace::takeFiles(const QUuid &entry, const QStringList &files)
{
    QStringList media, documents;
    for (const QString &path : files)
        (isMedia(path) ? media : documents).append(path);
    if (!media.isEmpty() && !m_acts->may(QStringLiteral("recording.import")))
        m_context.notices.say(tr("Recordings are imported by who treats the client, or by the management."));
    else if (!media.isEmpty())
        m_context.navigator.importRecording(entry, media);
    if (documents.isEmpty() || !m_acts->may(QStringLiteral("document.add")))
        return;
    const CalendarEntry *session = m_grid->entry(entry);
    m_context.navigator.fileDocuments(session && session->patients.size() == 1 ? session->patients.first() : QUuid(), entry, documents);
}

bool CalendarPlace::bookFor(const QUuid &person)
{
    if (!m_acts->may(QStringLiteral("appointment.create")))
        return false;
    later(m_context.desk.ask(Get<Contact>{person}), this, [this](const Result<std::shared_ptr<Contact>> &answer) {
        if (!answer) {
            m_context.notices.failed(answer.error());
            return;
        }
        const Contact &contact = **answer;
        PersonHit hit;
        hit.id = contact.id;
        hit.givenName = contact.givenName;
        hit.preferredName = contact.preferredName;
        hit.familyName = contact.familyName;
        hit.birthDate = contact.birthDate;
        hit.phone = contact.mobilePhone;
        hit.alerts = contact.alerts;
        m_held = {Held::Person, {}, hit};
        m_strip->hold(tr("Booking %1: go to a time and press Enter, or click it.").arg(wording::fullName(hit)));
        m_grid->setFocus();
    });
    return true;
}

bool CalendarPlace::tellsWaiting() const
{
    const Actor &actor = m_context.desk.actor();
    return !actor.practitioner.isNull() || (actor.role == Role::Receptionist && m_acts->may(QStringLiteral("video.admit")));
}

/// Who holds a session hears at once, wherever they are, that somebody in it has changed their mind, at whichever desk that was written down.
void CalendarPlace::followWithdrawals()
{
    if (m_context.desk.actor().practitioner.isNull()) {
        m_withdrawnKnown = true; // of sessions that they hold
        return;
    }
    m_withdrawnSoon.setSingleShot(true);
    m_withdrawnSoon.setInterval(withdrawnPauseMs);
    connect(&m_withdrawnSoon, &QTimer::timeout, this, &CalendarPlace::askWithdrawn);
    connect(&m_context.desk, &Desk::changed, &m_withdrawnSoon, qOverload<>(&QTimer::start));
    m_withdrawnSoon.start(0);
}

void CalendarPlace::askWithdrawn()
{
    m_withdrawnSoon.setInterval(withdrawnPauseMs);
    m_withdrawnAsked.ask(m_context.desk.ask(WithdrawnInSession{}), this, [this](const Result<QVector<WithdrawnConsent>> &found) {
        m_withdrawnKnown = found.has_value();
        m_withdrawn = found.value_or(m_withdrawn);
        tellFound();
    });
}

void CalendarPlace::showWaiting(WaitingKind kind)
{
    if (kind == WaitingKind::Room)
        return showGuests();
    if (!m_withdrawn.isEmpty())
        openAppointment(m_withdrawn.first().appointment, m_withdrawn.first().start.date);
}

bool CalendarPlace::event(QEvent *event)
{
    if (event->type() == QEvent::Hide)
        m_feed.setActive(false);
    else if (event->type() == QEvent::Show)
        m_feed.setActive(true);
    return Place::event(event);
}

QVector<Scene> CalendarPlace::scenes()
{
    const auto busyDay = [this] {
        constexpr int evening = 15; // most of a day's appointments are over then
        QDate day = now().date.addDays(now().time.hour() >= evening ? 1 : 0);
        while (day.dayOfWeek() > 5)
            day = day.addDays(1);
        return day;
    };
    const auto shown = [this, busyDay](CalendarMode mode) {
        return [this, busyDay, mode] {
            m_view.date = busyDay();
            setMode(mode);
        };
    };
    // Of the day that the scene before has shown.
    const auto withFirst = [this, shown](const std::function<void()> &act) {
        return [this, shown, act] {
            shown(CalendarMode::Day)();
            const auto &entries = m_grid->content().entries;
            const auto toCome = std::ranges::find_if(entries, [](const CalendarEntry &one) { return one.status == AppointmentStatus::Scheduled || one.status == AppointmentStatus::Confirmed; });
            if (!entries.isEmpty())
                m_grid->select((toCome == entries.end() ? entries.begin() : toCome)->id); // what is over cannot be called off
            act();
        };
    };
    const auto dismiss = [this] {
        for (Popover *open : window()->findChildren<Popover *>())
            open->dismiss();
    };
    return {
        {QStringLiteral("calendar-day"), shown(CalendarMode::Day)},
        {QStringLiteral("calendar-appointment"), withFirst([] {})},
        {QStringLiteral("calendar-cancel"), withFirst([this] { setStatus(AppointmentStatus::Cancelled, anchor()); }), dismiss},
        ConsentQuestion::scene(QStringLiteral("calendar-consent-begin"), m_context, ConsentAct::Start, window()),
        ConsentQuestion::scene(QStringLiteral("calendar-consent-video"), m_context, ConsentAct::JoinVideo, window()),
        ConsentQuestion::scene(QStringLiteral("calendar-consent-add"), m_context, ConsentAct::Start, window(), ConsentQuestion::Doing::Adding),
        ConsentQuestion::scene(QStringLiteral("calendar-consent-complete"), m_context, ConsentAct::JoinVideo, window(), ConsentQuestion::Doing::Completing),
        ConsentQuestion::scene(QStringLiteral("calendar-consent-redo"), m_context, ConsentAct::Start, window(), ConsentQuestion::Doing::Redoing),
        {QStringLiteral("calendar-openings"), withFirst([this] { nextOpenings(); }), dismiss},
        {QStringLiteral("calendar-booking"),
         [this, shown] {
             shown(CalendarMode::Day)();
             m_grid->select({}, false);
             openBooking({.slot = m_grid->slotAtCursor(), .typed = QStringLiteral("an")});
         },
         dismiss},
        {QStringLiteral("calendar-booking-more"),
         [this, shown] {
             shown(CalendarMode::Day)();
             m_grid->select({}, false);
             openBooking({.slot = m_grid->slotAtCursor()});
             if (auto *more = m_booking ? m_booking->findChild<QAbstractButton *>(QStringLiteral("more")) : nullptr)
                 more->click();
         },
         dismiss},
        {QStringLiteral("calendar-week"), shown(CalendarMode::Week)},
        {QStringLiteral("calendar-month"), shown(CalendarMode::Month)},
        {QStringLiteral("calendar-agenda"), shown(CalendarMode::Agenda)},
        {QStringLiteral("calendar-agenda-many"),
         [this, shown] {
             shown(CalendarMode::Agenda)();
             m_agenda->selectAll();
         },
         shown(CalendarMode::Day)},
        {QStringLiteral("calendar-export-for-whom"),
         [this, shown] {
             shown(CalendarMode::Agenda)();
             m_agenda->selectAll();
             givingout::list(this, [](CopyFor) {});
         },
         [this, shown] {
             delete window()->findChild<QDialog *>(QStringLiteral("listForWhom"));
             shown(CalendarMode::Day)();
         }},
    };
}

} // namespace praxis::ui
