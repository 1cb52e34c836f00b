#include "services/practice/messages/Outbox.h"

#include "models/records/Contact.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Today.h"
#include "services/practice/messages/MessageConsent.h"
#include "services/practice/messages/Promises.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace praxis {

namespace {

constexpr qsizetype mostWaiting = 500;

/// Theirs who set up the service anew since, and a clock that was set back, wait for nothing.
bool waitsForItsTry(const Message &message, const MessageService &service, Instant now)
{
    return message.nextAttemptAt > now && message.updatedAt <= now && message.updatedAt >= service.updatedAt;
}

/// A reminder of an hour that is far away by now, or that nobody wants any more.
QString whyNoReminder(const Appointment &appointment, const Organization &practice, Instant now)
{
    if (!appointment.reminderWanted || practice.reminderHours <= 0)
        return QStringLiteral("not_wanted");
    return appointment.startAt.ms > now.ms + qint64{practice.reminderHours} * 3600'000 ? QStringLiteral("outdated") : QString();
}

} // namespace

qint64 pauseAfterTry(int attempts)
{
    constexpr std::array<int, 5> minutes{1, 5, 15, 30, 60};
    return minutes[static_cast<std::size_t>(std::clamp(attempts - 1, 0, static_cast<int>(minutes.size()) - 1))] * 60'000LL;
}

Result<QVector<std::shared_ptr<Message>>> mayLeaveNow(StoreSession &session, Instant now)
{
    QVector<std::shared_ptr<Message>> all;
    PRAXIS_TRY(const auto services, selectAs<MessageService>(session, {.where = {{"is_active", Condition::Equal, true}}}));
    for (const auto &service : services) {
        PRAXIS_TRY(auto ready, selectAs<Message>(session, {.where = {{"status", Condition::Equal, enumName(MessageStatus::Ready)}, {"channel", Condition::Equal, enumName(service->channel)}},
                                                           .order = {{"held_until"}, {"created_at"}}, .limit = mostWaiting}));
        const auto waits = [&](const auto &message) { return waitsForItsTry(*message, *service, now); };
        if (std::ranges::any_of(ready, [&](const auto &message) { return isOfServer(message->problem) && waits(message); }))
            continue;
        ready.removeIf(waits);
        all += ready;
    }
    std::ranges::stable_sort(all, {}, [](const auto &message) { return message->heldUntil.ms; });
    return all;
}

Result<QString> whyWithheld(Work &work, const Message &message)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), message.contactId));
    if (!person)
        return QStringLiteral("person_gone");
    const bool allowed = message.channel == ContactBy::Sms ? person->smsAllowed : person->emailAllowed;
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const bool withdrawn, hasWithdrawnMessages(work.session(), message.contactId, todayIn(work.parts(), *practice, work.now())));
    if (!allowed || withdrawn || person->contactBy == ContactBy::None)
        return QStringLiteral("no_consent");
    if (message.appointmentId.isNull())
        return QString();
    const QString outdated = QStringLiteral("outdated");
    if (isAboutPromises(message.templateName)) {
        PRAXIS_TRY(const auto still, stillToTell(work.session(), message));
        return still.isEmpty() ? outdated : QString();
    }
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(work.session(), message.appointmentId));
    if (!appointment)
        return outdated;
    PRAXIS_TRY(const bool awaited, isAwaitedIn(work.session(), *appointment, message.contactId));
    return !awaited ? outdated : message.templateName == u"reminder" ? whyNoReminder(*appointment, *practice, work.now()) : QString();
}

bool isOfServer(const QString &problem)
{
    return problem == u"unreachable" || problem == u"sign_in" || problem == u"certificate" || problem == u"doubtful";
}

QVariantList serviceProblems()
{
    return {QStringLiteral("unreachable"), QStringLiteral("sign_in"), QStringLiteral("certificate"), QStringLiteral("doubtful"), QStringLiteral("sender")};
}

bool isTriedAgain(const Message &message, const QString &problem, Instant now)
{
    constexpr int mostTriesOfOld = 5; ///< of what waited for long, so that whoever first asks everybody to come again gets it, too
    const Instant due = message.heldUntil.isNull() ? message.createdAt : message.heldUntil;
    return now.ms - due.ms < messageTriedForMs || (!isOfServer(problem) && message.attempts <= mostTriesOfOld);
}

bool isInDoubt(const Message &message)
{
    return message.problem == u"doubtful" || message.problem == u"unknown";
}

} // namespace praxis
