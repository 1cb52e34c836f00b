#include "ui/calendar/PeopleChips.h"

#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Wording.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

PeopleChips::PeopleChips(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    hide();
}

void PeopleChips::set(const QVector<PersonHit> &people)
{
    m_people = people;
    rebuild();
}

void PeopleChips::add(const PersonHit &person)
{
    const bool known = std::any_of(m_people.begin(), m_people.end(), [&](const PersonHit &other) { return other.id == person.id; });
    if (!known)
        m_people.append(person);
    rebuild();
}

QStringList PeopleChips::ids() const
{
    QStringList ids;
    for (const PersonHit &person : m_people)
        ids << idText(person.id);
    return ids;
}

void PeopleChips::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const PersonHit &person : std::as_const(m_people))
        addChip(person);
    setVisible(!m_people.isEmpty());
    Q_EMIT changed();
}

void PeopleChips::addChip(const PersonHit &person)
{
    auto *chip = new QWidget(this);
    auto *layout = new QHBoxLayout(chip);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new PlainLabel(wording::fullName(person), chip, PlainLabel::Heading));
    QStringList facts;
    if (person.birthDate.isValid())
        facts << wording::date(person.birthDate);
    facts << person.phone;
    facts.removeAll(QString());
    auto *detail = new PlainLabel(facts.join(QStringLiteral("  ·  ")), chip, PlainLabel::Quiet);
    detail->setElided(true);
    layout->addWidget(detail, 1);
    auto *remove = new QToolButton(chip);
    remove->setIcon(icons::get(QStringLiteral("window-close")));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Take %1 out").arg(wording::fullName(person)));
    connect(remove, &QToolButton::clicked, this, [this, id = person.id] {
        m_people.removeIf([&](const PersonHit &other) { return other.id == id; });
        rebuild();
    });
    layout->addWidget(remove);
    m_layout->addWidget(chip);
    for (const QString &alert : person.alerts) {
        auto *line = new PlainLabel(tr("Alert: %1").arg(alert), this, PlainLabel::Problem);
        line->setWordWrap(true);
        m_layout->addWidget(line);
    }
}

} // namespace praxis::ui
