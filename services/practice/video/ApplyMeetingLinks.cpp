// Standing addresses of practitioners with video services of others.
#include "models/records/MeetingLink.h"
#include "models/rules/MeetingLinks.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/video/MeetingLinkParts.h"
#include "services/practice/video/PractitionerNews.h"
#include "services/practice/video/VideoParts.h"

namespace praxis {

namespace {

void summarise(Work &work, const char *code, const Practitioner &who, const MeetingLink &link)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), who.displayName}, {QStringLiteral("kind"), link.kind}});
}

Result<std::shared_ptr<MeetingLink>> linkToChange(Work &work, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto link, work.get<MeetingLink>(id));
    PRAXIS_CHECK(work.permit(*link));
    return link;
}

Result<bool> isKnownElsewhere(Work &work, const MeetingLink &link)
{
    PRAXIS_TRY(const auto same, selectAs<MeetingLink>(work.session(), {.where = {{"address_mark", Condition::Equal, link.addressMark}, {"id", Condition::NotEqual, idText(link.id)}}, .limit = 1}));
    return !same.isEmpty();
}

} // namespace

Result<> apply(Work &work, const SetMeetingLink &command)
{
    PRAXIS_CHECK(work.permit());
    const bool isNew = command.link.isNull();
    PRAXIS_TRY(auto link, isNew ? Result<std::shared_ptr<MeetingLink>>(std::make_shared<MeetingLink>()) : linkToChange(work, command.link));
    if (!isNew && link->practitionerId != command.practitioner)
        return invalidField("practitioner", "guarded");
    PRAXIS_TRY(const auto practitioner, work.lookup().get<Practitioner>(command.practitioner));
    link->practitionerId = command.practitioner;
    PRAXIS_CHECK(work.permit(*link));
    PRAXIS_CHECK(checkVideo(work, command.practitioner));
    if (isNew)
        link->id = work.newId();
    const bool readdressed = !command.address.isEmpty();
    if (!readdressed && (isNew || link->kind != command.kind))
        return invalidField("address", "required");
    if (readdressed) {
        const auto checked = checkLink(command.kind, command.address.trimmed());
        if (!checked)
            return invalidField(QStringLiteral("address"), QStringLiteral("link_") + checked.error().data.value(QStringLiteral("problem")).toString());
        link->kind = command.kind;
        link->host = checked->host;
        PRAXIS_TRY(link->sealedAddress, sealedLinkAddress(work.session(), work.parts().seal, *link, work.actor().organization, checked->address));
        link->addressMark = linkMark(work.parts().seal, work.actor().organization, checked->address);
    }
    if (!command.expiresAt.isNull() && command.expiresAt <= work.now())
        return invalidField("expires_at", "range");
    link->note = command.note.trimmed();
    link->expiresAt = command.expiresAt;
    PRAXIS_TRY(const bool twice, isKnownElsewhere(work, *link));
    PRAXIS_CHECK(work.save(link));
    PRAXIS_CHECK(tellPractitioner(work, link->practitionerId, practitionernews::link, link->id));
    if (!link->expiresAt.isNull())
        PRAXIS_CHECK(tellPractitioner(work, link->practitionerId, practitionernews::linkEnd, link->id, link->expiresAt));
    work.setSummary({{QStringLiteral("code"), isNew ? QStringLiteral("link_added") : QStringLiteral("link_changed")}, {QStringLiteral("what"), practitioner->displayName},
                     {QStringLiteral("kind"), link->kind}, {QStringLiteral("duplicate"), twice}});
    return {};
}

Result<> apply(Work &work, const SetMeetingLinkActive &command)
{
    PRAXIS_TRY(const auto link, linkToChange(work, command.link));
    if (command.active)
        PRAXIS_CHECK(checkVideo(work, link->practitionerId));
    if (link->isActive == command.active)
        return {};
    link->isActive = command.active;
    PRAXIS_CHECK(work.save(link));
    PRAXIS_CHECK(tellPractitioner(work, link->practitionerId, practitionernews::link, link->id));
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(work.session(), link->practitionerId, Deleted::Include));
    summarise(work, command.active ? "link_on" : "link_off", *practitioner, *link);
    return {};
}

Result<> apply(Work &work, const RemoveMeetingLink &command)
{
    PRAXIS_TRY(const auto link, linkToChange(work, command.link));
    PRAXIS_CHECK(work.remove(typeOf<MeetingLink>(), link));
    PRAXIS_CHECK(tellPractitioner(work, link->practitionerId, practitionernews::link, link->id));
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(work.session(), link->practitionerId, Deleted::Include));
    summarise(work, "link_removed", *practitioner, *link);
    return {};
}

} // namespace praxis
