#pragma once

#include "models/ports/Reads.h"
#include "ui/common/UiContext.h"

class QMenu;

namespace praxis::ui::recordingmenu {

/// What may be done with these recordings, for this role: what cannot be done now says why. `window` holds what it opens.
void fill(QMenu &menu, const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *window);
/// Its files can be handed out: it is whole, and not only shared.
[[nodiscard]] bool isReady(const RecordingEntry &entry);
/// Whether the role may do anything with several at once.
[[nodiscard]] bool isAnything(const UiContext &context);

} // namespace praxis::ui::recordingmenu
