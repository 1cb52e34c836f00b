#include "ui/settings/UserCard.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/UiContext.h"
#include "ui/settings/KeyRing.h"
#include "ui/settings/PasswordDialog.h"
#include "ui/settings/RoleWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace praxis::ui {

UserCard::UserCard(const SettingsParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_title(new PlainLabel(QString(), this, PlainLabel::Heading)),
      m_roleWords(new PlainLabel(QString(), this, PlainLabel::Quiet)), m_why(new PlainLabel(QString(), this, PlainLabel::Quiet)),
      m_form(new Form(this, 2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    m_roleWords->setWordWrap(true);
    m_why->setWordWrap(true);
    column->addWidget(m_title);
    makeAccount();
    m_form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_form);
    column->addWidget(m_roleWords);
    column->addWidget(m_why);
    makeButtons();
    column->addStretch();
    connect(m_form, &Form::edited, this, [this] {
        if (!m_filling)
            update();
    });
}

void UserCard::makeAccount()
{
    Desk &desk = m_parts.context.desk;
    m_name = m_form->add(QStringLiteral("display_name"), tr("Name"), new QLineEdit, Form::Needed);
    m_login = m_form->add(QStringLiteral("login"), tr("Sign-in name"), new QLineEdit, Form::Needed);
    if (desk.mayRun(SetUserRole{})) {
        m_role = m_form->add(QStringLiteral("role"), tr("Role"), new QComboBox);
        m_practitioner = m_form->add(QStringLiteral("practitioner_id"), tr("As a practitioner"), new QComboBox);
        for (const Role role : roles::ofStaff())
            m_role->addItem(roles::name(role), enumName(role));
    }
}

void UserCard::makeButtons()
{
    Desk &desk = m_parts.context.desk;
    auto *row = new QHBoxLayout;
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    if (desk.mayRun(SetUserActive{})) {
        m_active = new QPushButton(this);
        m_active->setObjectName(QStringLiteral("active"));
        m_password = new QPushButton(tr("New password…"), this);
        m_password->setObjectName(QStringLiteral("password"));
        row->addWidget(m_active);
        row->addWidget(m_password);
        connect(m_active, &QPushButton::clicked, this, &UserCard::toggleActive);
        connect(m_password, &QPushButton::clicked, this, &UserCard::givePassword);
    }
    row->addStretch();
    if (m_role) {
        m_setRole = new QPushButton(tr("Change role"), this);
        m_setRole->setObjectName(QStringLiteral("setRole"));
        row->addWidget(m_setRole);
        connect(m_setRole, &QPushButton::clicked, this, &UserCard::setRole);
    }
    m_save = new QPushButton(tr("Save name"), this);
    m_save->setObjectName(QStringLiteral("saveName"));
    row->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &UserCard::saveName);
}

bool UserCard::isMe() const
{
    return m_user && m_user->id == m_parts.context.desk.actor().user;
}

bool UserCard::isLastAdmin() const
{
    const auto isAdmin = [](const std::shared_ptr<User> &u) { return u->role == Role::Admin && u->isActive; };
    return m_user && isAdmin(m_user) && std::ranges::count_if(m_users, isAdmin) == 1;
}

Role UserCard::chosenRole() const
{
    Role role{};
    detail::FieldTraits<Role>::set(role, m_role->currentData());
    return role;
}

void UserCard::setUser(const std::shared_ptr<User> &user)
{
    m_user = user;
    setVisible(user != nullptr);
    if (!user)
        return;
    m_filling = true;
    m_title->setText(user->displayName);
    m_name->setText(user->displayName);
    m_login->setText(user->login);
    if (m_role) {
        m_role->setCurrentIndex(m_role->findData(enumName(user->role)));
        m_practitioner->clear();
        m_practitioner->addItem(tr("Nobody"), QUuid());
        for (const auto &p : m_parts.context.directory.practitioners()) {
            if (p->isActive || p->id == user->practitionerId)
                m_practitioner->addItem(p->displayName, p->id);
        }
        m_practitioner->setCurrentIndex(std::max(0, m_practitioner->findData(user->practitionerId)));
    }
    m_form->clearProblems();
    m_filling = false;
    update();
}

void UserCard::update()
{
    if (!m_user)
        return;
    const Cell mayEdit = m_parts.context.desk.may(QStringLiteral("user.edit"));
    const bool mine = mayEdit == Cell::All || (mayEdit == Cell::Own && isMe());
    m_name->setReadOnly(!mine);
    m_login->setReadOnly(!mine);
    m_save->setVisible(mine);
    m_save->setEnabled(m_name->text() != m_user->displayName || m_login->text() != m_user->login);
    m_roleWords->setText(roles::name(m_role ? chosenRole() : m_user->role) + QStringLiteral(": ")
                         + roles::description(m_role ? chosenRole() : m_user->role));
    QString why;
    if (isMe())
        why = tr("Nobody changes their own role or shuts themselves out. Another administrator can.");
    else if (isLastAdmin())
        why = tr("This is the last administrator. Make somebody else one first.");
    m_why->setText(why);
    m_why->setVisible(m_role && !why.isEmpty());
    if (m_role) {
        tip::setDisabledBecause(m_role, why);
        tip::setDisabledBecause(m_practitioner, isMe() ? why : QString());
        const bool differs = chosenRole() != m_user->role || m_practitioner->currentData().toUuid() != m_user->practitionerId;
        m_setRole->setEnabled(differs && !isMe());
    }
    if (m_active) {
        m_active->setText(m_user->isActive ? tr("Deactivate") : tr("Activate"));
        tip::setDisabledBecause(m_active, m_user->isActive ? why : QString());
        m_password->setVisible(!isMe());
    }
}

void UserCard::answer(const Result<Outcome> &result)
{
    if (!result) {
        if (!m_form->show(result.error()))
            m_parts.context.notices.failed(result.error());
        return;
    }
    m_parts.context.notices.done(*result);
    Q_EMIT changed();
}

void UserCard::saveName()
{
    if (!m_form->checkNeeded())
        return;
    User after = *m_user;
    after.displayName = m_name->text().trimmed();
    after.login = m_login->text().trimmed();
    later(m_parts.context.desk.run(edit(*m_user, after)), this, [this](const Result<Outcome> &r) { answer(r); });
}

void UserCard::setRole()
{
    SetUserRole command;
    command.user = m_user->id;
    command.role = chosenRole();
    command.practitionerId = m_practitioner->currentData().toUuid();
    if (command.role == Role::Psychologist && command.practitionerId.isNull())
        return m_form->setProblem(QStringLiteral("practitioner_id"), tr("Choose who they are in the calendar."));
    later(m_parts.context.desk.run(command), this, [this](const Result<Outcome> &r) { answer(r); });
}

void UserCard::toggleActive()
{
    SetUserActive command;
    command.user = m_user->id;
    command.active = !m_user->isActive;
    const auto run = [this, command] {
        later(m_parts.context.desk.run(command), this, [this, command](const Result<Outcome> &result) {
            answer(result);
            if (!result || command.active)
                return;
            later(m_parts.keys.removeSlots(command.user), this, [this](const Result<> &removed) {
                if (!removed && removed.error().code != ErrorCode::KeyMissing)
                    m_parts.context.notices.failed(removed.error());
            });
        });
    };
    if (command.active) {
        run();
        givePassword();
        return;
    }
    ask::confirm(this, {.title = tr("Deactivate %1?").arg(m_user->displayName),
                        .text = tr("They can no longer sign in, and their password on this computer is removed. What they wrote stays, "
                                   "under their name. To let them in again, activate them and give a new password."),
                        .verb = tr("Deactivate"), .keep = tr("Keep"), .dangerous = true}, run);
}

void UserCard::givePassword()
{
    auto *dialog = new PasswordDialog(m_parts.keys, m_user->login, this);
    dialog->setWindowTitle(tr("New password for %1").arg(m_user->displayName));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::given, this, [this, dialog, user = m_user](const QString &password) {
        later(m_parts.keys.addPassword(user->id, user->login, user->displayName, password), dialog, [this, dialog](const Result<> &result) {
            if (!result)
                return dialog->setProblem(result.error());
            m_parts.context.notices.say(tr("The new password works from now on."));
            dialog->accept();
        });
    });
    dialog->open();
}

} // namespace praxis::ui
