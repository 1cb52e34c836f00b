#pragma once

#include "models/kernel/Time.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include <array>
#include <functional>

class QObject;

namespace praxis {
class Desk;
struct Error;
}

namespace praxis::ui {

class Moments;

/// What somebody else wants from who is signed in, and then what somebody answered to them.
enum class WaitingKind : quint8 { Shared, Approval, Cosign, Removal, Capture, Answered, Decided, Cosigned, Undelivered, Withdrawn, Room, Release, Ending };
constexpr std::array<const char *, 13> enumNames(WaitingKind)
{
    return {"shared", "approval", "cosign", "removal", "capture", "answered", "decided", "cosigned", "undelivered", "withdrawn", "room", "release", "ending"};
}

/// One thing that waits. It names nobody: the computer may show it over every window.
struct Waiting {
    WaitingKind kind{};
    QString key;   ///< the same each time, for as long as the same is wanted
    Instant until; ///< none: whenever
    friend bool operator==(const Waiting &, const Waiting &) = default;
};

} // namespace praxis::ui

namespace praxis::ui::waitingwords {

/// "A recording was shared with you until Friday."
[[nodiscard]] QString one(const Waiting &waiting, const Moments &moments);
/// "2 recordings shared with you", "1 document to approve": a line each.
[[nodiscard]] QStringList several(const QMap<WaitingKind, int> &counts);
/// "A recording is shared with me", as the choice whether to be told.
[[nodiscard]] QString choice(WaitingKind kind);

} // namespace praxis::ui::waitingwords

/// Of what somebody is not told beside the window: their own preference.
namespace praxis::ui::waitingpreference {

/// Those that the role of who is signed in can have at all.
[[nodiscard]] QVector<WaitingKind> possible(const Desk &desk);
void silent(Desk &desk, QObject *context, std::function<void(const QVector<WaitingKind> &)> then);
void setSilent(Desk &desk, QObject *context, const QVector<WaitingKind> &kinds, std::function<void(const Error &)> failed);

} // namespace praxis::ui::waitingpreference
