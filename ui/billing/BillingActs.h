#pragma once

#include "services/practice/ledger/LedgerQueries.h"
#include "ui/billing/CorrectionDialog.h"
#include "ui/billing/PaymentDialog.h"
#include "ui/common/UiContext.h"

#include <QObject>
#include <QPointer>

namespace praxis::ui {

/// The deeds on accounts, with the questions that go before them. Dialogs stand over `over`'s window.
class BillingActs : public QObject {
    Q_OBJECT

public:
    BillingActs(const UiContext &context, QWidget *over);

    /// Of a person, of an appointment (whoever owes for it), or of who is asked for.
    void takePayment(const QUuid &person, const QUuid &appointment);
    void takePayment(const TransactionEntry &charge);
    /// One that was half taken before a lock (`PaymentDialog::unsaved`).
    void takePaymentAgain(const QJsonObject &typed);
    void charge(const QUuid &person, const QString &name);
    void chargeAppointment(const QUuid &appointment);
    void correct(CorrectionDialog::Act act, const TransactionEntry &entry);
    void reverse(const TransactionEntry &entry);
    void settle(const TransactionEntry &entry, LedgerStatus status);
    void allocate(const TransactionEntry &entry);
    void release(const TransactionEntry &entry);
    void decide(const TransactionEntry &entry, bool approve);
    void markReceipt(const TransactionEntry &entry, bool wanted, bool sent);

    [[nodiscard]] bool may(const char *action) const;

private:
    void open(const PaymentStart &start);
    template <class C> void run(const C &command);
    [[nodiscard]] QWidget *window() const;

    UiContext m_context;
    QWidget *m_over;
    QPointer<PaymentDialog> m_payment;
};

} // namespace praxis::ui
