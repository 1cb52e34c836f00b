#pragma once

#include "models/kernel/Time.h"
#include "models/records/Participant.h"

namespace praxis {

[[nodiscard]] inline bool isCalledOff(const Participant &one)
{
    return one.status == AppointmentStatus::Cancelled || one.status == AppointmentStatus::Rescheduled;
}

/// Whether a patient called off only once an appointment, or what was recorded of it, had begun. Where that is not known, nobody did.
[[nodiscard]] inline bool calledOffAfter(const Participant &one, Instant startedAt)
{
    return isCalledOff(one) && !startedAt.isNull() && (one.calledOffAt.isNull() ? one.updatedAt : one.calledOffAt) > startedAt;
}

/// Whether a patient was taken out of an appointment before it, or what was recorded of it, began: who is taken out of it later was in it.
/// Where that is not known, whoever was taken out.
[[nodiscard]] inline bool takenOutBefore(const Participant &one, Instant startedAt)
{
    return one.isDeleted && (startedAt.isNull() || one.deletedAt <= startedAt);
}

/// Whether a patient of an appointment is in what was recorded of it from `startedAt` on: not who did not come, nor who had called off, or was
/// taken out, before.
/// Where that is not known, nobody who called off. Of somebody who is said not to have come and has withdrawn their consent, `isRecorded`
/// (services/practice/recordings/RecordingParts) says more.
[[nodiscard]] inline bool wasThere(const Participant &one, Instant startedAt)
{
    return !takenOutBefore(one, startedAt) && one.status != AppointmentStatus::NoShow && (!isCalledOff(one) || calledOffAfter(one, startedAt));
}

} // namespace praxis
