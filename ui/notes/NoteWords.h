#pragma once

#include "models/records/Note.h"
#include "models/records/NoteText.h"

#include <QString>

/// The words of notes: headings that every practice has, layouts, and who reads what.
namespace praxis::ui::notewords {

/// "Subjective" for the key, the template's own heading where there is no key; blank for a note without headings.
[[nodiscard]] QString heading(const NoteSection &section);
/// What belongs under a heading that every practice has; blank where nothing needs to be said.
[[nodiscard]] QString hint(const QString &key);
/// "SOAP", "Intake": in a list of layouts.
[[nodiscard]] QString layout(NoteKind kind);
/// "SOAP note", "Addendum": as the title of one; `templateName` of a custom one.
[[nodiscard]] QString title(NoteKind kind, bool isAddendum, const QString &templateName = {});
/// "Care team": who may read a signed note.
[[nodiscard]] QString readers(NoteVisibility visibility);
/// The same as a sentence.
[[nodiscard]] QString readersSentence(NoteVisibility visibility, const QString &supervisor);

} // namespace praxis::ui::notewords
