// How messages leave, and what became of them.
#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "models/rules/Phones.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/messages/MessageQueries.h"
#include "services/practice/messages/Outbox.h"
#include "services/practice/messages/Promises.h"
#include "services/practice/messages/ReportCommands.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/recordings/RecordingParts.h"

#include <algorithm>

namespace praxis {

namespace {

std::unexpected<Error> wrongStep(const Message &message, MessageStatus to)
{
    return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), QStringLiteral("Message")}, {QStringLiteral("from"), enumName(message.status)}, {QStringLiteral("to"), enumName(to)}});
}

Result<std::shared_ptr<MessageService>> serviceFor(Work &work, ContactBy channel)
{
    PRAXIS_TRY(const auto found, selectAs<MessageService>(work.session(), {.where = {{"channel", Condition::Equal, enumName(channel)}}, .limit = 1}));
    return found.isEmpty() ? nullptr : found.first();
}

Result<> checkService(const SetMessageService &command, const QString &country)
{
    if (command.channel == ContactBy::Sms)
        return internationalNumber(command.sender, country).isEmpty() ? Result<>(invalidField("sender", "format")) : Result<>();
    if (command.channel != ContactBy::Email)
        return invalidField("channel", "range");
    if (!looksLikeEmail(command.sender))
        return invalidField("sender", "format");
    const bool host = !command.host.trimmed().isEmpty() && std::all_of(command.host.begin(), command.host.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u':');
    });
    if (!host)
        return invalidField("host", command.host.trimmed().isEmpty() ? "required" : "format");
    return command.port > 0 && command.port < 65536 ? Result<>() : Result<>(invalidField("port", "range"));
}

Result<bool> isTooLate(Work &work, const Message &message)
{
    if (message.appointmentId.isNull())
        return false;
    if (isAboutPromises(message.templateName)) {
        PRAXIS_TRY(const auto still, stillToTell(work.session(), message));
        if (!still.isEmpty()) // of a series it says what is still to come
            return still.last().appointment->startAt <= work.now();
    }
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(work.session(), message.appointmentId, Deleted::Include));
    return appointment && appointment->startAt <= work.now();
}

Result<> takeOne(Work &work, const std::shared_ptr<Message> &message)
{
    work.track(typeOf<Message>(), message);
    PRAXIS_TRY(const QString withheld, whyWithheld(work, *message));
    PRAXIS_TRY(const bool late, isTooLate(work, *message));
    if (!withheld.isEmpty()) {
        message->status = MessageStatus::Withdrawn;
        message->problem = withheld;
    } else if (late) {
        message->status = message->templateName == u"reminder" ? MessageStatus::Withdrawn : MessageStatus::Failed; // of what is over nobody is reminded otherwise, either
        message->problem = QStringLiteral("too_late");
    } else {
        message->status = MessageStatus::Sending;
        message->sendingSince = work.now();
        message->attempts += 1;
    }
    return work.save(message);
}

/// What was being sent when its program died.
Result<> settleLost(Work &work)
{
    Selection some = lostMessages(work.now());
    some.limit = 50;
    PRAXIS_TRY(const auto lost, selectAs<Message>(work.session(), some));
    for (const auto &message : lost) {
        work.track(typeOf<Message>(), message);
        const bool again = message->channel == ContactBy::Email;
        message->status = again ? MessageStatus::Ready : MessageStatus::Failed;
        message->problem = QStringLiteral("unknown");
        message->nextAttemptAt = work.now();
        PRAXIS_CHECK(work.save(message));
    }
    return {};
}

Result<std::shared_ptr<Message>> failedOne(Work &work, const QUuid &id, MessageStatus to)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto message, work.get<Message>(id));
    PRAXIS_CHECK(work.permit(*message));
    PRAXIS_CHECK(work.lookup().get<Contact>(message->contactId));
    if (message->status != MessageStatus::Failed)
        return wrongStep(*message, to);
    return message;
}

Result<> summarise(Work &work, const char *code, const Message &message)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), message.contactId, Deleted::Include));
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), person ? fullName(*person) : QString()}});
    return {};
}

} // namespace

Result<> apply(Work &work, const SetMessageService &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_CHECK(checkService(command, practice->country));
    for (const QString *text : {&command.account, &command.senderName, &command.secret}) {
        if (text->size() > 500 || !mayBeText(*text) || text->contains(u'\n') || text->contains(u'\r'))
            return invalidField("account", "characters");
    }
    PRAXIS_TRY(const auto known, serviceFor(work, command.channel));
    if (known)
        work.track(typeOf<MessageService>(), known);
    const auto service = known ? known : std::make_shared<MessageService>();
    if (!known)
        service->id = work.newId();
    service->channel = command.channel;
    service->host = command.host.trimmed();
    service->port = command.port;
    service->tlsFirst = command.tlsFirst;
    service->account = command.account.trimmed();
    service->sender = command.channel == ContactBy::Sms ? internationalNumber(command.sender, practice->country) : command.sender.trimmed();
    service->senderName = command.senderName.trimmed();
    service->isActive = command.active;
    if (!command.secret.isEmpty()) {
        PersonSeal seal(work.session(), work.parts().seal);
        PRAXIS_TRY(const QByteArray sealed, seal.seal(work.actor().organization, command.secret.toUtf8(), service->id.toRfc4122()));
        service->sealedSecret = QString::fromLatin1(sealed.toBase64());
    }
    PRAXIS_CHECK(work.save(service));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("message_service")}});
    work.setUndoKind(Work::UndoKind::None);
    return {};
}

Result<> apply(Work &work, const TakeMessages &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_CHECK(settleLost(work));
    PRAXIS_TRY(const auto ready, mayLeaveNow(work.session(), work.now()));
    for (const auto &message : ready.first(std::min<qsizetype>(std::clamp(command.limit, 1, 50), ready.size())))
        PRAXIS_CHECK(takeOne(work, message));
    return {};
}

Result<> apply(Work &work, const KeepMessageResult &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto message, work.get<Message>(command.message));
    PRAXIS_CHECK(work.permit(*message));
    if (message->status != MessageStatus::Sending)
        return wrongStep(*message, MessageStatus::Sent);
    if (command.problem.size() > 40 || command.providerId.size() > 200)
        return invalidField("problem", "too_long");
    const bool wasInDoubt = isInDoubt(*message);
    if (command.end == SendingEnd::Sent) {
        message->status = MessageStatus::Sent;
        message->sentAt = work.now();
        message->providerId = command.providerId;
        message->problem = wasInDoubt ? QStringLiteral("twice") : QString();
    } else if (command.end == SendingEnd::Later && isTriedAgain(*message, command.problem, work.now())) {
        message->status = MessageStatus::Ready;
        message->nextAttemptAt = Instant{work.now().ms + pauseAfterTry(message->attempts)};
        message->problem = wasInDoubt ? QStringLiteral("doubtful") : command.problem; // whatever happens later, it may have left
    } else {
        message->status = MessageStatus::Failed;
        message->problem = command.problem;
    }
    return work.save(message);
}

Result<> apply(Work &work, const ReportUndelivered &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto found, command.providerId.isEmpty() ? Result<QVector<std::shared_ptr<Message>>>(QVector<std::shared_ptr<Message>>())
                                                              : selectAs<Message>(work.session(), {.where = {{"provider_id", Condition::Equal, command.providerId},
                                                                                                             {"channel", Condition::Equal, enumName(command.channel)}}, .limit = 1}));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Message")}});
    PRAXIS_TRY(const auto message, work.get<Message>(found.first()->id));
    PRAXIS_CHECK(work.permit(*message));
    if (message->status != MessageStatus::Sent)
        return {};
    message->status = MessageStatus::Failed;
    message->problem = command.problem.left(40);
    PRAXIS_CHECK(work.save(message));
    return summarise(work, "message_undelivered", *message);
}

Result<> apply(Work &work, const SendMessageAgain &command)
{
    PRAXIS_TRY(const auto message, failedOne(work, command.message, MessageStatus::Ready));
    PRAXIS_TRY(const bool late, isTooLate(work, *message));
    if (late)
        return invalidField("message", "too_late");
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(message->contactId));
    message->status = MessageStatus::Ready;
    message->attempts = 0;
    message->nextAttemptAt = {};
    message->heldUntil = work.now(); // as long as any other
    if (!isInDoubt(*message))
        message->problem.clear();
    PRAXIS_CHECK(work.save(message));
    work.setUndoKind(Work::UndoKind::None); // it may be gone by then
    return summarise(work, "message_again", *message);
}

Result<> apply(Work &work, const MarkMessageTold &command)
{
    PRAXIS_TRY(const auto message, failedOne(work, command.message, MessageStatus::Told));
    message->status = MessageStatus::Told;
    PRAXIS_CHECK(work.save(message));
    return summarise(work, "message_told", *message);
}

} // namespace praxis
