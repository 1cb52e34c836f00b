#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What a calendar's address for other programs tells of an appointment: that there is one, or also whose, by their initials.
enum class FeedShows : quint8 { Nothing, Busy, Initials };
constexpr std::array<const char *, 3> enumNames(FeedShows)
{
    return {"nothing", "busy", "initials"};
}

/// Somebody whom clients see (FHIR Practitioner).
struct Practitioner : Record {
    QString displayName;
    QString title; ///< as on a letter: Dr, Prof
    QString profession;
    QString providerNumber;
    QString email;
    QString phone;
    QString colour; ///< #rrggbb
    QUuid defaultLocationId;
    QUuid defaultRoomId;
    int sortOrder = 0;
    bool isActive = true;
    bool videoEnabled = true;
    qint64 feedNumber = 0; ///< which of the addresses of their calendar is good, from when it was made (Unix seconds): none comes twice
    FeedShows feedShows{};
};

inline constexpr auto practitionerFields = describe<Practitioner>(std::array{
    field<&Practitioner::displayName>("display_name", Required | Filterable),
    field<&Practitioner::title>("title"),
    field<&Practitioner::profession>("profession"),
    field<&Practitioner::providerNumber>("provider_number"),
    field<&Practitioner::email>("email"),
    field<&Practitioner::phone>("phone"),
    field<&Practitioner::colour>("colour"),
    field<&Practitioner::defaultLocationId>("default_location_id", NoFlags, Merge::ByField, "location"),
    field<&Practitioner::defaultRoomId>("default_room_id", NoFlags, Merge::ByField, "room"),
    field<&Practitioner::sortOrder>("sort_order"),
    field<&Practitioner::isActive>("is_active", Filterable),
    field<&Practitioner::videoEnabled>("video_enabled", Guarded, Merge::Server),
    field<&Practitioner::feedNumber>("feed_number", Guarded, Merge::Server),
    field<&Practitioner::feedShows>("feed_shows", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<Practitioner>()
{
    static constexpr RecordType type = recordType<Practitioner>("Practitioner", "practitioner", practitionerFields);
    return type;
}

} // namespace praxis
