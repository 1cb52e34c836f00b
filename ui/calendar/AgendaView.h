#pragma once

#include "models/items/CalendarModel.h"
#include "ui/calendar/CalendarLook.h"

class QTableView;

namespace praxis::ui {

/// A plain list of what comes: date and time, who, service, practitioner, status.
[[nodiscard]] QTableView *makeAgenda(CalendarModel &model, const CalendarLook &look, QWidget *parent);

} // namespace praxis::ui
