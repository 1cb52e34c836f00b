#pragma once

#include "models/kernel/Error.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace praxis::ui {

class Form;
class KeyRing;

/// A new password, typed twice. Stays open until `accept`, so that what is wrong can be said beside the field.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    PasswordDialog(KeyRing &keys, const QString &login, QWidget *parent);

    void setProblem(const Error &error);

Q_SIGNALS:
    void given(const QString &password);

private:
    void submit();

    KeyRing &m_keys;
    QString m_login;
    Form *m_form;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QPushButton *m_save;
};

} // namespace praxis::ui
