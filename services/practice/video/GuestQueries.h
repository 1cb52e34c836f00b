#pragma once

#include "services/practice/door/Queries.h"

namespace praxis {

/// Somebody who waits to be let into the room of a session.
struct MeetingGuest {
    QUuid appointment;
    QUuid person;
    QString name;
    QUuid practitioner;
    QString practitionerName;
    WallTime startWall; ///< of the appointment
    Instant start;
    Instant since;
    QString place; ///< where they say that they are
};

/// Who waits now, the first who came first; of one appointment, or of all that who asks may see.
struct ShowMeetingGuests {
    using Answer = QVector<MeetingGuest>;
    static constexpr bool audited = false;
    QUuid appointment = {};
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowMeetingGuests"); }
};

class Reading;
[[nodiscard]] Result<QVector<MeetingGuest>> answer(Reading &reading, const ShowMeetingGuests &query);

} // namespace praxis
