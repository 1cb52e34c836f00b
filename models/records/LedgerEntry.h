#pragma once

#include "models/records/LedgerKinds.h"
#include "models/kernel/Record.h"

namespace praxis {

/// One thing that happened to the account of who pays (`payerId`), about a person (`contactId`). It is written once: what it says
/// of money, people and days is never changed, by the store itself, and what was wrong is met by another entry that `reverses`
/// it. What may still move: its status by the steps of models/rules/Ledger.h, a number given once, its receipt, its approval.
struct LedgerEntry : Record {
    QUuid contactId;
    QUuid payerId;
    QUuid appointmentId;
    QUuid practitionerId; ///< whose session it is; null: nobody's
    LedgerKind kind{};
    LedgerStatus status{};
    Instant statusAt;
    PaymentMethod method{}; ///< of payments and refunds
    QString currency; ///< ISO 4217
    qint64 amountMinor = 0; ///< what the payer owes grows by it; of payments it is less than nothing
    qint64 netMinor = 0;
    qint64 taxMinor = 0; ///< net and tax are the amount
    QDate bookedOn; ///< in the practice's zone
    QDate dueOn;
    QDate periodFrom;
    QDate periodUntil;
    QString invoiceNumber;
    QString billingCode;
    QString description; ///< stands on papers: nothing clinical
    QString reference; ///< the number of a cheque, of a terminal's slip
    QString why; ///< of a correction
    QUuid ofId; ///< the payment that a refund gives back; the charge that a correction is of
    QUuid reverses;
    bool receiptWanted = false;
    Instant receiptSentAt;
    QUuid approvedBy;
    Instant approvedAt;
};

inline constexpr auto ledgerEntryFields = describe<LedgerEntry>(std::array{
    field<&LedgerEntry::contactId>("contact_id", Required | Guarded | Filterable, Merge::AppendOnly, "contact"),
    field<&LedgerEntry::payerId>("payer_id", Required | Guarded | Filterable, Merge::AppendOnly, "contact"),
    field<&LedgerEntry::appointmentId>("appointment_id", Guarded | Filterable, Merge::AppendOnly, "appointment"),
    field<&LedgerEntry::practitionerId>("practitioner_id", Guarded | Filterable, Merge::AppendOnly, "practitioner"),
    field<&LedgerEntry::kind>("kind", Guarded | Filterable, Merge::AppendOnly),
    field<&LedgerEntry::status>("status", Guarded | Filterable, Merge::Server),
    field<&LedgerEntry::statusAt>("status_at", Guarded, Merge::Server),
    field<&LedgerEntry::method>("method", Guarded | Filterable, Merge::AppendOnly),
    field<&LedgerEntry::currency>("currency", Required | Guarded | Filterable, Merge::AppendOnly),
    field<&LedgerEntry::amountMinor>("amount_minor", Guarded | Filterable, Merge::AppendOnly),
    field<&LedgerEntry::netMinor>("net_minor", Guarded, Merge::AppendOnly),
    field<&LedgerEntry::taxMinor>("tax_minor", Guarded, Merge::AppendOnly),
    field<&LedgerEntry::bookedOn>("booked_on", Required | Guarded | Filterable, Merge::AppendOnly),
    field<&LedgerEntry::dueOn>("due_on", Guarded | Filterable, Merge::AppendOnly),
    field<&LedgerEntry::periodFrom>("period_from", Guarded, Merge::AppendOnly),
    field<&LedgerEntry::periodUntil>("period_until", Guarded, Merge::AppendOnly),
    field<&LedgerEntry::invoiceNumber>("invoice_number", Guarded | Filterable, Merge::Server),
    field<&LedgerEntry::billingCode>("billing_code", Guarded, Merge::AppendOnly),
    field<&LedgerEntry::description>("description", Guarded | Sensitive, Merge::AppendOnly),
    field<&LedgerEntry::reference>("reference", Guarded | Sensitive, Merge::AppendOnly),
    field<&LedgerEntry::why>("why", Guarded | Sensitive, Merge::AppendOnly),
    field<&LedgerEntry::ofId>("of_id", Guarded | Filterable, Merge::AppendOnly, "ledger_entry"),
    field<&LedgerEntry::reverses>("reverses", Guarded | Filterable | Unique, Merge::AppendOnly, "ledger_entry"),
    field<&LedgerEntry::receiptWanted>("receipt_wanted", Guarded | Filterable, Merge::Server),
    field<&LedgerEntry::receiptSentAt>("receipt_sent_at", Guarded | Filterable, Merge::Server),
    field<&LedgerEntry::approvedBy>("approved_by", Guarded, Merge::Server, "app_user"),
    field<&LedgerEntry::approvedAt>("approved_at", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<LedgerEntry>()
{
    // No parent: money does not go with a deleted person.
    static constexpr RecordType type = recordType<LedgerEntry>("LedgerEntry", "ledger_entry", ledgerEntryFields, "contact_id");
    return type;
}

} // namespace praxis
