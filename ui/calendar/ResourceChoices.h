#pragma once

#include "ui/calendar/ManyChoice.h"

namespace praxis::ui {

class Directory;

/// What can be had for an appointment, in the practice's order. What is no longer in use is offered only where it is chosen.
[[nodiscard]] QVector<ManyChoice::Choice> staffBeside(const Directory &directory, const QUuid &practitioner, const QStringList &chosen);
[[nodiscard]] QVector<ManyChoice::Choice> equipmentAt(const Directory &directory, const QUuid &location, const QStringList &chosen);

} // namespace praxis::ui
