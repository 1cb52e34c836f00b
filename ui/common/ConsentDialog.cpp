#include "ui/common/ConsentDialog.h"

#include "services/practice/people/ConsentCommands.h"
#include "services/practice/door/Desk.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PersonField.h"
#include "ui/common/Theme.h"
#include "ui/common/TypedGuard.h"
#include "ui/common/Wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

ConsentDialog::ConsentDialog(const UiContext &context, const QUuid &person, QWidget *parent)
    : QDialog(parent), m_context(context), m_person(person), m_form(new Form(this, 2)), m_kind(new QComboBox), m_how(new QComboBox), m_version(new QLineEdit),
      m_on(new QDateEdit), m_ends(new QCheckBox(tr("Only until a day"))), m_end(new QDateEdit), m_guardian(new PersonField(context.desk, tr("Only for a child"))),
      m_emergency(new QLineEdit), m_plan(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("consentDialog"));
    setWindowTitle(tr("Write down a consent"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    new TypedGuard(this, [this] { return !unsaved().isEmpty(); });
    build();
    showKind();
    m_offered = fields();
}

void ConsentDialog::build()
{
    for (const ConsentKind kind : {ConsentKind::Treatment, ConsentKind::Recording, ConsentKind::Telehealth, ConsentKind::DataSharing, ConsentKind::Messages,
                                   ConsentKind::Marketing, ConsentKind::All})
        m_kind->addItem(consentwords::kind(kind), enumName(kind));
    for (const ConsentHow how : {ConsentHow::Signed, ConsentHow::Verbal, ConsentHow::Online})
        m_how->addItem(consentwords::how(how), enumName(how));
    const QDate today = Moments(m_context.desk, m_context.directory).today();
    for (QDateEdit *edit : {m_on, m_end}) {
        edit->setCalendarPopup(true);
        edit->setDate(today);
    }
    m_on->setMaximumDate(today);
    m_end->setMinimumDate(today.addDays(1));
    m_end->setDate(today.addYears(1));
    m_end->setEnabled(false);
    m_plan->setTabChangesFocus(true);
    m_plan->setFixedHeight(64);
    m_form->add(QStringLiteral("kind"), tr("To what"), m_kind, Form::Needed);
    m_form->add(QStringLiteral("how"), tr("How it was given"), m_how);
    m_form->add(QStringLiteral("form_version"), tr("Version of the form"), m_version);
    m_form->add(QStringLiteral("given_at"), tr("On"), m_on);
    m_form->add(QStringLiteral("guardian"), tr("Given by a parent or guardian"), m_guardian, Form::Optional, 2);
    m_form->add(QStringLiteral("emergency_contact"), tr("Who is called in an emergency (for video)"), m_emergency, Form::Optional, 2);
    m_form->add(QStringLiteral("emergency_plan"), tr("What is done then"), m_plan, Form::Optional, 2);
    m_form->addWide(m_ends);
    m_form->add(QStringLiteral("expires_on"), tr("Until"), m_end);
    auto *buttons = new QDialogButtonBox(this);
    auto *save = buttons->addButton(tr("Write down"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("consentSave"));
    save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->addWidget(m_form);
    column->addWidget(buttons);
    connect(m_ends, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ConsentDialog::showKind);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConsentDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ConsentKind ConsentDialog::kind() const
{
    ConsentKind kind{};
    detail::FieldTraits<ConsentKind>::set(kind, m_kind->currentData());
    return kind;
}

void ConsentDialog::setKind(ConsentKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(enumName(kind)));
    m_offered = fields();
}

void ConsentDialog::showKind()
{
    const bool video = kind() == ConsentKind::Telehealth;
    m_emergency->setEnabled(video);
    m_plan->setEnabled(video);
}

void ConsentDialog::save()
{
    m_form->clearProblems();
    GiveConsent consent;
    consent.person = m_person;
    consent.kind = kind();
    consent.formVersion = m_version->text();
    detail::FieldTraits<ConsentHow>::set(consent.how, m_how->currentData());
    const Moments moments(m_context.desk, m_context.directory);
    if (m_on->date() != moments.today()) {
        const auto given = m_context.desk.parts().zones.toInstant({m_on->date(), QTime(12, 0)}, m_context.directory.zone());
        if (given)
            consent.givenAt = *given;
    }
    consent.guardian = m_guardian->person();
    if (m_ends->isChecked())
        consent.expiresOn = m_end->date();
    if (kind() == ConsentKind::Telehealth) {
        consent.emergencyContact = m_emergency->text();
        consent.emergencyPlan = m_plan->toPlainText();
    }
    later(m_context.desk.run(consent), this, [this](const Result<Outcome> &outcome) {
        if (!outcome) {
            if (!m_form->show(outcome.error()))
                m_context.notices.failed(outcome.error());
            return;
        }
        m_context.notices.done(*outcome);
        Q_EMIT given();
        accept();
    });
}

} // namespace praxis::ui
