#pragma once

#include "models/records/RecordRequest.h"
#include "services/practice/retention/RemovalQueries.h"

#include <QString>

namespace praxis::ui {
class Moments;
}

/// Words of what people ask of their record.
namespace praxis::ui::requestwords {

[[nodiscard]] QString kind(RequestKind kind);
[[nodiscard]] QString decision(RequestDecision decision);
[[nodiscard]] QString ground(RefusalGround ground);
/// "Due in 12 days", "3 days late", "Granted, not answered yet", "Answered 24 Nov 2026".
[[nodiscard]] QString state(const RecordRequest &request, const Moments &moments);
/// It should have been answered by now.
[[nodiscard]] bool isLate(const RecordRequest &request, const QDate &today);

/// What a request for deletion comes to: a line for each record, and what stays besides.
[[nodiscard]] QString deletion(const DeletionProgress &progress, const Moments &moments);

} // namespace praxis::ui::requestwords
