#include "ui/documents/FilingForm.h"

#include "models/rules/Documents.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Form.h"
#include "ui/common/PersonField.h"
#include "ui/common/PlainLabel.h"
#include "ui/documents/DocumentWords.h"
#include "ui/documents/SessionChoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace praxis::ui {

namespace {

constexpr std::array kindsByUse{DocumentKind::Letter, DocumentKind::Report, DocumentKind::Referral, DocumentKind::LabResult, DocumentKind::Imaging,
                                DocumentKind::Prescription, DocumentKind::ConsentForm, DocumentKind::Form, DocumentKind::MedicalRecord,
                                DocumentKind::ProgressNote, DocumentKind::Insurance, DocumentKind::Invoice, DocumentKind::Contract, DocumentKind::Other};

} // namespace

FilingForm::FilingForm(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_form(new Form(this, 2)), m_person(new PersonField(context.desk, tr("Name, date of birth or number"), this)),
      m_nobody(new QCheckBox(tr("A form or handout of the practice, about nobody"), this)), m_appointment(new SessionChoice(context, this)), m_kind(new QComboBox(this)),
      m_privacy(new QComboBox(this)), m_hint(new PlainLabel({}, this, PlainLabel::Quiet)), m_tags(new QLineEdit(this))
{
    build();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_person, &PersonField::picked, this, [this](const QUuid &person) {
        m_appointment->offer(person);
        Q_EMIT changed();
    });
    connect(m_nobody, &QCheckBox::toggled, this, [this](bool nobody) {
        m_person->setEnabled(!nobody);
        m_appointment->setEnabled(!nobody);
        if (nobody && kind() != DocumentKind::Form)
            m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(DocumentKind::Form)));
        offerPrivacy();
        Q_EMIT changed();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FilingForm::offerPrivacy);
    connect(m_privacy, &QComboBox::activated, this, [this] {
        m_privacyChosen = true;
        m_hint->setText(documentwords::privacyHint(privacy()));
    });
    offerPrivacy();
}

void FilingForm::build()
{
    m_tags->setPlaceholderText(tr("with commas between them"));
    for (const DocumentKind kind : kindsByUse)
        m_kind->addItem(documentwords::kind(kind), static_cast<int>(kind));
    m_form->add(QStringLiteral("person"), tr("About"), m_person, Form::Optional, 2);
    m_form->addWide(m_nobody);
    m_form->add(QStringLiteral("appointment"), tr("Of the session"), m_appointment, Form::Optional, 2);
    m_form->add(QStringLiteral("kind"), tr("Kind"), m_kind);
    m_form->add(QStringLiteral("privacy"), tr("Who sees it"), m_privacy);
    m_hint->setWordWrap(true);
    m_form->addWide(m_hint);
    m_form->add(QStringLiteral("tags"), tr("Tags"), m_tags, Form::Optional, 2);
    m_person->setObjectName(QStringLiteral("filingPerson"));
    m_nobody->setObjectName(QStringLiteral("filingNobody"));
    m_appointment->setObjectName(QStringLiteral("filingAppointment"));
    m_kind->setObjectName(QStringLiteral("filingKind"));
    m_privacy->setObjectName(QStringLiteral("filingPrivacy"));
    m_tags->setObjectName(QStringLiteral("filingTags"));
}

bool FilingForm::mayWrite(Privacy privacy) const
{
    return m_context.desk.may(QStringLiteral("document.") + enumName(privacy) + QStringLiteral(".write")) != Cell::No;
}

/// The level that is usual for the kind, until somebody chooses another; what the role may not write is not offered.
void FilingForm::offerPrivacy()
{
    const Privacy before = m_privacy->count() > 0 ? privacy() : Privacy::Confidential;
    const Privacy wanted = m_privacyChosen ? before : usualPrivacy(kind());
    m_privacy->clear();
    for (const Privacy level : {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted}) {
        if (mayWrite(level) && !(isAboutNobody() && level >= Privacy::Confidential))
            m_privacy->addItem(documentwords::privacy(level), static_cast<int>(level));
    }
    const int at = m_privacy->findData(static_cast<int>(wanted));
    m_privacy->setCurrentIndex(at >= 0 ? at : m_privacy->count() - 1); // the narrowest that there is
    m_hint->setText(documentwords::privacyHint(privacy()));
}

void FilingForm::setAbout(const QUuid &person, const QUuid &appointment)
{
    if (person.isNull())
        return;
    later(m_context.desk.ask(Get<Contact>{person}), this, [this, appointment](const Result<std::shared_ptr<Contact>> &contact) {
        if (!contact || !*contact)
            return;
        PersonHit hit;
        hit.id = (*contact)->id;
        hit.givenName = (*contact)->givenName;
        hit.preferredName = (*contact)->preferredName;
        hit.familyName = (*contact)->familyName;
        m_person->setPerson(hit);
        m_appointment->offer(hit.id, appointment);
        Q_EMIT changed();
    });
}

QUuid FilingForm::person() const
{
    return isAboutNobody() ? QUuid() : m_person->person();
}

bool FilingForm::isAboutNobody() const
{
    return m_nobody->isChecked();
}

QUuid FilingForm::appointment() const
{
    return isAboutNobody() ? QUuid() : m_appointment->appointment();
}

DocumentKind FilingForm::kind() const
{
    return static_cast<DocumentKind>(m_kind->currentData().toInt());
}

Privacy FilingForm::privacy() const
{
    return static_cast<Privacy>(m_privacy->currentData().toInt());
}

QStringList FilingForm::tags() const
{
    return documentwords::tagsFrom(m_tags->text());
}

QString FilingForm::missing() const
{
    return !isAboutNobody() && person().isNull() ? tr("Say whom it is about first.") : QString();
}

bool FilingForm::show(const Error &error)
{
    return m_form->show(error);
}

} // namespace praxis::ui
