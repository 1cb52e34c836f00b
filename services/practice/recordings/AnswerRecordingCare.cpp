// Who else sees recordings, and what they come to.
#include "models/ports/AuditBody.h"
#include "models/records/User.h"
#include "services/practice/door/Reading.h"
#include "services/practice/recordings/RecordingParts.h"

#include <algorithm>

namespace praxis {

namespace {

QString userName(Reading &reading, const QUuid &id)
{
    const auto user = id.isNull() ? Result<std::shared_ptr<User>>(nullptr) : findAs<User>(reading.session(), id, Deleted::Include);
    return user && *user ? (*user)->displayName : QString();
}

Result<QDate> today(Reading &reading)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    return todayIn(reading.parts(), *practice, reading.now());
}

} // namespace

Result<QVector<SharePartner>> answer(Reading &reading, const SharePartners &)
{
    PRAXIS_TRY(const auto users, selectAs<User>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}, .order = {{"display_name"}}}));
    QVector<SharePartner> partners;
    for (const auto &user : users) {
        if (user->id != reading.actor().user && user->role != Role::Patient && user->role != Role::Receptionist)
            partners.append({user->id, user->displayName});
    }
    return partners;
}

Result<QVector<ShareLine>> answer(Reading &reading, const RecordingShares &query)
{
    PRAXIS_TRY(const RecordPtr recording, reading.one(typeOf<Recording>(), query.recording));
    PRAXIS_TRY(const auto rows, selectAs<RecordingShare>(reading.session(), {.where = {{"recording_id", Condition::Equal, recording->id}}, .order = {{"created_at", true}}}));
    QVector<ShareLine> lines;
    for (const auto &row : rows)
        lines.append({*row, userName(reading, row->userId), userName(reading, row->sharedBy), row->endedAt.isNull() && row->expiresAt > reading.now()});
    return lines;
}

Result<RecordingFiguresAnswer> answer(Reading &reading, const RecordingFigures &query)
{
    RecordingFiguresAnswer figures;
    RecordingFilter filter;
    filter.everything = !reading.ownOnly();
    filter.viewerPractitioner = reading.actor().practitioner;
    filter.viewerUser = reading.actor().user;
    filter.now = reading.now();
    PRAXIS_TRY(filter.today, today(reading));
    PRAXIS_TRY(figures.all, reading.session().recordingSums(filter));
    const int months = std::clamp(query.months, 1, 60);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    QDate month(filter.today.year(), filter.today.month(), 1);
    month = month.addMonths(1 - months);
    for (int i = 0; i < months; ++i, month = month.addMonths(1)) {
        PRAXIS_TRY(filter.from, reading.parts().zones.toInstant({month, QTime(0, 0)}, practice->zone));
        PRAXIS_TRY(filter.until, reading.parts().zones.toInstant({month.addMonths(1), QTime(0, 0)}, practice->zone));
        PRAXIS_TRY(const RecordingSums sums, reading.session().recordingSums(filter));
        figures.months.append({month, sums});
    }
    if (reading.ownOnly())
        return figures; // who looks at what is for who answers for the practice
    for (const QString &action : {QStringLiteral("play"), QStringLiteral("download")}) {
        QHash<QUuid, int> times;
        PRAXIS_TRY(const auto entries, reading.session().auditSearch({.action = action, .from = reading.now().plusMinutes(-90LL * 24 * 60), .limit = 5000}));
        for (const ChainedEntry &entry : entries) {
            PRAXIS_TRY(const AuditEntry body, auditEntry(entry.body));
            if (body.type == typeOf<Recording>().key())
                ++times[body.user];
        }
        for (auto it = times.cbegin(); it != times.cend(); ++it)
            figures.uses.append({userName(reading, it.key()), action, it.value()});
    }
    std::sort(figures.uses.begin(), figures.uses.end(), [](const RecordingUse &a, const RecordingUse &b) { return a.times > b.times; });
    return figures;
}

} // namespace praxis
