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
constexpr int pageOfRecordings = 1000; // who was not here since is looked up for each page anew

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
            PRAXIS_TRY(const auto line, dueLine(reading, retention, entry, day));
            if (line && due.size() < limit)
                due.append(*line);
        }
        if (entries.size() < page)
            break;
        last = &entries.constLast();
    }
    return due;
}

Result<QVector<DueRecord>> recordingsDue(Reading &reading, int limit)
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
    filter.limit = pageOfRecordings;
    return collect<RecordingEntry>(reading, limit, pageOfRecordings, day, [&](const RecordingEntry *last) {
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

/// Its line, whenever it may go; nothing: it is gone, or follows something else.
Result<std::optional<DueRecord>> keptLine(Reading &reading, RetentionReader &retention, const Retained &what)
{
    if (what.isGone)
        return std::optional<DueRecord>();
    PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), what.contactId, Deleted::Include));
    DueRecord line{what.kind, what.record->id, person ? fullName(*person) : QString(), {}, {}, what.onHold, {}, {}, {}, {}};
    PRAXIS_CHECK(putSubject(reading, line));
    PRAXIS_TRY(const auto from, removableFrom(retention, what));
    line.since = from.value_or(QDate());
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

/// Of these rows each that is not known yet: it is read on until there are enough.
template <class T> Result<> addKept(Reading &reading, RetentionReader &retention, Selection selection, int limit, QSet<QUuid> &known, QVector<DueRecord> &lines)
{
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
            PRAXIS_TRY(const auto line, keptLine(reading, retention, what));
            if (line)
                lines.append(*line);
        }
        if (rows.size() < selection.limit)
            break; // those were all
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

/// What was put out of sight itself, and what lies behind somebody who was.
template <class T> Result<QVector<DueRecord>> keptOutOfSight(Reading &reading, RetainedKind kind, const QVector<Condition> &only, int limit)
{
    constexpr int peopleAtOnce = 200;
    RetentionReader retention(reading.session(), reading.parts());
    PRAXIS_TRY(QSet<QUuid> known, destroyedOf(reading.session(), kind));
    QVector<DueRecord> lines;
    PRAXIS_CHECK(addKept<T>(reading, retention, {.where = only, .deleted = Deleted::Only}, limit, known, lines));
    qsizetype looked = 0;
    for (int most = limit; lines.size() < limit; most *= 2) {
        PRAXIS_TRY(const auto people, selectAs<Contact>(reading.session(), {.order = {{"deleted_at"}}, .limit = most, .deleted = Deleted::Only}));
        while (looked < people.size() && lines.size() < limit) {
            QVariantList some;
            for (; looked < people.size() && some.size() < peopleAtOnce; ++looked)
                some.append(idText(people[looked]->id));
            QVector<Condition> theirs = only;
            theirs.append({"contact_id", Condition::In, some});
            PRAXIS_CHECK(addKept<T>(reading, retention, {.where = theirs, .deleted = Deleted::Include}, limit, known, lines));
        }
        if (people.size() < most)
            break; // those were all
    }
    std::ranges::sort(lines, [](const DueRecord &a, const DueRecord &b) { return a.since.isValid() != b.since.isValid() ? a.since.isValid() : a.since < b.since; });
    return lines;
}

} // namespace

Result<QVector<DueRecord>> answer(Reading &reading, const RecordsDue &query)
{
    const int limit = std::clamp(query.limit, 1, 1000);
    if (query.outOfSight) {
        switch (query.kind) {
        case RetainedKind::Recording: return QVector<DueRecord>(); // they go with their person
        case RetainedKind::Document: return keptOutOfSight<Document>(reading, query.kind, {{"contact_id", Condition::NotNull, {}}}, limit);
        case RetainedKind::Note: return keptOutOfSight<Note>(reading, query.kind, {{"destroyed_at", Condition::IsNull, {}}, {"addendum_to", Condition::IsNull, {}}}, limit);
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
