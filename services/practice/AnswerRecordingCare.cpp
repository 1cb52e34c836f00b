// Who else sees recordings, which are due to go, and what they come to.
#include "models/ports/AuditBody.h"
#include "models/records/RecordingRemoval.h"
#include "models/records/User.h"
#include "models/rules/Retention.h"
#include "services/practice/Reading.h"
#include "services/practice/RecordingParts.h"
#include "services/practice/RecordingRetention.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr int page = 500;
constexpr qint64 dayMs = 24LL * 3'600'000;

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

Result<std::shared_ptr<RecordingRemoval>> openRemoval(Reading &reading, const QUuid &recording)
{
    PRAXIS_TRY(const auto rows, selectAs<RecordingRemoval>(reading.session(), {.where = {{"recording_id", Condition::Equal, recording},
               {"status", Condition::In, QVariantList{enumName(RemovalStatus::Asked), enumName(RemovalStatus::Approved)}}}, .limit = 1}));
    return rows.isEmpty() ? nullptr : rows.first();
}

Result<std::optional<DueRecording>> dueLine(Reading &reading, RetentionReader &retention, const RecordingEntry &entry, const QDate &day)
{
    if (entry.status == RecordingStatus::Deleted)
        return std::optional<DueRecording>();
    PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), entry.id));
    if (!recording)
        return std::optional<DueRecording>();
    PRAXIS_TRY(const auto from, retention.removableFrom(*recording));
    if (!from || *from > day)
        return std::optional<DueRecording>();
    DueRecording line{entry, *from, {}, {}, {}};
    PRAXIS_TRY(const auto removal, openRemoval(reading, entry.id));
    if (removal) {
        line.removal = *removal;
        line.askedBy = userName(reading, removal->askedBy);
        line.decidedBy = userName(reading, removal->decidedBy);
    }
    return std::optional(line);
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

Result<QVector<DueRecording>> answer(Reading &reading, const RecordingsDue &query)
{
    PRAXIS_TRY(const QDate day, today(reading));
    // Nothing younger than the shortest time can be due, and nothing of whoever has been here since.
    RetentionReader retention(reading.session(), reading.parts());
    PRAXIS_TRY(const int years, retention.fewestYears());
    RecordingFilter filter;
    filter.everything = true;
    filter.viewerUser = reading.actor().user;
    filter.now = reading.now();
    filter.today = day;
    filter.quietSince = day.addYears(-years).addDays(1);
    filter.until = {filter.quietSince.startOfDay(Qt::UTC).toMSecsSinceEpoch() + dayMs};
    filter.sort = RecordingFilter::Started;
    filter.descending = false;
    filter.limit = page;
    QVector<DueRecording> due;
    const int limit = std::clamp(query.limit, 1, 1000);
    while (due.size() < limit) {
        PRAXIS_TRY(const auto entries, reading.session().recordings(filter));
        for (const RecordingEntry &entry : entries) {
            PRAXIS_TRY(const auto line, dueLine(reading, retention, entry, day));
            if (line && due.size() < limit)
                due.append(*line);
        }
        if (entries.size() < page)
            break;
        filter.after = entries.last().startedAt.ms;
        filter.afterId = entries.last().id;
    }
    return due;
}

Result<QVector<RemovalToFinish>> answer(Reading &reading, const RemovalsToFinish &)
{
    PRAXIS_TRY(const auto rows, selectAs<RecordingRemoval>(reading.session(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Approved)},
               {"not_before", Condition::LessEqual, static_cast<qlonglong>(reading.now().ms)}}, .order = {{"not_before"}}, .limit = 100}));
    QVector<RemovalToFinish> removals;
    for (const auto &row : rows) {
        PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(reading.session(), {.where = {{"recording_id", Condition::Equal, row->recordingId}}}));
        RemovalToFinish removal{row->id, {}};
        for (const auto &track : tracks)
            removal.blobs.append(track->blob);
        removals.append(removal);
    }
    return removals;
}

Result<QVector<RemovalLine>> answer(Reading &reading, const RemovalRegister &query)
{
    PRAXIS_TRY(const auto rows, selectAs<RecordingRemoval>(reading.session(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Done)}},
               .order = {{"done_at", true}}, .limit = std::clamp(query.limit, 1, 1000)}));
    QVector<RemovalLine> lines;
    for (const auto &row : rows)
        lines.append({*row, userName(reading, row->askedBy), userName(reading, row->decidedBy)});
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
