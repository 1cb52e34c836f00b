#pragma once

#include "models/ports/Reads.h"
#include "ui/calendar/GridState.h"

#include <optional>

namespace praxis::ui {

/// What a booking begins with.
struct BookingStart {
    Slot slot;
    QString typed;
    QVector<PersonHit> people;
    QUuid service;  ///< null: the first one, or what the person usually comes for
    int length = 0; ///< 0: the service's
    QString note;
    // What another booking had, where one like it is made.
    std::optional<bool> isVideo;
    QStringList otherStaff;
    QStringList equipment;
    QStringList payers; ///< beside `people`, each may be blank
    QUuid authorisation;
};

} // namespace praxis::ui
