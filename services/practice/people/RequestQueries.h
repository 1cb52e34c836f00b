#pragma once

#include "models/records/RecordRequest.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// A request, and who decided and answered it.
struct RequestLine {
    RecordRequest request;
    QString personName;
    QString takenBy;
    QString decidedBy;
    QString answeredBy;
};
/// What people have asked of their records: of one person, newest first, or what is not answered yet, the most urgent first.
struct RecordRequests {
    using Answer = RowsPage<RequestLine>;
    static constexpr bool audited = false;
    QUuid person;
    bool onlyOpen = false;
    int limit = 200;
    std::optional<PageEnd> after = {};
    [[nodiscard]] static QString queryName() { return QStringLiteral("RecordRequests"); }
};

class Reading;
[[nodiscard]] Result<RowsPage<RequestLine>> answer(Reading &reading, const RecordRequests &query);

} // namespace praxis
