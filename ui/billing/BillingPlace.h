#pragma once

#include "ui/billing/TransactionRows.h"
#include "ui/common/Place.h"

class QPushButton;
class QTabBar;

namespace praxis::ui {

class BillingActs;
class BillingFilters;
class TransactionPane;
class TransactionTable;

/// Money: every charge, payment and correction that one may see, what is owed, and what waits.
class BillingPlace : public Place {
    Q_OBJECT

public:
    explicit BillingPlace(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString placeId() const override { return QStringLiteral("billing"); }
    [[nodiscard]] QString title() const override { return tr("Billing"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("view-financial-list"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    [[nodiscard]] QWidget *inspector() override;
    void enter() override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;
    bool takePayment(const QUuid &person, const QUuid &appointment) override;
    bool chargeAppointment(const QUuid &appointment) override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

    [[nodiscard]] TransactionTable &table() { return *m_table; }
    [[nodiscard]] BillingFilters &filters() { return *m_filters; }
    [[nodiscard]] BillingActs &acts() { return *m_acts; }

private:
    enum Tab { All, Owed, Waiting, Receipts };
    void makeBar();
    void addActions();
    void load();
    void count();
    void follow();
    void showMenu(const QPoint &global);
    [[nodiscard]] Tab tab() const;
    void goTo(Tab tab);
    void setEmptyTexts();

    UiContext m_context;
    BillingActs *m_acts;
    QWidget *m_bar;
    QTabBar *m_tabs;
    QPushButton *m_pay;
    QPushButton *m_charge;
    BillingFilters *m_filters;
    TransactionTable *m_table;
    TransactionPane *m_pane;
    Newest<Result<QVector<TransactionEntry>>> m_counting;
};

} // namespace praxis::ui
