#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What one command did, so that it can be taken back, also after a restart.
struct UndoStep : Record {
    QUuid userId;
    QString command;
    QJsonObject summary; ///< what the bar says: {code, ...}
    QJsonArray rows; ///< [{type, id, left, before}]; `left` is a digest of what the step left behind
    Instant usedAt;
    qint64 number = 0; ///< of the last line that the step left in the audit trail: steps are in this order, whatever the clock did
    bool redoes = false; ///< made by an undo: running it does the thing again
};

inline constexpr auto undoStepFields = describe<UndoStep>(std::array{
    field<&UndoStep::userId>("user_id", Required | Filterable | Guarded, Merge::Server, "app_user"),
    field<&UndoStep::command>("command", Required | Guarded, Merge::Server),
    field<&UndoStep::summary>("summary", Guarded, Merge::Server),
    field<&UndoStep::rows>("rows", Guarded | Sensitive, Merge::Server),
    field<&UndoStep::usedAt>("used_at", Guarded | Filterable, Merge::Server),
    field<&UndoStep::number>("number", Guarded | Filterable, Merge::Server),
    field<&UndoStep::redoes>("redoes", Guarded | Filterable, Merge::Server),
});

template <> inline const RecordType &typeOf<UndoStep>()
{
    static constexpr RecordType type = recordType<UndoStep>("UndoStep", "undo_step", undoStepFields);
    return type;
}

} // namespace praxis
