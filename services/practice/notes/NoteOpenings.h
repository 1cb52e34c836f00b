#pragma once

#include "models/records/NoteAccess.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// Somebody asks to open a closed note, and waits for a second person.
struct NoteOpeningLine {
    NoteAccess access;
    QString askedBy;
    QString personName;
    QString authorName; ///< of the note
};
/// What waits for who asks this, newest first; what they asked themselves is not theirs to allow.
struct NoteOpenings {
    using Answer = QVector<NoteOpeningLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("NoteOpenings"); }
};

class Reading;
[[nodiscard]] Result<QVector<NoteOpeningLine>> answer(Reading &reading, const NoteOpenings &query);

} // namespace praxis
