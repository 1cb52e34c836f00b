#pragma once

#include "services/interchange/ContentLines.h"
#include "services/interchange/ICalendar.h"

namespace praxis::interchange {

/// An event while its lines are read. Zones of its moments are still the file's TZIDs; DTEND waits for the start's zone.
struct EventDraft {
    Event event;
    std::optional<Moment> end;
    std::optional<Minutes> duration;
    QString problem; ///< detail of Malformed: the first property that could not be read
};

/// Puts one property into the draft; false when it has no place there.
[[nodiscard]] bool applyEventProperty(const ContentLine &property, EventDraft &draft);
/// "20261124" or "20261124T090000" with or without Z; the zone is the TZID as it stands.
[[nodiscard]] std::optional<Moment> parseMoment(const QString &value, const QString &tzid);
/// "PT50M", "P1D", "P2W", "P1DT2H": whole minutes, rounded up; nullopt for negative ones and anything else.
[[nodiscard]] std::optional<Minutes> parseDuration(const QString &value);

} // namespace praxis::interchange
