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

/// A note that is on a screen, as it stands now: of it and of what adds to it the rows, not what they say. Looking again is no new look,
/// and that it has closed meanwhile is nobody's attempt: it is an answer, and no line of the trail.
struct NoteNow {
    OpenedNote opened;
    bool isOpen = false;
    QString takes;           ///< reason_required, two_people_required; blank: nothing would help
    bool isClosed = false;   ///< what it takes is given by a BreakGlass, not by opening it
};
struct RefreshNote {
    using Answer = NoteNow;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RefreshNote"); }
    QUuid id;
};

class Reading;
[[nodiscard]] Result<NoteNow> answer(Reading &reading, const RefreshNote &query);
[[nodiscard]] Result<QVector<NoteOpeningLine>> answer(Reading &reading, const NoteOpenings &query);

} // namespace praxis
