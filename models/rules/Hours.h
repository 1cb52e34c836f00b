#pragma once

#include "models/kernel/Time.h"
#include "models/records/HoursException.h"
#include "models/records/WorkingHours.h"

#include <QVector>

#include <memory>

namespace praxis {

/// When somebody works on a day: minutes after midnight, wall time, closed days already taken out.
struct OpenStretch {
    QUuid practitioner;
    QUuid location;
    QDate date;
    int startMinute = 0;
    int endMinute = 0;
    friend bool operator==(const OpenStretch &, const OpenStretch &) = default;
};

using HoursList = QVector<std::shared_ptr<WorkingHours>>;
using ExceptionList = QVector<std::shared_ptr<HoursException>>;

/// The week's hours of one practitioner on one day, less what is closed and with what is opened exceptionally. An exception
/// of the practitioner beats one of the location, which beats one of the practice; later ones beat earlier ones.
[[nodiscard]] QVector<OpenStretch> openStretches(const QUuid &practitioner, QDate day, const HoursList &hours,
                                                 const ExceptionList &exceptions);

/// Whether a stretch of wall time lies wholly within the hours. Somebody without any hours works whenever asked.
[[nodiscard]] bool withinHours(const QUuid &practitioner, const WallTime &start, Minutes length, const HoursList &hours,
                               const ExceptionList &exceptions);

} // namespace praxis
