#include "ui/billing/CorrectionDialog.h"

#include "models/kernel/Field.h"
#include "services/practice/door/Desk.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "ui/billing/BillingWords.h"
#include "ui/common/AmountText.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/TypedGuard.h"
#include "ui/common/Wording.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

CorrectionDialog::CorrectionDialog(const UiContext &context, Act act, const TransactionEntry &entry, QWidget *parent)
    : QDialog(parent), m_context(context), m_act(act), m_entry(entry), m_form(new Form(this, 2)), m_id(context.desk.parts().ids.next())
{
    setObjectName(QStringLiteral("correctionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    setWindowTitle(title());
    new TypedGuard(this);
    build();
    m_amount->setFocus();
    m_amount->selectAll();
}

QString CorrectionDialog::title() const
{
    switch (m_act) {
    case Refund: return tr("Give money back");
    case WriteOffOpen: return tr("Write off");
    case Reduce: return tr("Reduce what is owed");
    case Increase: return tr("Add to what is owed");
    }
    return {};
}

QString CorrectionDialog::verb() const
{
    switch (m_act) {
    case Refund: return tr("Give back");
    case WriteOffOpen: return tr("Write off");
    case Reduce: return tr("Reduce");
    case Increase: return tr("Add");
    }
    return {};
}

void CorrectionDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    auto *of = new PlainLabel(QStringLiteral("%1 · %2 · %3").arg(billingwords::who(m_entry), billingwords::what(m_entry), wording::amount(qAbs(m_entry.amountMinor), m_entry.currency)), this,
                              PlainLabel::Quiet);
    of->setWordWrap(true);
    column->addWidget(of);
    column->addWidget(m_form);
    m_amount = m_form->add(QStringLiteral("amount_minor"), tr("Amount, %1").arg(m_entry.currency), new QLineEdit, Form::Needed, m_act == Refund ? 1 : 2);
    const qint64 offered = m_act == WriteOffOpen || m_act == Reduce ? m_entry.left() : m_act == Refund ? -m_entry.amountMinor : 0;
    if (offered > 0)
        m_amount->setText(amount::text(offered, m_entry.currency));
    if (m_act == Refund) {
        m_method = m_form->add(QStringLiteral("method"), tr("Given back by"), new QComboBox);
        for (std::size_t i = 1; i < enumNames(PaymentMethod{}).size(); ++i)
            m_method->addItem(billingwords::method(static_cast<PaymentMethod>(i)), enumName(static_cast<PaymentMethod>(i)));
        m_method->setCurrentIndex(m_method->findData(enumName(m_entry.method)));
        m_reference = m_form->add(QStringLiteral("reference"), tr("Number of the slip"), new QLineEdit, Form::Optional, 2);
    }
    m_why = m_form->add(QStringLiteral("why"), tr("Reason"), new QLineEdit, Form::Needed, 2);
    const Organization &practice = m_context.directory.organization();
    if (m_context.desk.actor().role == Role::PracticeManager)
        m_form->addHint(tr("More than %1 on one day waits for a second person.").arg(wording::amount(practice.correctionLimitMinor, practice.currency)));
    auto *buttons = new QDialogButtonBox(this);
    auto *save = buttons->addButton(verb(), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("correctionSave"));
    save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrectionDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

template <class C> void CorrectionDialog::run(const C &command)
{
    m_saving = true;
    later(m_context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
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

void CorrectionDialog::save()
{
    m_form->clearProblems();
    if (m_saving || !m_form->checkNeeded())
        return;
    const auto money = amount::typed(m_amount->text(), m_entry.currency);
    if (!money || money->minor <= 0)
        return m_form->setProblem(QStringLiteral("amount_minor"), tr("This is not an amount."));
    const QString why = m_why->text();
    switch (m_act) {
    case Refund: {
        RecordRefund refund{.entry = m_id, .payment = m_entry.id, .amountMinor = money->minor, .reference = m_reference->text(), .why = why};
        detail::FieldTraits<PaymentMethod>::set(refund.method, m_method->currentData());
        return run(refund);
    }
    case WriteOffOpen:
        return run(WriteOff{.entry = m_id, .charge = m_entry.id, .amountMinor = money->minor, .why = why});
    case Reduce:
    case Increase:
        return run(RecordAdjustment{.entry = m_id, .charge = m_entry.id, .amountMinor = m_act == Reduce ? -money->minor : money->minor, .why = why});
    }
}

} // namespace praxis::ui
