#pragma once

#include "models/records/Appointment.h"
#include "models/records/LedgerKinds.h"
#include "models/records/Participant.h"

#include <memory>

namespace praxis {

/// What an appointment costs one of its patients.
struct SessionPrice {
    QUuid person;
    QUuid payer; ///< themselves, where nobody else pays
    LedgerKind kind = LedgerKind::Charge; ///< or a fee for not coming
    qint64 minor = 0;
};

/// Of everybody in it, as far as it has come: the price of who attended (a couple or family pays for the hour once), the fee of who
/// did not. Nothing before anybody has arrived.
[[nodiscard]] QVector<SessionPrice> pricesOf(const Appointment &appointment, const QVector<std::shared_ptr<Participant>> &participants);

} // namespace praxis
