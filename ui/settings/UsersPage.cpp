#include "ui/settings/UsersPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/FormFields.h"
#include "ui/settings/NewUserForm.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/RecordDelegate.h"
#include "ui/settings/RecordListModel.h"
#include "ui/settings/RoleWords.h"
#include "ui/settings/RolesTable.h"
#include "ui/settings/UserCard.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace praxis::ui {

UsersPage::UsersPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_list(new QListWidget), m_side(new QStackedWidget), m_card(new UserCard(parts))
{
    QHBoxLayout *actions = nullptr;
    QVBoxLayout *column = pageHead(this, title(), tr("Who signs in here. Each person has an account of their own, so that the audit trail can say who did what."), &actions);
    auto *table = new QPushButton(icons::get(QStringLiteral("view-list-details")), tr("What each role may do"), this);
    table->setObjectName(QStringLiteral("roles"));
    actions->addWidget(table);
    connect(table, &QPushButton::clicked, this, &UsersPage::openRoles);
    Desk &desk = parts.context.desk;
    if (desk.mayRun(AddUser{})) {
        auto *add = new QPushButton(icons::get(QStringLiteral("list-add-user")), tr("New user"), this);
        add->setObjectName(QStringLiteral("add"));
        actions->addWidget(add);
        connect(add, &QPushButton::clicked, this, &UsersPage::addNew);
        m_new = new NewUserForm(parts);
        connect(m_new, &NewUserForm::added, this, [this](const QUuid &id) {
            m_wanted = id;
            load();
        });
        connect(m_new, &NewUserForm::left, this, &UsersPage::showCurrent);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * theme::grid);
    m_list->setFixedWidth(264);
    m_list->setAccessibleName(tr("Users"));
    m_list->setObjectName(QStringLiteral("users"));
    m_list->setItemDelegate(new RecordDelegate(m_list));
    row->addWidget(m_list);
    m_side->setMaximumWidth(680);
    m_side->addWidget(m_card);
    if (m_new)
        m_side->addWidget(m_new);
    row->addWidget(m_side, 100);
    row->addStretch(1);
    column->addLayout(row, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &UsersPage::showCurrent);
    connect(m_card, &UserCard::changed, this, &UsersPage::load);
    connect(&desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
}

void UsersPage::enter()
{
    load();
}

void UsersPage::load()
{
    later(m_parts.context.desk.ask(List<User>{}), this, [this](const Result<Users> &users) {
        if (!users)
            return m_parts.context.notices.failed(users.error());
        show(*users);
        if (const QJsonObject again = std::exchange(m_again, {}); !again.isEmpty() && m_new) {
            addNew();
            formfields::put(*m_new, again);
        }
    });
}

QJsonObject UsersPage::unsaved() const
{
    if (!m_again.isEmpty() || !m_new || m_side->currentWidget() != m_new)
        return m_again;
    const QJsonObject now = formfields::of(*m_new);
    return now == m_shown ? QJsonObject() : now;
}

void UsersPage::show(const Users &users)
{
    const QUuid chosen = !m_wanted.isNull() ? m_wanted : m_list->currentItem() ? m_list->currentItem()->data(RecordListModel::IdRole).toUuid() : QUuid();
    m_users = users;
    std::ranges::stable_sort(m_users, [](const auto &a, const auto &b) {
        if (a->isActive != b->isActive)
            return a->isActive;
        return a->displayName.localeAwareCompare(b->displayName) < 0;
    });
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const auto &user : std::as_const(m_users)) {
        if (user->role == Role::Patient)
            continue;
        auto *item = new QListWidgetItem(user->displayName, m_list);
        const QString role = roles::name(user->role);
        item->setData(RecordListModel::IdRole, user->id);
        item->setData(RecordListModel::ActiveRole, user->isActive);
        item->setData(RecordListModel::SubtitleRole, user->isActive ? role : tr("%1, may not sign in").arg(role));
        item->setData(Qt::AccessibleTextRole, QStringList{user->displayName, item->data(RecordListModel::SubtitleRole).toString()}.join(QStringLiteral(", ")));
        if (user->id == chosen)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    m_card->setUsers(m_users);
    if (!m_new || m_side->currentWidget() != m_new || !m_wanted.isNull())
        showCurrent();
    m_wanted = {};
}

void UsersPage::showCurrent()
{
    m_side->setCurrentWidget(m_card);
    const QUuid id = m_list->currentItem() ? m_list->currentItem()->data(RecordListModel::IdRole).toUuid() : QUuid();
    const auto it = std::ranges::find_if(m_users, [&](const auto &u) { return u->id == id; });
    m_card->setUser(it == m_users.end() ? nullptr : *it);
}

void UsersPage::addNew()
{
    if (!m_new)
        return;
    m_new->start();
    m_shown = formfields::of(*m_new);
    m_side->setCurrentWidget(m_new);
}

void UsersPage::openRoles()
{
    auto *dialog = new RolesTable(m_parts.context.desk.parts().matrix, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace praxis::ui
