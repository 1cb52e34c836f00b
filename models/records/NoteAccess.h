#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Somebody who neither wrote a note nor treats its person opened it: why, until when, and whether its author has seen that.
struct NoteAccess : Record {
    QUuid noteId;
    QUuid contactId;
    QUuid userId;
    QString why;
    Instant untilAt;  ///< null: a second person has not allowed it yet
    Instant seenAt;
    QUuid allowedBy;  ///< the second of two people, where it takes two
    Instant refusedAt; ///< by them
};

inline constexpr auto noteAccessFields = describe<NoteAccess>(std::array{
    field<&NoteAccess::noteId>("note_id", Required | Guarded | Filterable, Merge::Server, "note"),
    field<&NoteAccess::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&NoteAccess::userId>("user_id", Required | Guarded | Filterable, Merge::Server, "app_user"),
    field<&NoteAccess::why>("why", Required | Guarded | Sensitive, Merge::Server),
    field<&NoteAccess::untilAt>("until_at", Guarded | Filterable, Merge::Server),
    field<&NoteAccess::seenAt>("seen_at", Guarded | Filterable, Merge::Server),
    field<&NoteAccess::allowedBy>("allowed_by", Guarded, Merge::Server, "app_user"),
    field<&NoteAccess::refusedAt>("refused_at", Guarded | Filterable, Merge::Server),
});

template <> inline const RecordType &typeOf<NoteAccess>()
{
    static constexpr RecordType type = recordType<NoteAccess>("NoteAccess", "note_access", noteAccessFields, "contact_id");
    return type;
}

} // namespace praxis
