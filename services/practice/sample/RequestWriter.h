#pragma once

#include "services/practice/door/Door.h"
#include "services/practice/sample/SampleOptions.h"

namespace praxis::sample {

/// What people have asked of the records that are kept of them, at each step of the way; and who takes back what they had agreed to,
/// with a session still to come.
class RequestWriter {
public:
    using Run = std::function<Result<>(const QVector<AnyCommand> &)>;

    RequestWriter(Door &door, const Actor &actor, Ids &ids, const Options &options, Run run)
        : m_door(door), m_actor(actor), m_ids(ids), m_options(options), m_run(std::move(run))
    {
    }

    /// `lately`: sessions of the last days; `soon`: of the next ones. In the order of their start.
    [[nodiscard]] Result<> write(const QVector<CalendarEntry> &lately, const QVector<CalendarEntry> &soon);

private:
    [[nodiscard]] Result<> takeRequests(const QVector<CalendarEntry> &lately);
    [[nodiscard]] Result<> withdrawConsents(const QVector<CalendarEntry> &soon);

    Door &m_door;
    Actor m_actor;
    Ids &m_ids;
    Options m_options;
    Run m_run;
};

} // namespace praxis::sample
