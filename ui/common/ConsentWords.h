#pragma once

#include "services/practice/people/ConsentQueries.h"

/// The words of what people agree to, and of what follows where they do not.
namespace praxis::ui::consentwords {

[[nodiscard]] QString kind(ConsentKind kind);
[[nodiscard]] QString how(ConsentHow how);
/// "Jane Nguyen has not agreed to sessions by video."; without a name "Not agreed to sessions by video".
[[nodiscard]] QString missing(const ConsentGap &gap);
/// What follows where a consent of this kind is not there, in one sentence.
[[nodiscard]] QString follows(ConsentKind kind);

} // namespace praxis::ui::consentwords
