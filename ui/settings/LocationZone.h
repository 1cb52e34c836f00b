#pragma once

#include "services/practice/door/CommandType.h"
#include "ui/common/UiContext.h"

#include <functional>

namespace praxis {
struct Record;
}

namespace praxis::ui {

/// A location's time zone was changed in its form: shows what is still to come there and would move, and lets the person choose.
/// What is over keeps its own zone either way. `go` is given what is to be run as one step; `stay` where nobody decided.
void askAboutZone(const UiContext &context, QWidget *parent, const Record &before, const QJsonObject &changes,
                  std::function<void(const QVector<AnyCommand> &)> go, std::function<void()> stay);

/// What moves along may come to lie over something elsewhere: asks why all the same, and gives the same commands with the reason to `go`.
[[nodiscard]] bool askAboutClashes(const UiContext &context, QWidget *parent, const Error &error, const QVector<AnyCommand> &commands,
                                   std::function<void(const QVector<AnyCommand> &)> go);

} // namespace praxis::ui
