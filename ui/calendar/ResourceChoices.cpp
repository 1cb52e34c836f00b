#include "ui/calendar/ResourceChoices.h"

#include "models/kernel/Id.h"
#include "ui/common/Directory.h"

namespace praxis::ui {

QVector<ManyChoice::Choice> staffBeside(const Directory &directory, const QUuid &practitioner, const QStringList &chosen)
{
    QVector<ManyChoice::Choice> choices;
    for (const auto &one : directory.practitioners()) {
        if (one->id != practitioner && (one->isActive || chosen.contains(idText(one->id))))
            choices.append({one->id, one->displayName});
    }
    return choices;
}

/// A thing that belongs to another location is not brought along.
QVector<ManyChoice::Choice> equipmentAt(const Directory &directory, const QUuid &location, const QStringList &chosen)
{
    QVector<ManyChoice::Choice> choices;
    for (const auto &thing : directory.equipment()) {
        const bool here = thing->locationId.isNull() || location.isNull() || thing->locationId == location;
        if ((thing->isActive && here) || chosen.contains(idText(thing->id)))
            choices.append({thing->id, thing->name});
    }
    return choices;
}

} // namespace praxis::ui
