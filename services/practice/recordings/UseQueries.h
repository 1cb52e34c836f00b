#pragma once

#include "services/practice/door/Queries.h"

namespace praxis {

/// A recording, and how often it was opened or handed out in the last 90 days.
struct UsedRecording {
    QUuid recording;
    QString people;
    Instant startedAt;
    int played = 0;
    int downloaded = 0;
};
/// Those that were used most, for who answers for the practice; nobody else is told what others look at. It names whose they are: a line of the trail.
struct MostUsedRecordings {
    using Answer = QVector<UsedRecording>;
    static constexpr bool audited = true;
    [[nodiscard]] static QString queryName() { return QStringLiteral("MostUsedRecordings"); }
    int limit = 10; ///< at most 50
    QUuid user{};   ///< null: whoever used them; else what this one used
};

class Reading;
[[nodiscard]] Result<QVector<UsedRecording>> answer(Reading &reading, const MostUsedRecordings &query);

} // namespace praxis
