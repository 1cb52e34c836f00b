#include "services/practice/jobs/PractitionerMail.h"

#include "services/practice/video/PractitionerNews.h"

#include <algorithm>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

using Found = FindPractitionerNews::Found;

/// Blank: there is nothing to tell any more.
QString templateFor(const QString &what, const Found &found, Instant now)
{
    if (what == practitionernews::video)
        return found.video == VideoState::Enabled ? u"video_on"_s : found.video == VideoState::TherapistDisabled ? u"video_off"_s : QString(); // off for everybody: theirs changes nothing
    if (what == practitionernews::linkEnd)
        return found.linkIsThere && !found.expiresAt.isNull() && found.expiresAt <= now ? u"link_expired"_s : QString();
    return !found.linkIsThere ? u"link_removed"_s : found.linkIsNew ? u"link_added"_s : u"link_changed"_s;
}

OutgoingMessage messageOf(const Job &job, const QString &name, const Found &found, Instant now)
{
    OutgoingMessage message;
    message.id = job.id;
    message.channel = ContactBy::Email;
    message.templateName = name;
    message.to = found.email;
    message.toName = message.person = found.name;
    message.language = found.language;
    message.practice = found.practice;
    message.contact = found.contact;
    message.place = found.host;
    message.start = found.expiresWall;
    message.at = now;
    return message;
}

Result<> tell(JobRun &run, const MessageSender *sender)
{
    const QString what = run.job.key.section(u':', 0, 0);
    const Instant now = run.parts.clock.now();
    PRAXIS_TRY(const Found found, run.door.ask(run.actor, FindPractitionerNews{what, QUuid::fromString(run.job.key.section(u':', 1))}));
    if (what == practitionernews::linkEnd && found.linkIsThere && found.expiresAt > now) { // it was put off
        run.again = found.expiresAt;
        return {};
    }
    const QString name = templateFor(what, found, now);
    if (!sender || name.isEmpty() || found.email.isEmpty())
        return {};
    PRAXIS_TRY(const OutgoingMessages all, run.door.ask(run.actor, MessagesBeingSent{}));
    const bool mails = std::any_of(all.services.begin(), all.services.end(), [](const OpenedMessageService &one) { return one.service.channel == ContactBy::Email && one.service.isActive; });
    if (!mails)
        return {};
    const KeepMessageResult told = sender->handOver(all, messageOf(run.job, name, found, now), run.goOn);
    return told.end == SendingEnd::Later ? Result<>(fail(ErrorCode::NotAvailable, {{u"status"_s, told.problem}})) : Result<>();
}

} // namespace

void addPractitionerMail(Jobs &jobs, std::shared_ptr<const MessageSender> sender)
{
    jobs.add(JobKind{practitionernews::job, [sender = std::move(sender)](JobRun &run) { return tell(run, sender.get()); }});
}

} // namespace praxis
