#pragma once

#include "models/records/RetentionRule.h"
#include "services/practice/door/CommandType.h"

/// The end of a record's retention: one person asks, another decides, and after the notice it is destroyed.
namespace praxis {

/// The first of two people: it should go. NotAvailable (data: status = not_due | on_hold) before the end of its retention.
struct AskRemoval {
    static constexpr const char *name = "AskRemoval";
    RetainedKind kind{};
    QUuid record; ///< the recording, document or note
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array askRemovalFields{
    field<&AskRemoval::kind>("kind", Required), field<&AskRemoval::record>("record", Required), field<&AskRemoval::why>("why", Required)};
template <> inline Fields commandFields<AskRemoval>() { return askRemovalFields; }

/// The second: approved, it is destroyed after the notice; rejected with a reason, it stays. Denied (reason: same_person) for who asked.
struct DecideRemoval {
    static constexpr const char *name = "DecideRemoval";
    QUuid removal;
    bool approve = false;
    QString why; ///< needed to reject
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array decideRemovalFields{
    field<&DecideRemoval::removal>("removal", Required), field<&DecideRemoval::approve>("approve"), field<&DecideRemoval::why>("why")};
template <> inline Fields commandFields<DecideRemoval>() { return decideRemovalFields; }

/// The notice is over: keys and headers of its files are dropped, and the register of destruction says what went. The payloads are
/// taken away afterwards; nobody can read them any more. What is not due any more stays, its removal is rejected, and the summary says so
/// (code: <kind>_removal_rejected instead of <kind>_destroyed). Run by the job runner.
struct FinishRemoval {
    static constexpr const char *name = "FinishRemoval";
    QUuid removal;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array finishRemovalFields{field<&FinishRemoval::removal>("removal", Required)};
template <> inline Fields commandFields<FinishRemoval>() { return finishRemovalFields; }

/// A copy from before took the place of the practice: what the register of destruction names is destroyed again, whatever holds it here, and
/// its row of the register is as it was. What this copy never had is passed over. The program's alone. Either of both.
struct DestroyAgain {
    static constexpr const char *name = "DestroyAgain";
    QJsonObject removal;     ///< as it stood in the register
    QUuid refusedMix{}; ///< a file that a provider made of a whole session, a part of which must not be kept
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array destroyAgainFields{field<&DestroyAgain::removal>("removal"), field<&DestroyAgain::refusedMix>("refused_mix")};
template <> inline Fields commandFields<DestroyAgain>() { return destroyAgainFields; }

} // namespace praxis
