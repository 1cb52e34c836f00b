#pragma once

#include "services/practice/door/Queries.h"

#include <QHash>

namespace praxis {

/// Somebody in an appointment, as lists name them.
struct Visitor {
    QUuid person;
    QString name;
};

/// Who is in each of these appointments, in the order in which the calendar names them: without those who have called off for themselves,
/// unless all have. For what leaves the practice.
struct VisitorsOf {
    using Answer = QHash<QUuid, QVector<Visitor>>;
    static constexpr bool audited = false;
    QVector<QUuid> appointments;
    [[nodiscard]] static QString queryName() { return QStringLiteral("VisitorsOf"); }
};

class Reading;
[[nodiscard]] Result<QHash<QUuid, QVector<Visitor>>> answer(Reading &reading, const VisitorsOf &query);

} // namespace praxis
