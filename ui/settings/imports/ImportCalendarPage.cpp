#include "ui/settings/imports/ImportCalendarPage.h"

#include "ui/common/Directory.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"

#include <QComboBox>
#include <QGridLayout>

namespace praxis::ui {

ImportCalendarPage::ImportCalendarPage(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_intro(new PlainLabel(this)), m_floating(new PlainLabel(QString(), this, PlainLabel::Quiet)),
      m_calendars(new QWidget(this)), m_grid(new QGridLayout(m_calendars))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    m_intro->setWordWrap(true);
    m_floating->setWordWrap(true);
    column->addWidget(m_intro);
    m_grid->setContentsMargins(0, theme::grid, 0, theme::grid);
    m_grid->setHorizontalSpacing(2 * theme::grid);
    column->addWidget(m_calendars);
    m_practitioner = addChoice(tr("Appointments that say nothing about it belong to"), QStringLiteral("practitioner"));
    m_location = addChoice(tr("They take place at"), QStringLiteral("location"));
    m_unknown = addChoice(tr("When the person of an appointment is not known here"), QStringLiteral("unknown"));
    m_unknown->addItem(tr("keep the title only"), static_cast<int>(ForUnknownPeople::TitleOnly));
    m_unknown->addItem(tr("add them as a new person"), static_cast<int>(ForUnknownPeople::NewPerson));
    m_allDay = addChoice(tr("Entries for whole days"), QStringLiteral("allDay"));
    m_allDay->addItem(tr("are not taken, and listed"), static_cast<int>(ForAllDay::Refuse));
    m_allDay->addItem(tr("become closed days"), static_cast<int>(ForAllDay::ClosedDay));
    m_allDayRow = m_allDay->parentWidget();
    column->addWidget(m_floating);
    column->addStretch();
}

QComboBox *ImportCalendarPage::addChoice(const QString &text, const QString &name)
{
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *label = new PlainLabel(text, row);
    auto *box = new QComboBox(row);
    label->setBuddy(box);
    box->setAccessibleName(text);
    box->setObjectName(name);
    grid->addWidget(label, 0, 0);
    grid->addWidget(box, 0, 1);
    grid->setColumnMinimumWidth(0, 380);
    grid->setColumnStretch(1, 1);
    layout()->addWidget(row);
    return box;
}

QComboBox *ImportCalendarPage::practitionerBox(const QUuid &chosen, const QString &blank)
{
    auto *box = new QComboBox(m_calendars);
    if (!blank.isEmpty())
        box->addItem(blank, QUuid());
    for (const auto &p : m_context.directory.practitioners()) {
        if (p->isActive)
            box->addItem(p->displayName, p->id);
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

void ImportCalendarPage::setFile(const ImportFile &file, const ImportOptions &options)
{
    int events = 0;
    for (const ImportCalendar &calendar : file.calendars)
        events += calendar.events;
    m_intro->setText(tr("This calendar has %n entries. Series are brought in from 18 months back to 24 months ahead. What overlaps is kept and "
                        "marked. Nobody gets a message.", nullptr, events));
    qDeleteAll(m_calendars->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_owners.clear();
    int row = 0;
    for (const ImportCalendar &calendar : file.calendars) {
        if (calendar.key.isEmpty())
            continue;
        auto *label = new PlainLabel(tr("%1 (%n entries)", nullptr, calendar.events).arg(calendar.name.left(80)), m_calendars);
        auto *box = practitionerBox(options.practitioners.value(calendar.key, calendar.practitioner), tr("As below"));
        box->setAccessibleName(label->text());
        label->setBuddy(box);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(box, row++, 1);
        m_owners.append({calendar.key, box});
    }
    m_grid->setColumnMinimumWidth(0, 380);
    m_grid->setColumnStretch(1, 1);
    m_practitioner->clear();
    m_practitioner->addItem(tr("nobody: refuse them"), QUuid());
    for (const auto &p : m_context.directory.practitioners()) {
        if (p->isActive)
            m_practitioner->addItem(p->displayName, p->id);
    }
    m_practitioner->setCurrentIndex(std::max(0, m_practitioner->findData(options.practitioner)));
    m_location->clear();
    for (const auto &l : m_context.directory.locations()) {
        if (l->isActive)
            m_location->addItem(l->name, l->id);
    }
    m_location->setCurrentIndex(std::max(0, m_location->findData(options.location)));
    m_allDayRow->setVisible(file.hasAllDay);
    QStringList floating;
    if (!file.calendarZones.isEmpty())
        floating << tr("Some times in this file have no time zone. They are read in the one that the calendar names: %1.").arg(file.calendarZones.join(QStringLiteral(", ")));
    if (file.hasFloatingTimes)
        floating << tr("Some times in this file have no time zone. They are read as times at the location chosen above.");
    m_floating->setVisible(!floating.isEmpty());
    m_floating->setText(floating.join(u'\n'));
}

void ImportCalendarPage::apply(ImportOptions &options) const
{
    options.practitioners.clear();
    for (const auto &[key, box] : m_owners) {
        const QUuid owner = box->currentData().toUuid();
        if (!owner.isNull())
            options.practitioners.insert(key, owner);
    }
    options.practitioner = m_practitioner->currentData().toUuid();
    options.location = m_location->currentData().toUuid();
    options.unknownPeople = static_cast<ForUnknownPeople>(m_unknown->currentData().toInt());
    options.allDay = static_cast<ForAllDay>(m_allDay->currentData().toInt());
}

} // namespace praxis::ui
