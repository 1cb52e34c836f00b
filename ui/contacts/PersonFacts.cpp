#include "ui/contacts/PersonFacts.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/contacts/ContactWords.h"

#include <QFormLayout>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

PersonFacts::PersonFacts(const UiContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_moments(context.desk, context.directory)
{
    setObjectName(QStringLiteral("facts"));
    setAccessibleName(tr("What is known"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void PersonFacts::show(const PersonPage &page)
{
    auto *body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid * 2);
    m_column->setSpacing(theme::half);
    addReach(page.contact);
    addFamily(page);
    addCover(page);
    addRest(page.contact);
    m_column->addStretch(1);
    setWidget(body); // deletes the one before
}

void PersonFacts::begin(const QString &title)
{
    m_title = title;
    m_section = nullptr;
}

void PersonFacts::makeSection()
{
    if (m_section)
        return;
    auto *heading = new PlainLabel(m_title, nullptr, PlainLabel::Heading);
    heading->setContentsMargins(0, m_column->count() > 0 ? theme::grid + theme::half : 0, 0, 0);
    m_column->addWidget(heading);
    m_section = new QFormLayout;
    m_section->setContentsMargins(0, 0, 0, 0);
    m_section->setHorizontalSpacing(theme::grid * 2);
    m_section->setVerticalSpacing(theme::half);
    m_section->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_section->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_column->addLayout(m_section);
}

void PersonFacts::fact(const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    makeSection();
    auto *name = new PlainLabel(title, nullptr, PlainLabel::Quiet);
    name->setFixedWidth(96);
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *value = new PlainLabel(text);
    value->setWordWrap(true);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(tr("%1: %2", "field: value").arg(title, text));
    m_section->addRow(name, value);
}

void PersonFacts::link(const QString &title, const QString &text, const QUuid &person)
{
    makeSection();
    auto *name = new PlainLabel(title, nullptr, PlainLabel::Quiet);
    name->setFixedWidth(96);
    constexpr int mostWidth = 170; // a button cannot cut its own text
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, mostWidth);
    auto *button = new QPushButton(QString(shown).replace(u'&', QStringLiteral("&&")));
    button->setFixedWidth(fontMetrics().horizontalAdvance(shown) + theme::grid); // it begins where the other values do
    tip::set(button, text);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setAccessibleName(tr("%1: open %2", "relation: a person").arg(title, text));
    QPalette colours = button->palette();
    colours.setColor(QPalette::ButtonText, colours.color(QPalette::Link));
    button->setPalette(colours);
    connect(button, &QPushButton::clicked, this, [this, person] { Q_EMIT openWanted(person); });
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch(1);
    m_section->addRow(name, row);
}

QString PersonFacts::allowed(const Contact &c) const
{
    QStringList ways;
    if (c.phoneAllowed)
        ways << tr("calls");
    if (c.smsAllowed)
        ways << tr("text messages");
    if (c.emailAllowed)
        ways << tr("e-mail");
    if (c.postAllowed)
        ways << tr("letters");
    return ways.isEmpty() ? tr("nothing") : ways.join(QStringLiteral(", "));
}

void PersonFacts::addReach(const Contact &c)
{
    begin(tr("Reach"));
    fact(tr("Mobile"), c.mobilePhone);
    fact(tr("Home"), c.homePhone);
    fact(tr("Work"), c.workPhone);
    fact(tr("E-mail"), c.email);
    fact(tr("Address"), contactWords::address(c));
    fact(tr("Prefers"), contactWords::contactBy(c.contactBy));
    fact(tr("Agreed to"), allowed(c));
    fact(tr("Language"), contactWords::language(c.language));
    fact(tr("Time zone"), contactWords::zone(c.zone));
    begin(tr("In an emergency"));
    for (const QJsonValue &entry : c.emergencyContacts) {
        const QJsonObject contact = entry.toObject();
        const QString name = contact[QStringLiteral("name")].toString();
        const QString relation = contact[QStringLiteral("relation")].toString();
        const QString phone = contact[QStringLiteral("phone")].toString();
        fact(relation.isEmpty() ? tr("Call") : relation, QStringList{name, phone}.join(u'\n').trimmed());
    }
}

void PersonFacts::addFamily(const PersonPage &page)
{
    begin(tr("Family and others"));
    for (const RelationLine &line : page.relations) {
        if (!line.other.id.isNull())
            link(contactWords::relation(line.relation.kind), wording::fullName(line.other), line.other.id);
    }
}

void PersonFacts::addCover(const PersonPage &page)
{
    const Contact &c = page.contact;
    begin(tr("Cover"));
    for (const AuthorisationLine &line : page.authorisations) {
        const Authorisation &a = line.authorisation;
        QStringList text;
        if (a.sessions > 0)
            text << tr("%1 of %n sessions left", nullptr, a.sessions).arg(qMax(0, a.sessions - line.used));
        else
            text << tr("%n sessions used", nullptr, line.used);
        if (a.validUntil.isValid())
            text << (a.validUntil < m_moments.today() ? tr("ended on %1").arg(m_moments.day(a.validUntil)) : tr("until %1").arg(m_moments.day(a.validUntil)));
        if (!a.payer.isEmpty())
            text << a.payer;
        fact(a.name, text.join(u'\n'));
    }
    for (const RelationLine &line : page.relations) {
        if (!c.payerId.isNull() && line.other.id == c.payerId) {
            link(tr("Paid for by"), wording::fullName(line.other), line.other.id);
            break;
        }
    }
    fact(tr("Insurer"), c.insurer);
    fact(tr("Member no."), c.insuranceNumber);
    fact(tr("Medicare no."), c.medicareNumber);
}

void PersonFacts::addRest(const Contact &c)
{
    begin(tr("Here"));
    const auto usual = m_context.directory.practitioner(c.usualPractitionerId);
    fact(tr("Usually with"), usual ? usual->displayName : QString());
    QStringList kinds;
    for (const QString &kind : c.kinds)
        kinds << contactWords::kind(kind);
    fact(tr("Kind"), kinds == QStringList{contactWords::kind(QStringLiteral("patient"))} ? QString() : kinds.join(QStringLiteral(", ")));
    fact(tr("Tags"), c.tags.join(QStringLiteral(", ")));
    fact(tr("Company"), c.company);
    fact(tr("Job"), c.jobTitle);
    fact(tr("Since"), c.createdAt.isNull() ? QString() : m_moments.day(c.createdAt));
}

} // namespace praxis::ui
