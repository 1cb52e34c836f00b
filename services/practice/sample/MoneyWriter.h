#pragma once

#include "services/practice/door/Door.h"
#include "services/practice/sample/SampleOptions.h"

namespace praxis::sample {

/// The first day whose sessions are charged: the practice took its accounts to Praxis then.
[[nodiscard]] QDate firstMoneyDay(const Options &options);

/// What was charged for the sessions of some days, and how it was paid: most on the day by card, some later, some not at all.
class MoneyWriter {
public:
    using Run = std::function<Result<>(const QVector<AnyCommand> &)>;

    MoneyWriter(Door &door, const Actor &actor, const Options &options, Run run) : m_door(door), m_actor(actor), m_options(options), m_run(std::move(run)) {}

    [[nodiscard]] Result<> write(const QVector<CalendarEntry> &sessions);
    /// What is put right in every practice now and then, at the end.
    [[nodiscard]] Result<> correct();

private:
    [[nodiscard]] Result<> charge(const QVector<CalendarEntry> &sessions);
    [[nodiscard]] Result<> pay(const QVector<CalendarEntry> &sessions);

    Door &m_door;
    Actor m_actor;
    Options m_options;
    Run m_run;
};

} // namespace praxis::sample
