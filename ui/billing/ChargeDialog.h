#pragma once

#include "ui/common/UiContext.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace praxis::ui {

class DayField;
class Form;
class PersonField;

/// Something is owed that no appointment says: a report, a fee, a subscription for a period.
class ChargeDialog : public QDialog {
    Q_OBJECT

public:
    ChargeDialog(const UiContext &context, const QUuid &person, const QString &name, QWidget *parent);

private:
    void build();
    void follow();
    void save();

    UiContext m_context;
    QUuid m_person;
    Form *m_form;
    PersonField *m_who = nullptr;
    PersonField *m_payer = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_description = nullptr;
    QLineEdit *m_amount = nullptr;
    QLineEdit *m_tax = nullptr;
    QDateEdit *m_due = nullptr;
    DayField *m_from = nullptr;
    DayField *m_until = nullptr;
    QLineEdit *m_invoice = nullptr;
    QUuid m_entry;
    bool m_saving = false;
};

} // namespace praxis::ui
