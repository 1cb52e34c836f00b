#pragma once

#include <QString>
#include <QUuid>

namespace praxis::ui {

/// A place in a recording that somebody marked.
struct PlayerMarker {
    QUuid id;             ///< null: not kept yet
    qint64 position = 0;  ///< ms from the start of the recording
    QString note;
    int colour = 0;       ///< of theme::accent
    bool shared = false;  ///< seen by everybody who may see the recording
    bool own = true;      ///< made by who is looking

    friend bool operator==(const PlayerMarker &, const PlayerMarker &) = default;
};

} // namespace praxis::ui
