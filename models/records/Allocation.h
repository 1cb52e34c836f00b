#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// So much of a payment (or of another credit) settles so much of a charge of the same payer in the same currency. Taken back, it
/// is deleted; it never says another amount.
struct Allocation : Record {
    QUuid payerId;
    QUuid creditId;
    QUuid chargeId;
    qint64 amountMinor = 0; ///< always more than nothing
};

inline constexpr auto allocationFields = describe<Allocation>(std::array{
    field<&Allocation::payerId>("payer_id", Required | Guarded | Filterable, Merge::AppendOnly, "contact"),
    field<&Allocation::creditId>("credit_id", Required | Guarded | Filterable, Merge::AppendOnly, "ledger_entry"),
    field<&Allocation::chargeId>("charge_id", Required | Guarded | Filterable, Merge::AppendOnly, "ledger_entry"),
    field<&Allocation::amountMinor>("amount_minor", Guarded, Merge::AppendOnly),
});

template <> inline const RecordType &typeOf<Allocation>()
{
    static constexpr RecordType type = recordType<Allocation>("Allocation", "allocation", allocationFields, "payer_id");
    return type;
}

} // namespace praxis
