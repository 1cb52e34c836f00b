#pragma once

#include "services/practice/messages/MessageSender.h"
#include "services/practice/jobs/Jobs.h"

namespace praxis {

/// What every practice has to have done: held messages are let go when their undo time is over and sent, patients are reminded in good
/// time, the end of the audit chain is signed every ten minutes and every thousand entries, records whose destruction was approved go when
/// its notice is over, documents are looked at again once the virus scanner knows more, and what was never finished on its way into the
/// vault is swept once a day.
struct StandingChores {
    static constexpr qint64 entriesBetweenHeads = 1000;
    static constexpr qint64 minutesBetweenHeads = 10;
    static constexpr int filesARound = 20; ///< that a scanner with newer definitions looks at again

    /// Told of each signed head, to keep it where an older database would be noticed.
    std::function<void(const AuditHead &)> headSigned = {};
    /// Something was destroyed at the end of its retention: the register beside the practice is to say so.
    std::function<Result<>(JobRun &)> destroyed = {};
    /// Null: messages wait in the outbox.
    std::shared_ptr<const MessageSender> sender = {};

    void addTo(Jobs &jobs) const;
};

[[nodiscard]] inline std::shared_ptr<Jobs> jobsOf(const StandingChores &chores)
{
    auto jobs = std::make_shared<Jobs>();
    chores.addTo(*jobs);
    return jobs;
}

} // namespace praxis
