#include "ui/billing/BillingWords.h"

#include "models/rules/Ledger.h"
#include "ui/common/VisibleText.h"
#include "ui/common/Wording.h"

#include <QCoreApplication>

namespace praxis::ui::billingwords {

namespace {

class BillingTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::billingwords)
};

bool waits(const TransactionEntry &entry)
{
    return entry.status == LedgerStatus::Pending || entry.status == LedgerStatus::Processing;
}

} // namespace

QString kind(LedgerKind kind)
{
    switch (kind) {
    case LedgerKind::Charge: return BillingTexts::tr("Charge");
    case LedgerKind::Payment: return BillingTexts::tr("Payment");
    case LedgerKind::Refund: return BillingTexts::tr("Refund");
    case LedgerKind::Adjustment: return BillingTexts::tr("Adjustment");
    case LedgerKind::Fee: return BillingTexts::tr("Fee");
    case LedgerKind::Subscription: return BillingTexts::tr("Subscription");
    case LedgerKind::WriteOff: return BillingTexts::tr("Write-off");
    }
    return {};
}

QString method(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::None: return {};
    case PaymentMethod::Cash: return BillingTexts::tr("Cash");
    case PaymentMethod::Card: return BillingTexts::tr("Card");
    case PaymentMethod::BankTransfer: return BillingTexts::tr("Bank transfer");
    case PaymentMethod::Cheque: return BillingTexts::tr("Cheque");
    case PaymentMethod::Insurance: return BillingTexts::tr("Insurance");
    case PaymentMethod::Other: return BillingTexts::tr("Another way");
    }
    return {};
}

QString person(const QString &name)
{
    return name.isEmpty() ? BillingTexts::tr("Somebody who was deleted") : visibleText(name, 200);
}

QString who(const TransactionEntry &entry)
{
    return entry.payer == entry.person ? person(entry.personName) : BillingTexts::tr("%1, paid for by %2").arg(person(entry.personName), person(entry.payerName));
}

QString what(const TransactionEntry &entry)
{
    const QString word = entry.reverses.isNull() ? kind(entry.kind) : BillingTexts::tr("%1 reversed", "a payment").arg(kind(entry.kind));
    const QString text = visibleText(entry.description, 200);
    return text.isEmpty() ? word : BillingTexts::tr("%1 · %2", "a kind of entry and what it is for").arg(word, text);
}

bool stands(const TransactionEntry &entry)
{
    return isPosted(entry.status) && !entry.reversed && entry.reverses.isNull();
}

bool isOwed(const TransactionEntry &entry)
{
    return stands(entry) && entry.amountMinor > 0 && entry.kind != LedgerKind::Refund && entry.left() > 0;
}

QString state(const TransactionEntry &entry)
{
    if (entry.reversed)
        return BillingTexts::tr("Reversed");
    if (!entry.reverses.isNull())
        return BillingTexts::tr("Reversal");
    if (waits(entry) && isCorrection(entry.kind))
        return BillingTexts::tr("Waits for a second person");
    switch (entry.status) {
    case LedgerStatus::Pending: return BillingTexts::tr("Awaited");
    case LedgerStatus::Processing: return BillingTexts::tr("On its way");
    case LedgerStatus::Failed: return BillingTexts::tr("Did not come");
    case LedgerStatus::Cancelled: return isCorrection(entry.kind) ? BillingTexts::tr("Declined") : BillingTexts::tr("Cancelled");
    case LedgerStatus::Refunded: return BillingTexts::tr("Given back");
    case LedgerStatus::Completed: break;
    }
    if (entry.kind == LedgerKind::Refund)
        return BillingTexts::tr("Paid out");
    if (entry.amountMinor > 0)
        return entry.left() == 0 ? BillingTexts::tr("Paid") : entry.settledMinor > 0 ? BillingTexts::tr("Part paid") : BillingTexts::tr("Owed");
    return entry.left() == 0 ? BillingTexts::tr("Used") : entry.settledMinor > 0 ? BillingTexts::tr("Partly used") : BillingTexts::tr("To their credit");
}

theme::Sense sense(const TransactionEntry &entry)
{
    if (entry.status == LedgerStatus::Failed)
        return theme::Sense::Bad;
    if (waits(entry) || isOwed(entry))
        return theme::Sense::Attention;
    return theme::Sense::Plain;
}

QString icon(const TransactionEntry &entry)
{
    if (entry.reversed || !entry.reverses.isNull())
        return QStringLiteral("edit-undo");
    if (entry.status == LedgerStatus::Failed || entry.status == LedgerStatus::Cancelled)
        return QStringLiteral("dialog-cancel");
    if (waits(entry))
        return QStringLiteral("clock");
    return isOwed(entry) ? QStringLiteral("documentinfo") : QStringLiteral("dialog-ok");
}

QString balance(const QVector<std::pair<QString, qint64>> &balances)
{
    QStringList owed, credit;
    for (const auto &[currency, minor] : balances) {
        if (minor > 0)
            owed.append(wording::amount(minor, currency));
        else if (minor < 0)
            credit.append(wording::amount(-minor, currency));
    }
    QStringList parts;
    if (!owed.isEmpty())
        parts.append(BillingTexts::tr("Owes %1").arg(owed.join(QStringLiteral(" + "))));
    if (!credit.isEmpty())
        parts.append(BillingTexts::tr("%1 to their credit").arg(credit.join(QStringLiteral(" + "))));
    return parts.isEmpty() ? BillingTexts::tr("Owes nothing") : parts.join(QStringLiteral(" · "));
}

} // namespace praxis::ui::billingwords
