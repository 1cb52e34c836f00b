#pragma once

#include "services/practice/door/CommandType.h"
#include "ui/common/UiContext.h"

#include <functional>

class QWidget;

namespace praxis {
struct Record;
}

namespace praxis::ui {

/// A practitioner is to be deleted: where clients are still to come to them, says how many, and asks. `go` at once where nobody is;
/// `stay` where nobody decided.
void askAboutClientsAhead(const UiContext &context, QWidget *parent, const Record &practitioner, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay);

} // namespace praxis::ui
