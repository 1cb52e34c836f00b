#include "ui/contacts/PersonCard.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/contacts/ClipboardLoan.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

PersonCard::PersonCard(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_loan(new ClipboardLoan(this))
{
    setObjectName(QStringLiteral("personCard"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    m_nobody = new PlainLabel(QString(), this, PlainLabel::Quiet);
    m_nobody->setWordWrap(true);
    layout->addWidget(m_nobody);
    m_body = new QWidget(this);
    layout->addWidget(m_body);
    layout->addStretch(1);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::half);
    m_name = new PlainLabel(QString(), m_body, PlainLabel::Title);
    m_name->setWordWrap(true);
    m_about = new PlainLabel(QString(), m_body, PlainLabel::Quiet);
    m_alerts = new PlainLabel(QString(), m_body, PlainLabel::Problem);
    m_alerts->setWordWrap(true);
    body->addWidget(m_name);
    body->addWidget(m_about);
    body->addWidget(m_alerts);
    m_facts = new QFormLayout;
    m_facts->setContentsMargins(0, theme::grid, 0, theme::grid);
    m_facts->setVerticalSpacing(theme::half);
    m_facts->setHorizontalSpacing(theme::grid * 2);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    body->addLayout(m_facts);
    m_next = addFact(tr("Next"));
    m_last = addFact(tr("Last"));
    m_phone = addFact(tr("Phone"));
    m_email = addFact(tr("E-mail"));
    m_usual = addFact(tr("Usually with"));
    m_record = addFact(tr("Record"));
    m_tags = addFact(tr("Tags"));
    addButtons();
    showNobody(0);
}

PlainLabel *PersonCard::addFact(const QString &title)
{
    auto *value = new PlainLabel(QString(), m_body);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(title);
    m_facts->addRow(new PlainLabel(title, m_body, PlainLabel::Quiet), value);
    return value;
}

void PersonCard::setFact(PlainLabel *fact, const QString &text)
{
    fact->setText(text);
    fact->setVisible(!text.isEmpty());
    m_facts->labelForField(fact)->setVisible(!text.isEmpty());
}

void PersonCard::addButtons()
{
    auto *body = static_cast<QVBoxLayout *>(m_body->layout());
    body->setSpacing(theme::grid);
    m_open = new QPushButton(icons::get(QStringLiteral("document-open")), tr("Open record"), m_body);
    m_open->setObjectName(QStringLiteral("cardOpen"));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_person.id); });
    body->addWidget(m_open);
    if (m_context.desk.may(QStringLiteral("appointment.create")) != Cell::No) {
        m_book = new QPushButton(icons::get(QStringLiteral("appointment-new")), tr("Book…"), m_body);
        m_book->setObjectName(QStringLiteral("cardBook"));
        connect(m_book, &QPushButton::clicked, this, [this] { m_context.navigator.bookFor(m_person.id); });
        body->addWidget(m_book);
    }
    m_call = new QPushButton(icons::get(QStringLiteral("call-start")), tr("Call"), m_body);
    m_call->setObjectName(QStringLiteral("cardCall"));
    connect(m_call, &QPushButton::clicked, this, [this] {
        m_loan->lend(m_person.phone);
        m_context.notices.say(tr("The phone number is on the clipboard for one minute."));
    });
    body->addWidget(m_call);
}

void PersonCard::show(const PersonHit &person)
{
    m_person = person;
    m_nobody->hide();
    m_body->show();
    m_name->setText(wording::fullName(person));
    QStringList about;
    if (person.birthDate.isValid()) {
        about << wording::age(person.birthDate, m_moments.today());
        about << tr("born %1").arg(wording::date(person.birthDate));
    }
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_about->setVisible(!about.isEmpty());
    m_alerts->setText(tr("⚠ %1").arg(person.alerts.join(QStringLiteral(", "))));
    m_alerts->setVisible(!person.alerts.isEmpty());
    setFact(m_next, m_moments.full(person.nextAt));
    setFact(m_last, m_moments.day(person.lastAt));
    setFact(m_phone, person.phone);
    setFact(m_email, person.email);
    const auto usual = m_context.directory.practitioner(person.usualPractitioner);
    setFact(m_usual, usual ? usual->displayName : QString());
    setFact(m_record, person.recordNumber);
    setFact(m_tags, person.tags.join(QStringLiteral(", ")));
    tip::setDisabledBecause(m_call, person.phone.isEmpty() ? tr("No phone number is known.") : QString());
}

void PersonCard::showNobody(int selected)
{
    m_body->hide();
    m_nobody->show();
    m_nobody->setText(selected > 1 ? tr("%n people selected. What can be done with all of them stands under the list.", nullptr, selected)
                                   : tr("Select a person to see what is next, and how to reach them."));
}

} // namespace praxis::ui
