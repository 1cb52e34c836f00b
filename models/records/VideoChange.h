#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Video that is to be switched on or off at a time to come, for one practitioner or for the practice.
struct VideoChange : Record {
    QUuid practitionerId; ///< null: the practice's own switch
    bool enabled = false;
    Instant dueAt;
    Instant doneAt;       ///< null: not yet
    QString outcome;      ///< done, withdrawn, or the code of why it could not be
};

inline constexpr auto videoChangeFields = describe<VideoChange>(std::array{
    field<&VideoChange::practitionerId>("practitioner_id", Guarded | Filterable, Merge::Server, "practitioner"),
    field<&VideoChange::enabled>("enabled", Guarded, Merge::Server),
    field<&VideoChange::dueAt>("due_at", Required | Guarded | Filterable, Merge::Server),
    field<&VideoChange::doneAt>("done_at", Guarded | Filterable, Merge::Server),
    field<&VideoChange::outcome>("outcome", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<VideoChange>()
{
    static constexpr RecordType type = recordType<VideoChange>("VideoChange", "video_change", videoChangeFields);
    return type;
}

} // namespace praxis
