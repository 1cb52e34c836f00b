#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "models/rules/Requests.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/people/RequestCommands.h"

namespace praxis {

namespace {

Result<std::shared_ptr<RecordRequest>> permittedRequest(Work &work, const QUuid &id, Deleted behind = Deleted::Hide)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto request, work.get<RecordRequest>(id));
    PRAXIS_CHECK(work.permit(*request));
    if (behind == Deleted::Hide)
        PRAXIS_CHECK(work.lookup().get<Contact>(request->contactId)); // what a deleted person has is absent with them
    return request;
}

Result<> summarise(Work &work, const char *code, const RecordRequest &request)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), request.contactId, Deleted::Include));
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("kind"), enumName(request.kind)},
                     {QStringLiteral("what"), person ? fullName(*person) : QString()}});
    return {};
}

/// Erasure does not beat a duty to keep: granted is what may go as a whole, and the rest in part.
Result<> checkMayGo(Work &work, const RecordRequest &request)
{
    RetentionReader reader(work.session(), work.parts());
    PRAXIS_TRY(const QDate day, today(work));
    PRAXIS_TRY(const auto all, allOf(work.session(), request.contactId));
    QVector<std::optional<QDate>> days;
    for (const Retained &what : all) {
        if (what.isGone)
            continue;
        if (what.onHold)
            return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("on_hold")}});
        PRAXIS_TRY(const auto from, removableFrom(reader, what));
        days.append(from);
    }
    PRAXIS_TRY(const auto record, reader.removableFrom(request.contactId));
    days.append(record);
    for (const std::optional<QDate> &from : std::as_const(days)) {
        if (!from || (from->isValid() && *from > day))
            return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("not_due")}});
    }
    return {};
}

/// What may go is asked for in the person's name, and a second person decides as of any other record.
Result<> askForWhatMayGo(Work &work, const RecordRequest &request)
{
    const QString why = request.asked.isEmpty() ? request.decidedWhy : request.asked;
    PRAXIS_TRY(const int asked, askForAllOf(work, request.contactId, request.id, why.isEmpty() ? QStringLiteral("\u2013") : why));
    if (asked > 0)
        work.setUndoKind(Work::UndoKind::None);
    return {};
}

} // namespace

Result<> apply(Work &work, const TakeRequest &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_CHECK(work.lookup().get<Contact>(command.person));
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const QDate day, today(work));
    PRAXIS_CHECK(checkText(command.askedBy, "asked_by"));
    PRAXIS_CHECK(checkText(command.asked, "asked"));
    auto request = std::make_shared<RecordRequest>();
    if (!command.request.isNull()) {
        PRAXIS_TRY(const RecordPtr present, work.session().find(typeOf<RecordRequest>(), command.request, Deleted::Include));
        if (present)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(command.request)}});
    }
    request->id = command.request;
    request->contactId = command.person;
    PRAXIS_CHECK(work.permit(*request));
    request->kind = command.kind;
    request->receivedOn = command.receivedOn.isValid() ? command.receivedOn : day;
    if (request->receivedOn > day)
        return invalidField("received_on", "range");
    request->dueOn = answerDue(request->receivedOn, practice->country);
    request->askedBy = command.askedBy.trimmed();
    request->asked = command.asked.trimmed();
    PRAXIS_CHECK(work.save(request));
    return summarise(work, "request_taken", *request);
}

Result<> apply(Work &work, const DecideRequest &command)
{
    PRAXIS_TRY(const auto request, permittedRequest(work, command.request));
    PRAXIS_CHECK(checkRequestStep(request->status, RequestStatus::Decided, request->kind));
    if (request->status == RequestStatus::Answered && command.decision != RequestDecision::Refused) // what they were told they are told again
        return checkRequestStep(request->status, request->status, request->kind);
    PRAXIS_CHECK(checkText(command.why, "why"));
    const bool refuses = command.decision == RequestDecision::Refused || command.decision == RequestDecision::Partly;
    if (command.decision == RequestDecision::Open)
        return invalidField("decision", "required");
    if (refuses && !groundsFor(request->kind).contains(command.ground))
        return invalidField("ground", command.ground == RefusalGround::None ? "required" : "range");
    if (!refuses && command.ground != RefusalGround::None)
        return invalidField("ground", "range");
    if (refuses && command.why.trimmed().isEmpty())
        return invalidField("why", "required"); // a refusal has a written reason
    if (request->kind == RequestKind::Deletion && command.decision == RequestDecision::Granted)
        PRAXIS_CHECK(checkMayGo(work, *request));
    request->status = RequestStatus::Decided;
    request->decision = command.decision;
    request->ground = command.ground;
    request->decidedWhy = command.why.trimmed();
    request->decidedBy = work.actor().user;
    request->decidedAt = work.now();
    PRAXIS_CHECK(work.save(request));
    if (request->kind == RequestKind::Deletion && request->decision == RequestDecision::Refused)
        PRAXIS_CHECK(endRemovalsOf(work, request->id, becauseRefused)); // it was granted before
    else if (request->kind == RequestKind::Deletion)
        PRAXIS_CHECK(askForWhatMayGo(work, *request));
    return summarise(work, "request_decided", *request);
}

Result<> apply(Work &work, const AnswerRequest &command)
{
    PRAXIS_TRY(const auto request, permittedRequest(work, command.request));
    PRAXIS_CHECK(checkRequestStep(request->status, RequestStatus::Answered, request->kind));
    PRAXIS_CHECK(checkText(command.answer, "answer"));
    PRAXIS_CHECK(checkText(command.statement, "statement"));
    if (command.answer.trimmed().isEmpty())
        return invalidField("answer", "required");
    request->status = RequestStatus::Answered;
    request->answer = command.answer.trimmed();
    request->statement = command.statement.trimmed();
    request->answeredBy = work.actor().user;
    request->answeredAt = work.now();
    PRAXIS_CHECK(work.save(request));
    return summarise(work, "request_answered", *request);
}

Result<> apply(Work &work, const WithdrawRequest &command)
{
    PRAXIS_TRY(const auto request, permittedRequest(work, command.request, Deleted::Include));
    PRAXIS_CHECK(checkRequestStep(request->status, RequestStatus::Withdrawn, request->kind));
    request->status = RequestStatus::Withdrawn;
    PRAXIS_CHECK(work.save(request));
    PRAXIS_CHECK(endRemovalsOf(work, request->id, becauseWithdrawn));
    return summarise(work, "request_withdrawn", *request);
}

} // namespace praxis
