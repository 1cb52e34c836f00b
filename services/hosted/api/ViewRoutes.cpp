// Lists that join several records: the questions of the practice, as they are asked by the desk.
#include "models/kernel/JsonText.h"
#include "services/hosted/api/RowTables.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/api/Schemas.h"

#include <QJsonArray>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

/// What is no single field of the row: its moments besides the wall's, and who holds it together with its practitioner.
void addTimesAndStaff(const CalendarEntry &entry, std::string &json)
{
    json += ",\"start_at\":";
    appendJson(json, entry.when.start);
    json += ",\"end_at\":";
    appendJson(json, entry.when.end);
    json += ",\"other_staff\":[";
    for (const QUuid &one : entry.otherStaff) {
        appendJson(json, one);
        json += ',';
    }
    if (json.back() == ',')
        json.pop_back();
    json += ']';
}

HttpAnswer calendar(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const ShowCalendar query{calendarFilter(values)};
    return told(parts, asked, values.check(), query, [](const QVector<CalendarEntry> &rows) { return items(rows, calendarEntryTable, &addTimesAndStaff); });
}

HttpAnswer personAppointments(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const PersonAppointments query{idFrom(asked.path.value(u"id"_s)), values.instant(u"before"_s), values.uuid(u"before_id"_s), values.number(u"limit"_s, 50)};
    if (const Result<> checked = values.check(); !checked)
        return problem(checked.error());
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    // The list alone would answer "none" for somebody who is not theirs: they are to hear which it is.
    if (const auto person = door->ask(*asked.actor, Get<Contact>{query.person}); !person)
        return problem(person.error());
    return told(parts, asked, {}, query, [](const QVector<CalendarEntry> &rows) { return items(rows, calendarEntryTable, &addTimesAndStaff); });
}

HttpAnswer personNotes(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    PersonNotes query;
    query.person = idFrom(asked.path.value(u"id"_s));
    query.before = values.instant(u"before"_s);
    query.beforeId = values.uuid(u"before_id"_s);
    query.limit = values.number(u"limit"_s, 50);
    return told(parts, asked, values.check(), query, [](const QVector<NoteEntry> &rows) { return items(rows, noteEntryTable); });
}

HttpAnswer openedAppointmentNotes(const ApiParts &parts, const Asked &asked, const QString &why)
{
    return told(parts, asked, {}, OpenAppointmentNotes{idIn(asked), why}, [](const AppointmentNotes &notes) {
        return json({{u"preparation"_s, notes.preparation}, {u"after"_s, notes.after}});
    });
}

HttpAnswer appointmentNotes(const ApiParts &parts, const Asked &asked)
{
    return openedAppointmentNotes(parts, asked, {});
}

HttpAnswer openAppointmentNotes(const ApiParts &parts, const Asked &asked, const QJsonObject &body)
{
    return openedAppointmentNotes(parts, asked, body.value(u"why").toString());
}

HttpAnswer personConsents(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, PersonConsents{idFrom(asked.path.value(u"id"_s))}, [](const QVector<ConsentLine> &rows) {
        QJsonArray all;
        for (const ConsentLine &line : rows)
            all.append(rowJson(typeOf<Consent>().fields, &line.consent));
        return json({{u"items"_s, all}});
    });
}

HttpAnswer recordings(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    ShowRecordings query;
    RecordingFilter &filter = query.filter;
    filter = recordingFilter(values);
    if (const Instant after = values.instant(u"before"_s); !after.isNull())
        filter.after = static_cast<qlonglong>(after.ms);
    filter.afterId = values.uuid(u"before_id"_s);
    filter.limit = values.number(u"limit"_s, 20);
    return told(parts, asked, values.check(), query, [](const QVector<RecordingEntry> &rows) { return items(rows, recordingEntryTable); });
}

/// One of that list, and told in the trail as a page of it: with the name of whom it is about.
HttpAnswer recording(const ApiParts &parts, const Asked &asked)
{
    const QUuid id = idFrom(asked.path.value(u"id"_s));
    if (id.isNull())
        return problem(invalidValue(u"id"_s).error());
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    const auto there = door->ask(*asked.actor, RefreshRecordings{{id}});
    if (!there)
        return problem(there.error());
    if (there->isEmpty()) { // somebody else's is refused, and that is written down; what there is not is not there
        const auto seen = door->ask(*asked.actor, CheckRecording{id});
        return problem(!seen && seen.error().code == ErrorCode::Denied ? seen.error() : Error{ErrorCode::NotFound, {}});
    }
    ShowRecordings query;
    query.filter.ids = {id};
    query.filter.person = there->first().person;
    return told(parts, asked, {}, query, [](const QVector<RecordingEntry> &rows) {
        return rows.isEmpty() ? problem(Error{ErrorCode::NotFound, {}}) : json(rowJson(recordingEntryTable, &rows.first()));
    });
}

HttpAnswer documents(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    ShowDocuments query;
    DocumentFilter &filter = query.filter;
    filter.person = values.uuid(u"contact_id"_s);
    filter.appointment = values.uuid(u"appointment_id"_s);
    filter.text = values.text(u"q"_s);
    filter.kind = values.text(u"kind"_s);
    filter.privacy = values.text(u"privacy"_s);
    filter.status = values.text(u"status"_s);
    filter.before = values.instant(u"before"_s);
    filter.beforeId = values.uuid(u"before_id"_s);
    filter.limit = values.number(u"limit"_s, 50);
    return told(parts, asked, values.check(), query, [](const QVector<DocumentEntry> &rows) { return items(rows, documentEntryTable); });
}

HttpAnswer undo(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, ShowUndo{}, [](const UndoState &state) {
        const auto id = [](const QUuid &step) { return step.isNull() ? QJsonValue() : QJsonValue(idText(step)); };
        return json({{u"undo_step"_s, id(state.undoStep)}, {u"undo"_s, state.undo}, {u"redo_step"_s, id(state.redoStep)}, {u"redo"_s, state.redo}, {u"messages_held"_s, state.messagesHeld}});
    });
}

} // namespace

QJsonObject calendarJson(const CalendarEntry &entry)
{
    QJsonObject json = rowJson(calendarEntryTable, &entry);
    json.insert(u"start_at"_s, entry.when.start.toString());
    json.insert(u"end_at"_s, entry.when.end.toString());
    QJsonArray staff;
    for (const QUuid &one : entry.otherStaff)
        staff.append(idText(one));
    json.insert(u"other_staff"_s, staff);
    return json;
}

CalendarFilter calendarFilter(Values &values)
{
    constexpr qint64 longest = 62 * 86'400'000LL;
    CalendarFilter filter;
    filter.when = {values.instant(u"from"_s), values.instant(u"until"_s)};
    filter.location = values.uuid(u"location_id"_s);
    if (const QUuid who = values.uuid(u"practitioner_id"_s); !who.isNull())
        filter.practitioners = {who};
    if (values.check() && (filter.when.start.isNull() || filter.when.end <= filter.when.start || filter.when.end.ms - filter.when.start.ms > longest))
        values.refuse(u"until"_s);
    return filter;
}

Parameters calendarFilterNames()
{
    return {u"from"_s, u"until"_s, u"location_id"_s, u"practitioner_id"_s};
}

RecordingFilter recordingFilter(Values &values)
{
    RecordingFilter filter;
    filter.person = values.uuid(u"contact_id"_s);
    filter.practitioner = values.uuid(u"practitioner_id"_s);
    filter.appointment = values.uuid(u"appointment_id"_s);
    filter.from = values.instant(u"from"_s);
    filter.until = values.instant(u"until"_s);
    filter.status = values.text(u"status"_s);
    filter.consent = values.text(u"consent"_s);
    filter.text = values.text(u"q"_s);
    return filter;
}

Parameters recordingFilterNames()
{
    return {u"contact_id"_s, u"practitioner_id"_s, u"appointment_id"_s, u"from"_s, u"until"_s, u"status"_s, u"consent"_s, u"q"_s};
}

void addViewRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    QJsonObject entry = rowSchema<CalendarEntry>(calendarEntryTable);
    QJsonObject properties = entry.value(u"properties").toObject();
    properties.insert(u"start_at"_s, schema::text(u"date-time"_s));
    properties.insert(u"end_at"_s, schema::text(u"date-time"_s));
    properties.insert(u"other_staff"_s, schema::list(schema::text(u"uuid"_s)));
    schemas.insert(u"CalendarEntry"_s, schema::object(properties));
    schemas.insert(u"NoteEntry"_s, rowSchema<NoteEntry>(noteEntryTable));
    schemas.insert(u"RecordingEntry"_s, rowSchema<RecordingEntry>(recordingEntryTable));
    schemas.insert(u"DocumentEntry"_s, rowSchema<DocumentEntry>(documentEntryTable));
    schemas.insert(u"Consent"_s, schema::ofRecord(typeOf<Consent>()));
    const auto add = [&](const QString &path, const char *query, const QString &summary, HttpAnswer (*answer)(const ApiParts &, const Asked &), const QJsonObject &response, const Parameters &names = {}) {
        router.add({"GET", QString(u"/api/v1/" + path), parts.matrix.actionOfQuery(QString::fromLatin1(query)), summary, [parts, answer](const Asked &asked) { return answer(parts, asked); }, {}, response, names});
    };
    const auto listed = [](const QString &name) { return itemsOf(schema::reference(name)); };
    const Parameters page{u"before"_s, u"before_id"_s, u"limit"_s};
    add(u"calendar"_s, "ShowCalendar", u"Appointments of a stretch of time; those of others are busy time."_s, &calendar, listed(u"CalendarEntry"_s), calendarFilterNames());
    add(u"contacts/{id}/appointments"_s, "PersonAppointments", u"A person's appointments, newest first."_s, &personAppointments, listed(u"CalendarEntry"_s), page);
    add(u"contacts/{id}/notes"_s, "PersonNotes", u"The notes about a person, without what they say."_s, &personNotes, listed(u"NoteEntry"_s), page);
    const QJsonObject notes = schema::object({{u"preparation"_s, schema::text()}, {u"after"_s, schema::text()}});
    add(u"appointments/{id}/notes"_s, "OpenAppointmentNotes", u"What was written down for an appointment and after it."_s, &appointmentNotes, notes);
    addOpening(router, parts, {u"appointments/{id}/notes"_s, "OpenAppointmentNotes", u"The same for managers and administrators, who say why."_s, &openAppointmentNotes, notes});
    add(u"contacts/{id}/consents"_s, "PersonConsents", u"What a person has agreed to."_s, &personConsents, listed(u"Consent"_s));
    add(u"recordings"_s, "ShowRecordings", u"Session recordings, newest first."_s, &recordings, listed(u"RecordingEntry"_s),
        recordingFilterNames() + page);
    add(u"recordings/{id}"_s, "ShowRecordings", u"What is known of a recording; `tracks` leads to its files."_s, &recording, schema::reference(u"RecordingEntry"_s));
    add(u"documents"_s, "ShowDocuments", u"Documents, newest first."_s, &documents, listed(u"DocumentEntry"_s),
        {u"contact_id"_s, u"appointment_id"_s, u"q"_s, u"kind"_s, u"privacy"_s, u"status"_s, u"before"_s, u"before_id"_s, u"limit"_s});
    add(u"undo"_s, "ShowUndo", u"What can be taken back."_s, &undo,
        schema::object({{u"undo_step"_s, schema::orNull(schema::text(u"uuid"_s))}, {u"undo"_s, QJsonObject{{u"type"_s, u"object"_s}}}, {u"redo_step"_s, schema::orNull(schema::text(u"uuid"_s))},
                        {u"redo"_s, QJsonObject{{u"type"_s, u"object"_s}}}, {u"messages_held"_s, schema::integer()}}));
}

} // namespace praxis::hosted
