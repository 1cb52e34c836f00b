#pragma once

#include "models/records/User.h"
#include "services/practice/door/Outcome.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

#include <QVector>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class NewUserForm;
class UserCard;

/// Who signs in, and as what. A new user is one page: name, role, password, done.
class UsersPage : public SettingsPage {
    Q_OBJECT

public:
    explicit UsersPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("users"); }
    [[nodiscard]] QString title() const override { return tr("Users and roles"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("system-users"); }
    [[nodiscard]] QString keywords() const override { return tr("account sign in login password role permission administrator staff"); }
    void enter() override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override { m_again = unsaved; }

    void addNew();

private:
    using Users = QVector<std::shared_ptr<User>>;

    void load();
    void show(const Users &users);
    void showCurrent();
    void openRoles();

    SettingsParts m_parts;
    Users m_users;
    QListWidget *m_list;
    QStackedWidget *m_side;
    NewUserForm *m_new = nullptr;
    UserCard *m_card;
    QUuid m_wanted;
    QJsonObject m_shown; ///< what the fields said before anybody typed
    QJsonObject m_again; ///< to be typed once the page has loaded
};

} // namespace praxis::ui
