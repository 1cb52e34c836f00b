// What the desk asks while it is used: whether a time is free, what others answered, what a change would mean, and how services are set up.
#include "services/hosted/StrictJson.h"
#include "services/hosted/api/Rows.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/messages/MessageQueries.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/people/WithdrawnQueries.h"
#include "services/practice/retention/RemovalQueries.h"
#include "services/practice/video/VideoQueries.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array answerTable{
    field<&AnswerLine::id>("id"), field<&AnswerLine::record>("record_id"), field<&AnswerLine::title>("title"), field<&AnswerLine::personName>("person_name"), field<&AnswerLine::by>("by_name"),
    field<&AnswerLine::words>("words"), field<&AnswerLine::isRefusal>("is_refusal"), field<&AnswerLine::at>("at"), field<&AnswerLine::start>("start_wall")};

constexpr std::array zoneMoveTable{field<&ZoneMove::appointment>("appointment_id"), field<&ZoneMove::people>("people"), field<&ZoneMove::start>("start_wall"), field<&ZoneMove::zone>("zone"),
                                   field<&ZoneMove::now>("now"), field<&ZoneMove::then>("then")};

constexpr std::array withdrawnTable{field<&WithdrawnConsent::appointment>("appointment_id"), field<&WithdrawnConsent::start>("start_wall"), field<&WithdrawnConsent::at>("at")};

constexpr std::array gapTable{field<&ConsentGap::appointment>("appointment_id"), field<&ConsentGap::person>("contact_id"), field<&ConsentGap::personName>("person_name"),
                              field<&ConsentGap::act>("act"), field<&ConsentGap::state>("state"), field<&ConsentGap::answered>("is_answered")};

constexpr std::array slotProblemTable{
    field<&SlotProblem::start>("start_wall"), field<&SlotProblem::code>("code"), field<&SlotProblem::actorKind>("actor_kind"), field<&SlotProblem::actor>("actor_id"),
    field<&SlotProblem::actorName>("actor_name"), field<&SlotProblem::appointment>("appointment_id")};

constexpr std::array deletionTable{field<&DeletionLine::kind>("kind"), field<&DeletionLine::id>("id"), field<&DeletionLine::title>("title"), field<&DeletionLine::at>("at"),
                                   field<&DeletionLine::day>("day"), field<&DeletionLine::why>("why"), field<&DeletionLine::certificate>("certificate")};

constexpr std::array partnerTable{field<&SharePartner::id>("user_id"), field<&SharePartner::name>("name"), field<&SharePartner::isLast>("is_last")};

/// In the order of DeletionLine::State.
constexpr std::array deletionStates{"asked", "approved", "done", "rejected", "on_hold", "kept", "not_asked", "withdrawn", "refused", "lapsed"};

QJsonObject oneOf(std::span<const char *const> words)
{
    QJsonArray all;
    for (const char *word : words)
        all.append(QString::fromLatin1(word));
    QJsonObject one = schema::text();
    one.insert(u"enum"_s, all);
    return one;
}

/// A record without what is sealed in it: not even that there is such a field.
template <class T> Fields openFields()
{
    static const std::vector<FieldDef> open = [] {
        std::vector<FieldDef> fields;
        for (const FieldDef &field : typeOf<T>().fields) {
            if (!field.has(Secret))
                fields.push_back(field);
        }
        return fields;
    }();
    return open;
}

template <class Q> HttpAnswer answers(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, Q{}, [](const QVector<AnswerLine> &rows) { return items(rows, answerTable); });
}

HttpAnswer withdrawn(const ApiParts &parts, const Asked &asked)
{
    const bool holdsSessions = !asked.actor->practitioner.isNull(); // a session that is nobody's yet is not theirs who are no practitioner
    return told(parts, asked, {}, WithdrawnInSession{}, [holdsSessions](const QVector<WithdrawnConsent> &rows) { return items(holdsSessions ? rows : QVector<WithdrawnConsent>(), withdrawnTable); });
}

HttpAnswer consentGaps(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const ShowConsentGaps query{values.oneOf<ConsentAct>(u"act"_s), values.uuid(u"appointment_id"_s), values.uuid(u"contact_id"_s), values.uuid(u"recording_id"_s)};
    return told(parts, asked, values.check(), query, [](const QVector<ConsentGap> &rows) { return items(rows, gapTable); });
}

HttpAnswer consentsWanted(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const ShowConsentsWanted query{calendarFilter(values)};
    return told(parts, asked, values.check(), query, [](const QVector<ConsentGap> &rows) { return items(rows, gapTable); });
}

HttpAnswer zoneChange(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, PreviewZoneChange{idIn(asked), asked.query.value(u"zone"_s)}, [](const QVector<ZoneMove> &rows) { return items(rows, zoneMoveTable); });
}

HttpAnswer authorisations(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, PersonAuthorisations{idIn(asked)}, [](const QVector<AuthorisationLine> &rows) {
        QJsonArray all;
        for (const AuthorisationLine &line : rows) {
            QJsonObject one = rowJson(typeOf<Authorisation>().fields, &line.authorisation);
            one.insert(u"used"_s, line.used);
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

HttpAnswer deletion(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, ShowDeletion{idIn(asked)}, [](const DeletionProgress &progress) {
        QJsonArray all;
        for (const DeletionLine &line : progress.lines) {
            QJsonObject one = rowJson(deletionTable, &line);
            one.insert(u"state"_s, QString::fromLatin1(deletionStates[line.state]));
            all.append(one);
        }
        return json({{u"items"_s, all}, {u"appointments"_s, progress.appointments}});
    });
}

HttpAnswer sharePartners(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, SharePartners{}, [](const QVector<SharePartner> &rows) { return items(rows, partnerTable); });
}

HttpAnswer messageServices(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, ShowMessageServices{}, [](const QVector<MessageServiceLine> &rows) {
        QJsonArray all;
        for (const MessageServiceLine &line : rows) {
            const auto at = [](Instant moment) { return moment.isNull() ? QJsonValue() : QJsonValue(moment.toString()); };
            QJsonObject one = rowJson(openFields<MessageService>(), &line.service);
            one.insert(u"has_secret"_s, line.hasSecret);
            one.insert(u"last_sent_at"_s, at(line.lastSentAt));
            one.insert(u"last_failed_at"_s, at(line.lastFailedAt));
            one.insert(u"last_problem"_s, line.lastProblem.isEmpty() ? QJsonValue() : QJsonValue(line.lastProblem));
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

HttpAnswer videoServices(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, ShowVideoServices{}, [](const QVector<VideoServiceLine> &rows) {
        QJsonArray all;
        for (const VideoServiceLine &line : rows) {
            QJsonObject one = rowJson(openFields<VideoService>(), &line.service);
            one.insert(u"has_secret"_s, line.hasSecret);
            one.insert(u"has_check"_s, line.hasCheck);
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

QJsonObject slotJson(const SlotCheck &check)
{
    QJsonArray occurrences, problems;
    for (const WallTime &start : check.occurrences)
        occurrences.append(start.toString());
    for (const SlotProblem &one : check.problems) {
        const auto at = [](Instant moment) { return moment.isNull() ? QJsonValue() : QJsonValue(moment.toString()); };
        QJsonObject line = rowJson(slotProblemTable, &one);
        line.insert(u"start_at"_s, at(one.when.start));
        line.insert(u"end_at"_s, at(one.when.end));
        problems.append(line);
    }
    return {{u"occurrences"_s, occurrences}, {u"problems"_s, problems}};
}

/// The booking is the one that BookAppointment would get; `except` is an appointment that is being moved.
Result<CheckSlot> slotFrom(const Asked &asked)
{
    PRAXIS_TRY(const QJsonObject body, readJson(asked.http.body));
    CheckSlot query;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key() != u"booking" && it.key() != u"except")
            return invalidValue(it.key());
    }
    if (const QJsonValue except = body.value(u"except"_s); !except.isUndefined() && !except.isNull()) {
        query.except = idFrom(except.toString());
        if (query.except.isNull())
            return invalidValue(u"except"_s);
    }
    if (!body.value(u"booking"_s).isObject())
        return invalidValue(u"booking"_s);
    PRAXIS_TRY(const AnyCommand booking, AnyCommand::fromJson(u"BookAppointment"_s, body.value(u"booking"_s).toObject()));
    query.booking = *static_cast<const BookAppointment *>(booking.data.get());
    return query;
}

HttpAnswer checkSlot(const ApiParts &parts, const Asked &asked)
{
    if (const auto refused = refusedByRole(parts, asked, u"CheckSlot"_s, parts.matrix.actionOfQuery(u"CheckSlot"_s)))
        return *refused;
    const auto query = slotFrom(asked);
    if (!query)
        return problem(query.error());
    return told(parts, asked, {}, *query, [](const SlotCheck &check) { return json(slotJson(check)); });
}

void addAnswers(Router &router, const ApiParts &parts)
{
    const QJsonObject lines = itemsOf(rowSchema<AnswerLine>(answerTable));
    addReading(router, parts, {u"answers/recordings"_s, "AnsweredShares", u"What others said of the recordings that one shared with them, newest first: of the last sixty days."_s, &answers<AnsweredShares>, lines});
    addReading(router, parts, {u"answers/documents"_s, "DecidedDocuments", u"Which of one's own documents others approved or rejected, newest first: of the last sixty days."_s, &answers<DecidedDocuments>, lines});
    addReading(router, parts, {u"answers/notes"_s, "CosignedNotes", u"Which of one's own notes others co-signed, newest first: of the last sixty days."_s, &answers<CosignedNotes>, lines});
    addReading(router, parts, {u"captures-refused"_s, "RefusedCaptures", u"What a provider recorded and was not taken in, newest first; `words` is why, `record_id` the appointment where it is known."_s, &answers<RefusedCaptures>, lines});
}

void addConsentQuestions(Router &router, const ApiParts &parts)
{
    const QJsonObject gaps = itemsOf(rowSchema<ConsentGap>(gapTable));
    addReading(router, parts, {u"consent-gaps"_s, "ShowConsentGaps", u"Who of an appointment, of a recording, or whether one person lacks the consent to an act."_s, &consentGaps, gaps,
                               {wordOf<ConsentAct>(u"act"_s), u"appointment_id"_s, u"contact_id"_s, u"recording_id"_s}});
    addReading(router, parts, {u"consents-wanted"_s, "ShowConsentsWanted", u"Which consents are missing for the appointments of a stretch of time that are still to come or go on."_s, &consentsWanted, gaps, calendarFilterNames()});
    addReading(router, parts, {u"consents-withdrawn"_s, "WithdrawnInSession", u"In which of one's own sessions that go on now somebody took a consent back, newest first."_s, &withdrawn,
                               itemsOf(rowSchema<WithdrawnConsent>(withdrawnTable))});
}

void addSettings(Router &router, const ApiParts &parts)
{
    using namespace schema;
    const QJsonObject maybeAt = orNull(text(u"date-time"_s));
    addReading(router, parts, {u"message-services"_s, "ShowMessageServices", u"How messages leave, without what signs in there; the account for who may change it."_s, &messageServices,
                               itemsOf(with(rowSchema<MessageService>(openFields<MessageService>()), {{u"has_secret"_s, boolean()}, {u"last_sent_at"_s, maybeAt}, {u"last_failed_at"_s, maybeAt}, {u"last_problem"_s, orNull(text())}}))});
    addReading(router, parts, {u"video/services"_s, "ShowVideoServices", u"Who makes the rooms of sessions by video, without secrets; the account for who may change it."_s, &videoServices,
                               itemsOf(with(rowSchema<VideoService>(openFields<VideoService>()), {{u"has_secret"_s, boolean()}, {u"has_check"_s, boolean()}}))});
    addReading(router, parts, {u"locations/{id}/zone-change"_s, "PreviewZoneChange", u"What another zone of a location would mean for what is still to come there."_s, &zoneChange, itemsOf(rowSchema<ZoneMove>(zoneMoveTable)), {u"zone"_s}});
}

} // namespace

void addDeskRoutes(Router &router, const ApiParts &parts)
{
    using namespace schema;
    addAnswers(router, parts);
    addConsentQuestions(router, parts);
    addSettings(router, parts);
    addReading(router, parts, {u"contacts/{id}/authorisations"_s, "PersonAuthorisations", u"What a person has leave for, and how many sessions of it are used."_s, &authorisations,
                               itemsOf(with(ofRecord(typeOf<Authorisation>()), {{u"used"_s, integer()}}))});
    addReading(router, parts, {u"record-requests/{id}/deletion"_s, "ShowDeletion", u"What a request for deletion comes to, record by record: `day` is when it goes, or until when it is kept."_s, &deletion,
                               object({{u"items"_s, list(with(rowSchema<DeletionLine>(deletionTable), {{u"state"_s, oneOf(deletionStates)}}))}, {u"appointments"_s, integer()}})});
    addReading(router, parts, {u"share-partners"_s, "SharePartners", u"With whom one may share a recording."_s, &sharePartners, itemsOf(rowSchema<SharePartner>(partnerTable))});
    const QJsonObject maybeAt = orNull(text(u"date-time"_s));
    router.add({"POST", u"/api/v1/slot-check"_s, parts.matrix.actionOfQuery(u"CheckSlot"_s), u"What stands in the way of a booking, before it is made: of a series, of each of its occurrences."_s,
                [parts](const Asked &asked) { return checkSlot(parts, asked); }, object({{u"booking"_s, reference(u"BookAppointmentArguments"_s)}, {u"except"_s, orNull(text(u"uuid"_s))}}, {u"except"_s}),
                object({{u"occurrences"_s, list(text())}, {u"problems"_s, list(with(rowSchema<SlotProblem>(slotProblemTable), {{u"start_at"_s, maybeAt}, {u"end_at"_s, maybeAt}}))}})});
}

} // namespace praxis::hosted
