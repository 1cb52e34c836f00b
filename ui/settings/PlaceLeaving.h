#pragma once

#include "services/practice/door/CommandType.h"
#include "ui/common/UiContext.h"

#include <functional>

class QWidget;

namespace praxis {
struct Record;
}

namespace praxis::ui {

/// A room or a location is to be deleted: where sessions are still to come there, says how many, and asks. `go` is given what takes them
/// out of it, each at its hour; `stay` where nobody decided.
void askAboutSessionsInRoom(const UiContext &context, QWidget *parent, const Record &room, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay);
void askAboutSessionsAt(const UiContext &context, QWidget *parent, const Record &location, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay);

} // namespace praxis::ui
