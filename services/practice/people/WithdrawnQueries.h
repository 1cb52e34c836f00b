#pragma once

#include "models/records/Consent.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// That somebody in a session of who asks took a consent back while it goes on.
struct WithdrawnConsent {
    QUuid appointment;
    WallTime start; ///< of the appointment
    Instant at;
};

/// Of the sessions of who asks that go on now, newest first: what it takes to hold or to record them and somebody else wrote down as withdrawn
/// since they began, or since their video room opened, and was not given again. What they wrote down themself is no news to them.
struct WithdrawnInSession {
    using Answer = QVector<WithdrawnConsent>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("WithdrawnInSession"); }
};

class Reading;
[[nodiscard]] Result<QVector<WithdrawnConsent>> answer(Reading &reading, const WithdrawnInSession &query);

} // namespace praxis
