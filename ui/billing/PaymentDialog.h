#pragma once

#include "services/practice/ledger/LedgerQueries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QDialog>
#include <QSet>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace praxis::ui {

class Form;
class PersonField;
class PlainLabel;

/// What a payment is offered for.
struct PaymentStart {
    QUuid payer;       ///< null: asked
    QString payerName;
    QUuid person;      ///< whom it is for; null: the payer
    QUuid appointment;
    QUuid charge;      ///< settled first; null: what is due first
    qint64 uncharged = 0; ///< of the appointment: it is charged in the same step
    QString currency;  ///< of what is uncharged
};

/// A payment: what is owed is offered, Enter takes it. One payment settles several charges of the same payer, whoever they are about.
class PaymentDialog : public QDialog {
    Q_OBJECT

public:
    PaymentDialog(const UiContext &context, const PaymentStart &start, QWidget *parent);

    /// What was typed, and for what it is; empty: nothing yet.
    [[nodiscard]] QJsonObject unsaved() const;
    /// Into one that begins with `startOf` the same.
    void typeAgain(const QJsonObject &unsaved);
    [[nodiscard]] static PaymentStart startOf(const QJsonObject &unsaved);

Q_SIGNALS:
    void ready(); ///< what is owed is known, and offered
    void taken(const QUuid &payer);

private:
    void build();
    void addCharges();
    void setPayer(const QUuid &payer);
    void showAccount(const PayerAccount &account);
    void offer();
    void save();
    void take(qint64 minor);
    [[nodiscard]] QString currency() const;
    [[nodiscard]] qint64 owedMinor() const;
    [[nodiscard]] QJsonArray shares(qint64 minor) const;
    [[nodiscard]] bool isTouched() const;

    UiContext m_context;
    PaymentStart m_start;
    Form *m_form;
    PersonField *m_payer = nullptr;
    PlainLabel *m_owes;
    QTreeWidget *m_charges;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_currency = nullptr;
    QComboBox *m_method = nullptr;
    QLineEdit *m_reference = nullptr;
    QCheckBox *m_receipt = nullptr;
    QCheckBox *m_awaited = nullptr;
    QPushButton *m_save = nullptr;
    QUuid m_entry; ///< the same, however often Enter is pressed
    QUuid m_charge;
    bool m_typed = false;
    bool m_ticked = false;
    int m_offeredMethod = 0;
    std::optional<QSet<QUuid>> m_settles; ///< what was ticked before a lock, until the account is there
    QString m_paidIn;                     ///< and the currency
    bool m_saving = false;
    Newest<Result<PayerAccount>> m_question;
};

} // namespace praxis::ui
