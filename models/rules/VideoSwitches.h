#pragma once

#include "models/records/Appointment.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"

namespace praxis {

/// Whether somebody's sessions may be by video, and what is in the way where they may not.
enum class VideoState : quint8 { Enabled, OrganizationDisabled, TherapistDisabled };
constexpr std::array<const char *, 3> enumNames(VideoState)
{
    return {"enabled", "organization_disabled", "therapist_disabled"};
}

/// Both switches have to be on where a platform controls the practice, and elsewhere only the practice's own. Null: of nobody in particular.
[[nodiscard]] inline VideoState videoState(const Organization &practice, const Practitioner *practitioner)
{
    if (!practice.videoEnabled)
        return VideoState::OrganizationDisabled;
    const bool counts = practice.platformControlled && practitioner;
    return counts && !practitioner->videoEnabled ? VideoState::TherapistDisabled : VideoState::Enabled;
}

/// From when to when a session may be joined.
[[nodiscard]] inline TimeRange joinWindow(const Organization &practice, const Appointment &appointment)
{
    return {appointment.startAt.plusMinutes(-practice.joinBeforeMinutes), appointment.endAt.plusMinutes(practice.joinAfterMinutes)};
}

} // namespace praxis
