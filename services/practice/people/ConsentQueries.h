#pragma once

#include "models/ports/Reads.h"
#include "models/rules/Consents.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// Somebody who has not agreed to something that is about to be done with them.
struct ConsentGap {
    QUuid appointment; ///< where it is about one
    QUuid person;
    QString personName;
    ConsentAct act{};
    ConsentState state{}; ///< missing or withdrawn
    bool answered = false; ///< who asks has given a reason that still counts (ShowConsentGaps)
};

/// Who of an appointment's patients (with a person: that one alone, who may be about to come into it), or of whoever is or was in a recording, or whether this person, lacks the consent to one act.
struct ShowConsentGaps {
    using Answer = QVector<ConsentGap>;
    static constexpr bool audited = false;
    ConsentAct act{};
    QUuid appointment;
    QUuid person;
    QUuid recording{};
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowConsentGaps"); }
};

/// Of the appointments in this time that are still to come or go on, what is missing for them: treatment, and video where it is by video.
/// Only of what who asks may see.
struct ShowConsentsWanted {
    using Answer = QVector<ConsentGap>;
    static constexpr bool audited = false;
    CalendarFilter filter;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowConsentsWanted"); }
};

class Reading;
[[nodiscard]] Result<QVector<ConsentGap>> answer(Reading &reading, const ShowConsentGaps &query);
[[nodiscard]] Result<QVector<ConsentGap>> answer(Reading &reading, const ShowConsentsWanted &query);

} // namespace praxis
