#pragma once

#include "models/records/User.h"
#include "services/practice/door/Outcome.h"
#include "ui/settings/SettingsParts.h"

#include <QVector>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace praxis::ui {

class Form;
class PlainLabel;

/// One user: what they are called, what they may do, whether they may sign in.
class UserCard : public QWidget {
    Q_OBJECT

public:
    explicit UserCard(const SettingsParts &parts, QWidget *parent = nullptr);

    /// All of them, to know who is the last administrator.
    void setUsers(const QVector<std::shared_ptr<User>> &users) { m_users = users; }
    void setUser(const std::shared_ptr<User> &user);

Q_SIGNALS:
    void changed();

private:
    void makeAccount();
    void makeButtons();
    void saveName();
    void setRole();
    void toggleActive();
    void givePassword();
    void answer(const Result<Outcome> &result);
    [[nodiscard]] bool isLastAdmin() const;
    [[nodiscard]] bool isMe() const;
    [[nodiscard]] Role chosenRole() const;
    void update();

    SettingsParts m_parts;
    QVector<std::shared_ptr<User>> m_users;
    std::shared_ptr<User> m_user;
    PlainLabel *m_title;
    PlainLabel *m_roleWords;
    PlainLabel *m_why;
    Form *m_form;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_login = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_practitioner = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_setRole = nullptr;
    QPushButton *m_active = nullptr;
    QPushButton *m_password = nullptr;
    bool m_filling = false;
};

} // namespace praxis::ui
