#pragma once

#include "models/ports/Reads.h"
#include "ui/calendar/GridState.h"

namespace praxis::ui {

/// What a booking begins with.
struct BookingStart {
    Slot slot;
    QString typed;
    QVector<PersonHit> people;
    QUuid service;  ///< null: the first one, or what the person usually comes for
    int length = 0; ///< 0: the service's
    QString note;
};

} // namespace praxis::ui
