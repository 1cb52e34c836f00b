#pragma once

#include "app/common/PracticeFile.h"

namespace praxis::app {

/// Gives a sample practice a few documents: letters and reports as PDFs, a sheet that a client filled in, questionnaires as text, a
/// handout; one with several versions, one that waits to be approved, three that the manager
/// has decided, one that somebody looked at. How many there are.
[[nodiscard]] Result<int> addSampleDocuments(PracticeFile &practice);

} // namespace praxis::app
