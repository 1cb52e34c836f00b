#pragma once

#include "models/ports/Paper.h"

namespace praxis::paper {

/// The letters and forms of resources/templates, in every language.
[[nodiscard]] QVector<StandardLetter> standardLetters();

} // namespace praxis::paper
