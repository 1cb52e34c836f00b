#pragma once

#include "models/rules/Consents.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// Whether a recording may be played by another program, which keeps of it what it wants to: the gate of whatever leaves the practice.
/// ConsentMissing (act: share) where it is for somebody else. For one's own use it opens, and the trail says so.
struct CheckPlayedOut {
    using Answer = bool;
    static constexpr bool audited = true;
    QUuid id;
    CopyFor copyFor{};
    [[nodiscard]] static QString queryName() { return QStringLiteral("CheckPlayedOut"); }
};

class Reading;
[[nodiscard]] Result<bool> answer(Reading &reading, const CheckPlayedOut &query);

} // namespace praxis
