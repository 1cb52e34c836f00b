#include "models/rules/SessionPrice.h"

namespace praxis {

namespace {

bool came(AppointmentStatus status)
{
    return status == AppointmentStatus::Arrived || status == AppointmentStatus::InProgress || status == AppointmentStatus::Completed;
}

} // namespace

QVector<SessionPrice> pricesOf(const Appointment &appointment, const QVector<std::shared_ptr<Participant>> &participants)
{
    const bool togetherOnce = appointment.kind == AppointmentKind::Couple || appointment.kind == AppointmentKind::Family;
    bool paidForAlready = false;
    QVector<SessionPrice> prices;
    for (const auto &participant : participants) {
        SessionPrice price{participant->contactId, participant->payerId.isNull() ? participant->contactId : participant->payerId, LedgerKind::Charge, 0};
        const bool away = !occupies(participant->status);
        if (!away && (came(appointment.status) || came(participant->status))) {
            price.minor = togetherOnce && paidForAlready ? 0 : appointment.priceMinor;
            paidForAlready = true;
        } else if (away || !occupies(appointment.status)) {
            price.kind = LedgerKind::Fee;
            price.minor = away ? participant->feeMinor : appointment.feeMinor;
        }
        if (price.minor > 0)
            prices.append(price);
    }
    return prices;
}

} // namespace praxis
