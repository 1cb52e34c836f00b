#pragma once

#include "services/practice/jobs/Meetings.h"

#include <QString>

#include <functional>

namespace praxis::ui {

/// Opens an address in the system's browser; false: there is none.
using OpenAddress = std::function<bool(const QString &address)>;

} // namespace praxis::ui

/// What one reads as one goes into a session by video, and where one cannot.
namespace praxis::ui::meetingwords {

/// Opens the room that somebody was let into, and says where it is.
[[nodiscard]] QString opened(const MeetingPass &pass, const OpenAddress &openAddress);
[[nodiscard]] QString refusal(const Error &error);
/// Where a session's people are, as far as they said and their records have it; a line each.
[[nodiscard]] QString places(const MeetingEntry &entry);
[[nodiscard]] OpenAddress systemBrowser();

} // namespace praxis::ui::meetingwords
