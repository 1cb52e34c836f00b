#pragma once

#include "services/practice/door/CommandType.h"
#include "services/practice/sample/Diary.h"

#include <functional>

namespace praxis::sample {

/// What is written in one transaction, as if on one day.
struct Batch {
    QDate day;
    QDate settleUntil;             ///< what became of appointments up to this day is written after it
    QVector<AnyCommand> commands;
    QVector<QVector<Fate>> fates;  ///< beside each booking; empty for other commands
};

/// Makes the whole practice, batch by batch, in order; `give` returns false to stop. Nothing here is written anywhere.
void makeBatches(const Options &options, const std::function<bool(Batch)> &give);

/// The first day of the practice's calendar.
[[nodiscard]] QDate firstDay(const Options &options);

} // namespace praxis::sample
