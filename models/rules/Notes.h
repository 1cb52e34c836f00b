#pragma once

#include "models/records/Note.h"
#include "models/records/NoteText.h"

namespace praxis {

/// The sections that a note of this kind starts with, empty; of a custom one, those of its template.
[[nodiscard]] NoteText layoutOf(NoteKind kind, const QJsonArray &templateSections = {});

/// What was written, under the headings of another layout: what both have stays where it is, and what the new one has no heading
/// for follows under its own. Nothing that was written is lost.
[[nodiscard]] NoteText laidOutAnew(const NoteText &written, const NoteText &layout);

/// At most 200 sections and 1 000 000 characters, without control characters or half a surrogate pair. Invalid (fields: sections).
[[nodiscard]] Result<> validate(const NoteText &text);

/// More people may read the one than the other.
[[nodiscard]] constexpr bool isWider(NoteVisibility one, NoteVisibility other)
{
    return one < other;
}

/// Not a part of the record that everybody who answers for the practice may open: a draft, and what is not for the care team.
[[nodiscard]] inline bool isRestricted(const Note &note)
{
    return note.status == NoteStatus::Draft || note.visibility != NoteVisibility::CareTeam;
}

} // namespace praxis
