#include "ui/billing/PersonAccount.h"

#include "services/practice/door/Desk.h"
#include "ui/billing/BillingActs.h"
#include "ui/billing/BillingWords.h"
#include "ui/billing/TransactionPane.h"
#include "ui/billing/TransactionTable.h"
#include "ui/common/Actions.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace praxis::ui {

PersonSection *PersonAccount::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("transaction.read")) == Cell::No ? nullptr : new PersonAccount(context, parent);
}

PersonAccount::PersonAccount(const UiContext &context, QWidget *parent)
    : PersonSection(parent), m_context(context), m_acts(new BillingActs(context, this)), m_balance(new PlainLabel(QString(), this, PlainLabel::Heading)),
      m_more(new PlainLabel(QString(), this, PlainLabel::Quiet)), m_pay(new QPushButton(icons::get(QStringLiteral("wallet-open")), tr("Take a payment…"), this)),
      m_charge(new QPushButton(icons::get(QStringLiteral("list-add")), tr("Charge…"), this)), m_table(new TransactionTable(context, this)), m_pane(new TransactionPane(context, *m_acts, this))
{
    setObjectName(QStringLiteral("personAccount"));
    m_balance->setObjectName(QStringLiteral("accountBalance"));
    m_more->setObjectName(QStringLiteral("accountMore"));
    m_more->setWordWrap(true);
    m_pay->setObjectName(QStringLiteral("accountPay"));
    m_pay->setVisible(m_acts->may("transaction.pay"));
    m_charge->setObjectName(QStringLiteral("accountCharge"));
    m_charge->setVisible(m_acts->may("transaction.charge"));
    m_table->view().setObjectName(QStringLiteral("accountTable"));
    m_table->view().setAccessibleName(tr("Transactions of this person"));
    m_table->empty().setTexts(tr("Nothing was charged or paid"), tr("Charges of sessions, payments and corrections of this person are listed here."));
    m_pane->hide(); // its deeds are in the menu of a line
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::half);
    texts->addWidget(m_balance);
    texts->addWidget(m_more);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    row->setSpacing(theme::grid);
    row->addLayout(texts, 1);
    row->addWidget(m_charge);
    row->addWidget(m_pay);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    setFocusProxy(&m_table->view());
    connect(m_pay, &QPushButton::clicked, this, [this] { m_acts->takePayment(m_person, QUuid()); });
    connect(m_charge, &QPushButton::clicked, this, &PersonAccount::startNew);
    connect(m_table, &TransactionTable::menuWanted, this, &PersonAccount::showMenu);
    connect(m_table, &TransactionTable::opened, this, [this] {
        showMenu(m_table->view().viewport()->mapToGlobal(m_table->view().visualRect(m_table->view().currentIndex()).bottomLeft()));
    });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            ask();
    });
    auto *key = new QShortcut(Qt::Key_F12, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    if (const QAction *action = context.actions.find(QStringLiteral("billing.pay")))
        key->setKey(action->shortcut()); // as it was chosen for the place
    connect(key, &QShortcut::activated, m_pay, &QPushButton::click);
}

void PersonAccount::show(const QUuid &person)
{
    if (person != m_person) {
        m_balance->setText({});
        m_more->setText({});
    }
    m_person = person;
    TransactionFilter filter;
    filter.either = person;
    m_table->load(filter);
    ask();
}

void PersonAccount::ask()
{
    m_question.ask(m_context.desk.ask(OpenAccount{m_person}), this, [this](const Result<PayerAccount> &account) {
        if (account)
            tell(*account);
    });
}

void PersonAccount::tell(const PayerAccount &account)
{
    QVector<std::pair<QString, qint64>> balances;
    for (const AccountBalance &balance : account.balances)
        balances.append({balance.currency, balance.balanceMinor});
    m_balance->setText(billingwords::balance(balances));
    QStringList more;
    if (account.partial)
        more.append(tr("Of your own sessions; payments are seen by reception."));
    QHash<QString, qint64> others;
    for (const TransactionEntry &entry : account.paidByOthers)
        others[entry.currency] += entry.left();
    for (auto it = others.cbegin(); it != others.cend(); ++it)
        more.append(tr("%1 more is owed for them by somebody else.").arg(wording::amount(*it, it.key())));
    m_more->setText(more.join(u' '));
    m_more->setVisible(!more.isEmpty());
}

void PersonAccount::startNew()
{
    if (m_charge->isVisibleTo(this) && !m_person.isNull())
        m_acts->charge(m_person, {});
}

void PersonAccount::showMenu(const QPoint &global)
{
    const TransactionEntry *entry = m_table->selected();
    if (!entry)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TransactionPane::Step &step : m_pane->steps(*entry)) {
        if (qstrcmp(step.name, "entryPerson") != 0) // one is there
            menu->addAction(icons::get(step.iconName), step.verb, this, step.act)->setObjectName(QString::fromLatin1(step.name));
    }
    menu->popup(global);
}

} // namespace praxis::ui
