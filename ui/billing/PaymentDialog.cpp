#include "ui/billing/PaymentDialog.h"

#include "models/kernel/Field.h"
#include "services/practice/door/Desk.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "ui/billing/BillingWords.h"
#include "ui/common/AmountText.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PersonField.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/TypedGuard.h"
#include "ui/common/Wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace praxis::ui {

namespace {

enum Column { What, Who, Due, Open };
enum Role { IdRole = Qt::UserRole, MinorRole, CurrencyRole };
constexpr auto methodProperty = "praxisPaymentMethod"; ///< of the window: most take what they took last

} // namespace

PaymentDialog::PaymentDialog(const UiContext &context, const PaymentStart &start, QWidget *parent)
    : QDialog(parent), m_context(context), m_start(start), m_form(new Form(this, 2)), m_owes(new PlainLabel(QString(), this)), m_charges(new QTreeWidget(this)),
      m_entry(context.desk.parts().ids.next()),
      m_charge(context.desk.parts().ids.next())
{
    setObjectName(QStringLiteral("paymentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(560);
    setWindowTitle(start.payerName.isEmpty() ? tr("Take a payment") : tr("Take a payment from %1").arg(start.payerName));
    new TypedGuard(this, [this] { return !unsaved().isEmpty(); });
    build();
    if (!start.payer.isNull())
        setPayer(start.payer);
    else
        m_payer->setFocus();
}

void PaymentDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    if (m_start.payer.isNull()) {
        m_payer = m_form->add(QStringLiteral("payer"), tr("Who pays"), new PersonField(m_context.desk, tr("Part of a name"), m_form), Form::Needed, 2);
        connect(m_payer, &PersonField::picked, this, &PaymentDialog::setPayer);
    }
    m_amount = m_form->add(QStringLiteral("amount_minor"), tr("Amount"), new QLineEdit, Form::Needed);
    m_currency = m_form->add(QStringLiteral("currency"), tr("Currency"), new QComboBox);
    m_method = m_form->add(QStringLiteral("method"), tr("Paid by"), new QComboBox);
    for (std::size_t i = 1; i < enumNames(PaymentMethod{}).size(); ++i)
        m_method->addItem(billingwords::method(static_cast<PaymentMethod>(i)), enumName(static_cast<PaymentMethod>(i)));
    m_method->setCurrentIndex(std::max(0, m_method->findData(parentWidget()->window()->property(methodProperty).toString().isEmpty()
        ? QVariant(enumName(PaymentMethod::Card)) : parentWidget()->window()->property(methodProperty))));
    m_offeredMethod = m_method->currentIndex();
    m_reference = m_form->add(QStringLiteral("reference"), tr("Number of the slip or cheque"), new QLineEdit);
    m_receipt = new QCheckBox(tr("They want a receipt"), m_form);
    m_receipt->setObjectName(QStringLiteral("receiptWanted"));
    m_awaited = new QCheckBox(tr("It has not come yet: a transfer or a claim that is awaited"), m_form);
    m_awaited->setObjectName(QStringLiteral("awaited"));
    m_form->addWide(m_receipt);
    m_form->addWide(m_awaited);
    m_owes->setObjectName(QStringLiteral("paymentOwes"));
    m_owes->setWordWrap(true);
    column->addWidget(m_owes);
    addCharges();
    column->addWidget(m_charges);
    column->addWidget(m_form);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Take payment"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("paymentSave"));
    m_save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PaymentDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_amount, &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(m_currency, &QComboBox::currentIndexChanged, this, &PaymentDialog::offer);
    m_currency->addItem(m_context.directory.organization().currency, m_context.directory.organization().currency);
}

void PaymentDialog::addCharges()
{
    m_charges->setObjectName(QStringLiteral("paymentCharges"));
    m_charges->setAccessibleName(tr("What it settles"));
    m_charges->setColumnCount(4);
    m_charges->setHeaderLabels({tr("What it settles"), tr("Client"), tr("Due"), tr("Open")});
    m_charges->setRootIsDecorated(false);
    m_charges->setUniformRowHeights(true);
    m_charges->setTabKeyNavigation(false);
    m_charges->setMaximumHeight(150);
    m_charges->header()->resizeSection(What, 190);
    m_charges->header()->resizeSection(Who, 120);
    m_charges->header()->resizeSection(Due, 100);
    m_charges->headerItem()->setTextAlignment(Open, Qt::AlignRight | Qt::AlignVCenter);
    m_charges->hide();
    connect(m_charges, &QTreeWidget::itemChanged, this, [this] {
        m_ticked = true;
        offer();
    });
}

void PaymentDialog::setPayer(const QUuid &payer)
{
    m_start.payer = payer;
    if (payer.isNull())
        return;
    m_question.ask(m_context.desk.ask(OpenAccount{payer}), this, [this](const Result<PayerAccount> &account) {
        if (!account)
            return m_context.notices.failed(account.error());
        showAccount(*account);
        Q_EMIT ready();
    });
}

void PaymentDialog::showAccount(const PayerAccount &account)
{
    QVector<std::pair<QString, qint64>> balances;
    const QSignalBlocker quietCurrency(m_currency);
    for (const AccountBalance &balance : account.balances) {
        balances.append({balance.currency, balance.balanceMinor});
        if (m_currency->findData(balance.currency) < 0)
            m_currency->addItem(balance.currency, balance.currency);
    }
    QString owes = billingwords::balance(balances);
    if (m_start.uncharged > 0)
        owes += QStringLiteral(" · ") + tr("the session is charged with it: %1").arg(wording::amount(m_start.uncharged, m_start.currency));
    m_owes->setText(owes);
    const Moments moments(m_context.desk, m_context.directory);
    const auto settles = std::exchange(m_settles, std::nullopt);
    const QString paidIn = std::exchange(m_paidIn, {});
    const QSignalBlocker quiet(m_charges);
    m_charges->clear();
    for (const TransactionEntry &charge : account.open) {
        auto *item = new QTreeWidgetItem(m_charges, {billingwords::what(charge), billingwords::person(charge.personName),
                                                     moments.day(charge.dueOn.isValid() ? charge.dueOn : charge.bookedOn), wording::amount(charge.left(), charge.currency)});
        item->setTextAlignment(Open, Qt::AlignRight | Qt::AlignVCenter);
        item->setFont(Open, theme::tabular(m_charges->font()));
        item->setData(0, IdRole, charge.id);
        item->setData(0, MinorRole, charge.left());
        item->setData(0, CurrencyRole, charge.currency);
        const bool meant = settles ? settles->contains(charge.id) : m_start.uncharged > 0 ? false : m_start.charge.isNull() ? m_start.appointment.isNull() || charge.appointment == m_start.appointment : charge.id == m_start.charge;
        item->setCheckState(0, meant ? Qt::Checked : Qt::Unchecked);
        if (meant && charge.currency != currency() && m_start.charge == charge.id)
            m_currency->setCurrentIndex(m_currency->findData(charge.currency));
    }
    if (m_start.uncharged > 0)
        m_currency->setCurrentIndex(std::max(0, m_currency->findData(m_start.currency)));
    if (!paidIn.isEmpty())
        m_currency->setCurrentIndex(std::max(0, m_currency->findData(paidIn)));
    m_charges->setVisible(!account.open.isEmpty());
    offer();
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

QString PaymentDialog::currency() const
{
    return m_currency->currentData().toString();
}

qint64 PaymentDialog::owedMinor() const
{
    qint64 sum = m_start.uncharged;
    for (int i = 0; i < m_charges->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_charges->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked && item->data(0, CurrencyRole).toString() == currency())
            sum += item->data(0, MinorRole).toLongLong();
    }
    return sum;
}

void PaymentDialog::offer()
{
    const qint64 owed = owedMinor();
    if (!m_typed)
        m_amount->setText(owed > 0 ? amount::text(owed, currency()) : QString());
}

/// What is ticked, in the order of the list. Nothing where all of it is: the practice then settles what is due first.
QJsonArray PaymentDialog::shares(qint64 minor) const
{
    QJsonArray shares;
    bool all = true;
    qint64 left = minor;
    for (int i = 0; i < m_charges->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_charges->topLevelItem(i);
        if (item->data(0, CurrencyRole).toString() != currency())
            continue;
        const bool ticked = item->checkState(0) == Qt::Checked;
        all = all && ticked;
        const qint64 part = std::min(left, item->data(0, MinorRole).toLongLong());
        if (!ticked || part <= 0)
            continue;
        shares.append(QJsonObject{{QStringLiteral("charge"), idText(item->data(0, IdRole).toUuid())}, {QStringLiteral("minor"), part}});
        left -= part;
    }
    return all && m_start.uncharged == 0 ? QJsonArray() : shares;
}

void PaymentDialog::save()
{
    m_form->clearProblems();
    if (m_saving || !m_form->checkNeeded())
        return;
    if (m_start.payer.isNull())
        return m_form->setProblem(QStringLiteral("payer"), tr("Choose who pays."));
    const auto money = amount::typed(m_amount->text(), currency());
    if (!money || money->minor <= 0) {
        m_form->setProblem(QStringLiteral("amount_minor"), tr("This is not an amount."));
        return m_amount->setFocus(Qt::OtherFocusReason);
    }
    take(money->minor);
}

void PaymentDialog::take(qint64 minor)
{
    RecordPayment payment{.entry = m_entry, .payer = m_start.payer, .person = m_start.person, .appointment = m_start.appointment, .amountMinor = minor, .currency = currency(),
                          .reference = m_reference->text(), .receiptWanted = m_receipt->isChecked()};
    detail::FieldTraits<PaymentMethod>::set(payment.method, m_method->currentData());
    payment.status = m_awaited->isChecked() ? LedgerStatus::Pending : LedgerStatus::Completed;
    payment.shares = shares(minor);
    QVector<AnyCommand> commands;
    if (m_start.uncharged > 0) { // the session first, and then what else is ticked
        commands.append(AnyCommand::of(ChargeAppointment{.appointment = m_start.appointment, .person = m_start.person, .entry = m_charge}));
        const qint64 part = std::min(minor, m_start.uncharged);
        payment.shares = shares(minor - part);
        payment.shares.prepend(QJsonObject{{QStringLiteral("charge"), idText(m_charge)}, {QStringLiteral("minor"), part}});
    }
    commands.append(AnyCommand::of(payment));
    parentWidget()->window()->setProperty(methodProperty, m_method->currentData());
    const QString name = m_payer ? wording::fullName(m_payer->hit()) : m_start.payerName;
    const ManyOptions options{.summary = {{QStringLiteral("code"), QStringLiteral("paid")}, {QStringLiteral("what"), name},
                                          {QStringLiteral("amount"), plainAmount({minor, currency()})}, {QStringLiteral("currency"), currency()}}};
    m_saving = true;
    m_save->setEnabled(false);
    later(m_context.desk.runMany(commands, options), this, [this](const Result<ManyResult> &result) {
        m_saving = false;
        m_save->setEnabled(true);
        Result<> done = result ? Result<>() : Result<>(fail(result.error()));
        if (result) {
            for (const Result<Outcome> &item : result->items) {
                if (!item && done)
                    done = fail(item.error());
            }
        }
        if (!done) {
            if (!m_form->show(done.error()))
                m_context.notices.failed(done.error());
            return;
        }
        m_context.notices.done(result->outcome);
        Q_EMIT taken(m_start.payer);
        accept();
    });
}

} // namespace praxis::ui
