#pragma once

#include "models/records/Note.h"
#include "models/records/NoteText.h"
#include "services/practice/door/PersonSeal.h"

namespace praxis {

/// What was opened with a reason, with or without a second person, stays open this long.
inline constexpr int noteOpenMinutes = 30;

/// The sealed form of what a note says, for `Note::sealedText`.
[[nodiscard]] Result<QString> sealedNoteText(PersonSeal &seal, const Note &note, const NoteText &text);
/// Nothing where the person's key has been shredded.
[[nodiscard]] Result<std::optional<NoteText>> openedNoteText(PersonSeal &seal, const Note &note);
/// Which sealed text was signed; the audit trail has the same.
[[nodiscard]] QString noteDigest(const QString &sealedText);

} // namespace praxis
