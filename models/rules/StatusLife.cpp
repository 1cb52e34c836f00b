#include "models/rules/StatusLife.h"

namespace praxis {

QVector<AppointmentStatus> nextSteps(AppointmentStatus status)
{
    using enum AppointmentStatus;
    switch (status) {
    case Scheduled:
        return {Arrived, Confirmed, InProgress, Completed, NoShow, Cancelled, Rescheduled};
    case Confirmed:
        return {Arrived, InProgress, Completed, NoShow, Cancelled, Rescheduled, Scheduled};
    case Arrived:
        return {InProgress, Completed, Cancelled, NoShow, Confirmed, Scheduled};
    case InProgress:
        return {Completed, Arrived};
    case Completed:
        return {InProgress, Arrived, Scheduled, NoShow};
    case Cancelled:
        return {Scheduled, NoShow};
    case NoShow:
        return {Scheduled, Arrived, Completed, Cancelled};
    case Rescheduled:
        return {}; // the new appointment lives on; only an undo brings this one back
    }
    return {};
}

bool limitedRoleMaySet(AppointmentStatus status)
{
    return status != AppointmentStatus::InProgress && status != AppointmentStatus::Completed;
}

bool takesPlaceWith(AppointmentStatus from, AppointmentStatus to)
{
    return from != to && (to == AppointmentStatus::InProgress || (to == AppointmentStatus::Completed && from != AppointmentStatus::InProgress));
}

bool mayFollow(AppointmentStatus from, AppointmentStatus to)
{
    return nextSteps(from).contains(to);
}

} // namespace praxis
