#pragma once

#include "services/practice/door/Queries.h"

#include <QSet>

namespace praxis {

/// Who of these has not agreed that what is theirs is shared with others. Of whom who asks may see.
struct LackSharing {
    using Answer = QSet<QUuid>;
    static constexpr bool audited = false;
    QVector<QUuid> people;
    [[nodiscard]] static QString queryName() { return QStringLiteral("LackSharing"); }
};

class Reading;
[[nodiscard]] Result<QSet<QUuid>> answer(Reading &reading, const LackSharing &query);

} // namespace praxis
