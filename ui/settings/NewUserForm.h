#pragma once

#include "ui/settings/SettingsParts.h"

#include <QUuid>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace praxis {
struct Outcome;
}

namespace praxis::ui {

class Form;
class PlainLabel;

/// One page for a new user: name, sign-in name, role, whom they are as a practitioner, first password.
class NewUserForm : public QWidget {
    Q_OBJECT

public:
    explicit NewUserForm(const SettingsParts &parts, QWidget *parent = nullptr);

    void start();

Q_SIGNALS:
    void added(const QUuid &user);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeFields();
    void roleChanged();
    void suggestLogin(const QString &name);
    void checkPassword();
    void save();
    void givePassword(const QUuid &user, const Outcome &outcome);

    SettingsParts m_parts;
    Form *m_form;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_login = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_practitioner = nullptr;
    QLineEdit *m_password = nullptr;
    PlainLabel *m_roleHint = nullptr;
    QPushButton *m_add = nullptr;
    QUuid m_waiting; ///< a user who was added and has no password yet
};

} // namespace praxis::ui
