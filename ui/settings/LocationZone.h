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

} // namespace praxis::ui
