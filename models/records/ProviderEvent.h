#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What a provider said, kept as it came before it was answered; what is made of it comes afterwards. The same one again is one row.
struct ProviderEvent : Record {
    QString provider;
    QString eventKey;   ///< SHA-256 of what was said, hexadecimal
    Instant saidAt;     ///< by its own clock
    QString sealedBody; ///< raw, under the practice's key, base64; `forgotten` a while after something was made of it
    Instant appliedAt;  ///< null: not yet
    QString problem;    ///< code of why nothing was made of it

    inline static const QString forgotten = QStringLiteral("-");
};

inline constexpr auto providerEventFields = describe<ProviderEvent>(std::array{
    field<&ProviderEvent::provider>("provider", Required | Guarded | Filterable, Merge::Server),
    field<&ProviderEvent::eventKey>("event_key", Required | Guarded | Filterable, Merge::Server),
    field<&ProviderEvent::saidAt>("said_at", Guarded | Filterable, Merge::Server),
    field<&ProviderEvent::sealedBody>("sealed_body", Required | Guarded | Secret | Sensitive, Merge::Server),
    field<&ProviderEvent::appliedAt>("applied_at", Guarded | Filterable, Merge::Server),
    field<&ProviderEvent::problem>("problem", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<ProviderEvent>()
{
    static constexpr RecordType type = recordType<ProviderEvent>("ProviderEvent", "provider_event", providerEventFields);
    return type;
}

} // namespace praxis
