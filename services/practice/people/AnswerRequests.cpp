#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/Naming.h"
#include "services/practice/people/RequestQueries.h"

#include <algorithm>

namespace praxis {

namespace {

/// Nothing where it is absent with a deleted person.
Result<std::optional<RequestLine>> lineOf(Reading &reading, const RecordRequest &request)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), request.contactId));
    if (!person)
        return std::optional<RequestLine>();
    return RequestLine{request, fullName(*person), userName(reading, request.createdBy), userName(reading, request.decidedBy), userName(reading, request.answeredBy)};
}

} // namespace

/// It is read on until the page is full: how many of others lie between somebody's own is nobody's business.
Result<RowsPage<RequestLine>> answer(Reading &reading, const RecordRequests &query)
{
    const char *order = query.onlyOpen ? "due_on" : "received_on";
    Selection selection{.order = {{order, !query.onlyOpen}}, .limit = std::clamp(query.limit, 1, 500), .after = query.after};
    if (!query.person.isNull()) {
        PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
        selection.where.append({"contact_id", Condition::Equal, idText(query.person)});
    }
    if (query.onlyOpen)
        selection.where.append({"status", Condition::In, QVariantList{enumName(RequestStatus::Received), enumName(RequestStatus::Decided)}});
    RowsPage<RequestLine> lines;
    do {
        PRAXIS_TRY(const RowsPage<RecordPtr> requests, reading.some(typeOf<RecordRequest>(), selection));
        lines.endsAt = requests.endsAt;
        for (const RecordPtr &record : requests) {
            PRAXIS_TRY(auto line, lineOf(reading, static_cast<const RecordRequest &>(*record)));
            if (!line)
                continue;
            lines.append(*std::move(line));
            if (lines.size() == selection.limit) {
                if (record != requests.last() || requests.endsAt)
                    lines.endsAt = endAt(typeOf<RecordRequest>(), *record, order);
                return lines;
            }
        }
        selection.after = lines.endsAt;
    } while (lines.endsAt);
    return lines;
}

} // namespace praxis
