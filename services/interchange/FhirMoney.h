#pragma once

#include "models/records/Allocation.h"
#include "models/records/Authorisation.h"
#include "models/records/LedgerEntry.h"
#include "models/records/Message.h"

#include <QJsonObject>

#include <optional>

/// What somebody owes and pays, is sent, and has leave for, as resources of FHIR R4.
namespace praxis::interchange::fhir {

/// An entry of the ledger, and what an account says of it.
struct MoneyContent {
    LedgerEntry entry;
    QUuid account;       ///< of whom the record is
    QUuid organization;
    QJsonObject subject; ///< whom it is about: a Reference
    QJsonObject payer;
    std::optional<qint64> openMinor; ///< of what is owed
    bool isReversed = false;
    QVector<Allocation> settles; ///< of a payment
};

/// Whose account it is (FHIR Account).
[[nodiscard]] QJsonObject account(const QUuid &id, const QUuid &patient, const QUuid &organization);
/// A charge, fee or subscription is an Invoice with what is settled in its status; a payment or refund a PaymentReconciliation, each
/// share of it a detail; a correction a ChargeItem that names what it is of.
[[nodiscard]] QJsonObject money(const MoneyContent &content);
/// A message as it was sent or not; what it said is made when it leaves and is not kept. `appointment` null: none, or none in the Bundle.
[[nodiscard]] QJsonObject communication(const Message &message, const QUuid &organization, const QUuid &appointment);
/// An insurer's or referrer's leave for a number of sessions, and how many of them are used.
[[nodiscard]] QJsonObject coverage(const Authorisation &authorisation, int used);

} // namespace praxis::interchange::fhir
