#pragma once

#include "models/records/LedgerEntry.h"
#include "services/practice/door/CommandType.h"

/// Money: what is charged, paid, and put right. Amounts are minor units of the currency, and more than nothing unless a command says
/// otherwise; a blank currency is the practice's, a blank day today there. Each makes an entry, whose id may be given by who asks: the
/// same one twice is Duplicate.
namespace praxis {

/// Something is owed: a charge, a fee or a subscription. The payer is who pays for this person in the appointment, or themselves.
struct RecordCharge {
    static constexpr const char *name = "RecordCharge";
    QUuid entry;
    LedgerKind kind{};
    QUuid person;
    QUuid payer;
    QUuid appointment;
    qint64 amountMinor = 0; ///< with the tax
    qint64 taxMinor = 0;
    QString currency;
    QString description;
    QString billingCode;
    QString invoiceNumber;
    QDate bookedOn;
    QDate dueOn;
    QDate periodFrom;
    QDate periodUntil;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array recordChargeFields{
    field<&RecordCharge::entry>("entry"), field<&RecordCharge::kind>("kind"), field<&RecordCharge::person>("person", Required),
    field<&RecordCharge::payer>("payer"), field<&RecordCharge::appointment>("appointment"), field<&RecordCharge::amountMinor>("amount_minor"),
    field<&RecordCharge::taxMinor>("tax_minor"), field<&RecordCharge::currency>("currency"), field<&RecordCharge::description>("description", Sensitive),
    field<&RecordCharge::billingCode>("billing_code"), field<&RecordCharge::invoiceNumber>("invoice_number"), field<&RecordCharge::bookedOn>("booked_on"),
    field<&RecordCharge::dueOn>("due_on"), field<&RecordCharge::periodFrom>("period_from"), field<&RecordCharge::periodUntil>("period_until")};
template <> inline Fields commandFields<RecordCharge>() { return recordChargeFields; }

/// What its price, or the fee of who did not come, makes of an appointment: for everybody in it, or for one. Who was charged already is
/// left out; Invalid (appointment, nothing_to_charge) where nobody is left.
struct ChargeAppointment {
    static constexpr const char *name = "ChargeAppointment";
    QUuid appointment;
    QUuid person; ///< null: everybody
    QUuid entry;  ///< of the first who is charged; made here where null
    QDate bookedOn;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array chargeAppointmentFields{field<&ChargeAppointment::appointment>("appointment", Required), field<&ChargeAppointment::person>("person"),
                                                field<&ChargeAppointment::entry>("entry"), field<&ChargeAppointment::bookedOn>("booked_on")};
template <> inline Fields commandFields<ChargeAppointment>() { return chargeAppointmentFields; }

/// Money came, or is awaited (pending, processing). What is due first is settled first, or what `shares` say: [{charge, minor}].
struct RecordPayment {
    static constexpr const char *name = "RecordPayment";
    QUuid entry;
    QUuid payer;
    QUuid person; ///< whom it is for; null: the payer
    QUuid appointment;
    qint64 amountMinor = 0;
    QString currency;
    PaymentMethod method{};
    LedgerStatus status = LedgerStatus::Completed;
    QString reference;
    QString description;
    QDate bookedOn;
    bool receiptWanted = false;
    QJsonArray shares;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array recordPaymentFields{
    field<&RecordPayment::entry>("entry"), field<&RecordPayment::payer>("payer", Required), field<&RecordPayment::person>("person"),
    field<&RecordPayment::appointment>("appointment"), field<&RecordPayment::amountMinor>("amount_minor"), field<&RecordPayment::currency>("currency"),
    field<&RecordPayment::method>("method"), field<&RecordPayment::status>("status"), field<&RecordPayment::reference>("reference", Sensitive),
    field<&RecordPayment::description>("description", Sensitive), field<&RecordPayment::bookedOn>("booked_on"),
    field<&RecordPayment::receiptWanted>("receipt_wanted"), field<&RecordPayment::shares>("shares")};
template <> inline Fields commandFields<RecordPayment>() { return recordPaymentFields; }

/// What was awaited came, did not, or is on its way. BadTransition (data: from, to).
struct SettlePayment {
    static constexpr const char *name = "SettlePayment";
    QUuid entry;
    LedgerStatus status{};
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array settlePaymentFields{field<&SettlePayment::entry>("entry", Required), field<&SettlePayment::status>("status", Required)};
template <> inline Fields commandFields<SettlePayment>() { return settlePaymentFields; }

/// What a payment has left settles these charges, or where none is named what is due first.
struct AllocatePayment {
    static constexpr const char *name = "AllocatePayment";
    QUuid entry;
    QJsonArray shares;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array allocatePaymentFields{field<&AllocatePayment::entry>("entry", Required), field<&AllocatePayment::shares>("shares")};
template <> inline Fields commandFields<AllocatePayment>() { return allocatePaymentFields; }

/// What a payment settles is owed again, and the payment has it left: one charge of it, or all.
struct ReleasePayment {
    static constexpr const char *name = "ReleasePayment";
    QUuid entry;
    QUuid charge; ///< null: all
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array releasePaymentFields{field<&ReleasePayment::entry>("entry", Required), field<&ReleasePayment::charge>("charge")};
template <> inline Fields commandFields<ReleasePayment>() { return releasePaymentFields; }

/// Money goes back to who paid. What a manager corrects beyond their day's limit waits for a second person.
struct RecordRefund {
    static constexpr const char *name = "RecordRefund";
    QUuid entry;
    QUuid payment;
    qint64 amountMinor = 0; ///< nothing: all that is left
    PaymentMethod method{}; ///< none: as it was paid
    QString reference;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array recordRefundFields{
    field<&RecordRefund::entry>("entry"), field<&RecordRefund::payment>("payment", Required), field<&RecordRefund::amountMinor>("amount_minor"),
    field<&RecordRefund::method>("method"), field<&RecordRefund::reference>("reference", Sensitive), field<&RecordRefund::why>("why", Required | Sensitive)};
template <> inline Fields commandFields<RecordRefund>() { return recordRefundFields; }

/// What is owed grows (more than nothing) or shrinks (less than nothing), of one charge or of the account.
struct RecordAdjustment {
    static constexpr const char *name = "RecordAdjustment";
    QUuid entry;
    QUuid charge;
    QUuid payer; ///< where there is no charge
    QUuid person;
    qint64 amountMinor = 0;
    qint64 taxMinor = 0;
    QString currency;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array recordAdjustmentFields{
    field<&RecordAdjustment::entry>("entry"), field<&RecordAdjustment::charge>("charge"), field<&RecordAdjustment::payer>("payer"),
    field<&RecordAdjustment::person>("person"), field<&RecordAdjustment::amountMinor>("amount_minor"), field<&RecordAdjustment::taxMinor>("tax_minor"),
    field<&RecordAdjustment::currency>("currency"), field<&RecordAdjustment::why>("why", Required | Sensitive)};
template <> inline Fields commandFields<RecordAdjustment>() { return recordAdjustmentFields; }

/// Nobody will pay what is left of a charge, or so much of it.
struct WriteOff {
    static constexpr const char *name = "WriteOff";
    QUuid entry;
    QUuid charge;
    qint64 amountMinor = 0; ///< nothing: all that is open
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array writeOffFields{
    field<&WriteOff::entry>("entry"), field<&WriteOff::charge>("charge", Required), field<&WriteOff::amountMinor>("amount_minor"),
    field<&WriteOff::why>("why", Required | Sensitive)};
template <> inline Fields commandFields<WriteOff>() { return writeOffFields; }

/// It was a mistake: an entry against it. Who takes payments may do that with their own of the same day.
struct ReverseEntry {
    static constexpr const char *name = "ReverseEntry";
    QUuid entry;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array reverseEntryFields{field<&ReverseEntry::entry>("entry", Required), field<&ReverseEntry::why>("why", Required | Sensitive)};
template <> inline Fields commandFields<ReverseEntry>() { return reverseEntryFields; }

/// The second person's answer to a correction that waits. Denied to who asked for it.
struct DecideCorrection {
    static constexpr const char *name = "DecideCorrection";
    QUuid entry;
    bool approve = false;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array decideCorrectionFields{field<&DecideCorrection::entry>("entry", Required), field<&DecideCorrection::approve>("approve")};
template <> inline Fields commandFields<DecideCorrection>() { return decideCorrectionFields; }

/// Whether they want a receipt, and that it has been given to them.
struct MarkReceipt {
    static constexpr const char *name = "MarkReceipt";
    QUuid entry;
    bool wanted = false;
    bool sent = false;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array markReceiptFields{field<&MarkReceipt::entry>("entry", Required), field<&MarkReceipt::wanted>("wanted"), field<&MarkReceipt::sent>("sent")};
template <> inline Fields commandFields<MarkReceipt>() { return markReceiptFields; }

/// What a manager may correct in a day without a second person. Not a manager's to change.
struct SetCorrectionLimit {
    static constexpr const char *name = "SetCorrectionLimit";
    qint64 amountMinor = 0;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setCorrectionLimitFields{field<&SetCorrectionLimit::amountMinor>("amount_minor")};
template <> inline Fields commandFields<SetCorrectionLimit>() { return setCorrectionLimitFields; }

} // namespace praxis
