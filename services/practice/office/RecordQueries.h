#pragma once

#include "models/ports/Store.h"

/// The same questions as List<T> and Get<T> for a record that is known by its descriptor only: for a server, which names records in text.
namespace praxis {

/// A page as JSON that the database makes, of what the asker may see; clinical fields are null. Denied where deleted rows are asked for by
/// a role that may not see them.
struct PageOf {
    using Answer = RecordPage;
    static constexpr bool audited = false;
    const RecordType *type = nullptr;
    PageRequest request; ///< its scope, user and hidden fields are set by the answer
    [[nodiscard]] QString queryName() const { return QStringLiteral("List") + type->key(); }
};

/// One record, without what is clinical. NotFound, Denied.
struct RecordOf {
    using Answer = RecordPtr;
    static constexpr bool audited = false;
    const RecordType *type = nullptr;
    QUuid id;
    [[nodiscard]] QString queryName() const { return QStringLiteral("Get") + type->key(); }
};

/// The JSON object that a page has of a record: every field, null where it is blank.
[[nodiscard]] QJsonObject wholeJson(const RecordType &type, const Record &record);

class Reading;
[[nodiscard]] Result<RecordPage> answer(Reading &reading, const PageOf &query);
[[nodiscard]] Result<RecordPtr> answer(Reading &reading, const RecordOf &query);

} // namespace praxis
