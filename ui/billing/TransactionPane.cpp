#include "ui/billing/TransactionPane.h"

#include "models/rules/Ledger.h"
#include "services/practice/door/Desk.h"
#include "ui/billing/BillingActs.h"
#include "ui/billing/BillingWords.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

void clear(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

TransactionPane::TransactionPane(const UiContext &context, BillingActs &acts, QWidget *parent)
    : QWidget(parent), m_context(context), m_acts(acts), m_moments(context.desk, context.directory),
      m_empty(new EmptyState(QStringLiteral("view-financial-list"), tr("Nothing selected"), tr("Choose a transaction to see what it settles and what can be done."), this)),
      m_page(new QWidget), m_who(new PlainLabel(QString(), m_page, PlainLabel::Title)), m_what(new PlainLabel(QString(), m_page, PlainLabel::Quiet)),
      m_amount(new PlainLabel(QString(), m_page, PlainLabel::Heading)), m_state(new PlainLabel(m_page)), m_stateMark(new PlainLabel(m_page)), m_steps(new QVBoxLayout), m_facts(new QVBoxLayout)
{
    setObjectName(QStringLiteral("transactionPane"));
    setAccessibleName(tr("Selected transaction"));
    build();
    show(nullptr);
}

void TransactionPane::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_empty);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons have it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_page);
    scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(theme::grid);
    m_who->setWordWrap(true);
    m_what->setWordWrap(true);
    m_amount->setFont(theme::tabular(theme::titleFont()));
    m_amount->setObjectName(QStringLiteral("transactionAmount"));
    m_state->setObjectName(QStringLiteral("transactionState"));
    m_state->setWordWrap(true);
    layout->addWidget(m_who);
    layout->addWidget(m_what);
    layout->addWidget(m_amount);
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_stateMark);
    state->addWidget(m_state, 1);
    layout->addLayout(state);
    m_steps->setSpacing(6);
    m_facts->setSpacing(theme::half);
    layout->addLayout(m_steps);
    layout->addSpacing(theme::half);
    layout->addLayout(m_facts);
    layout->addStretch(1);
}

void TransactionPane::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *line = new PlainLabel(tr("%1: %2", "what is said, and its value").arg(label, value), m_page);
    line->setWordWrap(true);
    m_facts->addWidget(line);
}

void TransactionPane::show(const TransactionEntry *entry)
{
    m_entry = entry ? std::optional(*entry) : std::nullopt;
    m_empty->setVisible(!entry);
    m_page->parentWidget()->parentWidget()->setVisible(entry);
    clear(m_steps);
    clear(m_facts);
    if (!entry)
        return;
    m_who->setText(billingwords::who(*entry));
    m_what->setText(billingwords::what(*entry));
    m_amount->setText(wording::amount(entry->amountMinor, entry->currency));
    const bool open = billingwords::stands(*entry) && entry->kind != LedgerKind::Refund && entry->left() > 0 && entry->settledMinor > 0;
    const QString state = billingwords::state(*entry);
    m_state->setText(open ? tr("%1, %2 open", "a state and an amount").arg(state, wording::amount(entry->left(), entry->currency)) : state);
    m_stateMark->setPixmap(icons::get(billingwords::icon(*entry)).pixmap(16, 16));
    for (const Step &step : steps(*entry)) {
        auto *button = new QPushButton(icons::get(step.iconName), step.verb, m_page);
        button->setObjectName(QString::fromLatin1(step.name));
        connect(button, &QPushButton::clicked, this, step.act);
        m_steps->addWidget(button);
    }
    showFacts(*entry);
}

void TransactionPane::showFacts(const TransactionEntry &entry)
{
    addFact(tr("Day"), m_moments.day(entry.bookedOn));
    if (entry.start.isValid())
        addFact(tr("Session"), entry.practitionerName.isEmpty() ? m_moments.full(entry.start) : QStringLiteral("%1, %2").arg(m_moments.full(entry.start), entry.practitionerName));
    if (entry.taxMinor != 0)
        addFact(tr("Tax within it"), wording::amount(entry.taxMinor, entry.currency));
    if (entry.dueOn.isValid() && entry.dueOn != entry.bookedOn)
        addFact(tr("Due"), m_moments.day(entry.dueOn));
    if (entry.periodFrom.isValid() || entry.periodUntil.isValid())
        addFact(tr("Period"), tr("%1 to %2", "days").arg(m_moments.day(entry.periodFrom), m_moments.day(entry.periodUntil)));
    addFact(tr("Paid by"), billingwords::method(entry.method));
    addFact(tr("Number"), entry.reference);
    addFact(tr("Invoice"), entry.invoiceNumber);
    addFact(tr("Billing code"), entry.billingCode);
    addFact(tr("Reason"), entry.why);
    addFact(tr("Entered by"), tr("%1, %2", "a name and a moment").arg(entry.createdByName, m_moments.full(entry.createdAt)));
    addFact(entry.status == LedgerStatus::Cancelled ? tr("Declined by") : tr("Approved by"), entry.approvedByName);
    if (!entry.receiptSentAt.isNull())
        addFact(tr("Receipt given"), m_moments.full(entry.receiptSentAt));
}

/// As the practice will say it: reception its own payment of the day, who answers for the money any.
bool TransactionPane::mayReverse(const TransactionEntry &entry) const
{
    const Cell cell = m_context.desk.may(QStringLiteral("transaction.reverse"));
    if (cell == Cell::No || !billingwords::stands(entry))
        return false;
    return cell == Cell::All || (entry.kind == LedgerKind::Payment && entry.createdBy == m_context.desk.actor().user && entry.bookedOn == m_moments.today());
}

void TransactionPane::addOwedSteps(const TransactionEntry &entry, QVector<Step> &steps) const
{
    if (m_acts.may("transaction.pay") && billingwords::isOwed(entry))
        steps.append({"entryPay", tr("Take a payment…"), QStringLiteral("wallet-open"), [this, entry] { m_acts.takePayment(entry); }});
    if (!m_acts.may("transaction.correct"))
        return;
    if (billingwords::isOwed(entry)) {
        steps.append({"entryReduce", tr("Reduce…"), QStringLiteral("list-remove"), [this, entry] { m_acts.correct(CorrectionDialog::Reduce, entry); }});
        steps.append({"entryWriteOff", tr("Write off…"), QStringLiteral("edit-clear"), [this, entry] { m_acts.correct(CorrectionDialog::WriteOffOpen, entry); }});
    }
    steps.append({"entryIncrease", tr("Add to it…"), QStringLiteral("list-add"), [this, entry] { m_acts.correct(CorrectionDialog::Increase, entry); }});
}

void TransactionPane::addCreditSteps(const TransactionEntry &entry, QVector<Step> &steps) const
{
    if (m_acts.may("transaction.pay")) {
        if (entry.left() > 0)
            steps.append({"entryAllocate", tr("Use it for what is owed"), QStringLiteral("dialog-ok-apply"), [this, entry] { m_acts.allocate(entry); }});
        if (entry.kind == LedgerKind::Payment && entry.settledMinor > 0 && entry.status != LedgerStatus::Refunded)
            steps.append({"entryRelease", tr("Take it off what it settles"), QStringLiteral("edit-undo"), [this, entry] { m_acts.release(entry); }});
    }
    if (entry.kind != LedgerKind::Payment)
        return;
    if (m_acts.may("transaction.pay")) {
        if (!entry.receiptSentAt.isNull())
            steps.append({"entryReceipt", tr("The receipt was not given"), QStringLiteral("edit-undo"), [this, entry] { m_acts.markReceipt(entry, true, false); }});
        else if (entry.receiptWanted) {
            steps.append({"entryReceipt", tr("The receipt is given"), QStringLiteral("dialog-ok"), [this, entry] { m_acts.markReceipt(entry, true, true); }});
            steps.append({"entryNoReceipt", tr("They want no receipt"), QStringLiteral("dialog-cancel"), [this, entry] { m_acts.markReceipt(entry, false, false); }});
        } else
            steps.append({"entryReceipt", tr("They want a receipt"), QStringLiteral("document-print"), [this, entry] { m_acts.markReceipt(entry, true, false); }});
    }
    if (m_acts.may("transaction.correct") && entry.status != LedgerStatus::Refunded)
        steps.append({"entryRefund", tr("Give money back…"), QStringLiteral("edit-redo"), [this, entry] { m_acts.correct(CorrectionDialog::Refund, entry); }});
}

QVector<TransactionPane::Step> TransactionPane::steps(const TransactionEntry &entry) const
{
    QVector<Step> steps;
    const bool waits = entry.status == LedgerStatus::Pending || entry.status == LedgerStatus::Processing;
    if (waits && entry.kind == LedgerKind::Payment && m_acts.may("transaction.pay")) {
        steps.append({"entryCame", tr("It has come"), QStringLiteral("dialog-ok"), [this, entry] { m_acts.settle(entry, LedgerStatus::Completed); }});
        if (entry.status == LedgerStatus::Pending)
            steps.append({"entryOnItsWay", tr("It is on its way"), QStringLiteral("clock"), [this, entry] { m_acts.settle(entry, LedgerStatus::Processing); }});
        steps.append({"entryFailed", tr("It did not come"), QStringLiteral("dialog-cancel"), [this, entry] { m_acts.settle(entry, LedgerStatus::Failed); }});
    } else if (waits && m_acts.may("transaction.approve")) {
        const bool own = entry.createdBy == m_context.desk.actor().user;
        if (!own)
            steps.append({"entryApprove", tr("Approve"), QStringLiteral("dialog-ok"), [this, entry] { m_acts.decide(entry, true); }});
        steps.append({"entryDecline", own ? tr("Withdraw it") : tr("Decline"), QStringLiteral("dialog-cancel"), [this, entry] { m_acts.decide(entry, false); }});
    } else if (billingwords::stands(entry)) {
        if (entry.amountMinor > 0 && entry.kind != LedgerKind::Refund)
            addOwedSteps(entry, steps);
        else if (entry.amountMinor < 0)
            addCreditSteps(entry, steps);
        if (mayReverse(entry) && !(entry.kind == LedgerKind::Payment && entry.status == LedgerStatus::Refunded))
            steps.append({"entryReverse", tr("It was a mistake…"), QStringLiteral("edit-undo"), [this, entry] { m_acts.reverse(entry); }});
    }
    if (!entry.appointment.isNull())
        steps.append({"entrySession", tr("Show the session"), QStringLiteral("view-calendar-day"), [this, entry] { m_context.navigator.openAppointment(entry.appointment, entry.start.date); }});
    steps.append({"entryPerson", tr("Open record"), QStringLiteral("user-identity"), [this, entry] { m_context.navigator.openPerson(entry.person); }});
    return steps;
}

} // namespace praxis::ui
