#include "ui/billing/BillingPlace.h"

#include "models/rules/Ledger.h"
#include "services/practice/door/Desk.h"
#include "ui/billing/BillingActs.h"
#include "ui/billing/BillingFilters.h"
#include "ui/billing/BillingWords.h"
#include "ui/billing/TransactionPane.h"
#include "ui/billing/TransactionTable.h"
#include "ui/common/Actions.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

BillingPlace::BillingPlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_acts(new BillingActs(context, this)), m_bar(new QWidget(this)), m_tabs(new QTabBar(m_bar)),
      m_pay(new QPushButton(icons::get(QStringLiteral("wallet-open")), tr("Take a payment…"), m_bar)),
      m_charge(new QPushButton(icons::get(QStringLiteral("list-add")), tr("Charge…"), m_bar)), m_filters(new BillingFilters(Moments(context.desk, context.directory).today(), this)), m_table(new TransactionTable(context, this)),
      m_pane(new TransactionPane(context, *m_acts, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_table, 1);
    makeBar();
    addActions();
    setEmptyTexts();
    connect(m_filters, &BillingFilters::changed, this, &BillingPlace::load);
    connect(m_filters, &BillingFilters::left, m_table, &TransactionTable::takeFocus);
    connect(m_table, &TransactionTable::selectionChanged, this, &BillingPlace::follow);
    connect(m_table, &TransactionTable::menuWanted, this, &BillingPlace::showMenu);
    // Enter does the one thing that a line is there for.
    connect(m_table, &TransactionTable::opened, this, [this] {
        const TransactionEntry *entry = m_table->selected();
        if (!entry)
            return;
        if (billingwords::isOwed(*entry) && m_acts->may("transaction.pay"))
            m_acts->takePayment(*entry);
        else
            showMenu(m_table->view().viewport()->mapToGlobal(m_table->view().visualRect(m_table->view().currentIndex()).bottomLeft()));
    });
    connect(&context.desk, &Desk::changed, this, &BillingPlace::count);
    QTimer::singleShot(0, this, &BillingPlace::count);
}

QWidget *BillingPlace::inspector()
{
    return m_pane;
}

void BillingPlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    row->setSpacing(theme::grid);
    m_tabs->setAccessibleName(tr("What is shown"));
    m_tabs->setObjectName(QStringLiteral("billingTabs"));
    m_tabs->setDrawBase(false);
    const auto add = [this](Tab tab, const QString &title) { m_tabs->setTabData(m_tabs->addTab(title), tab); };
    add(All, tr("All"));
    add(Owed, tr("Owed"));
    add(Waiting, tr("Waiting"));
    add(Receipts, tr("Receipts to give"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        setEmptyTexts();
        load();
    });
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_charge->setObjectName(QStringLiteral("billingCharge"));
    m_charge->setVisible(m_acts->may("transaction.charge"));
    m_pay->setObjectName(QStringLiteral("billingPay"));
    m_pay->setVisible(m_acts->may("transaction.pay"));
    connect(m_charge, &QPushButton::clicked, this, [this] { m_acts->charge({}, {}); });
    connect(m_pay, &QPushButton::clicked, this, [this] { m_acts->takePayment(QUuid(), QUuid()); });
    row->addWidget(m_charge);
    row->addWidget(m_pay);
}

void BillingPlace::addActions()
{
    const QString group = tr("Billing");
    if (m_acts->may("transaction.pay"))
        m_context.actions.add(this, QStringLiteral("billing.pay"), group, tr("Take a payment"), {Qt::Key_F12}, [this] {
            if (!isVisible())
                return;
            const TransactionEntry *entry = m_table->view().hasFocus() ? m_table->selected() : nullptr;
            if (entry && billingwords::isOwed(*entry))
                m_acts->takePayment(*entry);
            else
                m_acts->takePayment(QUuid(), QUuid());
        }, QStringLiteral("wallet-open"), Qt::WidgetWithChildrenShortcut);
    if (m_acts->may("transaction.charge"))
        m_context.actions.add(this, QStringLiteral("billing.charge"), group, tr("Charge somebody"), {QKeySequence::New}, [this] {
            if (isVisible())
                m_acts->charge({}, {});
        }, QStringLiteral("list-add"), Qt::WidgetWithChildrenShortcut);
}

void BillingPlace::setEmptyTexts()
{
    EmptyState &empty = m_table->empty();
    switch (tab()) {
    case All:
        return empty.setTexts(tr("No transactions here"), tr("Charges, payments and corrections are listed here. A session is charged from the calendar, once somebody has come."));
    case Owed:
        return empty.setTexts(tr("Nothing is owed"), tr("What has been charged and not paid stands here."));
    case Waiting:
        return empty.setTexts(tr("Nothing waits"), tr("Money that is awaited stands here, and corrections that need a second person."));
    case Receipts:
        return empty.setTexts(tr("No receipts to give"), tr("Who wants a receipt stands here until it is given."));
    }
}

BillingPlace::Tab BillingPlace::tab() const
{
    return static_cast<Tab>(m_tabs->tabData(m_tabs->currentIndex()).toInt());
}

void BillingPlace::goTo(Tab tab)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toInt() == tab)
            m_tabs->setCurrentIndex(i);
    }
}

void BillingPlace::enter()
{
    load();
    m_table->takeFocus();
}

void BillingPlace::load()
{
    TransactionFilter filter = m_filters->filter();
    filter.onlyOpen = tab() == Owed;
    filter.receiptsToSend = tab() == Receipts;
    if (tab() == Waiting)
        filter.statuses = {enumName(LedgerStatus::Pending), enumName(LedgerStatus::Processing)};
    m_table->load(filter);
}

/// What waits for who is signed in: corrections that somebody else asked for.
void BillingPlace::count()
{
    TransactionFilter filter;
    filter.statuses = {enumName(LedgerStatus::Pending), enumName(LedgerStatus::Processing)};
    filter.limit = 100;
    m_counting.ask(m_context.desk.ask(ShowTransactions{filter}), this, [this](const Result<QVector<TransactionEntry>> &entries) {
        if (!entries)
            return;
        const auto own = m_context.desk.actor().user;
        const auto toDecide = std::ranges::count_if(*entries, [&](const TransactionEntry &entry) { return isCorrection(entry.kind) && entry.createdBy != own; });
        Q_EMIT countChanged(m_acts->may("transaction.approve") ? static_cast<int>(toDecide) : 0);
        for (int i = 0; i < m_tabs->count(); ++i) {
            if (m_tabs->tabData(i).toInt() == Waiting)
                m_tabs->setTabText(i, entries->isEmpty() ? tr("Waiting") : tr("Waiting (%1)").arg(entries->size()));
        }
    });
}

void BillingPlace::follow()
{
    m_pane->show(m_table->selected());
}

void BillingPlace::showMenu(const QPoint &global)
{
    const TransactionEntry *entry = m_table->selected();
    if (!entry)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TransactionPane::Step &step : m_pane->steps(*entry)) {
        QAction *action = menu->addAction(icons::get(step.iconName), step.verb, this, step.act);
        action->setObjectName(QString::fromLatin1(step.name));
    }
    menu->popup(global);
}

void BillingPlace::search()
{
    m_filters->focusSearch();
}

bool BillingPlace::takePayment(const QUuid &person, const QUuid &appointment)
{
    if (!m_acts->may("transaction.pay"))
        return false;
    m_acts->takePayment(person, appointment);
    return true;
}

bool BillingPlace::chargeAppointment(const QUuid &appointment)
{
    if (!m_acts->may("transaction.charge"))
        return false;
    m_acts->chargeAppointment(appointment);
    return true;
}

QVector<Scene> BillingPlace::scenes()
{
    const auto first = [this] {
        if (m_table->rows().rowCount() > 0)
            m_table->view().setCurrentIndex(m_table->rows().index(0, 0));
    };
    QVector<Scene> scenes{{QStringLiteral("billing-all"), [this, first] {
        goTo(All);
        first();
    }}, {QStringLiteral("billing-owed"), [this, first] {
        goTo(Owed);
        first();
    }, [this] { goTo(All); }}};
    if (m_acts->may("transaction.pay"))
        scenes.append({QStringLiteral("billing-payment"), [this] {
            goTo(Owed);
            connect(m_table, &TransactionTable::loaded, this, [this] {
                if (m_table->rows().rowCount() > 0)
                    m_acts->takePayment(m_table->rows().entry(0));
            }, Qt::SingleShotConnection);
        }, [this] {
            const auto dialogs = window()->findChildren<PaymentDialog *>();
            for (PaymentDialog *dialog : dialogs)
                dialog->reject();
            goTo(All);
        }});
    return scenes;
}

} // namespace praxis::ui
