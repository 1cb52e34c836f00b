#include "services/practice/retention/RemovalLines.h"

#include "models/records/Note.h"
#include "models/records/Practitioner.h"
#include "services/practice/retention/Holds.h"
#include "services/practice/retention/Removals.h"

namespace praxis::removallines {

Result<> putRemoval(Reading &reading, DueRecord &line)
{
    PRAXIS_TRY(const auto removal, openRemoval(reading.session(), line.kind, line.id));
    if (removal) {
        line.removal = *removal;
        line.askedBy = userName(reading, removal->askedBy);
        line.decidedBy = userName(reading, removal->decidedBy);
    }
    if (!line.onHold)
        return {};
    PRAXIS_TRY(const auto release, openHoldRelease(reading.session(), line.kind, line.id));
    if (release) {
        line.release = *release;
        line.releaseAskedBy = userName(reading, release->askedBy);
    }
    return {};
}

Result<bool> putSubject(Reading &reading, DueRecord &line)
{
    if (line.kind == RetainedKind::Recording) {
        PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), line.id, Deleted::Include)); // an import that was undone is kept, and due, too
        if (!recording)
            return false;
        line.at = recording->startedAt;
        line.onHold = recording->onHold;
        return true;
    }
    if (line.kind == RetainedKind::Note) {
        PRAXIS_TRY(const auto note, findAs<Note>(reading.session(), line.id, Deleted::Include)); // a draft that was thrown away is kept, and due, too
        if (!note)
            return false;
        PRAXIS_TRY(const auto author, findAs<Practitioner>(reading.session(), note->authorId, Deleted::Include));
        line.title = author ? author->displayName : QString();
        line.at = note->eventAt;
        line.onHold = note->onHold;
        return true;
    }
    PRAXIS_TRY(const auto document, findAs<Document>(reading.session(), line.id, Deleted::Include));
    if (!document)
        return false;
    line.title = document->privacy == Privacy::Restricted ? QString() : document->title;
    line.at = document->createdAt;
    line.onHold = document->onHold;
    return true;
}

} // namespace praxis::removallines
