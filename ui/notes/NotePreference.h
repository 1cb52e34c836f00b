#pragma once

#include "models/records/Note.h"

#include <functional>

class QObject;

namespace praxis {
class Desk;
}

/// The layout that a psychologist wrote in last is the one that the next note begins with.
namespace praxis::ui::notepreference {

void layout(Desk &desk, QObject *context, std::function<void(NoteKind)> then);
void setLayout(Desk &desk, NoteKind kind);

} // namespace praxis::ui::notepreference
