#pragma once

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/calendar/CalendarLook.h"
#include "ui/calendar/GridState.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QObject>
#include <QRect>

#include <functional>
#include <optional>

namespace praxis::ui {

class ClashPopover;

/// What is done to an appointment from the calendar and its inspector: asks what has to be asked, beside the appointment, and
/// offers a way out where a time is taken. Nothing on screen moves before the store has said yes.
class CalendarActs : public QObject {
    Q_OBJECT

public:
    CalendarActs(const UiContext &context, const CalendarLook &look, QWidget *host);

    [[nodiscard]] bool may(const QString &action) const { return m_context.desk.may(action) != Cell::No; }
    /// `anchor` (global): where to ask.
    void move(const CalendarEntry &entry, const Drop &drop, const QRect &anchor);
    void setStatus(const CalendarEntry &entry, AppointmentStatus status, const QRect &anchor);
    /// One step of one patient's own.
    void setPatientStatus(const CalendarEntry &entry, const ParticipantLine &patient, AppointmentStatus status, const QRect &anchor);
    void setPeople(const CalendarEntry &entry, const SetAppointmentPeople &command, const QRect &anchor);
    /// `was`: as it is now, so that only what changes is asked about.
    void setResources(const CalendarEntry &entry, const Appointment &was, const SetAppointmentResources &command, const QRect &anchor);
    void edit(const EditRecord &command);
    void erase(const CalendarEntry &entry);
    /// The steps that may follow and that this role may take, the usual one first.
    [[nodiscard]] QVector<AppointmentStatus> steps(AppointmentStatus from) const;
    [[nodiscard]] bool maySet(AppointmentStatus status) const;
    void reschedule(const CalendarEntry &entry, const Drop &to, const QRect &anchor);
    template <class C> void run(const C &command)
    {
        post(command, [this](const Result<Outcome> &result) { tell(result); });
    }

Q_SIGNALS:
    /// The appointment that was touched (after a reschedule: the new one).
    void done(const QUuid &appointment, const praxis::Outcome &outcome);
    void refused();

private:
    struct Retry {
        QString title;
        CalendarEntry entry;
        NextOpenings wish;      ///< what has to be free at another time, with whom, from when on (in the entry's zone)
        bool several = false;   ///< others of its series go with it
        std::function<void(const QString &reason)> anyway = {};
        std::function<void(const Opening &)> elsewhere = {}; ///< on the clock that shows; empty: another time is no way out
        bool adds = false; ///< somebody comes in, and the session itself is not begun
        bool completes = false;
        std::function<void()> agreed = {}; ///< once a consent that was missing is written down, or somebody has answered for going on
    };
    /// Who does one thing after another, before the answers to the first are on screen, means what the first left: a command goes out
    /// on the version that our last act made, and while one is on its way on whatever that makes.
    template <class C, class Then> void post(C command, Then then)
    {
        const QUuid appointment = appointmentOf(command);
        if constexpr (requires { command.version; })
            command.version = m_onTheirWay.value(appointment) > 0 ? 0 : std::max(command.version, m_made.value(appointment));
        ++m_onTheirWay[appointment];
        later(m_context.desk.run(command), this, [this, appointment, then](const Result<Outcome> &result) {
            answered(appointment, result);
            then(result);
        });
    }
    static QUuid appointmentOf(const EditRecord &command) { return command.id; }
    template <class C> static QUuid appointmentOf(const C &command) { return command.appointment; }
    void answered(const QUuid &appointment, const Result<Outcome> &result);
    template <class C> void send(const C &command, const CalendarEntry &entry, const QRect &anchor, const Retry &retry)
    {
        post(command, [this, entry, anchor, retry](const Result<Outcome> &result) { settle(result, entry.id, anchor, retry); });
    }
    [[nodiscard]] Retry retryOf(const CalendarEntry &entry, const QString &title) const;
    void askEnd(const SetAppointmentStatus &command, const QString &who, const QRect &anchor, std::function<void(const SetAppointmentStatus &)> act);
    void sendResources(const SetAppointmentResources &command, const CalendarEntry &entry, const QRect &anchor);
    void withExtent(const CalendarEntry &entry, const QString &question, const QRect &anchor, std::function<void(Extent)> act);
    void sendMove(const MoveAppointment &command, const CalendarEntry &entry, const QRect &anchor);
    void sendReschedule(const RescheduleAppointment &command, const CalendarEntry &entry, const QRect &anchor);
    void sendStatus(const SetAppointmentStatus &command, const CalendarEntry &entry, const QRect &anchor);
    void settle(const Result<Outcome> &result, const QUuid &appointment, const QRect &anchor, const Retry &retry);
    void showClash(const Error &error, const Retry &retry, const QRect &anchor);
    [[nodiscard]] QVector<SlotProblem> obstacles(const Error &error, const Retry &retry) const;
    [[nodiscard]] QString nameOf(const Occupant &who, const CalendarEntry &entry) const;
    void nameStrangers(ClashPopover *popover, const QVector<SlotProblem> &problems, bool dated);
    void askOpenings(ClashPopover *popover, const Retry &retry);
    /// All that the appointment takes up, at another time or in other hands.
    [[nodiscard]] NextOpenings wishFor(const CalendarEntry &entry, const WallTime &start, Minutes length, const QUuid &practitioner, const QUuid &insteadOf) const;
    [[nodiscard]] bool isNobodys(const Drop &drop);
    void tell(const Result<Outcome> &result);
    /// Wall time on screen to the wall time that the appointment was promised in.
    /// `room`: where it goes, null: where it is.
    [[nodiscard]] WallTime promised(const WallTime &shown, const CalendarEntry &entry, const QUuid &room = {}) const;

    UiContext m_context;
    const CalendarLook &m_look;
    QWidget *m_host;
    QHash<QUuid, int> m_onTheirWay; ///< commands without an answer, by appointment
    QHash<QUuid, qint64> m_made;    ///< the version that our last act left, by appointment
};

} // namespace praxis::ui
