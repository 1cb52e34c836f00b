#pragma once

#include "models/kernel/Time.h"
#include "models/records/HoursException.h"
#include "models/records/WorkingHours.h"

#include <QVector>

#include <functional>
#include <memory>

namespace praxis {

/// When somebody works on a day: minutes after midnight on the clock of the place, closed days already taken out.
struct OpenStretch {
    QUuid practitioner;
    QUuid location;
    QDate date;
    int startMinute = 0;
    int endMinute = 0;
    QString zone; ///< whose clock that is; blank: nobody has said yet
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

/// What the clock of a stretch's place shows at the moment in question.
using WallAt = std::function<WallTime(const OpenStretch &stretch)>;

/// The same where places have clocks of their own: each stretch is held against what its own clock shows when it begins.
[[nodiscard]] bool withinHoursAt(const QUuid &practitioner, const WallAt &startAt, Minutes length, const HoursList &hours,
                                 const ExceptionList &exceptions);

} // namespace praxis
