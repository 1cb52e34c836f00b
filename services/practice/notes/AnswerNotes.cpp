#include "models/records/NoteAccess.h"
#include "models/records/Practitioner.h"
#include "models/records/User.h"
#include "models/rules/Notes.h"
#include "models/rules/People.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/notes/NoteOpenings.h"
#include "services/practice/notes/NoteParts.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/door/Reading.h"

#include <algorithm>

namespace praxis {

namespace {

QString practitionerName(Reading &reading, const QUuid &id)
{
    const auto practitioner = id.isNull() ? Result<std::shared_ptr<Practitioner>>(nullptr) : findAs<Practitioner>(reading.session(), id, Deleted::Include);
    return practitioner && *practitioner ? (*practitioner)->displayName : QString();
}

Cell commandCell(const Reading &reading, const char *command)
{
    return reading.parts().matrix.cell(reading.actor().role, reading.parts().matrix.actionOfCommand(QString::fromLatin1(command)));
}

/// Until when this user has opened this note with a reason; null: not at all, or no longer.
Result<Instant> openedUntil(Reading &reading, const QUuid &note)
{
    PRAXIS_TRY(const auto opened, selectAs<NoteAccess>(reading.session(), {.where = {{"note_id", Condition::Equal, idText(note)},
                                                                                     {"user_id", Condition::Equal, idText(reading.actor().user)},
                                                                                     {"until_at", Condition::Greater, static_cast<qlonglong>(reading.now().ms)}},
                                                                           .order = {{"until_at", true}}, .limit = 1}));
    return opened.isEmpty() ? Instant() : opened.first()->untilAt;
}

/// Whether opening the note that this one adds to opens this one. A mere reason for a note of the care team opens nothing that is closed.
Result<bool> opensWithItsNote(Reading &reading, const Note &addendum)
{
    if (addendum.status != NoteStatus::Signed || addendum.addendumTo.isNull())
        return false;
    if (!isRestricted(addendum))
        return true;
    PRAXIS_TRY(const auto parent, findAs<Note>(reading.session(), addendum.addendumTo));
    return parent && isRestricted(*parent);
}

Result<Instant> openedUntil(Reading &reading, const Note &note)
{
    PRAXIS_TRY(const Instant opened, openedUntil(reading, note.id));
    PRAXIS_TRY(const bool withItsNote, opensWithItsNote(reading, note));
    PRAXIS_TRY(const Instant alsoOpened, withItsNote ? openedUntil(reading, note.addendumTo) : Result<Instant>(Instant()));
    return std::max(opened, alsoOpened);
}

/// Of a note for the care team: its author looks at their own, and what was destroyed says nothing any more.
bool takesNoReason(const Reading &reading, const Note &note)
{
    const bool byAuthor = !note.authorId.isNull() && note.authorId == reading.actor().practitioner;
    return !isRestricted(note) && (byAuthor || !note.destroyedAt.isNull());
}

std::unexpected<Error> closed(const Reading &reading, const Note &note)
{
    if (!isRestricted(note))
        return reading.denied(QStringLiteral("reason_required"));
    const Cell glass = commandCell(reading, BreakGlass::name);
    std::unexpected<Error> refused = reading.denied(glass == Cell::Reason ? QStringLiteral("reason_required") : glass == Cell::Two ? QStringLiteral("two_people_required") : QString());
    refused.error().data.insert(QStringLiteral("closed"), true);
    return refused;
}

/// Until when, where that is a matter of a reason; null: for good. Denied says what is missing: a reason, a second person, or
/// nothing that would help; `closed`: the reason is not given by reading, but by a BreakGlass.
Result<Instant> mayRead(Reading &reading, const Note &note)
{
    if (reading.ownOnly()) {
        PRAXIS_TRY(const bool own, owns(reading.session(), reading.actor(), typeOf<Note>(), note));
        return own ? Result<Instant>(Instant()) : Result<Instant>(reading.denied());
    }
    if (takesNoReason(reading, note))
        return Instant();
    PRAXIS_TRY(const Instant opened, openedUntil(reading, note));
    return opened.isNull() ? Result<Instant>(closed(reading, note)) : Result<Instant>(opened);
}

/// Its author hears of it: written with the line of the trail that tells the look itself, or not at all.
Result<> keepAccess(Reading &reading, const Note &note, const QString &why)
{
    NoteAccess access;
    access.id = reading.parts().ids.next();
    access.organizationId = reading.actor().organization;
    access.createdAt = access.updatedAt = reading.now();
    access.createdBy = access.updatedBy = reading.actor().user;
    access.version = 1;
    access.noteId = note.id;
    access.contactId = note.contactId;
    access.userId = reading.actor().user;
    access.why = why.left(2000);
    access.untilAt = reading.now().plusMinutes(noteOpenMinutes);
    PRAXIS_CHECK(reading.session().insert(typeOf<NoteAccess>(), access));
    PRAXIS_CHECK(reading.session().numberChange(typeOf<NoteAccess>(), access.id));
    return {};
}

/// Who answers for the practice opens what is for the care team by saying why; nothing else is opened by that.
Result<Instant> opensWith(Reading &reading, const Note &note, const QString &why)
{
    const Result<Instant> may = mayRead(reading, note);
    if (may || may.error().code != ErrorCode::Denied || !reading.needsReason() || isRestricted(note))
        return may;
    PRAXIS_CHECK(reading.lookup().get<Contact>(note.contactId));
    if (why.isEmpty())
        return may;
    PRAXIS_CHECK(keepAccess(reading, note, why));
    return reading.now().plusMinutes(noteOpenMinutes);
}

/// Without a seal, without what it says.
Result<NoteView> viewOf(Reading &reading, PersonSeal *seal, const Note &note)
{
    NoteView view;
    view.note = note;
    view.note.sealedText.clear();
    view.authorName = practitionerName(reading, note.authorId);
    view.supervisorName = practitionerName(reading, note.supervisorId);
    if (!seal)
        return view;
    PRAXIS_TRY(std::optional<NoteText> text, openedNoteText(*seal, note));
    view.isShredded = !text;
    if (text)
        view.text = std::move(*text);
    return view;
}

Result<> noteView(Reading &reading, const Note &note, const QString &why)
{
    const bool byAuthor = !note.authorId.isNull() && note.authorId == reading.actor().practitioner;
    AuditEntry entry;
    entry.action = QStringLiteral("view");
    entry.type = typeOf<Note>().key();
    entry.record = note.id;
    entry.persons = {note.contactId};
    entry.risk = byAuthor ? QStringLiteral("low") : isRestricted(note) ? QStringLiteral("high") : QStringLiteral("medium");
    entry.why = why.isEmpty() ? reading.actor().purpose : why;
    return reading.note(std::move(entry));
}

/// What closes first closes all that is shown together.
void closesAt(OpenedNote &opened, Instant until)
{
    if (!until.isNull() && (opened.openUntil.isNull() || until < opened.openUntil))
        opened.openUntil = until;
}

Result<> putAddenda(Reading &reading, PersonSeal *seal, OpenedNote &opened)
{
    PRAXIS_TRY(const auto rows, selectAs<Note>(reading.session(), {.where = {{"addendum_to", Condition::Equal, idText(opened.note.note.id)}}, .order = {{"created_at"}}}));
    for (const auto &row : rows) {
        // What was added for the care team is read, and closes, with its note.
        const Result<Instant> may = reading.ownOnly() || isRestricted(*row) ? mayRead(reading, *row) : Result<Instant>(opened.openUntil);
        if (!may && may.error().code != ErrorCode::Denied)
            return fail(may.error());
        if (!may)
            continue;
        closesAt(opened, *may);
        PRAXIS_TRY(NoteView view, viewOf(reading, seal, *row));
        opened.addenda.append(std::move(view));
    }
    return {};
}

void putRights(const Reading &reading, OpenedNote &opened)
{
    const Note &note = opened.note.note;
    if (!note.destroyedAt.isNull())
        return; // that it was there, and nothing to do with it
    const QUuid me = reading.actor().practitioner;
    const bool writes = !me.isNull() && commandCell(reading, SignNote::name) != Cell::No;
    const bool isSigned = note.status == NoteStatus::Signed;
    opened.maySign = writes && !isSigned && note.authorId == me && !opened.note.isShredded;
    opened.mayEdit = opened.maySign && !note.onHold;
    opened.mayAdd = writes && isSigned;
    opened.mayCosign = writes && isSigned && note.supervisorId == me && note.cosignedAt.isNull();
    opened.mayChangeVisibility = writes && note.authorId == me;
}

Result<std::shared_ptr<Note>> noteOf(Reading &reading, const QUuid &id)
{
    reading.about(id);
    PRAXIS_TRY(const auto note, findAs<Note>(reading.session(), id));
    if (!note)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Note>().key()}, {QStringLiteral("id"), idText(id)}});
    return note;
}

Result<OpenedNote> noteAndAddenda(Reading &reading, PersonSeal *seal, const Note &note, Instant until)
{
    OpenedNote opened;
    closesAt(opened, until);
    PRAXIS_TRY(const auto person, reading.lookup().get<Contact>(note.contactId)); // what a deleted person has is absent with them
    opened.personName = fullName(*person);
    PRAXIS_TRY(opened.note, viewOf(reading, seal, note));
    PRAXIS_CHECK(putAddenda(reading, seal, opened));
    putRights(reading, opened);
    return opened;
}

/// Whose eyes a list is made for; null: it is for who answers for all of them.
QUuid readerOf(const Reading &reading)
{
    return reading.ownOnly() ? reading.actor().practitioner : QUuid();
}

} // namespace

Result<QVector<NoteEntry>> answer(Reading &reading, const PersonNotes &query)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    if (reading.ownOnly() && reading.actor().practitioner.isNull())
        return QVector<NoteEntry>();
    return reading.session().notes({.person = query.person, .appointment = query.appointment, .reader = readerOf(reading), .before = query.before,
                                    .beforeId = query.beforeId, .limit = std::clamp(query.limit, 1, 500)});
}

Result<OpenedNote> answer(Reading &reading, const OpenNote &query)
{
    PRAXIS_TRY(const auto note, noteOf(reading, query.id));
    const QString why = query.why.trimmed();
    PRAXIS_TRY(const Instant until, opensWith(reading, *note, why));
    PRAXIS_CHECK(reading.lookup().get<Contact>(note->contactId));
    PRAXIS_CHECK(noteView(reading, *note, why));
    PersonSeal seal(reading.session(), reading.parts().seal);
    return noteAndAddenda(reading, &seal, *note, until);
}

Result<NoteNow> answer(Reading &reading, const RefreshNote &query)
{
    PRAXIS_TRY(const auto note, noteOf(reading, query.id));
    const Result<Instant> until = mayRead(reading, *note);
    NoteNow now;
    if (!until && until.error().code != ErrorCode::Denied)
        return fail(until.error());
    if (!until) {
        now.takes = until.error().data.value(QStringLiteral("reason")).toString();
        now.isClosed = until.error().data.value(QStringLiteral("closed")).toBool();
        return now;
    }
    PRAXIS_TRY(now.opened, noteAndAddenda(reading, nullptr, *note, *until));
    now.isOpen = true;
    return now;
}

Result<NotesToDoList> answer(Reading &reading, const NotesToDo &query)
{
    NotesToDoList todo;
    const QUuid me = readerOf(reading);
    if (reading.ownOnly() && me.isNull())
        return todo;
    const int limit = std::clamp(query.limit, 1, 500);
    PRAXIS_TRY(todo.drafts, reading.session().notes({.which = NoteFilter::Drafts, .author = me, .limit = limit}));
    PRAXIS_TRY(todo.toCosign, reading.session().notes({.which = NoteFilter::ToCosign, .supervisor = me, .limit = limit}));
    PRAXIS_TRY(todo.withoutNote, reading.session().withoutNote(me, {query.since, reading.now()}, limit));
    return todo;
}

Result<QVector<AnswerLine>> answer(Reading &reading, const CosignedNotes &)
{
    QVector<AnswerLine> lines;
    if (reading.actor().practitioner.isNull())
        return lines;
    const Instant since = answersSince(reading.now());
    PRAXIS_TRY(const auto notes, selectAs<Note>(reading.session(), {.where = {{"author_id", Condition::Equal, idText(reading.actor().practitioner)},
               {"cosigned_at", Condition::Greater, static_cast<qlonglong>(since.ms)}}, .order = {{"cosigned_at", true}}, .limit = 100}));
    for (const auto &note : notes) {
        const auto person = reading.lookup().get<Contact>(note->contactId);
        if (!person || note->cosignedBy == reading.actor().user)
            continue;
        PRAXIS_TRY(const auto user, findAs<User>(reading.session(), note->cosignedBy, Deleted::Include));
        lines.append({note->id, note->addendumTo.isNull() ? note->id : note->addendumTo, fullName(**person), {}, user ? user->displayName : QString(), {}, false, note->cosignedAt});
    }
    return lines;
}

Result<QVector<NoteOpeningLine>> answer(Reading &reading, const NoteOpenings &)
{
    QVector<NoteOpeningLine> lines;
    PRAXIS_TRY(const auto rows, selectAs<NoteAccess>(reading.session(), {.where = {{"until_at", Condition::IsNull, {}}, {"refused_at", Condition::IsNull, {}},
                                                                                   {"user_id", Condition::NotEqual, idText(reading.actor().user)}},
                                                                        .order = {{"created_at", true}}, .limit = 200}));
    for (const auto &row : rows) {
        const auto person = reading.lookup().get<Contact>(row->contactId);
        PRAXIS_TRY(const auto note, findAs<Note>(reading.session(), row->noteId));
        if (!person || !note || !note->destroyedAt.isNull())
            continue;
        PRAXIS_TRY(const auto user, findAs<User>(reading.session(), row->userId, Deleted::Include));
        lines.append({*row, user ? user->displayName : QString(), fullName(**person), practitionerName(reading, note->authorId)});
    }
    return lines;
}

Result<QVector<NoteAccessLine>> answer(Reading &reading, const NoteAccesses &query)
{
    QVector<NoteAccessLine> lines;
    Selection selection{.where = {{"until_at", Condition::NotNull, {}}}, .order = {{"created_at", true}}, .limit = 500};
    if (query.onlyUnseen)
        selection.where.append({"seen_at", Condition::IsNull, {}});
    PRAXIS_TRY(const auto rows, selectAs<NoteAccess>(reading.session(), selection));
    for (const auto &row : rows) {
        PRAXIS_TRY(const bool own, reading.ownOnly() ? owns(reading.session(), reading.actor(), typeOf<NoteAccess>(), *row) : Result<bool>(true));
        if (!own)
            continue;
        NoteAccessLine line{*row, {}, {}};
        PRAXIS_TRY(const auto user, findAs<User>(reading.session(), row->userId, Deleted::Include));
        line.userName = user ? user->displayName : QString();
        const auto person = reading.lookup().get<Contact>(row->contactId);
        if (!person)
            continue;
        line.personName = fullName(**person);
        lines.append(std::move(line));
    }
    return lines;
}

} // namespace praxis
