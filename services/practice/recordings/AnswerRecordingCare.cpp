// Who else sees recordings, and what they come to.
#include "models/ports/AuditBody.h"
#include "models/records/User.h"
#include "services/practice/door/Reading.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/recordings/RecordingReading.h"
#include "services/practice/recordings/UseQueries.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace praxis {

using namespace recordingreading;

namespace {

constexpr int usedDays = 90;

/// Each time that a recording was opened ("play") or handed out ("download"), by `user` or by anybody: all of them, page by page.
Result<> forEachUse(Reading &reading, const QString &action, const QUuid &user, const std::function<void(const AuditEntry &)> &tell)
{
    constexpr int page = 500;
    AuditFilter filter{.user = user, .action = action, .from = reading.now().plusMinutes(-usedDays * 24LL * 60), .limit = page};
    for (;;) {
        PRAXIS_TRY(const auto entries, reading.session().auditSearch(filter));
        for (const ChainedEntry &entry : entries) {
            PRAXIS_TRY(const AuditEntry body, auditEntry(entry.body));
            if (body.type == typeOf<Recording>().key())
                tell(body);
        }
        if (entries.size() < page)
            return {};
        filter.before = entries.last().number;
    }
}

} // namespace

Result<QVector<SharePartner>> answer(Reading &reading, const SharePartners &)
{
    PRAXIS_TRY(const auto users, selectAs<User>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}, .order = {{"display_name"}}}));
    PRAXIS_TRY(const auto last, selectAs<RecordingShare>(reading.session(), {.where = {{"shared_by", Condition::Equal, idText(reading.actor().user)}}, .order = {{"created_at", true}}, .limit = 1}));
    QVector<SharePartner> partners;
    for (const auto &user : users) {
        if (user->id != reading.actor().user && user->role != Role::Patient && user->role != Role::Receptionist)
            partners.append({user->id, user->displayName, !last.isEmpty() && last.first()->userId == user->id});
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
    constexpr int mostUses = 100;
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
        PRAXIS_CHECK(forEachUse(reading, action, {}, [&times](const AuditEntry &use) { ++times[use.user]; }));
        for (auto it = times.cbegin(); it != times.cend(); ++it)
            figures.uses.append({it.key(), userName(reading, it.key()), action, it.value()});
    }
    std::sort(figures.uses.begin(), figures.uses.end(), [](const RecordingUse &a, const RecordingUse &b) { return a.times > b.times; });
    figures.uses.resize(std::min<qsizetype>(figures.uses.size(), mostUses));
    return figures;
}

Result<QVector<UsedRecording>> answer(Reading &reading, const MostUsedRecordings &query)
{
    if (reading.ownOnly())
        return QVector<UsedRecording>();
    QHash<QUuid, UsedRecording> used;
    PRAXIS_CHECK(forEachUse(reading, QStringLiteral("play"), query.user, [&used](const AuditEntry &use) { ++used[use.record].played; }));
    PRAXIS_CHECK(forEachUse(reading, QStringLiteral("download"), query.user, [&used](const AuditEntry &use) { ++used[use.record].downloaded; }));
    QVector<UsedRecording> most;
    for (auto it = used.begin(); it != used.end(); ++it) {
        it->recording = it.key();
        most.append(*it);
    }
    std::sort(most.begin(), most.end(), [](const UsedRecording &a, const UsedRecording &b) {
        return std::tuple(a.played + a.downloaded, a.downloaded, a.recording) > std::tuple(b.played + b.downloaded, b.downloaded, b.recording);
    });
    most.resize(std::min<qsizetype>(most.size(), std::clamp(query.limit, 1, 50)));
    QVector<QUuid> ids;
    for (const UsedRecording &one : std::as_const(most))
        ids.append(one.recording);
    PRAXIS_TRY(const auto entries, answer(reading, RefreshRecordings{ids}));
    AuditEntry told;
    told.action = QStringLiteral("list");
    told.type = typeOf<Recording>().key();
    told.risk = QStringLiteral("low");
    told.why = reading.actor().purpose;
    for (const RecordingEntry &entry : entries) {
        if (!told.persons.contains(entry.person))
            told.persons.append(entry.person);
        const auto one = std::find_if(most.begin(), most.end(), [&](const UsedRecording &u) { return u.recording == entry.id; });
        one->people = entry.people;
        one->startedAt = entry.startedAt;
    }
    most.removeIf([](const UsedRecording &one) { return one.startedAt.isNull(); }); // of somebody who was deleted since
    if (!most.isEmpty())
        PRAXIS_CHECK(reading.note(std::move(told)));
    return most;
}

} // namespace praxis
