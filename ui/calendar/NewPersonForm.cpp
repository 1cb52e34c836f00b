#include "ui/calendar/NewPersonForm.h"

#include "services/practice/door/Desk.h"
#include "ui/common/BirthDateEdit.h"
#include "ui/common/Form.h"
#include "ui/common/Moments.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {
namespace {
constexpr int typingPauseMs = 150;
}

NewPersonForm::NewPersonForm(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_desk(context.desk), m_form(new Form(this, 2)), m_name(new QLineEdit), m_birth(new BirthDateEdit), m_phone(new QLineEdit), m_same(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_form->add(QStringLiteral("family_name"), tr("Name"), m_name, Form::Needed, 2);
    m_form->add(QStringLiteral("birth_date"), tr("Date of birth"), m_birth);
    m_form->add(QStringLiteral("mobile_phone"), tr("Phone"), m_phone);
    m_name->setObjectName(QStringLiteral("newName"));
    m_birth->setObjectName(QStringLiteral("newBirthDate"));
    m_phone->setObjectName(QStringLiteral("newPhone"));
    m_name->setPlaceholderText(tr("Given name and family name"));
    m_birth->setToday(Moments(context.desk, context.directory).today());
    layout->addWidget(m_form);
    m_sameLayout = new QVBoxLayout(m_same);
    m_sameLayout->setContentsMargins(0, 0, 0, 0);
    m_sameLayout->setSpacing(2);
    m_same->hide();
    layout->addWidget(m_same);
    m_wait.setSingleShot(true);
    m_wait.setInterval(typingPauseMs);
    connect(&m_wait, &QTimer::timeout, this, [this] { lookForSame(); });
    connect(m_form, &Form::edited, &m_wait, qOverload<>(&QTimer::start));
}

void NewPersonForm::start(const QString &name)
{
    QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        if (part == part.toLower())
            part.front() = part.front().toUpper();
    }
    m_name->setText(parts.join(u' '));
    m_birth->clear();
    m_phone->clear();
    m_form->clearProblems();
    (m_name->text().contains(u' ') ? m_birth : m_name)->setFocus();
    m_wait.start();
}

Contact NewPersonForm::draft() const
{
    Contact contact;
    contact.kinds = {QStringLiteral("patient")};
    const QString name = m_name->text().simplified();
    if (const auto comma = name.indexOf(u','); comma >= 0) {
        contact.familyName = name.left(comma).trimmed();
        contact.givenName = name.mid(comma + 1).trimmed();
    } else {
        const auto space = name.indexOf(u' ');
        contact.familyName = name.mid(space + 1);
        contact.givenName = space < 0 ? QString() : name.left(space);
    }
    contact.birthDate = m_birth->date();
    contact.mobilePhone = m_phone->text().simplified();
    return contact;
}

std::optional<Contact> NewPersonForm::contact()
{
    m_form->clearProblems();
    if (!m_form->checkNeeded())
        return std::nullopt;
    const Contact made = draft();
    if (!m_birth->isUnderstood()) {
        m_form->setProblem(QStringLiteral("birth_date"), tr("Write the date as %1.").arg(wording::date(QDate(1984, 3, 21))));
        m_birth->setFocus();
        return std::nullopt;
    }
    return made;
}

QJsonObject NewPersonForm::unsaved() const
{
    return {{QStringLiteral("name"), m_name->text()}, {QStringLiteral("birth"), m_birth->text()}, {QStringLiteral("phone"), m_phone->text()}};
}

void NewPersonForm::typeAgain(const QJsonObject &unsaved)
{
    m_name->setText(unsaved[QStringLiteral("name")].toString());
    m_birth->setText(unsaved[QStringLiteral("birth")].toString());
    m_phone->setText(unsaved[QStringLiteral("phone")].toString());
}

bool NewPersonForm::showError(const Error &error)
{
    return m_form->show(error);
}

void NewPersonForm::lookForSame()
{
    if (!isVisible() || m_name->text().trimmed().size() < 2)
        return;
    m_newest.ask(m_desk.ask(SimilarPeople{draft(), 3}), this, [this](const Result<QVector<PersonHit>> &answer) {
        showSame(answer ? *answer : QVector<PersonHit>());
    });
}

void NewPersonForm::showSame(const QVector<PersonHit> &people)
{
    while (QLayoutItem *item = m_sameLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!people.isEmpty())
        m_sameLayout->addWidget(new PlainLabel(tr("Already known?"), m_same, PlainLabel::Problem));
    for (const PersonHit &person : people) {
        QString text = wording::listName(person);
        if (person.birthDate.isValid())
            text += QStringLiteral("  ·  ") + wording::date(person.birthDate);
        if (!person.phone.isEmpty())
            text += QStringLiteral("  ·  ") + person.phone;
        auto *button = new QPushButton(text.replace(u'&', QStringLiteral("&&")), m_same);
        button->setAccessibleName(tr("Book for %1, who is already known").arg(wording::fullName(person)));
        connect(button, &QPushButton::clicked, this, [this, person] { Q_EMIT sameChosen(person); });
        m_sameLayout->addWidget(button);
    }
    m_same->setVisible(!people.isEmpty());
    Q_EMIT resized();
}

} // namespace praxis::ui
