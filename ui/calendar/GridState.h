#pragma once

#include "models/kernel/Time.h"

#include <QUuid>

namespace praxis::ui {

/// Where a booking would go.
struct Slot {
    QDate date;
    int minute = 0;
    int length = 0;       ///< minutes; 0: the service's own
    QUuid practitioner;
    QUuid room;
    QUuid location;       ///< whose hours these are; null: nobody has said
    bool byRoom = false;  ///< a column of a room: where `room` is null, that of no room
    [[nodiscard]] WallTime start() const { return {date, QTime(minute / 60 % 24, minute % 60)}; }
};

/// The keyboard's place in a grid.
struct SlotCursor {
    int column = 0;
    int minute = 9 * 60;
    int length = 0; ///< chosen with Shift and the arrows; 0: one slot
};

/// What the mouse is doing with the button held.
struct GridDrag {
    enum Kind { None, Pressed, Choosing, Moving, Resizing };
    Kind kind = None;
    QUuid entry;
    int fromColumn = -1;
    int fromMinute = 0;   ///< under the mouse when it was pressed
    int grabbed = 0;      ///< minutes between the tile's start and the mouse
    int column = -1;      ///< where it would go now
    int start = 0;
    int end = 0;
    bool wantsResize = false;
    [[nodiscard]] bool isLive() const { return kind == Choosing || kind == Moving || kind == Resizing; }
};

/// Where an appointment was dropped, in wall time of the zone on screen.
struct Drop {
    QUuid entry;
    WallTime start;
    int length = 0;
    QUuid practitioner; ///< null: as it is
    QUuid room;         ///< null: as it is
    QUuid from = {};    ///< in whose column it was taken, where several hold it; null: the practitioner's
    bool noRoom = false;       ///< out of its room, and into no other
    bool onNobody = false;     ///< into the column of those that nobody holds
};

} // namespace praxis::ui
