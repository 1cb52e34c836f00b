#pragma once

#include "models/rules/Consents.h"
#include "services/practice/door/Work.h"

namespace praxis {

class Reading;

/// Who of these people stops, or makes one ask before, an act.
[[nodiscard]] Result<QHash<QUuid, ConsentState>> lackingConsent(StoreSession &session, const Parts &parts, const Organization &practice, ConsentAct act, const QVector<QUuid> &people, Instant now);
/// ConsentMissing (data: act, kind, people, record) where the rules say that it does not happen, or take a reason that this user has not given
/// (`record`: the appointment, or the person, that they gave it for).
[[nodiscard]] Result<> checkConsentTo(Work &work, ConsentAct act, const QVector<QUuid> &people, const QUuid &record);
/// The same for who only asks.
[[nodiscard]] Result<> checkConsentTo(Reading &reading, ConsentAct act, const QVector<QUuid> &people, const QUuid &record);
/// THE GATE of whatever leaves the practice: to somebody else with the consent to sharing of all whom it is about, or a reason that was given
/// for them or for the appointment. A patient who takes what is theirs shares nothing. For one's own use it opens, and the trail says so.
[[nodiscard]] Result<> checkGivenOut(Reading &reading, CopyFor copyFor, const QVector<QUuid> &people, const QUuid &appointment = {});
[[nodiscard]] Result<> checkGivenOut(Work &work, CopyFor copyFor, const QUuid &person);
/// The patients of an appointment who are still awaited.
[[nodiscard]] Result<QVector<QUuid>> awaitedIn(StoreSession &session, const QUuid &appointment);
/// When somebody took a consent of this kind back last; null: never. It makes an earlier reason worth nothing, and that somebody went in before.
[[nodiscard]] Result<Instant> lastWithdrawal(StoreSession &session, ConsentKind kind, const QUuid &person);
/// For how long a reason lets its user go on.
constexpr int reasonLastsMinutes = 12 * 60;
/// How the trail calls that somebody went on all the same: "start_without_consent".
[[nodiscard]] QString despiteAction(ConsentAct act);

} // namespace praxis
