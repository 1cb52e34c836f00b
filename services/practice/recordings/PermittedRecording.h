#pragma once

#include "models/records/Recording.h"
#include "services/practice/door/Work.h"

namespace praxis {

/// The recording of a command, where who asks may see it now: theirs, shared with them, or of a practice that they answer for.
[[nodiscard]] Result<std::shared_ptr<Recording>> permittedRecording(Work &work, const QUuid &id);

} // namespace praxis
