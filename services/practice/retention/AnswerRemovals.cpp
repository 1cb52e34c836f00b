// What is to go, and what went.
#include "models/records/Contact.h"
#include "models/records/Note.h"
#include "models/rules/People.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/retention/Holds.h"
#include "services/practice/retention/RemovalLines.h"
#include "services/practice/retention/Removals.h"

#include <algorithm>

namespace praxis {

using namespace removallines;

namespace {

constexpr int mostApproved = 1000; ///< looked at for one page; more of them only where nobody does what was approved

template <class T> Result<> addHeld(StoreSession &session, const QVariantList &ids, QSet<QUuid> &held)
{
    if (ids.isEmpty())
        return {};
    PRAXIS_TRY(const auto rows, selectAs<T>(session, {.where = {{"id", Condition::In, ids}, {"on_hold", Condition::Equal, true}}, .deleted = Deleted::Include}));
    for (const auto &row : rows)
        held.insert(row->id);
    return {};
}

/// Which of the records that were to go a hold keeps: some hundreds of them at once.
Result<QSet<QUuid>> heldAmong(StoreSession &session, const QVector<std::shared_ptr<Removal>> &removals)
{
    constexpr qsizetype atOnce = 500;
    QSet<QUuid> held;
    for (qsizetype from = 0; from < removals.size(); from += atOnce) {
        QVariantList recordings, documents, notes;
        for (const auto &removal : removals.mid(from, atOnce))
            (removal->kind == RetainedKind::Document ? documents : removal->kind == RetainedKind::Note ? notes : recordings).append(idText(removal->subject()));
        PRAXIS_CHECK(addHeld<Recording>(session, recordings, held));
        PRAXIS_CHECK(addHeld<Document>(session, documents, held));
        PRAXIS_CHECK(addHeld<Note>(session, notes, held));
    }
    return held;
}

/// What was approved and whose notice is over, the first of them first. What a hold does not keep is destroyed soon: few are left.
Result<QVector<std::shared_ptr<Removal>>> overdue(Reading &reading, int limit)
{
    return selectAs<Removal>(reading.session(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Approved)}, {"not_before", Condition::LessEqual, static_cast<qlonglong>(reading.now().ms)}},
                                                 .order = {{"not_before"}},
                                                 .limit = limit});
}

/// What goes first comes first.
Result<QVector<std::shared_ptr<Removal>>> approved(Reading &reading, const std::optional<PageEnd> &after)
{
    return selectAs<Removal>(reading.session(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Approved)}}, .order = {{"not_before"}}, .limit = mostApproved, .after = after});
}

/// By the rule of who places a hold on it.
Result<bool> isOwn(Reading &reading, const Removal &removal)
{
    const RecordType &type = removal.kind == RetainedKind::Document ? typeOf<Document>() : removal.kind == RetainedKind::Note ? typeOf<Note>() : typeOf<Recording>();
    PRAXIS_TRY(const RecordPtr record, reading.session().find(type, removal.subject(), Deleted::Include));
    if (!record)
        return false;
    const bool isAuthor = removal.kind == RetainedKind::Document && static_cast<const Document &>(*record).authorId == reading.actor().user;
    return isAuthor ? Result<bool>(true) : owns(reading.session(), reading.actor(), type, *record);
}

Result<DueRecord> lineOf(Reading &reading, const Removal &removal)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), removal.contactId, Deleted::Include));
    return DueRecord{removal.kind, removal.subject(), person ? fullName(*person) : QString(), {}, {}, false, removal.dueSince, removal, userName(reading, removal.askedBy), userName(reading, removal.decidedBy)};
}

/// The last word about each hold of which the asker wanted the release.
Result<QVector<std::shared_ptr<HoldRelease>>> refusedToAsker(Reading &reading, int limit)
{
    PRAXIS_TRY(const auto rows, selectAs<HoldRelease>(reading.session(), {.where = {{"status", Condition::Equal, enumName(HoldReleaseStatus::Refused)}, {"asked_by", Condition::Equal, idText(reading.actor().user)},
                                                                                    {"decided_at", Condition::Greater, static_cast<qlonglong>(answersSince(reading.now()).ms)}},
                                                                          .order = {{"decided_at", true}},
                                                                          .limit = limit}));
    QVector<std::shared_ptr<HoldRelease>> refused;
    QSet<QUuid> seen;
    for (const auto &row : rows) {
        if (seen.contains(row->subject()))
            continue;
        seen.insert(row->subject());
        PRAXIS_TRY(const auto open, openHoldRelease(reading.session(), row->kind, row->subject()));
        if (!open)
            refused.append(row);
    }
    return refused;
}

} // namespace

/// The longest asked first; then what was approved and a hold keeps, in another order: where a page ended says in which of both it was.
Result<RowsPage<DueRecord>> answer(Reading &reading, const RemovalsAsked &query)
{
    const int limit = std::clamp(query.limit, 1, 500);
    const bool isBehind = query.after && qstrcmp(query.after->order, "not_before") == 0;
    QVector<std::shared_ptr<Removal>> rows;
    if (!isBehind) {
        PRAXIS_TRY(rows, selectAs<Removal>(reading.session(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Asked)}}, .order = {{"created_at"}}, .limit = limit, .after = query.after}));
    }
    RowsPage<DueRecord> lines;
    lines.endsAt = endOf(rows, "created_at", limit);
    if (!lines.endsAt) {
        PRAXIS_TRY(const auto decided, approved(reading, isBehind ? query.after : std::nullopt));
        PRAXIS_TRY(const auto held, heldAmong(reading.session(), decided));
        lines.endsAt = endOf(decided, "not_before", mostApproved);
        for (const auto &row : decided) {
            if (!held.contains(row->subject()))
                continue;
            rows.append(row);
            if (rows.size() == limit) {
                lines.endsAt = endOf(rows, "not_before", limit);
                break;
            }
        }
    }
    for (const auto &row : rows) {
        PRAXIS_TRY(DueRecord line, lineOf(reading, *row));
        PRAXIS_TRY(const bool isThere, putSubject(reading, line));
        if (isThere)
            lines.append(std::move(line));
    }
    return lines;
}

Result<RowsPage<DueRecord>> answer(Reading &reading, const RemovalsComing &query)
{
    const int limit = std::clamp(query.limit, 1, 500);
    PRAXIS_TRY(const auto rows, approved(reading, query.after));
    RowsPage<DueRecord> lines;
    lines.endsAt = endOf(rows, "not_before", mostApproved);
    for (const auto &row : rows) {
        PRAXIS_TRY(const bool own, isOwn(reading, *row));
        if (!own)
            continue;
        PRAXIS_TRY(DueRecord line, lineOf(reading, *row));
        PRAXIS_TRY(const bool isThere, putSubject(reading, line));
        if (isThere && !line.onHold)
            lines.append(std::move(line));
        if (lines.size() == limit) {
            lines.endsAt = endOf(QVector{row}, "not_before", 1);
            break;
        }
    }
    return lines;
}

Result<RowsPage<DueRecord>> answer(Reading &reading, const HoldReleasesAsked &query)
{
    const int limit = std::clamp(query.limit, 1, 500);
    PRAXIS_TRY(const auto rows, query.refused ? refusedToAsker(reading, limit)
                                              : selectAs<HoldRelease>(reading.session(), {.where = {{"status", Condition::Equal, enumName(HoldReleaseStatus::Asked)}}, .order = {{"created_at"}}, .limit = limit, .after = query.after}));
    RowsPage<DueRecord> lines;
    if (!query.refused)
        lines.endsAt = endOf(rows, "created_at", limit);
    for (const auto &row : rows) {
        PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), row->contactId, Deleted::Include));
        DueRecord line{row->kind, row->subject(), person ? fullName(*person) : QString(), {}, {}, false, {}, {}, {}, userName(reading, row->decidedBy), *row, userName(reading, row->askedBy)};
        PRAXIS_TRY(const bool isThere, putSubject(reading, line));
        if (isThere && line.onHold) // what was destroyed in a copy from before is held no more
            lines.append(std::move(line));
    }
    return lines;
}

Result<QVector<RemovalToFinish>> answer(Reading &reading, const RemovalsToFinish &)
{
    PRAXIS_TRY(const auto rows, overdue(reading, 20'000));
    PRAXIS_TRY(const auto held, heldAmong(reading.session(), rows));
    QVector<RemovalToFinish> removals;
    for (const auto &row : rows) {
        if (held.contains(row->subject()))
            continue; // it waits until somebody releases the hold: nothing is tried until then
        if (removals.size() == 1000)
            break;
        PRAXIS_TRY(const QStringList blobs, payloadsOf(reading.session(), *row));
        removals.append({row->id, blobs});
    }
    return removals;
}

Result<RowsPage<RemovalLine>> answer(Reading &reading, const RemovalRegister &query)
{
    const int limit = std::clamp(query.limit, 1, 1000);
    PRAXIS_TRY(const auto rows, selectAs<Removal>(reading.session(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Done)}, {"kind", Condition::Equal, enumName(query.kind)}},
               .order = {{"done_at", true}}, .limit = limit, .after = query.after}));
    RowsPage<RemovalLine> lines;
    lines.endsAt = endOf(rows, "done_at", limit);
    for (const auto &row : rows)
        lines.append({*row, userName(reading, row->askedBy), userName(reading, row->decidedBy)});
    return lines;
}

} // namespace praxis
