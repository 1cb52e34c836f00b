#include "ui/contacts/AppointmentTimeline.h"

#include "models/rules/StatusLife.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/Navigator.h"
#include "ui/common/Wording.h"

namespace praxis::ui {

TimelineSource *AppointmentTimeline::make(const UiContext &context, QObject *parent)
{
    return context.desk.may(QStringLiteral("appointment.read")) == Cell::No ? nullptr : new AppointmentTimeline(context, parent);
}

void AppointmentTimeline::ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then)
{
    later(m_context.desk.ask(PersonAppointments{person, before, beforeId, limit}), this, [this, then = std::move(then)](const Result<QVector<CalendarEntry>> &found) {
        if (!found)
            return then(fail(found.error()));
        QVector<TimelineEntry> entries;
        for (const CalendarEntry &appointment : *found) {
            const auto service = m_context.directory.service(appointment.service);
            const auto practitioner = m_context.directory.practitioner(appointment.practitioner);
            TimelineEntry entry;
            entry.id = appointment.id;
            entry.at = appointment.when.start;
            entry.icon = appointment.isVideo ? QStringLiteral("camera-video") : QStringLiteral("view-calendar-day");
            entry.title = appointment.busyOnly ? tr("Busy") : service ? service->name : wording::kind(appointment.kind);
            QStringList detail{practitioner ? practitioner->displayName : QString(), appointment.busyOnly ? QString() : wording::status(appointment.status)};
            detail.removeAll(QString());
            entry.detail = detail.join(QStringLiteral(" · "));
            entry.isStruck = !appointment.busyOnly && !occupies(appointment.status);
            entry.open = [navigator = &m_context.navigator, id = appointment.id, day = Moments(m_context.desk, m_context.directory).wall(appointment.when.start).date] { navigator->openAppointment(id, day); };
            entries.append(std::move(entry));
        }
        then(entries);
    });
}

} // namespace praxis::ui
