#include "services/hosted/jobs/AccountMails.h"

#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/hosted/identity/Secrets.h"

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

/// Whose account it is, as far as a letter to them needs it.
struct Owner {
    Membership membership;
    Role role{};
    QString name, language, email;
    QString practiceContact;
    QString login;
};

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

Result<std::optional<Owner>> ownerOf(JobRun &run, IdentitySession &identities)
{
    Owner owner;
    owner.membership = {run.actor.organization, QUuid::fromString(run.payload().value(u"user").toString())};
    PRAXIS_CHECK(run.session.begin(run.actor.organization, false));
    const auto user = findAs<User>(run.session, owner.membership.user);
    const auto practice = findAs<Organization>(run.session, run.actor.organization);
    const auto contact = user && *user && !(*user)->contactId.isNull() ? findAs<Contact>(run.session, (*user)->contactId) : Result<std::shared_ptr<Contact>>();
    run.session.rollback();
    PRAXIS_CHECK(user);
    PRAXIS_CHECK(practice);
    PRAXIS_CHECK(contact);
    if (!*user || !(*user)->isActive || !*practice)
        return std::optional<Owner>();
    owner.role = (*user)->role;
    owner.name = (*user)->displayName;
    owner.language = (*practice)->language;
    owner.practiceContact = (*practice)->phone.isEmpty() ? (*practice)->email : (*practice)->phone;
    if (*contact) {
        owner.email = (*contact)->email;
        owner.language = (*contact)->language.isEmpty() ? owner.language : (*contact)->language;
    }
    Turn turn(identities);
    PRAXIS_CHECK(turn.begin(false));
    PRAXIS_TRY(const auto id, identities.accountOf(owner.membership));
    PRAXIS_TRY(const auto account, identities.account(id.value_or(QUuid())));
    if (!account || !account->isActive)
        return std::optional<Owner>();
    // An account is known by its folded login: weißmann.example and weissmann.example are one there, and two people's mailboxes. Written to is
    // only what their card says letter for letter.
    if (isAscii((*user)->login) && (*user)->login.trimmed().toLower() == account->loginKey)
        owner.login = account->loginKey;
    return std::optional<Owner>(owner);
}

bool isAddress(const QString &login)
{
    return login.contains(u'@') && !login.contains(u'\n') && !login.contains(u' ');
}

/// Blank: they have nothing that they could use.
Result<QByteArray> tokenFor(const AccountMails &mails, IdentitySession &identities, const Owner &owner)
{
    const auto token = mails.signIns.offerOwn(identities, owner.membership, news::needsSecondFactor(owner.role));
    if (!token && (token.error().code == ErrorCode::Denied || token.error().code == ErrorCode::NotFound))
        return QByteArray();
    return token;
}

QUuid letterOf(const JobRun &run)
{
    const QUuid id = QUuid::fromString(run.payload().value(u"letter").toString());
    return id.isNull() ? run.job.id : id; // an earlier version named none
}

/// Sent at least once: who is killed between the server's word and the end of the job comes again, with the same Message-ID.
Result<> send(const AccountMails &mails, JobRun &run)
{
    QString what = run.payload().value(u"what").toString();
    const bool opens = what == news::forgotten;
    const Instant now = run.parts.clock.now();
    const qint64 waitedUntil = run.payload().value(u"asked_at").toInteger() + SignIns::ownResetMs;
    if (opens && now.ms > waitedUntil)
        return {}; // nobody waits for it any more
    PRAXIS_TRY(const auto identities, mails.identities.identity());
    PRAXIS_TRY(const auto owner, ownerOf(run, *identities));
    if (!owner)
        return {};
    OutgoingMessage message;
    message.to = isAddress(owner->login) ? owner->login : opens ? QString() : owner->email;
    PRAXIS_TRY(const OutgoingMessages all, run.door.ask(run.actor, MessagesBeingSent{}));
    const bool sends = std::any_of(all.services.cbegin(), all.services.cend(), [](const OpenedMessageService &one) { return one.service.channel == ContactBy::Email && one.service.isActive; });
    if (message.to.isEmpty() || !sends)
        return {}; // the trail of the practice says it all the same
    if (opens) {
        PRAXIS_TRY(const QByteArray token, tokenFor(mails, *identities, *owner));
        message.link = token.isEmpty() ? QString() : QString(mails.page + u"#reset=" + QString::fromLatin1(token));
        what = token.isEmpty() ? news::ask : what;
    }
    message.id = letterOf(run);
    message.channel = ContactBy::Email;
    message.templateName = what;
    message.person = message.toName = owner->name;
    message.language = owner->language;
    message.practice = all.practice;
    message.contact = owner->practiceContact;
    message.at = now;
    PRAXIS_TRY(const bool mine, run.stillMine());
    if (!mine)
        return {}; // it stood still for so long that somebody else has it
    const KeepMessageResult result = mails.sender->handOver(all, message, run.goOn);
    if (result.end == SendingEnd::Later) {
        run.isLast = opens && now.ms + Jobs::pauseAfter(run.job.attempts) > waitedUntil;
        return fail(ErrorCode::NotAvailable, {{u"problem"_s, result.problem}});
    }
    return {};
}

/// Who said it is known to nobody; what is known is from where. The line first, and then the letter: each asking has its line. Whoever is
/// killed in between, or before this is known to be done, comes again: a line too many then, and the same letter where the first went out
/// already.
Result<> writeDown(JobRun &run)
{
    const Membership whose{run.actor.organization, QUuid::fromString(run.payload().value(u"user").toString())};
    Actor somebody = run.actor;
    somebody.address = run.payload().value(u"address").toString();
    PRAXIS_CHECK(run.door.run(somebody, RecordEvent{u"password_reset"_s, u"User"_s, whose.user, {}, u"asked"_s, 1}));
    const Instant askedAt = run.job.createdAt;
    if (run.parts.clock.now().ms > askedAt.ms + SignIns::ownResetMs)
        return {}; // nobody waits for it any more
    return news::tell(run.session, run.parts, whose, news::forgotten, {askedAt, run.job.id});
}

} // namespace

void AccountMails::addTo(Jobs &jobs) const
{
    jobs.add(JobKind{news::asked, &writeDown});
    jobs.add(JobKind{news::job, [mails = *this](JobRun &run) { return send(mails, run); }});
}

} // namespace praxis::hosted
