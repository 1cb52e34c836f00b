#include "ui/contacts/AuthorisationForm.h"

#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/DayField.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace praxis::ui {
namespace {
constexpr int mostSessions = 500;
constexpr int usualSessions = 6;
}

AuthorisationForm::AuthorisationForm(QWidget *parent)
    : QWidget(parent), m_form(new Form(this, 2)), m_name(new QLineEdit), m_payer(new QLineEdit), m_number(new QLineEdit), m_sessions(new QSpinBox), m_from(new DayField(tr("From a day"), QStringLiteral("authorisationFrom"))),
      m_until(new DayField(tr("Until a day"), QStringLiteral("authorisationUntil")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_form->add(QStringLiteral("name"), tr("What it is called"), m_name, Form::Needed);
    m_form->add(QStringLiteral("payer"), tr("Who pays"), m_payer);
    m_form->add(QStringLiteral("number"), tr("Number"), m_number);
    m_form->add(QStringLiteral("sessions"), tr("Sessions"), m_sessions);
    m_form->add(QStringLiteral("valid_from"), tr("Begins"), m_from);
    m_form->add(QStringLiteral("valid_until"), tr("Ends"), m_until);
    m_name->setObjectName(QStringLiteral("authorisationName"));
    m_name->setPlaceholderText(tr("Mental health care plan"));
    m_payer->setObjectName(QStringLiteral("authorisationPayer"));
    m_payer->setPlaceholderText(tr("Insurer, or who referred"));
    m_number->setObjectName(QStringLiteral("authorisationNumber"));
    m_sessions->setObjectName(QStringLiteral("authorisationSessions"));
    m_sessions->setRange(0, mostSessions);
    m_sessions->setSpecialValueText(tr("Not limited"));
    layout->addWidget(m_form);
    auto *row = new QHBoxLayout;
    auto *save = new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save authorisation"), this);
    auto *leave = new QPushButton(tr("Leave as it was"), this);
    save->setObjectName(QStringLiteral("saveAuthorisation"));
    leave->setObjectName(QStringLiteral("leaveAuthorisation"));
    row->addWidget(save);
    row->addWidget(leave);
    row->addStretch(1);
    layout->addLayout(row);
    connect(save, &QPushButton::clicked, this, [this] { this->save(); });
    connect(leave, &QPushButton::clicked, this, &AuthorisationForm::left);
}

void AuthorisationForm::start(const Authorisation &authorisation, const QDate &today)
{
    m_before = authorisation;
    const bool isNew = authorisation.id.isNull();
    m_form->clearProblems();
    m_name->setText(authorisation.name);
    m_payer->setText(authorisation.payer);
    m_number->setText(authorisation.number);
    m_sessions->setValue(isNew ? usualSessions : authorisation.sessions);
    m_from->setDay(authorisation.validFrom, today);
    m_until->setDay(authorisation.validUntil, today.addYears(1));
    show();
    m_name->setFocus();
}

bool AuthorisationForm::show(const Error &error)
{
    return m_form->show(error);
}

void AuthorisationForm::save()
{
    m_form->clearProblems();
    if (!m_form->checkNeeded())
        return;
    Authorisation after = m_before;
    after.name = m_name->text().trimmed();
    after.payer = m_payer->text().trimmed();
    after.number = m_number->text().trimmed();
    after.sessions = m_sessions->value();
    after.validFrom = m_from->day();
    after.validUntil = m_until->day();
    if (after.validFrom.isValid() && after.validUntil.isValid() && after.validUntil < after.validFrom) {
        m_form->setProblem(QStringLiteral("valid_until"), tr("This is before it begins."));
        return;
    }
    Q_EMIT saved(after);
}

void AuthorisationForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        save();
    else
        QWidget::keyPressEvent(event);
}

} // namespace praxis::ui
