#pragma once

#include "models/kernel/Error.h"
#include "models/records/Authorisation.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace praxis::ui {

class DayField;
class Form;

/// One authorisation: what it is called, who pays, how many sessions, from when until when. Enter saves, Esc leaves.
class AuthorisationForm : public QWidget {
    Q_OBJECT

public:
    explicit AuthorisationForm(QWidget *parent = nullptr);

    /// `today` is offered where a day is to be chosen.
    void start(const Authorisation &authorisation, const QDate &today);
    using QWidget::show;
    /// Puts what was refused beside its field; false: it names none of this form.
    bool show(const Error &error);

Q_SIGNALS:
    void saved(const praxis::Authorisation &after);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();

    Authorisation m_before;
    Form *m_form;
    QLineEdit *m_name;
    QLineEdit *m_payer;
    QLineEdit *m_number;
    QSpinBox *m_sessions;
    DayField *m_from;
    DayField *m_until;
};

} // namespace praxis::ui
