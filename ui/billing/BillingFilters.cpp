#include "ui/billing/BillingFilters.h"

#include "models/kernel/Field.h"
#include "ui/billing/BillingWords.h"
#include "ui/common/DayField.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

QString statusWord(LedgerStatus status)
{
    TransactionEntry entry;
    entry.kind = LedgerKind::Payment;
    entry.status = status;
    return status == LedgerStatus::Completed ? BillingFilters::tr("Done") : billingwords::state(entry);
}

} // namespace

BillingFilters::BillingFilters(const QDate &today, QWidget *parent) : QWidget(parent), m_text(new SearchField(tr("Client, number or text"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    column->setSpacing(theme::half);
    auto *row = new QHBoxLayout;
    row->setObjectName(QStringLiteral("choices"));
    row->setSpacing(theme::grid);
    column->addLayout(row);
    m_text->setObjectName(QStringLiteral("billingSearch"));
    m_text->setAccessibleName(tr("Search transactions"));
    m_text->setMinimumWidth(140);
    row->addWidget(m_text, 1);
    m_kind = addChoice(tr("Kind"), QStringLiteral("billingKind"), tr("Any kind"));
    for (std::size_t i = 0; i < enumNames(LedgerKind{}).size(); ++i)
        m_kind->addItem(billingwords::kind(static_cast<LedgerKind>(i)), enumName(static_cast<LedgerKind>(i)));
    m_status = addChoice(tr("State"), QStringLiteral("billingStatus"), tr("Any state"));
    for (std::size_t i = 0; i < enumNames(LedgerStatus{}).size(); ++i)
        m_status->addItem(statusWord(static_cast<LedgerStatus>(i)), enumName(static_cast<LedgerStatus>(i)));
    m_method = addChoice(tr("Paid by"), QStringLiteral("billingMethod"), tr("Paid any way"));
    for (std::size_t i = 1; i < enumNames(PaymentMethod{}).size(); ++i)
        m_method->addItem(billingwords::method(static_cast<PaymentMethod>(i)), enumName(static_cast<PaymentMethod>(i)));
    auto *days = new QHBoxLayout;
    days->setSpacing(theme::grid);
    column->addLayout(days);
    m_from = new DayField(tr("From"), tr("From this day"), this);
    m_until = new DayField(tr("To"), tr("To this day"), this);
    m_from->setDay({}, today.addMonths(-1));
    m_until->setDay({}, today);
    for (DayField *day : {m_from, m_until}) {
        days->addWidget(day);
        connect(day, &DayField::edited, this, &BillingFilters::follow);
    }
    m_from->setObjectName(QStringLiteral("billingFrom"));
    m_until->setObjectName(QStringLiteral("billingUntil"));
    m_reset = new QPushButton(tr("Show all"), this);
    m_reset->setObjectName(QStringLiteral("billingShowAll"));
    days->addStretch(1);
    days->addWidget(m_reset);
    connect(m_reset, &QPushButton::clicked, this, &BillingFilters::reset);
    connect(m_text, &SearchField::searched, this, &BillingFilters::follow);
    connect(m_text, &SearchField::movedDown, this, &BillingFilters::left);
    connect(m_text, &SearchField::left, this, &BillingFilters::left);
    m_reset->hide();
}

QComboBox *BillingFilters::addChoice(const QString &name, const QString &objectName, const QString &all)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->addItem(all, QString());
    findChild<QHBoxLayout *>(QStringLiteral("choices"))->addWidget(box);
    connect(box, &QComboBox::activated, this, &BillingFilters::follow);
    return box;
}

void BillingFilters::follow()
{
    m_reset->setVisible(narrows());
    Q_EMIT changed();
}

TransactionFilter BillingFilters::filter() const
{
    TransactionFilter filter;
    filter.text = m_text->text().trimmed();
    const auto chosen = [](const QComboBox *box) { return box->currentIndex() > 0 ? QStringList{box->currentData().toString()} : QStringList(); };
    filter.kinds = chosen(m_kind);
    filter.statuses = chosen(m_status);
    filter.methods = chosen(m_method);
    filter.from = m_from->day();
    filter.until = m_until->day();
    return filter;
}

bool BillingFilters::narrows() const
{
    return !m_text->text().trimmed().isEmpty() || m_kind->currentIndex() > 0 || m_status->currentIndex() > 0 || m_method->currentIndex() > 0 || m_from->day().isValid()
        || m_until->day().isValid();
}

void BillingFilters::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void BillingFilters::reset()
{
    for (QComboBox *box : {m_kind, m_status, m_method})
        box->setCurrentIndex(0);
    for (DayField *day : {m_from, m_until}) {
        const QSignalBlocker quiet(day);
        day->setDay({}, day->day());
    }
    if (!m_text->text().isEmpty())
        return m_text->clear(); // says so itself
    follow();
}

} // namespace praxis::ui
