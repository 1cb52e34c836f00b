#include "app/common/SampleNotes.h"

#include "app/common/SampleStaff.h"
#include "services/practice/notes/NoteQueries.h"

#include <algorithm>

namespace praxis::app {

Result<> openSampleNote(PracticeFile &practice)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    Door door(*session, practice.parts());
    PRAXIS_TRY(const auto staff, SampleStaff::read(door, practice.actor()));
    const auto manager = staff.named(QStringLiteral("morgan"));
    if (!manager)
        return {};
    PRAXIS_TRY(const auto todo, door.ask(*manager, NotesToDo{}));
    const auto note = std::ranges::find_if(todo.toCosign, [](const NoteEntry &one) { return one.visibility == NoteVisibility::CareTeam; });
    if (note != todo.toCosign.end())
        PRAXIS_CHECK(door.ask(*manager, OpenNote{note->id, QStringLiteral("The client asks what stands in it about the medication")}));
    return {};
}

} // namespace praxis::app
