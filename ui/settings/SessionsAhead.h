#pragma once

#include "models/ports/Store.h"
#include "services/practice/door/CommandType.h"
#include "ui/common/Ask.h"
#include "ui/common/UiContext.h"

#include <functional>

class QWidget;

namespace praxis {
struct Appointment;
}

namespace praxis::ui {

/// Something that appointments rest on is to be deleted. What is done to those that are still to come goes first, in the same step.
struct SessionsAhead {
    Condition where;                                                 ///< which appointments rest on it
    std::function<ask::Question(int count)> question;
    std::function<AnyCommand(const Appointment &)> before = {};      ///< empty: they stay as they are
};

/// Says how many are still to come, and asks. `go` at once where there are none; `stay` where nobody decided.
void askAboutSessionsAhead(const UiContext &context, QWidget *parent, const SessionsAhead &ahead, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay);

} // namespace praxis::ui
