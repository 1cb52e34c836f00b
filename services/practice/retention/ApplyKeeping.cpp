// How long a document or a note is kept beyond its rule, and legal holds on notes.
#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/documents/DocumentParts.h"
#include "services/practice/retention/Holds.h"
#include "services/practice/retention/Removals.h"

#include <algorithm>

namespace praxis {

namespace {


/// One's own, or by who answers for the practice: whoever may keep a note longer need not be able to read it. To them a draft that was thrown
/// away, and what lies behind a person who was deleted, is there as well: it waits for its end like everything else.
Result<std::shared_ptr<Note>> keptNote(Work &work, const QUuid &id)
{
    PRAXIS_TRY(const Cell cell, work.permit());
    PRAXIS_TRY(const auto note, work.get<Note>(id, cell == Cell::All ? Deleted::Include : Deleted::Hide));
    PRAXIS_CHECK(work.permit(*note));
    if (cell != Cell::All)
        PRAXIS_CHECK(work.lookup().get<Contact>(note->contactId));
    work.setUndoKind(Work::UndoKind::None); // no step of undo keeps what a note says
    if (!note->addendumTo.isNull())
        return invalidField("note", "addendum");
    if (!note->destroyedAt.isNull())
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("deleted")}, {QStringLiteral("type"), typeOf<Note>().key()}});
    return note;
}

Result<> keep(Work &work, const std::shared_ptr<Note> &note, const char *code)
{
    PRAXIS_CHECK(work.save(note)); // on an own line of the trail each time, also where it says the same again
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("type"), typeOf<Note>().key()}});
    return {};
}

} // namespace

Result<std::shared_ptr<Document>> keptDocument(Work &work, const QUuid &id)
{
    PRAXIS_TRY(const Cell cell, work.permit());
    PRAXIS_TRY(const auto document, work.get<Document>(id, cell == Cell::All ? Deleted::Include : Deleted::Hide));
    if (cell != Cell::All && !document->contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(document->contactId));
    if (cell == Cell::Own) {
        PRAXIS_TRY(const bool own, ownsDocument(work.session(), work.actor(), *document));
        if (!own)
            return work.denied();
    }
    PRAXIS_TRY(const Retained what, retained(work.session(), document));
    if (what.isGone || (document->isDeleted && document->contactId.isNull())) // a form of the practice that was removed is kept for nobody
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("deleted")}, {QStringLiteral("type"), typeOf<Document>().key()}});
    return document;
}

Result<> apply(Work &work, const RetainDocument &command)
{
    PRAXIS_TRY(const auto document, keptDocument(work, command.document));
    if (document->contactId.isNull())
        return invalidField("document", "about_nobody"); // a form of the practice is kept until somebody removes it
    PRAXIS_CHECK(checkWhy(command.why, false));
    work.setReason(command.why.trimmed());
    document->retainUntil = command.atLeast ? std::max(document->retainUntil, command.until) : command.until;
    PRAXIS_CHECK(work.save(document));
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), document->contactId, Deleted::Include)); // no title: whoever keeps it need not be able to see it
    work.setSummary({{QStringLiteral("code"), QStringLiteral("document_retained")}, {QStringLiteral("what"), person ? fullName(*person) : QString()}});
    return {};
}

Result<> apply(Work &work, const RetainNote &command)
{
    PRAXIS_TRY(const auto note, keptNote(work, command.note));
    PRAXIS_CHECK(checkWhy(command.why, false));
    work.setReason(command.why.trimmed());
    note->retainUntil = command.atLeast ? std::max(note->retainUntil, command.until) : command.until;
    return keep(work, note, "note_retained");
}

Result<> apply(Work &work, const HoldNote &command)
{
    PRAXIS_TRY(const auto note, keptNote(work, command.note));
    PRAXIS_CHECK(checkWhy(command.why, true));
    PRAXIS_CHECK(placeHold(work, RetainedKind::Note, typeOf<Note>(), *note, command.why.trimmed(), {note->onHold, note->holdWhy, note->heldBy}));
    work.setReason(note->holdWhy);
    return keep(work, note, "note_held");
}

} // namespace praxis
