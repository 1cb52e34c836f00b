#include "ui/settings/PasswordDialog.h"

#include "ui/common/Form.h"
#include "ui/common/Wording.h"
#include "ui/settings/KeyRing.h"
#include "ui/settings/PasswordWords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

PasswordDialog::PasswordDialog(KeyRing &keys, const QString &login, QWidget *parent)
    : QDialog(parent), m_keys(keys), m_login(login), m_form(new Form(this))
{
    setMinimumWidth(400);
    auto *column = new QVBoxLayout(this);
    m_password = m_form->add(QStringLiteral("password"), tr("Password"), new QLineEdit, Form::Needed);
    m_again = m_form->add(QStringLiteral("again"), tr("The same again"), new QLineEdit, Form::Needed);
    for (QLineEdit *edit : {m_password, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(1024);
    }
    column->addWidget(m_form);
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_save = new QPushButton(tr("Set password"), this);
    m_save->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PasswordDialog::submit);
}

void PasswordDialog::setProblem(const Error &error)
{
    m_save->setEnabled(true);
    m_form->setProblem(QStringLiteral("password"), wording::sentence(error));
}

void PasswordDialog::submit()
{
    m_form->clearProblems();
    if (!m_form->checkNeeded())
        return;
    const QString problem = m_keys.problemOf(m_password->text(), m_login);
    if (!problem.isEmpty())
        return m_form->setProblem(QStringLiteral("password"), passwordProblem(problem));
    if (m_password->text() != m_again->text())
        return m_form->setProblem(QStringLiteral("again"), tr("This is not the same."));
    m_save->setEnabled(false);
    Q_EMIT given(m_password->text());
}

} // namespace praxis::ui
