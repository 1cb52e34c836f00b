#pragma once

#include "models/records/NoteAccess.h"
#include "models/records/NoteText.h"
#include "services/practice/door/Query.h"

namespace praxis {

/// The notes about a person (or of one of their appointments) that the asker may know of, newest first, without what they say.
struct PersonNotes {
    PRAXIS_QUERY(PersonNotes, QVector<NoteEntry>, false)
    QUuid person;
    QUuid appointment; ///< null: all
    Instant before;    ///< keyset; none: from the newest
    QUuid beforeId;
    int limit = 100;
};

struct NoteView {
    Note note;               ///< without its sealed text
    NoteText text;
    QString authorName;
    QString supervisorName;
    bool isShredded = false; ///< the person's key is gone, and with it what this said
};
struct OpenedNote {
    NoteView note;
    QVector<NoteView> addenda; ///< oldest first
    QString personName;
    Instant openUntil;         ///< of what is open with a reason only: then it closes
    bool mayEdit = false;      ///< save, sign, discard
    bool maySign = false;      ///< also a draft on hold, as it is
    bool mayAdd = false;       ///< an addendum
    bool mayCosign = false;
    bool mayChangeVisibility = false;
};
/// One note to read or to go on with. Denied (reason_required) where a reason has to be said: then it stays open for half an hour, and its
/// author hears of it (NoteAccesses). Denied (`closed` among its data) where it takes a BreakGlass first, or two people.
struct OpenNote {
    PRAXIS_QUERY(OpenNote, OpenedNote, true)
    QUuid id;
    QString why;
};

/// What waits for who asks (for everybody, where the role sees all): drafts, notes to co-sign, sessions without a note.
struct NotesToDoList {
    QVector<NoteEntry> drafts;
    QVector<NoteEntry> toCosign;
    QVector<CalendarEntry> withoutNote;
};
struct NotesToDo {
    PRAXIS_QUERY(NotesToDo, NotesToDoList, false)
    Instant since; ///< of the sessions
    int limit = 100;
};

/// Who broke the glass in front of whose note: for its author (their own notes) and for who answers for the practice.
struct NoteAccessLine {
    NoteAccess access;
    QString userName;
    QString personName;
};
struct NoteAccesses {
    PRAXIS_QUERY(NoteAccesses, QVector<NoteAccessLine>, false)
    bool onlyUnseen = true;
};

} // namespace praxis
