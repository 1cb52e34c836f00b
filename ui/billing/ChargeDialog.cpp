#include "ui/billing/ChargeDialog.h"

#include "models/kernel/Field.h"
#include "services/practice/door/Desk.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "ui/billing/BillingWords.h"
#include "ui/common/AmountText.h"
#include "ui/common/DayField.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PersonField.h"
#include "ui/common/Theme.h"
#include "ui/common/TypedGuard.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int leastWidth = 472;

} // namespace

ChargeDialog::ChargeDialog(const UiContext &context, const QUuid &person, const QString &name, QWidget *parent)
    : QDialog(parent), m_context(context), m_person(person), m_form(new Form(this, 2)), m_entry(context.desk.parts().ids.next())
{
    setObjectName(QStringLiteral("chargeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name.isEmpty() ? tr("Charge somebody") : tr("Charge %1").arg(name));
    new TypedGuard(this);
    build();
    (m_who ? static_cast<QWidget *>(m_who) : m_description)->setFocus();
}

void ChargeDialog::build()
{
    if (m_person.isNull())
        m_who = m_form->add(QStringLiteral("person"), tr("Client"), new PersonField(m_context.desk, tr("Part of a name"), m_form), Form::Needed);
    m_payer = m_form->add(QStringLiteral("payer"), tr("Who pays, where it is somebody else"), new PersonField(m_context.desk, tr("Part of a name"), m_form), Form::Optional, m_who ? 1 : 2);
    m_kind = m_form->add(QStringLiteral("kind"), tr("Kind"), new QComboBox);
    for (const LedgerKind kind : {LedgerKind::Charge, LedgerKind::Fee, LedgerKind::Subscription})
        m_kind->addItem(billingwords::kind(kind), enumName(kind));
    m_description = m_form->add(QStringLiteral("description"), tr("What for, as it stands on papers"), new QLineEdit, Form::Needed);
    m_amount = m_form->add(QStringLiteral("amount_minor"), tr("Amount with tax, %1").arg(m_context.directory.organization().currency), new QLineEdit, Form::Needed);
    m_tax = m_form->add(QStringLiteral("tax_minor"), tr("Tax within it"), new QLineEdit);
    m_due = m_form->add(QStringLiteral("due_on"), tr("Due"), new QDateEdit(Moments(m_context.desk, m_context.directory).today()));
    m_due->setCalendarPopup(true);
    m_invoice = m_form->add(QStringLiteral("invoice_number"), tr("Invoice number, where it has one"), new QLineEdit);
    m_from = m_form->add(QStringLiteral("period_from"), tr("Period"), new DayField(tr("From"), tr("Period from"), m_form));
    m_until = m_form->add(QStringLiteral("period_until"), tr("Until"), new DayField(tr("To"), tr("Period to"), m_form));
    auto *buttons = new QDialogButtonBox(this);
    auto *save = buttons->addButton(tr("Charge"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("chargeSave"));
    save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->addStrut(leastWidth);
    column->addWidget(m_form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChargeDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChargeDialog::follow);
    follow();
}

/// A subscription is for a period; of other things it would only be in the way.
void ChargeDialog::follow()
{
    const bool period = m_kind->currentData().toString() == enumName(LedgerKind::Subscription);
    for (DayField *day : {m_from, m_until})
        day->parentWidget()->setVisible(period);
}

void ChargeDialog::save()
{
    m_form->clearProblems();
    if (m_saving || !m_form->checkNeeded())
        return;
    RecordCharge charge{.entry = m_entry, .person = m_who ? m_who->person() : m_person, .payer = m_payer->person()};
    if (charge.person.isNull())
        return m_form->setProblem(QStringLiteral("person"), tr("Choose who it is for."));
    charge.currency = m_context.directory.organization().currency;
    const auto amount = amount::typed(m_amount->text(), charge.currency);
    const auto tax = m_tax->text().trimmed().isEmpty() ? Result<Money>(Money{0, charge.currency}) : amount::typed(m_tax->text(), charge.currency);
    if (!amount || amount->minor <= 0)
        return m_form->setProblem(QStringLiteral("amount_minor"), tr("This is not an amount."));
    if (!tax || tax->minor < 0 || tax->minor > amount->minor)
        return m_form->setProblem(QStringLiteral("tax_minor"), tr("This is not a part of the amount."));
    detail::FieldTraits<LedgerKind>::set(charge.kind, m_kind->currentData());
    charge.amountMinor = amount->minor;
    charge.taxMinor = tax->minor;
    charge.description = m_description->text();
    charge.invoiceNumber = m_invoice->text();
    charge.dueOn = m_due->date();
    if (charge.kind == LedgerKind::Subscription) {
        charge.periodFrom = m_from->day();
        charge.periodUntil = m_until->day();
    }
    m_saving = true;
    later(m_context.desk.run(charge), this, [this](const Result<Outcome> &outcome) {
        m_saving = false;
        if (!outcome) {
            if (!m_form->show(outcome.error()))
                m_context.notices.failed(outcome.error());
            return;
        }
        m_context.notices.done(*outcome);
        accept();
    });
}

} // namespace praxis::ui
