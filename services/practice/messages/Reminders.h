#pragma once

#include "models/ports/Store.h"
#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Message.h"
#include "models/records/Organization.h"

#include <optional>

namespace praxis {

struct DueReminder {
    std::shared_ptr<Appointment> appointment;
    QUuid patient;
};

/// By what this person may be told of their appointments; none: they did not agree to it, or it leads nowhere.
[[nodiscard]] std::optional<ContactBy> channelTo(const Contact &person);

/// Who is to be reminded now, and may be. A person is told of a start once: what they were told of this appointment since its reminder became
/// due (a booking at short notice, a move, a reminder) is reminder enough. That is a matter of rows, so a clock that is set back
/// reminds nobody again.
[[nodiscard]] Result<QVector<DueReminder>> dueReminders(StoreSession &session, const Organization &practice, Instant now, const QDate &today);

/// Reminders of this appointment that have not been sent.
[[nodiscard]] Selection waitingReminders(const QUuid &appointment);

} // namespace praxis
