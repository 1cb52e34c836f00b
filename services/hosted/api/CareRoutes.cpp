// What is asked of records, what is over, and what was said to people.
#include "models/records/HoldRelease.h"
#include "models/records/Removal.h"
#include "services/hosted/api/Rows.h"
#include "services/practice/people/RequestQueries.h"
#include "services/practice/retention/RemovalQueries.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array messageTable{
    field<&MessageLine::id>("id"), field<&MessageLine::person>("contact_id"), field<&MessageLine::appointment>("appointment_id"), field<&MessageLine::personName>("person_name"),
    field<&MessageLine::start>("start_wall"), field<&MessageLine::zone>("zone"), field<&MessageLine::channel>("channel"), field<&MessageLine::templateName>("template"), field<&MessageLine::status>("status"),
    field<&MessageLine::createdAt>("created_at"), field<&MessageLine::heldUntil>("held_until"), field<&MessageLine::attempts>("attempts"),
    field<&MessageLine::nextAttemptAt>("next_attempt_at"), field<&MessageLine::sentAt>("sent_at"), field<&MessageLine::problem>("problem")};
constexpr std::array dueTable{field<&DueRecord::kind>("kind"), field<&DueRecord::id>("id"), field<&DueRecord::people>("people"), field<&DueRecord::title>("title"), field<&DueRecord::at>("at"),
                              field<&DueRecord::onHold>("on_hold"), field<&DueRecord::since>("since"), field<&DueRecord::askedBy>("asked_by_name"), field<&DueRecord::decidedBy>("decided_by_name")};

/// Who of the practice did what is the practice's; what was decided is theirs once they were told of it.
void hideFromPatient(QJsonObject &request, bool isAnswered)
{
    QStringList hidden{u"created_by"_s, u"updated_by"_s, u"asked_by"_s, u"decided_by"_s, u"answered_by"_s, u"taken_by_name"_s, u"decided_by_name"_s, u"answered_by_name"_s};
    if (!isAnswered)
        hidden += {u"decision"_s, u"ground"_s, u"decided_why"_s, u"decided_at"_s};
    for (const QString &name : std::as_const(hidden))
        request.insert(name, QJsonValue());
}

HttpAnswer requests(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const RecordRequests query{values.uuid(u"contact_id"_s), values.text(u"open"_s) == u"true", values.number(u"limit"_s, 50), values.after(typeOf<RecordRequest>().fields)};
    const bool isPatient = asked.actor->role == Role::Patient;
    return told(parts, asked, values.check(), query, [isPatient](const RowsPage<RequestLine> &rows) {
        QJsonArray all;
        for (const RequestLine &line : rows) {
            QJsonObject one = rowJson(typeOf<RecordRequest>().fields, &line.request);
            one.insert(u"person_name"_s, line.personName);
            one.insert(u"taken_by_name"_s, line.takenBy);
            one.insert(u"decided_by_name"_s, line.decidedBy);
            one.insert(u"answered_by_name"_s, line.answeredBy);
            if (isPatient)
                hideFromPatient(one, line.request.status == RequestStatus::Answered);
            all.append(one);
        }
        return pageJson(all, rows.endsAt, typeOf<RecordRequest>().fields);
    });
}

QJsonArray dueLines(const QVector<DueRecord> &rows)
{
    QJsonArray all;
    for (const DueRecord &row : rows) {
        QJsonObject one = rowJson(dueTable, &row);
        one.insert(u"removal"_s, row.removal.id.isNull() ? QJsonValue() : QJsonValue(rowJson(typeOf<Removal>().fields, &row.removal)));
        one.insert(u"hold_release"_s, row.release.id.isNull() ? QJsonValue() : QJsonValue(rowJson(typeOf<HoldRelease>().fields, &row.release)));
        one.insert(u"release_asked_by_name"_s, row.releaseAskedBy.isEmpty() ? QJsonValue() : QJsonValue(row.releaseAskedBy));
        all.append(one);
    }
    return all;
}

/// By what the rows behind them are sorted.
template <class T> HttpAnswer duePage(const RowsPage<DueRecord> &page)
{
    return pageJson(dueLines(page), page.endsAt, typeOf<T>().fields);
}

HttpAnswer due(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), RecordsDue{values.oneOf<RetainedKind>(u"kind"_s), values.number(u"limit"_s, 50)}, [](const QVector<DueRecord> &rows) { return json({{u"items"_s, dueLines(rows)}}); });
}

HttpAnswer askedRemovals(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), RemovalsAsked{values.number(u"limit"_s, 50), values.after(typeOf<Removal>().fields)}, &duePage<Removal>);
}

HttpAnswer comingRemovals(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), RemovalsComing{values.number(u"limit"_s, 50), values.after(typeOf<Removal>().fields)}, &duePage<Removal>);
}

HttpAnswer askedReleases(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), HoldReleasesAsked{.limit = values.number(u"limit"_s, 50), .after = values.after(typeOf<HoldRelease>().fields)}, &duePage<HoldRelease>);
}

HttpAnswer destroyed(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const RemovalRegister query{values.oneOf<RetainedKind>(u"kind"_s), values.number(u"limit"_s, 50), values.after(typeOf<Removal>().fields)};
    return told(parts, asked, values.check(), query, [](const RowsPage<RemovalLine> &rows) {
        QJsonArray all;
        for (const RemovalLine &row : rows) {
            QJsonObject one = rowJson(typeOf<Removal>().fields, &row.removal);
            one.insert(u"asked_by_name"_s, row.askedBy);
            one.insert(u"decided_by_name"_s, row.decidedBy);
            all.append(one);
        }
        return pageJson(all, rows.endsAt, typeOf<Removal>().fields);
    });
}

HttpAnswer messages(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    ShowMessages query;
    query.status = values.text(u"status"_s);
    query.person = values.uuid(u"contact_id"_s);
    query.before = values.instant(u"before"_s);
    query.beforeId = values.uuid(u"before_id"_s);
    query.limit = values.number(u"limit"_s, 50);
    return told(parts, asked, values.check(), query, [&](QVector<MessageLine> rows) {
        for (MessageLine &row : rows) {
            if (asked.actor->role == Role::Patient) { // that it is to come, not how it fares
                row.problem.clear();
                row.attempts = 0;
                row.nextAttemptAt = row.heldUntil = {};
            }
        }
        return items(rows, messageTable);
    });
}

} // namespace

void addCareRoutes(Router &router, const ApiParts &parts)
{
    using namespace schema;
    const QJsonObject removal = ofRecord(typeOf<Removal>());
    const QJsonObject dueLine = with(rowSchema<DueRecord>(dueTable), {{u"removal"_s, orNull(removal)}, {u"hold_release"_s, orNull(ofRecord(typeOf<HoldRelease>()))}, {u"release_asked_by_name"_s, orNull(text())}});
    addReading(router, parts, {u"record-requests"_s, "RecordRequests", u"What people have asked of their records; `open`: what is not answered yet, the most urgent first."_s, &requests,
                               pageOf(with(ofRecord(typeOf<RecordRequest>()), {{u"person_name"_s, text()}, {u"taken_by_name"_s, orNull(text())}, {u"decided_by_name"_s, orNull(text())}, {u"answered_by_name"_s, orNull(text())}})),
                               {u"contact_id"_s, u"open"_s, u"limit"_s, u"after"_s}});
    addReading(router, parts, {u"retention/due"_s, "RecordsDue", u"Records of a kind whose retention is over, and what was decided of them: at most 100. Those that are decided and destroyed leave the list, and the next come up."_s, &due,
                               itemsOf(dueLine), {wordOf<RetainedKind>(u"kind"_s), u"limit"_s}});
    addReading(router, parts, {u"retention/asked"_s, "RemovalsAsked", u"What somebody asked to destroy and a second person has to decide, the longest asked first; then what was approved and a legal hold keeps."_s, &askedRemovals,
                               pageOf(dueLine), {u"limit"_s, u"after"_s}});
    addReading(router, parts, {u"retention/coming"_s, "RemovalsComing", u"What is one's own and approved to be destroyed at the end of its notice, what goes first coming first. A legal hold keeps it."_s, &comingRemovals,
                               pageOf(dueLine), {u"limit"_s, u"after"_s}});
    addReading(router, parts, {u"retention/releases"_s, "HoldReleasesAsked", u"Legal holds that somebody asked to release and a second person has to decide about, the longest asked first. Until then they hold."_s, &askedReleases,
                               pageOf(dueLine), {u"limit"_s, u"after"_s}});
    addReading(router, parts, {u"retention/register"_s, "RemovalRegister", u"What was destroyed, newest first, and by whom."_s, &destroyed,
                               pageOf(with(removal, {{u"asked_by_name"_s, text()}, {u"decided_by_name"_s, text()}})), {wordOf<RetainedKind>(u"kind"_s), u"limit"_s, u"after"_s}});
    addReading(router, parts, {u"outbox"_s, "ShowMessages", u"Messages to people, newest first: what waits, left, or failed, and why. `start_wall` is when the appointment is now, by the clock of `zone`."_s,
                               &messages, itemsOf(rowSchema<MessageLine>(messageTable)), {u"status"_s, u"contact_id"_s, u"before"_s, u"before_id"_s, u"limit"_s}});
}

} // namespace praxis::hosted
