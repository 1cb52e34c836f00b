#pragma once

#include "models/records/RecordRequest.h"

#include <QVector>

namespace praxis {

/// The last day on which a request that came on this day is answered in time. Australia (APP 12.4, 13.5): 30 days. The European
/// Union, its neighbours and the United Kingdom (GDPR article 12): one month. New Zealand: 20 working days, without its holidays.
/// Elsewhere 30 days.
[[nodiscard]] QDate answerDue(const QDate &received, const QString &country);

/// What may be given as the reason for refusing a request of this kind.
[[nodiscard]] QVector<RefusalGround> groundsFor(RequestKind kind);

/// BadTransition (data: from, to).
[[nodiscard]] Result<> checkRequestStep(RequestStatus from, RequestStatus to, RequestKind kind);

} // namespace praxis
