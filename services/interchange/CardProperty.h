#pragma once

#include "services/interchange/ContentLines.h"
#include "services/interchange/VCard.h"

namespace praxis::interchange {

/// Puts one property into the card, or counts it as not kept.
void applyCardProperty(const ContentLine &property, Card &card);
/// "19850312", "1985-03-12", "1985-03", "1985", "--0412", "---12", with or without a time behind; null for anything else.
[[nodiscard]] PartialDate parsePartialDate(const QString &text);

} // namespace praxis::interchange
