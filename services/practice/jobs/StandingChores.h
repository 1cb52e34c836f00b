#pragma once

#include "services/practice/messages/MessageSender.h"
#include "services/practice/jobs/Jobs.h"

namespace praxis {

/// What every practice has to have done: held messages are let go when their undo time is over and sent, patients are reminded in good
/// time, the end of the audit chain is signed every ten minutes and every thousand entries, records whose destruction was approved go when
/// its notice is over, documents are looked at again once the virus scanner knows more, and what was left behind on its way into the
/// vault is swept once a day: at once what was never finished, and what no record names when no backup that is kept can name it.
struct StandingChores {
    static constexpr qint64 entriesBetweenHeads = 1000;
    static constexpr qint64 minutesBetweenHeads = 10;
    static constexpr int filesARound = 20; ///< that a scanner with newer definitions looks at again

    /// Told of each signed head, to keep it where an older database would be noticed.
    std::function<void(const AuditHead &)> headSigned = {};
    /// Something was destroyed: the register beside the practice is to say so.
    std::function<Result<>(JobRun &)> destroyed = {};
    /// Null: messages wait in the outbox.
    std::shared_ptr<const MessageSender> sender = {};

    void addTo(Jobs &jobs) const;
};

/// Takes away the payloads of what was destroyed, once the register says so (`StandingChores::destroyed`).
void addRemovalOfPayloads(Jobs &jobs, const std::function<Result<>(JobRun &)> &destroyed);

[[nodiscard]] inline std::shared_ptr<Jobs> jobsOf(const StandingChores &chores)
{
    auto jobs = std::make_shared<Jobs>();
    chores.addTo(*jobs);
    return jobs;
}

} // namespace praxis
