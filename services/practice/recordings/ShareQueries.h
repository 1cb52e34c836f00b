#pragma once

#include "services/practice/door/Queries.h"

namespace praxis {

/// That a recording waits for who asks, and nothing of it: which it is, whose and when would be a look at it.
struct WaitingShare {
    QUuid share;
    Instant expiresAt;
};
/// What was shared with who asks and has no answer of theirs yet: as many as `RecordingFilter::ToReview` lists.
struct SharesToReview {
    using Answer = QVector<WaitingShare>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("SharesToReview"); }
};

class Reading;
[[nodiscard]] Result<QVector<WaitingShare>> answer(Reading &reading, const SharesToReview &query);

} // namespace praxis
