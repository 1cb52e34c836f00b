#include "ui/settings/NewUserForm.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Tip.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"
#include "ui/settings/KeyRing.h"
#include "ui/settings/PasswordWords.h"
#include "ui/settings/RoleWords.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace praxis::ui {

NewUserForm::NewUserForm(const SettingsParts &parts, QWidget *parent) : QWidget(parent), m_parts(parts), m_form(new Form(this, 2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(new PlainLabel(tr("New user"), this, PlainLabel::Heading));
    column->addWidget(m_form);
    makeFields();
    m_form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_add = new QPushButton(tr("Add user"), this);
    m_add->setObjectName(QStringLiteral("save"));
    m_add->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_add);
    column->addLayout(row);
    column->addStretch();
    connect(cancel, &QPushButton::clicked, this, &NewUserForm::left);
    connect(m_add, &QPushButton::clicked, this, &NewUserForm::save);
}

void NewUserForm::makeFields()
{
    m_name = m_form->add(QStringLiteral("display_name"), tr("Name"), new QLineEdit, Form::Needed);
    m_login = m_form->add(QStringLiteral("login"), tr("Sign-in name"), new QLineEdit, Form::Needed);
    m_role = m_form->add(QStringLiteral("role"), tr("Role"), new QComboBox, Form::Needed);
    m_practitioner = m_form->add(QStringLiteral("practitioner_id"), tr("As a practitioner"), new QComboBox);
    m_roleHint = new PlainLabel(QString(), m_form, PlainLabel::Quiet);
    m_roleHint->setWordWrap(true);
    m_form->addWide(m_roleHint);
    m_password = m_form->add(QStringLiteral("password"), tr("First password"), new QLineEdit, Form::Needed, 2);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1024);
    auto *show = m_password->addAction(QIcon::fromTheme(QStringLiteral("view-visible")), QLineEdit::TrailingPosition);
    show->setText(tr("Show the password"));
    tip::set(show, tr("Show the password"));
    connect(show, &QAction::triggered, this, [this] {
        m_password->setEchoMode(m_password->echoMode() == QLineEdit::Password ? QLineEdit::Normal : QLineEdit::Password);
    });
    m_form->addHint(tr("Three or four unrelated words are easy to type and hard to guess. It can be changed after the first sign-in."));
    connect(m_name, &QLineEdit::textEdited, this, &NewUserForm::suggestLogin);
    connect(m_login, &QLineEdit::textEdited, this, [this] { m_login->setModified(true); });
    connect(m_role, &QComboBox::currentIndexChanged, this, &NewUserForm::roleChanged);
    connect(m_password, &QLineEdit::editingFinished, this, &NewUserForm::checkPassword);
}

void NewUserForm::start()
{
    Desk &desk = m_parts.context.desk;
    m_waiting = {};
    m_form->clearProblems();
    for (QLineEdit *edit : {m_name, m_login, m_password}) {
        edit->clear();
        edit->setModified(false);
        edit->setEnabled(true);
    }
    m_password->setEchoMode(QLineEdit::Password);
    m_role->clear();
    const bool everyRole = desk.may(desk.parts().matrix.actionOfCommand(QStringLiteral("AddUser"))) == Cell::All;
    for (const Role role : {Role::Receptionist, Role::Psychologist, Role::PracticeManager, Role::Admin}) {
        if (everyRole || role == Role::Receptionist || role == Role::Psychologist)
            m_role->addItem(roles::name(role), enumName(role));
    }
    m_practitioner->clear();
    m_practitioner->addItem(tr("Nobody"), QUuid());
    for (const auto &p : m_parts.context.directory.practitioners()) {
        if (p->isActive)
            m_practitioner->addItem(p->displayName, p->id);
    }
    roleChanged();
    m_add->setEnabled(true);
    m_name->setFocus();
}

void NewUserForm::roleChanged()
{
    Role role{};
    detail::FieldTraits<Role>::set(role, m_role->currentData());
    m_roleHint->setText(roles::description(role));
    const bool isPractitioner = role == Role::Psychologist;
    if (!isPractitioner) {
        m_practitioner->setCurrentIndex(0);
    } else {
        const int same = m_practitioner->findText(m_name->text().trimmed(), Qt::MatchContains);
        if (same > 0 && !m_name->text().trimmed().isEmpty())
            m_practitioner->setCurrentIndex(same);
    }
}

/// "Ada Okafor" is offered as "ada.okafor" until the person types another.
void NewUserForm::suggestLogin(const QString &name)
{
    if (m_login->isModified())
        return;
    QString login;
    for (const QChar c : name.trimmed().toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            login.append(c);
        else if (c.isSpace() && !login.endsWith(u'.'))
            login.append(u'.');
    }
    m_login->setText(login);
    m_login->setModified(false);
}

void NewUserForm::checkPassword()
{
    if (m_password->text().isEmpty())
        return m_form->setProblem(QStringLiteral("password"), {});
    m_form->setProblem(QStringLiteral("password"), passwordProblem(m_parts.keys.problemOf(m_password->text(), m_login->text())));
}

void NewUserForm::save()
{
    m_form->clearProblems();
    if (!m_form->checkNeeded())
        return;
    checkPassword();
    if (!m_form->problem(QStringLiteral("password")).isEmpty())
        return m_password->setFocus();
    AddUser command;
    command.id = m_parts.context.desk.parts().ids.next();
    command.login = m_login->text().trimmed();
    command.displayName = m_name->text().trimmed();
    detail::FieldTraits<Role>::set(command.role, m_role->currentData());
    command.practitionerId = m_practitioner->currentData().toUuid();
    if (command.role == Role::Psychologist && command.practitionerId.isNull()) {
        m_form->setProblem(QStringLiteral("practitioner_id"), tr("Choose who they are in the calendar; add them under Practitioners first."));
        return m_practitioner->setFocus();
    }
    m_add->setEnabled(false);
    if (!m_waiting.isNull())
        return givePassword(m_waiting, {});
    later(m_parts.context.desk.run(command), this, [this, id = command.id](const Result<Outcome> &result) {
        if (!result) {
            m_add->setEnabled(true);
            if (!m_form->show(result.error()))
                m_parts.context.notices.failed(result.error());
            return;
        }
        givePassword(id, *result);
    });
}

void NewUserForm::givePassword(const QUuid &user, const Outcome &outcome)
{
    later(m_parts.keys.addPassword(user, m_login->text().trimmed(), m_name->text().trimmed(), m_password->text()), this,
          [this, user, outcome](const Result<> &result) {
              m_add->setEnabled(true);
              if (!result) { // the account is there; only the password is asked again
                  m_waiting = user;
                  m_name->setEnabled(false);
                  m_login->setEnabled(false);
                  m_form->setProblem(QStringLiteral("password"), wording::sentence(result.error()));
                  return m_password->setFocus();
              }
              m_password->clear();
              if (!outcome.touched.isEmpty())
                  m_parts.context.notices.done(outcome);
              Q_EMIT added(user);
          });
}

void NewUserForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        save();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace praxis::ui
