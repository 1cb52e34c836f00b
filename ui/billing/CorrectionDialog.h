#pragma once

#include "models/ports/Reads.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace praxis::ui {

class Form;

/// Money is put right, with a reason: given back, written off, or what is owed is made more or less.
class CorrectionDialog : public QDialog {
    Q_OBJECT

public:
    enum Act { Refund, WriteOffOpen, Reduce, Increase };
    CorrectionDialog(const UiContext &context, Act act, const TransactionEntry &entry, QWidget *parent);

private:
    void build();
    void save();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString verb() const;
    template <class C> void run(const C &command);

    UiContext m_context;
    Act m_act;
    TransactionEntry m_entry;
    Form *m_form;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_method = nullptr;
    QLineEdit *m_reference = nullptr;
    QLineEdit *m_why = nullptr;
    QUuid m_id;
    bool m_saving = false;
};

} // namespace praxis::ui
