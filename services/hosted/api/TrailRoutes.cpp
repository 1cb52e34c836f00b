// The audit trail: looked through, taken out and verified; and what was deleted and can be brought back.
#include "services/hosted/LongWork.h"
#include "services/hosted/api/Rows.h"
#include "services/practice/door/AuditProof.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array deletedTable{field<&DeletedLine::type>("type"), field<&DeletedLine::id>("id"), field<&DeletedLine::what>("what"), field<&DeletedLine::deletedAt>("deleted_at"),
                                  field<&DeletedLine::deletedBy>("deleted_by_name")};

QJsonObject auditJson(const AuditLine &line)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const AuditEntry &entry = line.entry;
    return {{u"number"_s, line.number}, {u"at"_s, entry.at.toString()}, {u"user_id"_s, orNull(entry.user.isNull() ? QString() : idText(entry.user))}, {u"user_name"_s, orNull(line.userName)},
            {u"role"_s, orNull(entry.role)}, {u"action"_s, entry.action}, {u"command"_s, orNull(entry.command)}, {u"type"_s, orNull(entry.type)},
            {u"record_id"_s, orNull(entry.record.isNull() ? QString() : idText(entry.record))}, {u"outcome"_s, entry.outcome}, {u"risk"_s, orNull(entry.risk)}, {u"why"_s, orNull(entry.why)},
            {u"session"_s, orNull(entry.session)}, {u"device"_s, orNull(entry.device)}, {u"address"_s, orNull(entry.address)}, {u"agent"_s, orNull(entry.agent)}, {u"changes"_s, line.changes}};
}

QJsonObject auditSchema()
{
    using namespace schema;
    const QJsonObject maybe = orNull(text()), maybeId = orNull(text(u"uuid"_s));
    return object({{u"number"_s, integer()}, {u"at"_s, text(u"date-time"_s)}, {u"user_id"_s, maybeId}, {u"user_name"_s, maybe}, {u"role"_s, maybe}, {u"action"_s, text()},
                   {u"command"_s, maybe}, {u"type"_s, maybe}, {u"record_id"_s, maybeId}, {u"outcome"_s, text()}, {u"risk"_s, maybe}, {u"why"_s, maybe}, {u"session"_s, maybe},
                   {u"device"_s, maybe}, {u"address"_s, maybe}, {u"agent"_s, maybe}, {u"changes"_s, QJsonObject{{u"type"_s, u"object"_s}}}});
}

HttpAnswer auditAnswer(const QVector<AuditLine> &lines)
{
    QJsonArray all;
    for (const AuditLine &line : lines)
        all.append(auditJson(line));
    return json({{u"items"_s, all}});
}

AuditFilter auditFilter(Values &values)
{
    AuditFilter filter;
    filter.person = values.uuid(u"person"_s);
    filter.user = values.uuid(u"user"_s);
    filter.record = values.uuid(u"record"_s);
    filter.action = values.text(u"action"_s);
    filter.outcome = values.text(u"outcome"_s);
    filter.from = values.instant(u"from"_s);
    filter.until = values.instant(u"until"_s);
    filter.before = values.count(u"before"_s);
    filter.limit = values.number(u"limit"_s, 50);
    return filter;
}

template <class Q> HttpAnswer trail(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const Q query{auditFilter(values)};
    return told(parts, asked, values.check(), query, &auditAnswer);
}

HttpAnswer history(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const AccessHistory query{idIn(asked), values.count(u"before"_s), values.number(u"limit"_s, 50)};
    return told(parts, asked, values.check(), query, &auditAnswer);
}

/// The whole trail is read, on a connection of its own: whoever may not is refused before that.
HttpAnswer verification(const ApiParts &parts, const Asked &asked)
{
    auto door = doorOf(parts, *asked.actor);
    const auto practice = parts.practices.of(asked.actor->organization);
    if (!door || !practice)
        return problem(door ? practice.error() : door.error());
    const LongWork::Place place = parts.longWork->moving();
    if (!place)
        return tooMuchAtOnce(5);
    const auto leave = door->ask(*asked.actor, VerifyAudit{});
    if (!leave)
        return problem(leave.error());
    const auto proof = proveAudit(parts.connections.whole(), **practice, asked.actor->organization, *leave);
    if (!proof && proof.error().code != ErrorCode::AuditBroken)
        return problem(proof.error());
    const AuditVerdict &verdict = proof ? *proof : *leave;
    QJsonObject said{{u"is_whole"_s, proof.has_value()}, {u"entries"_s, QJsonValue()}, {u"heads"_s, verdict.heads},
                     {u"signed_at"_s, verdict.signedAt.isNull() ? QJsonValue() : QJsonValue(verdict.signedAt.toString())}, {u"broken_at"_s, QJsonValue()}, {u"problem"_s, QJsonValue()}};
    if (proof) {
        said.insert(u"entries"_s, verdict.entries);
    } else {
        said.insert(u"broken_at"_s, proof.error().data.value(u"number"_s).toLongLong());
        said.insert(u"problem"_s, proof.error().data.value(u"problem"_s).toString());
    }
    return json(said);
}

HttpAnswer deleted(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), ListDeleted{values.number(u"limit"_s, 50)}, [](const QVector<DeletedLine> &rows) { return items(rows, deletedTable); });
}

} // namespace

void addTrailRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"AuditLine"_s, auditSchema());
    const QJsonObject lines = object({{u"items"_s, list(reference(u"AuditLine"_s))}});
    const Parameter before{u"before"_s, Parameter::Whole};
    const Parameters filter{u"person"_s, u"user"_s, u"record"_s, u"action"_s, u"outcome"_s, u"from"_s, u"until"_s, before, u"limit"_s};
    addReading(router, parts, {u"contacts/{id}/access-history"_s, "AccessHistory", u"Who looked at a person's record."_s, &history, lines, {before, u"limit"_s}});
    addReading(router, parts, {u"audit"_s, "SearchAudit", u"The audit trail, newest first."_s, &trail<SearchAudit>, lines, filter});
    addReading(router, parts, {u"audit/export"_s, "ExportAudit", u"The same to be taken out: each page leaves a line in the trail."_s, &trail<ExportAudit>, lines, filter});
    addReading(router, parts, {u"audit/verification"_s, "VerifyAudit", u"Reads the whole trail and holds it against every end that was signed. It leaves a line in the trail, and takes its time."_s, &verification,
                               object({{u"is_whole"_s, boolean()}, {u"entries"_s, orNull(integer())}, {u"heads"_s, integer()}, {u"signed_at"_s, orNull(text(u"date-time"_s))},
                                       {u"broken_at"_s, orNull(integer())}, {u"problem"_s, orNull(text())}})});
    addReading(router, parts, {u"deleted"_s, "ListDeleted", u"What was deleted and can be brought back, of every kind, the newest first: at most 1000. What is restored leaves the list."_s, &deleted,
                               itemsOf(rowSchema<DeletedLine>(deletedTable)), {{u"limit"_s, Parameter::Whole, 1, 1000}}});
}

} // namespace praxis::hosted
