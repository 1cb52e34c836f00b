#pragma once

#include "models/records/Appointment.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/sample/People.h"

namespace praxis::sample {

/// What became of one occurrence of a booking, and on which day that was known.
struct Fate {
    QDate day;          ///< null: nothing has happened yet
    AppointmentStatus status = AppointmentStatus::Scheduled;
    EndedBy endedBy = EndedBy::Nobody;
    quint8 why = 0;     ///< index of `endings()`
    bool fee = false;
    QDate on;           ///< of the occurrence itself
    bool isVideo = false;
};

struct Booking {
    QDate bookedOn;
    BookAppointment command;
    QVector<Fate> fates; ///< one an occurrence, in order
};

/// Years of a practice's calendar in which nobody and nothing is ever in two places, in order of the day they were booked.
[[nodiscard]] QVector<Booking> makeDiary(const Options &options, const Clinic &clinic, const People &people, QDate from, QDate until,
                                         Random &random);

/// Why appointments end early, as reception writes it.
[[nodiscard]] QString endingText(int index);
/// The minute of the day at which today stops for the sample practice.
inline constexpr int nowMinute = 12 * 60 + 20;

} // namespace praxis::sample
