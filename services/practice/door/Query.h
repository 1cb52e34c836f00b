#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Store.h"

namespace praxis {

/// A question that can be put to a practice: a struct with the type of its answer. `audited` ones leave a line in the audit trail and
/// are refused where that cannot be written.
#define PRAXIS_QUERY(Name, AnswerType, isAudited)                                                                    \
    using Answer = AnswerType;                                                                                       \
    static constexpr bool audited = isAudited;                                                                       \
    [[nodiscard]] static QString queryName() { return QStringLiteral(#Name); }

/// Rows of a list, and where this page of it ends; none: those were all. A page may have fewer rows than were asked for and not be the last.
template <class Row>
struct RowsPage : QVector<Row> {
    std::optional<PageEnd> endsAt;
};

/// All rows of one kind, for settings and choices. Clinical fields are blank for who has limited access.
template <class T>
struct List {
    using Answer = QVector<std::shared_ptr<T>>;
    static constexpr bool audited = false;
    Selection selection;
    [[nodiscard]] static QString queryName() { return QStringLiteral("List") + typeOf<T>().key(); }
};

/// One row; NotFound.
template <class T>
struct Get {
    using Answer = std::shared_ptr<T>;
    static constexpr bool audited = false;
    QUuid id;
    [[nodiscard]] static QString queryName() { return QStringLiteral("Get") + typeOf<T>().key(); }
};

} // namespace praxis
