#include "ui/calendar/InspectorPeople.h"

#include "models/rules/StatusLife.h"
#include "services/practice/door/Desk.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/EmptyLayout.h"
#include "ui/calendar/PayerPopover.h"
#include "ui/calendar/StatusSteps.h"
#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/PersonField.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

InspectorPeople::InspectorPeople(const UiContext &context, CalendarActs &acts, QWidget *parent)
    : QWidget(parent), m_context(context), m_acts(acts), m_rows(new QVBoxLayout), m_another(new QWidget(this)), m_add(new PersonField(context.desk, tr("Add somebody"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid);
    m_rows->setSpacing(6);
    layout->addLayout(m_rows);
    auto *row = new QHBoxLayout(m_another);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_add);
    layout->addWidget(m_another);
    m_add->setObjectName(QStringLiteral("inspectorAddPerson"));
    m_add->setAccessibleName(tr("Add somebody to this appointment"));
    m_another->hide();
    connect(m_add, &PersonField::picked, this, [this](QUuid person) { // a copy: the field forgets it here
        if (person.isNull())
            return;
        QStringList people;
        for (const ParticipantLine &line : std::as_const(m_details.people))
            people.append(idText(line.person.id));
        m_add->reset();
        if (!people.contains(idText(person)))
            setPeople(people << idText(person));
    });
}

void InspectorPeople::clear()
{
    emptyLayout(m_rows);
    m_another->hide();
    m_add->reset();
}

bool InspectorPeople::takesAnother() const
{
    const AppointmentKind kind = m_details.appointment.kind;
    return m_details.people.isEmpty() || takesSeveral(kind) || kind == AppointmentKind::Other;
}

void InspectorPeople::show(const AppointmentDetails &details, const CalendarEntry &entry)
{
    m_details = details;
    m_entry = entry;
    QString focused; // a refresh does not take the focus away
    if (QWidget *inside = focusWidget(); inside && inside->hasFocus() && inside != m_add)
        focused = inside->objectName();
    emptyLayout(m_rows);
    for (const ParticipantLine &person : details.people)
        addPerson(person);
    m_another->setVisible(m_acts.may(QStringLiteral("appointment.edit")) && takesAnother() && occupies(details.appointment.status));
    if (QWidget *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus();
}

void InspectorPeople::addFacts(const ParticipantLine &line, QVBoxLayout *layout)
{
    const PersonHit &hit = line.person;
    QStringList facts;
    if (hit.birthDate.isValid())
        facts << wording::age(hit.birthDate, Moments(m_context.desk, m_context.directory).today());
    facts << hit.phone;
    facts.removeAll(QString());
    const auto add = [&](const QString &text, PlainLabel::Role role) {
        auto *label = new PlainLabel(text, this, role);
        label->setWordWrap(true);
        layout->addWidget(label);
    };
    if (!facts.isEmpty())
        add(facts.join(QStringLiteral(" · ")), PlainLabel::Normal);
    for (const QString &alert : hit.alerts)
        add(tr("Alert: %1").arg(alert), PlainLabel::Problem);
    if (!line.participant.endedWhy.isEmpty())
        add(tr("Why: %1").arg(line.participant.endedWhy), PlainLabel::Normal);
    if (line.participant.feeMinor > 0)
        add(tr("Fee: %1").arg(wording::amount(line.participant.feeMinor, m_details.appointment.currency)), PlainLabel::Normal);
}

void InspectorPeople::addPerson(const ParticipantLine &line)
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    const QString name = wording::fullName(line.person);
    const bool several = m_details.people.size() > 1;
    if (several)
        layout->addWidget(new PlainLabel(name, box, PlainLabel::Heading));
    addFacts(line, layout);
    auto *form = new Form(box, several ? 2 : 1);
    if (several)
        form->add(QStringLiteral("status"), tr("Status"), makeStatus(line));
    form->add(QStringLiteral("payer_id"), tr("Who pays"), makePayer(line));
    layout->addWidget(form);
    const auto call = [&](const QString &field, const QString &objectName, const QString &words) {
        if (QWidget *widget = form->field(field)) {
            widget->setObjectName(objectName + idText(line.person.id));
            widget->setAccessibleName(words);
            widget->setAccessibleDescription(field == u"status" ? static_cast<QPushButton *>(widget)->text() : QString());
        }
    };
    call(QStringLiteral("status"), QStringLiteral("status-"), tr("Status of %1").arg(name));
    call(QStringLiteral("payer_id"), QStringLiteral("payer-"), tr("Who pays for %1").arg(name));
    auto *row = new QHBoxLayout;
    auto *open = new QPushButton(icons::get(QStringLiteral("user-identity")), tr("Open record"), box);
    open->setObjectName(QStringLiteral("open-") + idText(line.person.id));
    open->setAccessibleName(tr("Open the record of %1").arg(name));
    connect(open, &QPushButton::clicked, this, [this, id = line.person.id] { Q_EMIT recordWanted(id); });
    row->addWidget(open, 1);
    if (m_acts.may(QStringLiteral("appointment.edit")) && (several || !m_details.appointment.title.isEmpty())) {
        auto *away = new QPushButton(icons::get(QStringLiteral("list-remove")), QString(), box);
        away->setObjectName(QStringLiteral("remove-") + idText(line.person.id));
        away->setAccessibleName(tr("Take %1 out of this appointment").arg(name));
        tip::set(away, away->accessibleName());
        connect(away, &QPushButton::clicked, this, [this, id = line.person.id] {
            QStringList people;
            for (const ParticipantLine &one : std::as_const(m_details.people)) {
                if (one.person.id != id)
                    people.append(idText(one.person.id));
            }
            setPeople(people);
        });
        row->addWidget(away);
    }
    layout->addLayout(row);
    m_rows->addWidget(box);
}

/// A button and not a list that drops down: there an arrow key would already be a step.
QWidget *InspectorPeople::makeStatus(const ParticipantLine &line)
{
    auto *button = new QPushButton(wording::status(line.participant.status));
    auto *menu = new QMenu(button);
    menu->setAccessibleName(tr("Status of %1").arg(wording::fullName(line.person)));
    for (const AppointmentStatus to : m_acts.steps(line.participant.status)) {
        if (to == AppointmentStatus::Rescheduled) // that is the whole appointment's
            continue;
        QAction *step = menu->addAction(icons::get(steps::iconName(to)), wording::status(to), this, [this, button, line, to] {
            m_acts.setPatientStatus(m_entry, line, to, QRect(button->mapToGlobal(QPoint()), button->size()));
        });
        step->setObjectName(steps::actionId(to));
    }
    button->setEnabled(!menu->isEmpty());
    connect(button, &QPushButton::clicked, menu, [menu, button] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

QWidget *InspectorPeople::makePayer(const ParticipantLine &line)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->addItem(tr("Themselves"), QUuid());
    for (const ParticipantLine &other : std::as_const(m_details.people)) {
        if (other.person.id != line.person.id)
            box->addItem(wording::fullName(other.person), other.person.id);
    }
    const QUuid payer = line.participant.payerId;
    if (!payer.isNull() && box->findData(payer) < 0)
        box->addItem(m_details.payerNames.value(payer), payer);
    box->addItem(tr("Somebody else…"), true);
    box->setCurrentIndex(std::max(0, box->findData(payer)));
    box->setEnabled(m_acts.may(QStringLiteral("appointment.edit")));
    connect(box, &QComboBox::activated, this, [this, box, line] { choosePayer(line, box); });
    return box;
}

void InspectorPeople::choosePayer(const ParticipantLine &line, QComboBox *box)
{
    if (box->currentData().typeId() == QMetaType::Bool) {
        box->setCurrentIndex(std::max(0, box->findData(line.participant.payerId)));
        findPayer(line, box);
    } else if (const QUuid payer = box->currentData().toUuid(); payer != line.participant.payerId) {
        m_acts.run(SetPatientPayer{m_details.appointment.id, line.person.id, payer});
    }
}

void InspectorPeople::findPayer(const ParticipantLine &line, QComboBox *box)
{
    auto *popover = new PayerPopover(m_context.desk, wording::fullName(line.person), window());
    connect(popover, &PayerPopover::chosen, this, [this, appointment = m_details.appointment.id, patient = line.person.id](const QUuid &payer) {
        m_acts.run(SetPatientPayer{appointment, patient, payer});
    });
    popover->openBeside(QRect(box->mapToGlobal(QPoint()), box->size()));
    popover->setFocus();
}

void InspectorPeople::setPeople(const QStringList &people)
{
    SetAppointmentPeople command;
    command.appointment = m_details.appointment.id;
    command.patients = people;
    m_acts.setPeople(m_entry, command, QRect(mapToGlobal(QPoint()), size()));
}

} // namespace praxis::ui
