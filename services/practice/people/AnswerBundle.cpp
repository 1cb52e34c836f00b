#include "models/records/Authorisation.h"
#include "models/records/Consent.h"
#include "models/records/Document.h"
#include "models/records/Message.h"
#include "models/records/Note.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "services/practice/door/Reading.h"
#include "services/practice/ledger/LedgerParts.h"
#include "services/practice/people/BundleQueries.h"
#include "services/practice/recordings/RecordingParts.h"

#include <algorithm>
#include <tuple>

namespace praxis {

namespace {

constexpr int bundlePage = 500;

template <class T> Result<int> countOf(Reading &reading, const QUuid &person)
{
    PRAXIS_TRY(const qint64 found, reading.session().count(typeOf<T>(), {.where = {{"contact_id", Condition::Equal, idText(person)}}}));
    return static_cast<int>(found);
}

Result<> countNotes(Reading &reading, const QUuid &person, RecordContents &contents)
{
    PRAXIS_TRY(const auto notes, selectAs<Note>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}}}));
    for (const auto &note : notes) {
        const bool isDestroyed = !note->destroyedAt.isNull();
        if (!isDestroyed || note->addendumTo.isNull()) // else it went with its note
            ++(whyLeftOut(note->status, note->visibility, isDestroyed) ? contents.notesLeftOut : contents.notes);
    }
    return {};
}

Result<> countDocuments(Reading &reading, const QUuid &person, RecordContents &contents)
{
    PRAXIS_TRY(const auto documents, selectAs<Document>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}}}));
    for (const auto &document : documents)
        ++(whyLeftOut(document->privacy) ? contents.documentsLeftOut : contents.documents);
    return {};
}

Result<> countRecordings(Reading &reading, const QUuid &person, RecordContents &contents)
{
    RecordingFilter filter;
    filter.everything = true;
    filter.person = person;
    filter.now = reading.now();
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    filter.today = todayIn(reading.parts(), *practice, reading.now());
    filter.limit = bundlePage;
    for (;;) {
        PRAXIS_TRY(QVector<RecordingEntry> found, reading.session().recordings(filter));
        PRAXIS_CHECK(addWhoIsHeard(reading.session(), reading.parts().seal, found, filter.today));
        for (const RecordingEntry &entry : found) {
            PRAXIS_TRY(const QVector<QUuid> people, peopleOfRecording(reading.session(), entry.appointment, entry.person, entry.startedAt));
            const bool isOwn = std::ranges::all_of(people, [&](const QUuid &one) { return one == person; });
            if (isOwn)
                contents.ownRecordings.insert(entry.id);
            ++(whyLeftOut(entry.status, entry.consent) || !isOwn ? contents.recordingsLeftOut : contents.recordings);
        }
        if (found.size() < bundlePage)
            return {};
        filter.after = found.last().startedAt.ms;
        filter.afterId = found.last().id;
    }
}

Result<QVector<std::shared_ptr<LedgerEntry>>> entriesOf(Reading &reading, const QUuid &person)
{
    PRAXIS_TRY(auto found, selectAs<LedgerEntry>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}}}));
    PRAXIS_TRY(const auto paid, selectAs<LedgerEntry>(reading.session(), {.where = {{"payer_id", Condition::Equal, idText(person)}}}));
    for (const auto &entry : paid) {
        if (entry->contactId != person)
            found.append(entry);
    }
    std::ranges::sort(found, [](const auto &a, const auto &b) { return std::tuple(a->bookedOn, a->createdAt.ms, idText(a->id)) < std::tuple(b->bookedOn, b->createdAt.ms, idText(b->id)); });
    return found;
}

} // namespace

Result<RecordContents> answer(Reading &reading, const CountRecord &query)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    RecordContents contents;
    PRAXIS_TRY(contents.appointments, countOf<Participant>(reading, query.person));
    PRAXIS_CHECK(countNotes(reading, query.person, contents));
    PRAXIS_CHECK(countDocuments(reading, query.person, contents));
    PRAXIS_CHECK(countRecordings(reading, query.person, contents));
    PRAXIS_TRY(contents.consents, countOf<Consent>(reading, query.person));
    PRAXIS_TRY(const auto money, entriesOf(reading, query.person));
    contents.money = static_cast<int>(money.size());
    PRAXIS_TRY(contents.messages, countOf<Message>(reading, query.person));
    PRAXIS_TRY(contents.authorisations, countOf<Authorisation>(reading, query.person));
    return contents;
}

Result<PersonMoney> answer(Reading &reading, const ShowPersonMoney &query)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    PRAXIS_TRY(const auto entries, entriesOf(reading, query.person));
    PersonMoney money;
    QSet<QUuid> ids, payers{query.person};
    for (const auto &entry : entries) {
        money.entries.append(*entry);
        ids.insert(entry->id);
        payers.insert(entry->payerId);
    }
    for (const QUuid &payer : std::as_const(payers)) {
        PRAXIS_TRY(const LedgerBook book, bookOf(reading.session(), payer, [] { return QUuid(); }));
        for (const Allocation &allocation : book.allocations()) {
            if (ids.contains(allocation.creditId) && ids.contains(allocation.chargeId))
                money.allocations.append(allocation);
        }
        for (const LedgerEntry &entry : book.entries()) {
            if (!ids.contains(entry.id))
                continue;
            if (book.isReversed(entry.id))
                money.reversed.insert(entry.id);
            if (isOwed(entry))
                money.openMinor.insert(entry.id, book.open(entry.id));
        }
        for (auto it = book.balances().cbegin(); payer == query.person && it != book.balances().cend(); ++it)
            money.balances.append({it.key(), it.value()});
    }
    std::ranges::sort(money.allocations, [](const Allocation &a, const Allocation &b) { return std::pair(a.createdAt.ms, idText(a.id)) < std::pair(b.createdAt.ms, idText(b.id)); });
    return money;
}

} // namespace praxis
