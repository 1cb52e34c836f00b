#pragma once

#include "models/ports/Clock.h"
#include "services/practice/jobs/Meetings.h"

namespace praxis::app {

/// Where providers are asked, if not at their own addresses: a gateway of the practice's, or a stand-in.
struct ProviderPlaces {
    QString twilio;      ///< "https://video.gateway.example"; blank: its own
    QString authorities; ///< file of certificates for these; blank: the system's
    QString videoSdk;
};

/// An adapter for each account, by its provider's name; null for a name that is none.
[[nodiscard]] VideoProviders videoProviders(const Clock &clock, const ProviderPlaces &places = {});

} // namespace praxis::app
