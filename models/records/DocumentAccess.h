#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Somebody opened a document that is not meant for them in the ordinary way: why, until when, and whether its author has seen that.
struct DocumentAccess : Record {
    QUuid documentId;
    QUuid contactId;
    QUuid userId;
    QString why;
    Instant untilAt;  ///< null: a second person has not allowed it yet
    Instant seenAt;
    QUuid allowedBy;  ///< the second of two people, where it takes two
    Instant refusedAt; ///< by them
};

inline constexpr auto documentAccessFields = describe<DocumentAccess>(std::array{
    field<&DocumentAccess::documentId>("document_id", Required | Guarded | Filterable, Merge::Server, "document"),
    field<&DocumentAccess::contactId>("contact_id", Guarded | Filterable, Merge::Server, "contact"),
    field<&DocumentAccess::userId>("user_id", Required | Guarded | Filterable, Merge::Server, "app_user"),
    field<&DocumentAccess::why>("why", Required | Guarded | Sensitive, Merge::Server),
    field<&DocumentAccess::untilAt>("until_at", Guarded | Filterable, Merge::Server),
    field<&DocumentAccess::seenAt>("seen_at", Guarded | Filterable, Merge::Server),
    field<&DocumentAccess::allowedBy>("allowed_by", Guarded, Merge::Server, "app_user"),
    field<&DocumentAccess::refusedAt>("refused_at", Guarded | Filterable, Merge::Server),
});

template <> inline const RecordType &typeOf<DocumentAccess>()
{
    static constexpr RecordType type = recordType<DocumentAccess>("DocumentAccess", "document_access", documentAccessFields, "contact_id");
    return type;
}

} // namespace praxis
