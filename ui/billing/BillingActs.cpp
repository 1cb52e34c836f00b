#include "ui/billing/BillingActs.h"

#include "services/practice/door/Desk.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "ui/billing/BillingWords.h"
#include "ui/billing/ChargeDialog.h"
#include "ui/common/Ask.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"

#include <QWidget>

namespace praxis::ui {

BillingActs::BillingActs(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over) {}

QWidget *BillingActs::window() const
{
    return m_over->window();
}

bool BillingActs::may(const char *action) const
{
    return m_context.desk.may(QString::fromLatin1(action)) != Cell::No;
}

template <class C> void BillingActs::run(const C &command)
{
    later(m_context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (outcome)
            m_context.notices.done(*outcome);
        else
            m_context.notices.failed(outcome.error());
    });
}

void BillingActs::open(const PaymentStart &start)
{
    if (m_payment) // the key was pressed twice
        return m_payment->raise();
    m_payment = new PaymentDialog(m_context, start, window());
    m_payment->open();
}

void BillingActs::takePaymentAgain(const QJsonObject &typed)
{
    open(PaymentDialog::startOf(typed));
    m_payment->typeAgain(typed);
}

void BillingActs::takePayment(const QUuid &person, const QUuid &appointment)
{
    if (appointment.isNull() && person.isNull())
        return open({});
    if (appointment.isNull()) {
        later(m_context.desk.ask(Get<Contact>{person}), this, [this, person](const Result<std::shared_ptr<Contact>> &contact) {
            if (!contact)
                return m_context.notices.failed(contact.error());
            PersonHit hit;
            hit.givenName = (*contact)->givenName;
            hit.familyName = (*contact)->familyName;
            hit.preferredName = (*contact)->preferredName;
            open({.payer = person, .payerName = wording::fullName(hit)});
        });
        return;
    }
    later(m_context.desk.ask(AppointmentAccount{appointment}), this, [this, person, appointment](const Result<QVector<AppointmentAccountLine>> &lines) {
        if (!lines)
            return m_context.notices.failed(lines.error());
        const AppointmentAccountLine *owing = nullptr;
        for (const AppointmentAccountLine &line : *lines) {
            const bool meant = person.isNull() || line.person == person;
            if (meant && (!owing || (owing->openMinor == 0 && owing->priceMinor == 0)))
                owing = &line;
        }
        if (!owing)
            return m_context.notices.say(tr("Nobody is in this appointment, so nobody pays for it."));
        open({.payer = owing->payer, .payerName = owing->payerName, .person = owing->person, .appointment = appointment, .uncharged = owing->priceMinor, .currency = owing->currency});
    });
}

void BillingActs::takePayment(const TransactionEntry &charge)
{
    open({.payer = charge.payer, .payerName = charge.payerName, .person = charge.person, .appointment = charge.appointment, .charge = charge.id});
}

void BillingActs::charge(const QUuid &person, const QString &name)
{
    (new ChargeDialog(m_context, person, name, window()))->open();
}

void BillingActs::chargeAppointment(const QUuid &appointment)
{
    run(ChargeAppointment{.appointment = appointment});
}

void BillingActs::correct(CorrectionDialog::Act act, const TransactionEntry &entry)
{
    (new CorrectionDialog(m_context, act, entry, window()))->open();
}

void BillingActs::reverse(const TransactionEntry &entry)
{
    ask::reason(window(), tr("Reverse this entry?"),
                tr("%1 of %2 was a mistake: an entry against it is made, and both stay in the accounts. What it settled is owed again.")
                    .arg(wording::amount(qAbs(entry.amountMinor), entry.currency), billingwords::person(entry.personName)),
                tr("Reverse"), [this, id = entry.id](const QString &why) { run(ReverseEntry{id, why}); });
}

void BillingActs::settle(const TransactionEntry &entry, LedgerStatus status)
{
    run(SettlePayment{entry.id, status});
}

void BillingActs::allocate(const TransactionEntry &entry)
{
    run(AllocatePayment{entry.id, {}});
}

void BillingActs::release(const TransactionEntry &entry)
{
    run(ReleasePayment{entry.id, {}});
}

void BillingActs::decide(const TransactionEntry &entry, bool approve)
{
    run(DecideCorrection{entry.id, approve});
}

void BillingActs::markReceipt(const TransactionEntry &entry, bool wanted, bool sent)
{
    run(MarkReceipt{entry.id, wanted, sent});
}

} // namespace praxis::ui
