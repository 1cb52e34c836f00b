#pragma once

#include "services/practice/jobs/Jobs.h"
#include "services/practice/jobs/Meetings.h"

namespace praxis {

/// What happens around video sessions by itself: rooms are closed when their time is over, what providers said is made something of, media
/// comes into the vault, goes at the provider once ours is verified, and what no event told of is asked for.
struct VideoJobs {
    std::shared_ptr<const Meetings> meetings;

    void addTo(Jobs &jobs) const;
};

/// What a provider's call says, as the commands that follow from it; nothing where it is about nothing that is kept.
[[nodiscard]] Result<> applyVideoEvent(Door &door, const Actor &program, const QString &provider, const VideoEvent &event);

} // namespace praxis
