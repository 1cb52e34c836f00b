#include "ui/messages/MessageWords.h"

#include "ui/common/MessageServiceWords.h"

#include <QCoreApplication>

namespace praxis::ui::messagewords {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("praxis::ui::messagewords", text); }

} // namespace

QString status(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Held: return tr("Held");
    case MessageStatus::Ready: return tr("In the outbox");
    case MessageStatus::Sent: return tr("Sent");
    case MessageStatus::Failed: return tr("Not delivered");
    case MessageStatus::Withdrawn: return tr("Cancelled");
    case MessageStatus::Sending: return tr("Being sent");
    case MessageStatus::Told: return tr("Told otherwise");
    }
    return {};
}

namespace {

/// By the program, for what it found. Whoever cancels one may do so after an attempt that failed, whose reason is none of that.
bool isKeptBack(const MessageLine &line)
{
    static const QStringList reasons{QStringLiteral("no_consent"), QStringLiteral("person_gone"), QStringLiteral("outdated"), QStringLiteral("not_wanted"), QStringLiteral("too_late")};
    return line.status == MessageStatus::Withdrawn && reasons.contains(line.problem);
}

} // namespace

QString status(const MessageLine &line)
{
    return isKeptBack(line) ? tr("Kept back") : status(line.status);
}

QString kind(const QString &templateName)
{
    if (templateName == u"confirmation")
        return tr("Confirmation");
    if (templateName == u"change")
        return tr("Change");
    if (templateName == u"cancellation")
        return tr("Cancellation");
    if (templateName == u"reminder")
        return tr("Reminder");
    return templateName;
}

QString channel(ContactBy channel)
{
    return channel == ContactBy::Sms ? tr("SMS") : channel == ContactBy::Email ? tr("E-mail") : QString();
}

QString problem(const MessageLine &line, const std::function<QString(Instant)> &moment)
{
    if (line.status == MessageStatus::Sent)
        return line.problem == u"twice" ? tr("Left %1. It may have arrived twice.").arg(moment(line.sentAt)) : tr("Left %1").arg(moment(line.sentAt));
    if (line.status == MessageStatus::Withdrawn && !isKeptBack(line) && line.problem != u"doubtful") // that one may be there
        return {};
    const QString reason = why(line.problem);
    if (line.status == MessageStatus::Ready && !reason.isEmpty() && !line.nextAttemptAt.isNull())
        return tr("%1 Next try: %2").arg(reason, moment(line.nextAttemptAt));
    return line.status == MessageStatus::Held || line.status == MessageStatus::Sending ? QString() : reason;
}

QString waitsForClock()
{
    return tr("It waits until this computer's clock is right.");
}

} // namespace praxis::ui::messagewords
