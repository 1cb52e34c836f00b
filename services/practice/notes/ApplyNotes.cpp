#include "models/ports/AuditBody.h"
#include "models/records/Contact.h"
#include "models/records/NoteAccess.h"
#include "models/records/NoteTemplate.h"
#include "models/records/Practitioner.h"
#include "models/rules/Notes.h"
#include "services/practice/door/Apply.h"
#include "services/practice/notes/NoteParts.h"

namespace praxis {

namespace {

constexpr int sittingMinutes = 30; ///< what is typed within is one line of the audit trail

std::unexpected<Error> noteNotAvailable(const char *status)
{
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QString::fromLatin1(status)}, {QStringLiteral("type"), typeOf<Note>().key()}});
}

/// The role first: whom notes are no business of learns nothing about which there are.
Result<std::shared_ptr<Note>> permittedNote(Work &work, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto note, work.get<Note>(id));
    PRAXIS_CHECK(work.permit(*note));
    PRAXIS_CHECK(work.lookup().get<Contact>(note->contactId)); // what a deleted person has is absent with them
    if (!note->destroyedAt.isNull())
        return noteNotAvailable("deleted");
    return note;
}

Result<> checkAuthor(Work &work, const Note &note)
{
    if (note.authorId.isNull() || note.authorId != work.actor().practitioner)
        return work.denied(QStringLiteral("not_the_author"));
    return {};
}

std::unexpected<Error> badTransition(const QString &from, const QString &to)
{
    return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<Note>().key()}, {QStringLiteral("from"), from}, {QStringLiteral("to"), to}});
}

Result<> checkStatus(const Note &note, NoteStatus wanted)
{
    return note.status == wanted ? Result<>() : badTransition(enumName(note.status), enumName(wanted));
}

Result<> checkVersion(const Note &note, qint64 seen)
{
    if (seen == 0 || note.version == seen)
        return {};
    return fail(ErrorCode::ChangedSince, {{QStringLiteral("type"), typeOf<Note>().key()}, {QStringLiteral("id"), idText(note.id)},
                                          {QStringLiteral("version"), note.version}});
}

/// A note's own author does not co-sign it, and who is to co-sign it must be able to read it.
Result<> checkSupervisor(Work &work, const Note &note)
{
    if (note.supervisorId.isNull())
        return note.visibility == NoteVisibility::Supervisor ? Result<>(invalidField("supervisor", "required")) : Result<>();
    if (note.visibility == NoteVisibility::Author)
        return invalidField("visibility", "range");
    const auto supervisor = work.lookup().get<Practitioner>(note.supervisorId);
    if (!supervisor || !(*supervisor)->isActive || note.supervisorId == note.authorId)
        return invalidField("supervisor", "unknown");
    return {};
}

Result<> checkAppointment(Work &work, const Note &note)
{
    if (note.appointmentId.isNull())
        return {};
    const auto appointment = work.lookup().get<Appointment>(note.appointmentId);
    PRAXIS_TRY(const qint64 there, work.session().count(typeOf<Participant>(),
               {.where = {{"appointment_id", Condition::Equal, idText(note.appointmentId)}, {"contact_id", Condition::Equal, idText(note.contactId)}}}));
    return appointment && there > 0 ? Result<>() : invalidField("appointment", "unknown"); // parent and child must fit
}

Result<> checkTemplate(Work &work, const Note &note)
{
    if (note.templateId.isNull())
        return note.kind == NoteKind::Custom ? Result<>(invalidField("template", "required")) : Result<>();
    if (note.kind != NoteKind::Custom)
        return invalidField("kind", "range");
    return work.lookup().get<NoteTemplate>(note.templateId) ? Result<>() : invalidField("template", "unknown");
}

/// What was chosen before may have been deleted since; typing goes on all the same.
Result<> checkChoices(Work &work, const Note &was, const Note &is)
{
    if (is.version == 0 || was.appointmentId != is.appointmentId)
        PRAXIS_CHECK(checkAppointment(work, is));
    if (is.version == 0 || was.templateId != is.templateId || was.kind != is.kind)
        PRAXIS_CHECK(checkTemplate(work, is));
    if (is.version == 0 || was.supervisorId != is.supervisorId || was.visibility != is.visibility)
        PRAXIS_CHECK(checkSupervisor(work, is));
    return {};
}

Result<> checkParent(Work &work, const Note &addendum)
{
    PRAXIS_TRY(const auto parent, permittedNote(work, addendum.addendumTo));
    PRAXIS_CHECK(checkStatus(*parent, NoteStatus::Signed));
    if (parent->contactId != addendum.contactId || !parent->addendumTo.isNull())
        return invalidField("addendum_to", "unknown");
    return {};
}

Result<std::shared_ptr<Note>> newNote(Work &work, const QUuid &id, const QUuid &person)
{
    PRAXIS_CHECK(work.lookup().get<Contact>(person));
    PRAXIS_TRY(const RecordPtr present, id.isNull() ? Result<RecordPtr>(nullptr) : work.session().find(typeOf<Note>(), id, Deleted::Include));
    if (present)
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(id)}});
    auto note = std::make_shared<Note>();
    note->id = id.isNull() ? work.newId() : id;
    note->contactId = person;
    note->authorId = work.actor().practitioner;
    note->eventAt = work.now();
    return note;
}

/// The draft itself, or a new one. A note that is not there any more is not made again.
Result<std::shared_ptr<Note>> draftFor(Work &work, const SaveNoteDraft &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const RecordPtr present, command.note.isNull() ? Result<RecordPtr>(nullptr) : work.session().find(typeOf<Note>(), command.note, Deleted::Include));
    std::shared_ptr<Note> note;
    if (present) {
        PRAXIS_TRY(note, permittedNote(work, command.note));
    } else {
        PRAXIS_TRY(note, newNote(work, command.note, command.person));
        if (!command.addendumTo.isNull()) {
            note->addendumTo = command.addendumTo;
            PRAXIS_CHECK(checkParent(work, *note)); // who may read the note may add to it
        } else {
            PRAXIS_CHECK(work.permit(*note));
        }
    }
    PRAXIS_CHECK(checkAuthor(work, *note));
    PRAXIS_CHECK(checkStatus(*note, NoteStatus::Draft));
    if (!command.person.isNull() && command.person != note->contactId)
        return invalidField("person", "guarded");
    return note;
}

Result<Instant> eventAtOf(Work &work, const Note &note)
{
    if (note.appointmentId.isNull())
        return note.version == 0 ? work.now() : note.createdAt;
    PRAXIS_TRY(const auto appointment, work.lookup().get<Appointment>(note.appointmentId));
    return appointment->startAt;
}

/// Whether the trail has told lately that this person is at this draft, in this session.
Result<bool> isSameSitting(Work &work, const Note &note)
{
    PRAXIS_TRY(const auto entries, work.session().auditSearch({.user = work.actor().user, .record = note.id, .from = work.now().plusMinutes(-sittingMinutes), .limit = 20}));
    for (const ChainedEntry &chained : entries) {
        PRAXIS_TRY(const AuditEntry entry, auditEntry(chained.body));
        if (entry.command == QLatin1StringView(SaveNoteDraft::name) && entry.session == work.actor().session && entry.outcome == u"done" && entry.at <= work.now())
            return true;
    }
    return false;
}

void summarise(Work &work, const char *code)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("type"), typeOf<Note>().key()}});
}

/// For what no undo may touch: what was typed is the text field's to take back, and a signature is nobody's.
void summariseForGood(Work &work, const char *code)
{
    summarise(work, code);
    work.setUndoKind(Work::UndoKind::None);
}

void sign(Work &work, Note &note)
{
    note.status = NoteStatus::Signed;
    note.signedAt = work.now();
    note.signedBy = work.actor().user;
    note.signedDigest = noteDigest(note.sealedText);
}

/// Who opened it for a reason while more people could read it has to ask again.
Result<> endAccesses(Work &work, const QUuid &note)
{
    PRAXIS_TRY(const auto running, selectAs<NoteAccess>(work.session(), {.where = {{"note_id", Condition::Equal, idText(note)},
                                                                                   {"until_at", Condition::Greater, static_cast<qlonglong>(work.now().ms)}}}));
    for (const auto &row : running) {
        PRAXIS_TRY(const auto access, work.get<NoteAccess>(row->id));
        access->untilAt = work.now();
        PRAXIS_CHECK(work.save(access));
    }
    return {};
}

Result<NoteText> writtenText(const QJsonArray &sections, bool mayBeBlank)
{
    PRAXIS_TRY(const NoteText text, noteText(sections));
    PRAXIS_CHECK(validate(text));
    if (!mayBeBlank && text.isBlank())
        return invalidField("sections", "required");
    return text;
}

} // namespace

Result<> apply(Work &work, const SaveNoteDraft &command)
{
    PRAXIS_TRY(const auto note, draftFor(work, command));
    PRAXIS_CHECK(checkVersion(*note, command.version));
    const Note was = *note;
    note->appointmentId = command.appointment;
    note->kind = command.kind;
    note->templateId = command.noteTemplate;
    note->visibility = command.visibility;
    note->supervisorId = command.supervisor;
    PRAXIS_CHECK(checkChoices(work, was, *note));
    if (note->version == 0 || was.appointmentId != note->appointmentId) {
        PRAXIS_TRY(note->eventAt, eventAtOf(work, *note));
    }
    PRAXIS_TRY(const NoteText text, writtenText(command.sections, true));
    PersonSeal seal(work.session(), work.parts().seal); // its own: a key made for an item that is taken out again is not kept
    summariseForGood(work, "note_saved");
    if (note->version > 0) {
        PRAXIS_TRY(const std::optional<NoteText> before, openedNoteText(seal, was));
        const bool sameChoices = was.appointmentId == note->appointmentId && was.kind == note->kind
            && was.templateId == note->templateId && was.visibility == note->visibility && was.supervisorId == note->supervisorId;
        if (sameChoices && before && *before == text)
            return {};
        if (was.onHold) // as it is, it may still be signed
            return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("on_hold")}, {QStringLiteral("type"), typeOf<Note>().key()}});
    }
    PRAXIS_TRY(note->sealedText, sealedNoteText(seal, *note, text));
    PRAXIS_TRY(const bool sameSitting, note->version == 0 ? Result<bool>(false) : isSameSitting(work, *note));
    return sameSitting ? work.saveOnTheSameLine(note) : work.save(note);
}

Result<> apply(Work &work, const SignNote &command)
{
    PRAXIS_TRY(const auto note, permittedNote(work, command.note));
    PRAXIS_CHECK(checkAuthor(work, *note));
    PRAXIS_CHECK(checkStatus(*note, NoteStatus::Draft));
    PRAXIS_CHECK(checkVersion(*note, command.version));
    PersonSeal seal(work.session(), work.parts().seal);
    PRAXIS_TRY(const std::optional<NoteText> text, openedNoteText(seal, *note));
    if (!text || text->isBlank())
        return invalidField("sections", "required");
    sign(work, *note);
    summariseForGood(work, "note_signed");
    return work.save(note);
}

Result<> apply(Work &work, const AddAddendum &command)
{
    PRAXIS_TRY(const auto parent, permittedNote(work, command.note));
    PRAXIS_CHECK(checkStatus(*parent, NoteStatus::Signed));
    if (work.actor().practitioner.isNull())
        return work.denied();
    PRAXIS_TRY(const NoteText text, writtenText(command.sections, false));
    PRAXIS_TRY(const auto note, newNote(work, command.id, parent->contactId));
    note->addendumTo = parent->addendumTo.isNull() ? parent->id : parent->addendumTo;
    note->appointmentId = parent->appointmentId;
    note->visibility = parent->visibility;
    if (note->visibility == NoteVisibility::Supervisor && parent->supervisorId != note->authorId)
        note->supervisorId = parent->supervisorId;
    PersonSeal seal(work.session(), work.parts().seal);
    PRAXIS_TRY(note->sealedText, sealedNoteText(seal, *note, text));
    sign(work, *note);
    summariseForGood(work, "note_addendum");
    return work.save(note);
}

Result<> apply(Work &work, const DiscardNoteDraft &command)
{
    PRAXIS_TRY(const auto note, permittedNote(work, command.note));
    PRAXIS_CHECK(checkAuthor(work, *note));
    PRAXIS_CHECK(checkStatus(*note, NoteStatus::Draft));
    if (note->onHold)
        return noteNotAvailable("on_hold");
    summarise(work, "note_discarded");
    return work.remove(typeOf<Note>(), note);
}

Result<> apply(Work &work, const CosignNote &command)
{
    PRAXIS_TRY(const auto note, permittedNote(work, command.note));
    if (note->supervisorId.isNull() || note->supervisorId != work.actor().practitioner)
        return work.denied(QStringLiteral("not_the_supervisor"));
    PRAXIS_CHECK(checkStatus(*note, NoteStatus::Signed));
    if (!note->cosignedAt.isNull())
        return badTransition(QStringLiteral("cosigned"), QStringLiteral("cosigned"));
    note->cosignedAt = work.now();
    note->cosignedBy = work.actor().user;
    summariseForGood(work, "note_cosigned");
    return work.save(note);
}

Result<> apply(Work &work, const SetNoteVisibility &command)
{
    PRAXIS_TRY(const auto note, permittedNote(work, command.note));
    PRAXIS_CHECK(checkAuthor(work, *note));
    const bool isSigned = note->status == NoteStatus::Signed;
    if (isSigned && isWider(command.visibility, note->visibility) && command.why.trimmed().isEmpty())
        return fail(ErrorCode::Required, {{QStringLiteral("field"), QStringLiteral("why")}});
    if (!note->cosignedAt.isNull() && command.supervisor != note->supervisorId)
        return invalidField("supervisor", "guarded"); // whoever has put their name to it stays
    if (isWider(note->visibility, command.visibility))
        PRAXIS_CHECK(endAccesses(work, note->id));
    note->visibility = command.visibility;
    note->supervisorId = command.supervisor;
    PRAXIS_CHECK(checkSupervisor(work, *note));
    work.setReason(command.why.trimmed());
    summariseForGood(work, "note_visibility");
    return work.save(note);
}

Result<> apply(Work &work, const AskNoteOpening &command)
{
    if (command.why.trimmed().isEmpty())
        return work.denied(QStringLiteral("reason_required"));
    work.setReason(command.why.trimmed());
    PRAXIS_TRY(const auto note, permittedNote(work, command.note));
    auto access = std::make_shared<NoteAccess>();
    access->noteId = note->id;
    access->contactId = note->contactId;
    access->userId = work.actor().user;
    access->why = command.why.trimmed();
    summariseForGood(work, "note_opening_asked");
    return work.save(access);
}

Result<> apply(Work &work, const AllowNoteOpening &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto access, work.get<NoteAccess>(command.access));
    PRAXIS_CHECK(work.permit(*access));
    PRAXIS_CHECK(work.lookup().get<Contact>(access->contactId));
    if (access->userId == work.actor().user)
        return work.denied(QStringLiteral("two_people_required"));
    if (!access->untilAt.isNull() || !access->refusedAt.isNull())
        return badTransition(access->untilAt.isNull() ? QStringLiteral("refused") : QStringLiteral("allowed"),
                             command.allowed ? QStringLiteral("allowed") : QStringLiteral("refused"));
    access->allowedBy = work.actor().user;
    if (command.allowed)
        access->untilAt = work.now().plusMinutes(noteOpenMinutes);
    else
        access->refusedAt = work.now();
    summariseForGood(work, command.allowed ? "note_opening_allowed" : "note_opening_refused");
    return work.save(access);
}

Result<> apply(Work &work, const BreakGlass &command)
{
    work.setReason(command.why.trimmed());
    PRAXIS_TRY(const auto note, permittedNote(work, command.note));
    auto access = std::make_shared<NoteAccess>();
    access->noteId = note->id;
    access->contactId = note->contactId;
    access->userId = work.actor().user;
    access->why = command.why.trimmed();
    access->untilAt = work.now().plusMinutes(noteOpenMinutes);
    summariseForGood(work, "note_glass");
    return work.save(access);
}

Result<> apply(Work &work, const AcknowledgeNoteAccess &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto access, work.get<NoteAccess>(command.access));
    PRAXIS_CHECK(work.permit(*access));
    PRAXIS_CHECK(work.lookup().get<Contact>(access->contactId));
    summariseForGood(work, "note_access_seen");
    if (!access->seenAt.isNull())
        return {};
    access->seenAt = work.now();
    return work.save(access);
}

} // namespace praxis
