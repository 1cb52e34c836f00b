// Notes: what they say, what waits for whom, and who opened whose with a reason.
#include "models/records/Note.h"
#include "services/hosted/api/RowTables.h"
#include "services/hosted/api/Rows.h"
#include "services/practice/notes/NoteOpenings.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

QJsonObject noteJson(const NoteView &view)
{
    QJsonObject json = rowJson(openedNoteTable, &view.note);
    json.insert(u"author_name"_s, view.authorName);
    json.insert(u"supervisor_name"_s, view.supervisorName);
    json.insert(u"is_shredded"_s, view.isShredded);
    json.insert(u"sections"_s, toJson(view.text));
    return json;
}

HttpAnswer openedNote(const ApiParts &parts, const Asked &asked, const QString &why)
{
    return told(parts, asked, {}, OpenNote{idIn(asked), why}, [](const OpenedNote &opened) {
        QJsonArray addenda;
        for (const NoteView &view : opened.addenda)
            addenda.append(noteJson(view));
        HttpAnswer answer = json({{u"note"_s, noteJson(opened.note)}, {u"addenda"_s, addenda}, {u"person_name"_s, opened.personName}, {u"may_edit"_s, opened.mayEdit},
                                  {u"may_add"_s, opened.mayAdd}, {u"may_cosign"_s, opened.mayCosign}, {u"may_change_visibility"_s, opened.mayChangeVisibility},
                                  {u"open_until"_s, opened.openUntil.isNull() ? QJsonValue() : QJsonValue(opened.openUntil.toString())}});
        answer.set("Cache-Control", "no-store");
        return answer;
    });
}

HttpAnswer note(const ApiParts &parts, const Asked &asked)
{
    return openedNote(parts, asked, {});
}

HttpAnswer openNote(const ApiParts &parts, const Asked &asked, const QJsonObject &body)
{
    return openedNote(parts, asked, body.value(u"why").toString());
}

HttpAnswer toDo(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const NotesToDo query{values.instant(u"since"_s), values.number(u"limit"_s, 50)};
    return told(parts, asked, values.check(), query, [](const NotesToDoList &list) {
        const auto notes = [](const QVector<NoteEntry> &rows) { return rowsJson(rows, noteEntryTable); };
        QJsonArray sessions;
        for (const CalendarEntry &entry : list.withoutNote)
            sessions.append(calendarJson(entry));
        return json({{u"drafts"_s, notes(list.drafts)}, {u"to_cosign"_s, notes(list.toCosign)}, {u"without_note"_s, sessions}});
    });
}

HttpAnswer noteOpenings(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, NoteOpenings{}, [](const QVector<NoteOpeningLine> &rows) {
        QJsonArray all;
        for (const NoteOpeningLine &line : rows) {
            QJsonObject one = rowJson(typeOf<NoteAccess>().fields, &line.access);
            one.insert(u"asked_by_name"_s, line.askedBy);
            one.insert(u"person_name"_s, line.personName);
            one.insert(u"author_name"_s, line.authorName);
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

HttpAnswer accesses(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), NoteAccesses{values.text(u"unseen"_s) == u"true"}, [](const QVector<NoteAccessLine> &rows) {
        QJsonArray all;
        for (const NoteAccessLine &line : rows) {
            QJsonObject one = rowJson(typeOf<NoteAccess>().fields, &line.access);
            one.insert(u"user_name"_s, line.userName);
            one.insert(u"person_name"_s, line.personName);
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

} // namespace

void addNoteRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    const QJsonObject section = object({{u"key"_s, text()}, {u"heading"_s, text()}, {u"text"_s, text()}}, {u"key"_s, u"heading"_s});
    schemas.insert(u"OpenedNote"_s, with(rowSchema<Note>(openedNoteTable), {{u"author_name"_s, text()}, {u"supervisor_name"_s, text()}, {u"is_shredded"_s, boolean()}, {u"sections"_s, list(section)}}));
    schemas.insert(u"NoteAccess"_s, ofRecord(typeOf<NoteAccess>()));
    const QJsonObject opened = reference(u"OpenedNote"_s), access = ofRecord(typeOf<NoteAccess>());
    const QJsonObject whole = object({{u"note"_s, opened}, {u"addenda"_s, list(opened)}, {u"person_name"_s, text()}, {u"may_edit"_s, boolean()}, {u"may_add"_s, boolean()},
                                      {u"may_cosign"_s, boolean()}, {u"may_change_visibility"_s, boolean()}, {u"open_until"_s, orNull(text(u"date-time"_s))}});
    addReading(router, parts, {u"notes/{id}"_s, "OpenNote", u"What a note says, with its addenda: one's own, and what is open to one."_s, &note, whole});
    addOpening(router, parts, {u"notes/{id}"_s, "OpenNote", u"Opens a note of the care team for managers and administrators, who say why: its author hears of it, and it stays open for half an hour. In front of a closed one stands the command BreakGlass."_s, &openNote, whole});
    addReading(router, parts, {u"notes-to-do"_s, "NotesToDo", u"Drafts, notes to co-sign, and sessions without a note since a moment."_s, &toDo,
                               object({{u"drafts"_s, list(reference(u"NoteEntry"_s))}, {u"to_cosign"_s, list(reference(u"NoteEntry"_s))}, {u"without_note"_s, list(reference(u"CalendarEntry"_s))}}),
                               {u"since"_s, u"limit"_s}});
    addReading(router, parts, {u"note-openings"_s, "NoteOpenings", u"Who asks to open a closed note, and waits for a second person."_s, &noteOpenings,
                               itemsOf(with(access, {{u"asked_by_name"_s, text()}, {u"person_name"_s, text()}, {u"author_name"_s, text()}}))});
    addReading(router, parts, {u"note-accesses"_s, "NoteAccesses", u"Who opened whose note with a reason."_s, &accesses, itemsOf(with(access, {{u"user_name"_s, text()}, {u"person_name"_s, text()}})), {u"unseen"_s}});
}

} // namespace praxis::hosted
