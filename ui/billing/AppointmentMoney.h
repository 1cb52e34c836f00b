#pragma once

#include "services/practice/ledger/LedgerQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// Beside a selected appointment: what is owed for it, and the way to charge it and to take the payment.
class AppointmentMoney : public AppointmentSection {
    Q_OBJECT

public:
    /// Null for who sees no money.
    [[nodiscard]] static AppointmentSection *make(const UiContext &context, QWidget *parent);
    explicit AppointmentMoney(const UiContext &context, QWidget *parent = nullptr);

    void show(const AppointmentDetails &details) override;
    using QWidget::show;

private:
    void ask();
    void tell(const QVector<AppointmentAccountLine> &lines);
    void setVerb(QPushButton *button, const QString &verb, const char *action);

    UiContext m_context;
    QUuid m_appointment;
    PlainLabel *m_owes;
    QPushButton *m_charge;
    QPushButton *m_pay;
    Newest<Result<QVector<AppointmentAccountLine>>> m_question;
};

} // namespace praxis::ui
