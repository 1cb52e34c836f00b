#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/Naming.h"
#include "services/practice/people/RequestQueries.h"

#include <algorithm>

namespace praxis {

Result<QVector<RequestLine>> answer(Reading &reading, const RecordRequests &query)
{
    Selection selection{.order = {{query.onlyOpen ? "due_on" : "received_on", !query.onlyOpen}}, .limit = std::clamp(query.limit, 1, 500)};
    if (!query.person.isNull()) {
        PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
        selection.where.append({"contact_id", Condition::Equal, idText(query.person)});
    }
    if (query.onlyOpen)
        selection.where.append({"status", Condition::In, QVariantList{enumName(RequestStatus::Received), enumName(RequestStatus::Decided)}});
    PRAXIS_TRY(const auto requests, reading.some(typeOf<RecordRequest>(), selection));
    QVector<RequestLine> lines;
    for (const RecordPtr &record : requests) {
        RequestLine line{static_cast<const RecordRequest &>(*record), {}, {}, {}, {}};
        PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), line.request.contactId));
        if (!person)
            continue; // absent with a deleted person
        line.personName = fullName(*person);
        line.takenBy = userName(reading, line.request.createdBy);
        line.decidedBy = userName(reading, line.request.decidedBy);
        line.answeredBy = userName(reading, line.request.answeredBy);
        lines.append(std::move(line));
    }
    return lines;
}

} // namespace praxis
