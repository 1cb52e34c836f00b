// What is due to go, and what is kept although no list shows it any more.
#include "models/records/Contact.h"
#include "models/records/Note.h"
#include "models/rules/People.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/retention/RemovalLines.h"
#include "services/practice/retention/Removals.h"

#include <algorithm>

namespace praxis {

using namespace removallines;

namespace {

constexpr int duePage = 500;
constexpr int dueRecordingsPage = 100; ///< each is looked for among many: a larger last page would mostly be for nothing

/// Nobody of whom it is was here since: the cheap half of the question.
QDate quietSince(const QDate &day, int years)
{
    return day.addYears(-years).addDays(1);
}

Result<std::optional<DueRecord>> dueLine(Reading &reading, RetentionReader &retention, const RecordingEntry &entry, const QDate &day)
{
    if (entry.status == RecordingStatus::Deleted)
        return std::optional<DueRecord>();
    PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), entry.id));
    if (!recording)
        return std::optional<DueRecord>();
    PRAXIS_TRY(const auto from, retention.removableFrom(*recording));
    if (!from || *from > day)
        return std::optional<DueRecord>();
    DueRecord line{RetainedKind::Recording, entry.id, entry.people, {}, entry.startedAt, entry.onHold, *from, {}, {}, {}};
    PRAXIS_CHECK(putRemoval(reading, line));
    return std::optional(line);
}

Result<std::optional<DueRecord>> dueLine(Reading &reading, RetentionReader &retention, const DocumentEntry &entry, const QDate &day)
{
    PRAXIS_TRY(const auto document, findAs<Document>(reading.session(), entry.id, Deleted::Include));
    if (!document)
        return std::optional<DueRecord>();
    PRAXIS_TRY(const auto from, retention.removableFrom(*document));
    if (!from || *from > day)
        return std::optional<DueRecord>();
    DueRecord line{RetainedKind::Document, entry.id, entry.personName, entry.title, entry.createdAt, entry.onHold, *from, {}, {}, {}};
    PRAXIS_CHECK(putRemoval(reading, line));
    return std::optional(line);
}

Result<std::optional<DueRecord>> dueLine(Reading &reading, RetentionReader &retention, const NoteEntry &entry, const QDate &day)
{
    PRAXIS_TRY(const auto note, findAs<Note>(reading.session(), entry.id, Deleted::Include));
    if (!note)
        return std::optional<DueRecord>();
    PRAXIS_TRY(const auto from, retention.removableFrom(*note));
    if (!from || *from > day)
        return std::optional<DueRecord>();
    DueRecord line{RetainedKind::Note, entry.id, entry.personName, entry.authorName, entry.eventAt, entry.onHold, *from, {}, {}, {}};
    PRAXIS_CHECK(putRemoval(reading, line));
    return std::optional(line);
}

/// Page by page: `next` gives the following entries after the last of those before.
template <class Entry, class Next> Result<QVector<DueRecord>> collect(Reading &reading, int limit, int page, const QDate &day, Next next)
{
    RetentionReader retention(reading.session(), reading.parts());
    QVector<DueRecord> due;
    const Entry *last = nullptr;
    for (QVector<Entry> entries; due.size() < limit;) {
        PRAXIS_TRY(QVector<Entry> following, next(last));
        entries = std::move(following);
        for (const Entry &entry : std::as_const(entries)) {
            if (due.size() >= limit)
                return due;
            PRAXIS_TRY(const auto line, dueLine(reading, retention, entry, day));
            if (line)
                due.append(*line);
        }
        if (entries.size() < page)
            break;
        last = &entries.constLast();
    }
    return due;
}

/// What was recorded later than that is not due yet by any rule.
Result<Instant> begunUntil(Reading &reading, const QDate &day)
{
    PRAXIS_TRY(const int years, RetentionReader(reading.session(), reading.parts()).fewestYears(RetainedKind::Recording));
    return Instant{quietSince(day, years).startOfDay(Qt::UTC).toMSecsSinceEpoch() + dayMs};
}

Result<QVector<DueRecord>> recordingsOnTheShelfDue(Reading &reading, int limit)
{
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_TRY(const int years, RetentionReader(reading.session(), reading.parts()).fewestYears(RetainedKind::Recording));
    RecordingFilter filter;
    filter.everything = true;
    filter.viewerUser = reading.actor().user;
    filter.now = reading.now();
    filter.today = day;
    filter.quietSince = quietSince(day, years);
    filter.until = {filter.quietSince.startOfDay(Qt::UTC).toMSecsSinceEpoch() + dayMs};
    filter.sort = RecordingFilter::Started;
    filter.descending = false;
    filter.limit = std::min(limit, dueRecordingsPage);
    return collect<RecordingEntry>(reading, limit, filter.limit, day, [&](const RecordingEntry *last) {
        if (last) {
            filter.after = last->startedAt.ms;
            filter.afterId = last->id;
        }
        return reading.session().recordings(filter);
    });
}

Result<QVector<DueRecord>> documentsDue(Reading &reading, int limit)
{
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_TRY(const int years, RetentionReader(reading.session(), reading.parts()).fewestYears(RetainedKind::Document));
    DocumentFilter filter;
    for (const Privacy privacy : {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted})
        filter.levels.append({privacy, true, privacy >= Privacy::Confidential}); // that there is one, and no title of a restricted one
    filter.viewerUser = reading.actor().user;
    filter.removedToo = true;
    filter.quietSince = quietSince(day, years);
    filter.before = {filter.quietSince.startOfDay(Qt::UTC).toMSecsSinceEpoch() + dayMs};
    filter.limit = duePage;
    PRAXIS_TRY(auto due, collect<DocumentEntry>(reading, limit, duePage, day, [&](const DocumentEntry *last) {
        if (last) {
            filter.before = last->createdAt;
            filter.beforeId = last->id;
        }
        return reading.session().documents(filter);
    }));
    std::ranges::sort(due, {}, &DueRecord::since); // the longest over first
    return due;
}

/// Also those that are closed to who asks: that there is one, whose and of when, and nothing of what it says.
Result<QVector<DueRecord>> notesDue(Reading &reading, int limit)
{
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_TRY(const int years, RetentionReader(reading.session(), reading.parts()).fewestYears(RetainedKind::Note));
    NoteFilter filter;
    filter.mayEnd = true;
    filter.quietSince = quietSince(day, years);
    filter.before = {filter.quietSince.startOfDay(Qt::UTC).toMSecsSinceEpoch() + dayMs};
    filter.limit = duePage;
    PRAXIS_TRY(auto due, collect<NoteEntry>(reading, limit, duePage, day, [&](const NoteEntry *last) {
        if (last) {
            filter.before = last->eventAt;
            filter.beforeId = last->id;
        }
        return reading.session().notes(filter);
    }));
    std::ranges::sort(due, {}, &DueRecord::since); // the longest over first
    return due;
}

/// What is looked for out of sight.
struct OutOfSight {
    RetainedKind kind{};
    QVector<Condition> only; ///< of these rows
    int limit = 0;
    QDate dueBy;             ///< only what may go by then; invalid: whenever that is
    QVector<Condition> either; ///< of which one holds; empty: all are looked at

    [[nodiscard]] bool has(const DueRecord &line) const { return !dueBy.isValid() || (line.since.isValid() && line.since <= dueBy); }
};

/// Its line, where that is wanted; nothing: it is gone, or follows something else. The day comes first: most are not due, and are not looked at further.
Result<std::optional<DueRecord>> keptLine(Reading &reading, RetentionReader &retention, const Retained &what, const OutOfSight &wanted)
{
    if (what.isGone)
        return std::optional<DueRecord>();
    DueRecord line{what.kind, what.record->id, {}, {}, {}, what.onHold, {}, {}, {}, {}};
    PRAXIS_TRY(const auto from, removableFrom(retention, what));
    line.since = from.value_or(QDate());
    if (!wanted.has(line))
        return std::optional<DueRecord>();
    PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), what.contactId, Deleted::Include));
    line.people = person ? fullName(*person) : QString();
    PRAXIS_CHECK(putSubject(reading, line));
    PRAXIS_CHECK(putRemoval(reading, line));
    return std::optional(line);
}

Result<Retained> retainedFor(StoreSession &session, const std::shared_ptr<Document> &document)
{
    return retained(session, document);
}

Result<Retained> retainedFor(StoreSession &, const std::shared_ptr<Note> &note)
{
    return retained(note);
}

Result<Retained> retainedFor(StoreSession &, const std::shared_ptr<Recording> &recording)
{
    return retained(recording);
}

/// Of these rows each that is not known yet: it is read on until there are enough.
template <class T> Result<> addKept(Reading &reading, RetentionReader &retention, Selection selection, const OutOfSight &wanted, QSet<QUuid> &known, QVector<DueRecord> &lines)
{
    const int limit = wanted.limit;
    selection.order = {{"created_at"}};
    for (selection.limit = limit; lines.size() < limit; selection.limit *= 2) {
        PRAXIS_TRY(const auto rows, selectAs<T>(reading.session(), selection));
        for (const auto &row : rows) {
            if (lines.size() >= limit)
                break;
            if (known.contains(row->id))
                continue;
            known.insert(row->id);
            PRAXIS_TRY(const Retained what, retainedFor(reading.session(), row));
            PRAXIS_TRY(const auto line, keptLine(reading, retention, what, wanted));
            if (line)
                lines.append(*line);
        }
        if (rows.size() < selection.limit)
            break; // those were all
    }
    return {};
}

template <class T> Result<> addAnyKept(Reading &reading, RetentionReader &retention, const Selection &selection, const OutOfSight &wanted, QSet<QUuid> &known, QVector<DueRecord> &lines)
{
    if (wanted.either.isEmpty())
        return addKept<T>(reading, retention, selection, wanted, known, lines);
    for (const Condition &one : wanted.either) {
        Selection narrower = selection;
        narrower.where.append(one);
        PRAXIS_CHECK(addKept<T>(reading, retention, std::move(narrower), wanted, known, lines));
    }
    return {};
}

/// What was destroyed stays as a row that is out of sight: it is not looked at one by one.
Result<QSet<QUuid>> destroyedOf(StoreSession &session, RetainedKind kind)
{
    PRAXIS_TRY(const auto done, selectAs<Removal>(session, {.where = {{"kind", Condition::Equal, enumName(kind)}, {"status", Condition::Equal, enumName(RemovalStatus::Done)}}, .deleted = Deleted::Include}));
    QSet<QUuid> gone;
    for (const auto &removal : done)
        gone.insert(removal->subject());
    return gone;
}

/// What was put out of sight itself (a recording: by the undo of its import), and what lies behind somebody who was.
template <class T> Result<QVector<DueRecord>> keptOutOfSight(Reading &reading, const OutOfSight &wanted)
{
    constexpr int peopleAtOnce = 200;
    const int limit = wanted.limit;
    RetentionReader retention(reading.session(), reading.parts());
    QSet<QUuid> known;
    QVector<DueRecord> lines;
    if (wanted.kind != RetainedKind::Recording) { // of those the rows say themselves which were destroyed
        PRAXIS_TRY(known, destroyedOf(reading.session(), wanted.kind));
    }
    PRAXIS_CHECK(addAnyKept<T>(reading, retention, {.where = wanted.only, .deleted = Deleted::Only}, wanted, known, lines));
    qsizetype looked = 0;
    for (int most = limit; lines.size() < limit; most *= 2) {
        PRAXIS_TRY(const auto people, selectAs<Contact>(reading.session(), {.order = {{"deleted_at"}}, .limit = most, .deleted = Deleted::Only}));
        while (looked < people.size() && lines.size() < limit) {
            QVariantList some;
            for (; looked < people.size() && some.size() < peopleAtOnce; ++looked)
                some.append(idText(people[looked]->id));
            QVector<Condition> theirs = wanted.only;
            theirs.append({"contact_id", Condition::In, some});
            PRAXIS_CHECK(addAnyKept<T>(reading, retention, {.where = theirs, .deleted = Deleted::Include}, wanted, known, lines));
        }
        if (people.size() < most)
            break; // those were all
    }
    std::ranges::sort(lines, [](const DueRecord &a, const DueRecord &b) { return a.since.isValid() != b.since.isValid() ? a.since.isValid() : a.since < b.since; });
    return lines;
}

/// What has media, or may still have some.
QVector<Condition> notDestroyed()
{
    return {{"status", Condition::NotEqual, enumName(RecordingStatus::Deleted)}};
}

/// Those of people who were deleted, and those whose import was undone, are on no shelf, and wait for their end like the others.
Result<QVector<DueRecord>> recordingsDue(Reading &reading, int limit)
{
    PRAXIS_TRY(auto due, recordingsOnTheShelfDue(reading, limit));
    const int room = limit - static_cast<int>(due.size());
    if (room <= 0)
        return due;
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_TRY(const Instant until, begunUntil(reading, day));
    const QVector<Condition> longAgo{{"started_at", Condition::Less, static_cast<qlonglong>(until.ms)}, {"started_at", Condition::IsNull, {}}};
    PRAXIS_TRY(const auto hidden, keptOutOfSight<Recording>(reading, {RetainedKind::Recording, notDestroyed(), room, day, longAgo}));
    if (hidden.isEmpty())
        return due;
    due += hidden;
    std::ranges::stable_sort(due, {}, &DueRecord::since); // the longest over first
    return due;
}

} // namespace

Result<QVector<DueRecord>> answer(Reading &reading, const RecordsDue &query)
{
    const int limit = std::clamp(query.limit, 1, mostDue);
    if (query.outOfSight) {
        switch (query.kind) {
        case RetainedKind::Recording: return keptOutOfSight<Recording>(reading, {query.kind, notDestroyed(), limit, {}, {}});
        case RetainedKind::Document: return keptOutOfSight<Document>(reading, {query.kind, {{"contact_id", Condition::NotNull, {}}}, limit, {}, {}});
        case RetainedKind::Note: return keptOutOfSight<Note>(reading, {query.kind, {{"destroyed_at", Condition::IsNull, {}}, {"addendum_to", Condition::IsNull, {}}}, limit, {}, {}});
        }
    }
    switch (query.kind) {
    case RetainedKind::Recording: return recordingsDue(reading, limit);
    case RetainedKind::Document: return documentsDue(reading, limit);
    case RetainedKind::Note: return notesDue(reading, limit);
    }
    return QVector<DueRecord>();
}

} // namespace praxis
