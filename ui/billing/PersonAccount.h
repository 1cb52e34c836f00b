#pragma once

#include "services/practice/ledger/LedgerQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;

namespace praxis::ui {

class BillingActs;
class PlainLabel;
class TransactionPane;
class TransactionTable;

/// The account on a person's page: what they owe, what was paid, and the way to take a payment.
class PersonAccount : public PersonSection {
    Q_OBJECT

public:
    /// Null for who sees no money.
    [[nodiscard]] static PersonSection *make(const UiContext &context, QWidget *parent);
    explicit PersonAccount(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString sectionId() const override { return QStringLiteral("account"); }
    [[nodiscard]] QString title() const override { return tr("Account"); }
    void show(const QUuid &person) override;
    using QWidget::show;
    void startNew() override;

    [[nodiscard]] TransactionTable &table() { return *m_table; }

private:
    void ask();
    void tell(const PayerAccount &account);
    void showMenu(const QPoint &global);

    UiContext m_context;
    QUuid m_person;
    BillingActs *m_acts;
    PlainLabel *m_balance;
    PlainLabel *m_more;
    QPushButton *m_pay;
    QPushButton *m_charge;
    TransactionTable *m_table;
    TransactionPane *m_pane;
    Newest<Result<PayerAccount>> m_question;
};

} // namespace praxis::ui
