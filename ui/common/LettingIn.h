#pragma once

#include "services/practice/video/GuestQueries.h"
#include "ui/common/UiContext.h"

class QObject;

namespace praxis::ui {

/// Whoever waits for a session by video is let in, with what comes of it said; whoever waits no more is said, too.
void letIn(const UiContext &context, const MeetingGuest &guest, QObject *receiver);

} // namespace praxis::ui
