#pragma once

#include "models/ports/Reads.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/sample/SampleOptions.h"

namespace praxis::sample {

/// The first day whose sessions have notes: enough to read, and quickly made.
[[nodiscard]] QDate firstNoteDay(const Options &options);

/// What became of the note about one person's session.
struct SampleNote {
    SaveNoteDraft draft;
    bool isSigned = true;
    bool isCosigned = false;
    QJsonArray addendum; ///< that its author has added since; mostly none
};

struct SampleSubject {
    QUuid person;
    bool isChild = false;
    bool isFirst = false;  ///< visit
    QUuid supervisor;      ///< of an author who is supervised
};

/// The same note for the same session from the same seed. Nothing where it has not been written yet: some of what was seen in the
/// last two days.
[[nodiscard]] std::optional<SampleNote> makeNote(const Options &options, const CalendarEntry &session, const SampleSubject &about);

} // namespace praxis::sample
