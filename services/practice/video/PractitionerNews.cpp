#include "services/practice/video/PractitionerNews.h"

#include "models/records/MeetingLink.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/Work.h"

namespace praxis {

Result<> tellPractitioner(Work &work, const QUuid &practitioner, const QString &what, const QUuid &about, Instant at)
{
    if (at.isNull() && work.actor().practitioner == practitioner) // their own doing is no news
        return {};
    return work.later(practitionernews::job, what + QLatin1Char(':') + idText(about), {}, Job::Lane::Post, at);
}

Result<FindPractitionerNews::Found> answer(Reading &reading, const FindPractitionerNews &query)
{
    FindPractitionerNews::Found found;
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    found.practice = practice->name;
    found.contact = practice->phone.isEmpty() ? practice->email : practice->phone;
    found.language = practice->language;
    QUuid who = query.about;
    if (query.what != practitionernews::video) {
        PRAXIS_TRY(const auto link, findAs<MeetingLink>(reading.session(), query.about, Deleted::Include));
        if (!link)
            return found;
        who = link->practitionerId;
        found.host = link->host;
        found.linkIsThere = link->deletedAt.isNull() && link->isActive;
        found.linkIsNew = link->version <= 1;
        found.expiresAt = link->expiresAt;
        if (!link->expiresAt.isNull()) {
            PRAXIS_TRY(found.expiresWall, reading.parts().zones.toWall(link->expiresAt, practice->zone));
        }
    }
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), who));
    if (!practitioner || !practitioner->isActive)
        return found;
    found.name = practitioner->displayName;
    found.email = practitioner->email;
    found.video = videoState(*practice, practitioner.get());
    return found;
}

} // namespace praxis
