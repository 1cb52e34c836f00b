#include "services/practice/DocumentRetention.h"

#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "models/rules/Retention.h"
#include "services/practice/Reading.h"
#include "services/practice/RecordingParts.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr int mostLooked = 5000; ///< documents old enough that are looked at for one list
constexpr int page = 500;
constexpr qint64 dayMs = 24LL * 3'600'000;

} // namespace

Result<std::optional<QDate>> documentMayGoFrom(StoreSession &session, const Parts &parts, const Document &document)
{
    if (document.contactId.isNull())
        return std::optional<QDate>();
    PRAXIS_TRY(const auto practice, findAs<Organization>(session, document.organizationId));
    const auto wall = parts.zones.toWall(document.createdAt, practice ? practice->zone : QStringLiteral("UTC")); // midnight in Sydney is another day than in UTC
    const QDate made = wall ? wall->date : document.createdAt.utc().date();
    PRAXIS_TRY(const auto person, findAs<Contact>(session, document.contactId, Deleted::Include));
    PRAXIS_TRY(const QDate last, session.lastContactWith(document.contactId));
    auto from = mayGoFrom({}, {made, last, person ? person->birthDate : QDate()});
    if (from && document.retainUntil.isValid())
        from = std::max(*from, document.retainUntil);
    return from;
}

/// Nothing younger than the shortest time can be due: the order of filing leads to the rest.
Result<QVector<DueDocument>> answer(Reading &reading, const DocumentsDue &query)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    const QDate today = todayIn(reading.parts(), *practice, reading.now());
    DocumentFilter filter;
    for (const Privacy privacy : {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted})
        filter.levels.append({privacy, true, privacy >= Privacy::Confidential}); // that there is one, and no title of a restricted one
    filter.viewerUser = reading.actor().user;
    filter.before = {reading.now().ms - (RetentionPolicy{}.yearsAfterLastContact * 365LL - 2) * dayMs};
    filter.limit = page;
    const int limit = std::clamp(query.limit, 1, 1000);
    QVector<DueDocument> due;
    for (int looked = 0; looked < mostLooked && due.size() < limit;) {
        PRAXIS_TRY(const auto entries, reading.session().documents(filter));
        for (const DocumentEntry &entry : entries) {
            PRAXIS_TRY(const auto document, findAs<Document>(reading.session(), entry.id));
            const auto from = document ? documentMayGoFrom(reading.session(), reading.parts(), *document) : Result<std::optional<QDate>>(std::nullopt);
            if (!from)
                return fail(from.error());
            if (*from && **from <= today && due.size() < limit)
                due.append({entry, **from});
        }
        looked += static_cast<int>(entries.size());
        if (entries.size() < page)
            break;
        filter.before = entries.last().createdAt;
        filter.beforeId = entries.last().id;
    }
    return due;
}

} // namespace praxis
