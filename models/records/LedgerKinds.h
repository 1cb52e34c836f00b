#pragma once

#include <QtGlobal>

#include <array>

namespace praxis {

/// What happened to somebody's account.
enum class LedgerKind : quint8 { Charge, Payment, Refund, Adjustment, Fee, Subscription, WriteOff };
constexpr std::array<const char *, 7> enumNames(LedgerKind)
{
    return {"charge", "payment", "refund", "adjustment", "fee", "subscription", "write_off"};
}

/// Only what is completed (or was, and has since been paid back) counts. Pending: money that is awaited, or a correction that waits
/// for a second person.
enum class LedgerStatus : quint8 { Pending, Processing, Completed, Failed, Cancelled, Refunded };
constexpr std::array<const char *, 6> enumNames(LedgerStatus)
{
    return {"pending", "processing", "completed", "failed", "cancelled", "refunded"};
}

enum class PaymentMethod : quint8 { None, Cash, Card, BankTransfer, Cheque, Insurance, Other };
constexpr std::array<const char *, 7> enumNames(PaymentMethod)
{
    return {"none", "cash", "card", "bank_transfer", "cheque", "insurance", "other"};
}

} // namespace praxis
