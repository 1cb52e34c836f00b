// What a request for deletion comes to.
#include "models/records/Contact.h"
#include "models/records/Note.h"
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/RecordRequest.h"
#include "services/practice/retention/RemovalLines.h"
#include "services/practice/retention/Removals.h"

namespace praxis {

using namespace removallines;

namespace {

/// Of those that follow from a request the newest, since what was rejected may be asked for again.
Result<std::shared_ptr<Removal>> newestRemoval(StoreSession &session, const Retained &what)
{
    PRAXIS_TRY(const auto rows, selectAs<Removal>(session, {.where = {{subjectField(what.kind), Condition::Equal, idText(what.record->id)}}, .order = {{"created_at", true}, {"id", true}}, .limit = 1}));
    return rows.isEmpty() ? nullptr : rows.first();
}

/// What another request began and was ended with it says nothing about this one.
bool saysNothing(const Removal &removal, const QUuid &request)
{
    return removal.status == RemovalStatus::Rejected && removal.requestId != request && (removal.decidedWhy == becauseWithdrawn || removal.decidedWhy == becauseRefused);
}

void putState(DeletionLine &line, const Removal &removal)
{
    line.certificate = removal.certificate;
    switch (removal.status) {
    case RemovalStatus::Asked:
        line.state = DeletionLine::Asked;
        break;
    case RemovalStatus::Approved:
        line.state = DeletionLine::Approved;
        line.day = removal.notBefore.utc().date();
        break;
    case RemovalStatus::Rejected:
        line.state = removal.decidedBy.isNull() ? DeletionLine::Lapsed // nobody said so
            : removal.decidedWhy == becauseWithdrawn ? DeletionLine::Withdrawn : removal.decidedWhy == becauseRefused ? DeletionLine::Refused : DeletionLine::Rejected;
        line.why = removal.decidedWhy;
        break;
    case RemovalStatus::Done:
        line.state = DeletionLine::Done;
        break;
    }
}

Result<DeletionLine> deletionLine(Reading &reading, RetentionReader &retention, const Retained &what, const QUuid &request, const QDate &day)
{
    DeletionLine line{what.kind, what.record->id, {}, {}, {}, {}, {}, {}};
    if (what.kind == RetainedKind::Document) {
        line.title = what.document().privacy == Privacy::Restricted ? QString() : what.document().title;
        line.at = what.document().createdAt;
    } else if (what.kind == RetainedKind::Note) {
        PRAXIS_TRY(const auto author, findAs<Practitioner>(reading.session(), what.note().authorId, Deleted::Include));
        line.title = author ? author->displayName : QString();
        line.at = what.note().eventAt;
    } else {
        line.at = what.recording().startedAt;
    }
    PRAXIS_TRY(auto removal, newestRemoval(reading.session(), what));
    if (removal && saysNothing(*removal, request))
        removal = nullptr;
    if (removal)
        putState(line, *removal);
    if (line.state == DeletionLine::Done && removal)
        return line;
    PRAXIS_TRY(const auto from, removableFrom(retention, what));
    if (what.onHold) {
        line.state = DeletionLine::OnHold;
    } else if (!from || *from > day) {
        line.state = DeletionLine::Kept;
        line.day = from.value_or(QDate());
    } else if (!removal) {
        line.state = DeletionLine::NotAsked;
    }
    return line;
}

} // namespace

Result<DeletionProgress> answer(Reading &reading, const ShowDeletion &query)
{
    PRAXIS_TRY(const RecordPtr record, reading.one(typeOf<RecordRequest>(), query.request));
    const QUuid person = static_cast<const RecordRequest &>(*record).contactId;
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), person));
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_TRY(const auto all, allOf(reading.session(), person));
    RetentionReader retention(reading.session(), reading.parts());
    DeletionProgress progress;
    for (const Retained &what : all) {
        PRAXIS_TRY(const DeletionLine line, deletionLine(reading, retention, what, query.request, day));
        progress.lines.append(line);
    }
    const Selection theirs{.where = {{"contact_id", Condition::Equal, idText(person)}}};
    PRAXIS_TRY(const qint64 appointments, reading.session().count(typeOf<Participant>(), theirs));
    progress.appointments = static_cast<int>(appointments);
    return progress;
}

} // namespace praxis
