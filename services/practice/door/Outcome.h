#pragma once

#include "models/kernel/Time.h"

#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <QVector>

namespace praxis {

struct Touched {
    QString type;
    QUuid id;
    qint64 version = 0;
};

/// What a command did.
struct Outcome {
    QVector<Touched> touched;
    QUuid undoStep;         ///< null: cannot be taken back
    QJsonObject summary;    ///< {code, ...}: what the undo bar says; the words are made in ui
    int messagesHeld = 0;
    Instant heldUntil;      ///< when the last of them leaves
    int overlaps = 0;       ///< appointments that lie over something else, for the reason that was given

    /// The id of the first touched record of a type; null where there is none.
    [[nodiscard]] QUuid firstOf(QStringView type) const
    {
        for (const Touched &t : touched) {
            if (t.type == type)
                return t.id;
        }
        return {};
    }
};

} // namespace praxis
