// How messages leave, and what became of them.
#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "models/rules/Phones.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/messages/MessageConsent.h"
#include "services/practice/messages/MessageQueries.h"
#include "services/practice/messages/Promises.h"
#include "services/practice/messages/ReportCommands.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/recordings/RecordingParts.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr std::array<int, 6> pausesMinutes{1, 5, 15, 60, 240, 720};

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

/// Whether it is still right to tell them, by the record as it is now.
Result<bool> stillMeant(Work &work, const Message &message)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), message.contactId));
    if (!person)
        return false;
    const bool allowed = message.channel == ContactBy::Sms ? person->smsAllowed : person->emailAllowed;
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const bool withdrawn, hasWithdrawnMessages(work.session(), message.contactId, todayIn(work.parts(), *practice, work.now())));
    if (!allowed || withdrawn)
        return false;
    if (message.appointmentId.isNull())
        return true;
    if (isAboutPromises(message.templateName)) {
        PRAXIS_TRY(const auto still, stillToTell(work.session(), message));
        return !still.isEmpty();
    }
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(work.session(), message.appointmentId));
    if (!appointment)
        return false;
    return isAwaitedIn(work.session(), *appointment, message.contactId);
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
    PRAXIS_TRY(const bool meant, stillMeant(work, *message));
    PRAXIS_TRY(const bool late, isTooLate(work, *message));
    if (!meant) {
        message->status = MessageStatus::Withdrawn;
    } else if (late) {
        message->status = MessageStatus::Failed;
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
    PRAXIS_TRY(const auto lost, selectAs<Message>(work.session(), {.where = {{"status", Condition::Equal, enumName(MessageStatus::Sending)},
                                                                            {"sending_since", Condition::LessEqual, work.now().ms - messageLostAfterMs}}, .limit = 50}));
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
    int left = std::clamp(command.limit, 1, 50);
    for (const ContactBy channel : {ContactBy::Email, ContactBy::Sms}) {
        PRAXIS_TRY(const auto service, serviceFor(work, channel));
        if (!service || !service->isActive || left <= 0)
            continue;
        PRAXIS_TRY(const auto ready, selectAs<Message>(work.session(), {.where = {{"status", Condition::Equal, enumName(MessageStatus::Ready)},
                                                                                 {"channel", Condition::Equal, enumName(channel)}},
                                                                       .order = {{"created_at"}}, .limit = 500}));
        for (const auto &message : ready) {
            const bool waits = message->nextAttemptAt > work.now() && message->updatedAt <= work.now(); // a clock that was set back waits for nothing
            if (waits || left-- <= 0)
                continue;
            PRAXIS_CHECK(takeOne(work, message));
        }
    }
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
    message->problem = command.problem;
    if (command.end == SendingEnd::Sent) {
        message->status = MessageStatus::Sent;
        message->sentAt = work.now();
        message->providerId = command.providerId;
        message->problem.clear();
    } else if (command.end == SendingEnd::Later && message->attempts <= static_cast<int>(pausesMinutes.size())) {
        message->status = MessageStatus::Ready;
        message->nextAttemptAt = work.now().plusMinutes(pausesMinutes[static_cast<std::size_t>(std::max(1, message->attempts) - 1)]);
    } else {
        message->status = MessageStatus::Failed;
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
