#pragma once

#include "models/records/RetentionRule.h"
#include "services/practice/door/CommandType.h"

/// The release of a legal hold, of whatever kind of record: one person asks, another decides. Placing one: RecordingCareCommands,
/// DocumentCommands, KeepingCommands.
namespace praxis {

/// The first of two people: it is wanted no more. It holds until somebody else says so, too. NotAvailable (status: not_held) where nothing
/// holds it, Duplicate where somebody has asked already.
struct AskHoldRelease {
    static constexpr const char *name = "AskHoldRelease";
    RetainedKind kind{};
    QUuid record; ///< the recording, document or note
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array askHoldReleaseFields{
    field<&AskHoldRelease::kind>("kind", Required), field<&AskHoldRelease::record>("record", Required), field<&AskHoldRelease::why>("why", Required | Sensitive)};
template <> inline Fields commandFields<AskHoldRelease>() { return askHoldReleaseFields; }

/// The second, with a reason too: it is released, or it stays. Denied (reason: same_person) for who asked.
struct DecideHoldRelease {
    static constexpr const char *name = "DecideHoldRelease";
    QUuid release;
    bool approve = false;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array decideHoldReleaseFields{
    field<&DecideHoldRelease::release>("release", Required), field<&DecideHoldRelease::approve>("approve"), field<&DecideHoldRelease::why>("why", Required | Sensitive)};
template <> inline Fields commandFields<DecideHoldRelease>() { return decideHoldReleaseFields; }

} // namespace praxis
