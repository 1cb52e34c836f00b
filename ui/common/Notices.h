#pragma once

#include "models/kernel/Error.h"
#include "services/practice/door/Outcome.h"

namespace praxis::ui {

/// The quiet bar at the bottom. Implemented by the shell; handed to places.
class Notices {
public:
    virtual ~Notices() = default;
    /// "Booked Jane Nguyen, Tue 9:00 — Undo (Ctrl+Z) — message to her held 3:00 · no sender is set up".
    virtual void done(const Outcome &outcome) = 0;
    /// What happened, what was kept, and what to do.
    virtual void failed(const Error &error) = 0;
    virtual void say(const QString &sentence) = 0;
};

} // namespace praxis::ui
