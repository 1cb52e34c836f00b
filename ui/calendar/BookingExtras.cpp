#include "ui/calendar/BookingExtras.h"

#include "services/practice/door/Desk.h"
#include "ui/calendar/AuthorisationWords.h"
#include "ui/calendar/PriorityWords.h"
#include "ui/calendar/ResourceChoices.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Moments.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

BookingExtras::BookingExtras(const UiContext &context, int columns, QWidget *parent)
    : QWidget(parent), m_context(context), m_staff(new ManyChoice), m_equipment(new ManyChoice), m_authorisation(new QComboBox), m_priority(new QComboBox),
      m_reminder(new QCheckBox(tr("Send a reminder")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *form = new Form(this, columns);
    form->add(QStringLiteral("other_staff"), tr("Together with"), m_staff);
    form->add(QStringLiteral("equipment"), tr("Equipment"), m_equipment);
    form->add(QStringLiteral("authorisation_id"), tr("Authorisation"), m_authorisation);
    form->add(QStringLiteral("priority"), tr("Priority"), m_priority);
    layout->addWidget(form);
    layout->addWidget(m_reminder);
    m_staff->setObjectName(QStringLiteral("bookingStaff"));
    m_equipment->setObjectName(QStringLiteral("bookingEquipment"));
    m_authorisation->setObjectName(QStringLiteral("bookingAuthorisation"));
    m_priority->setObjectName(QStringLiteral("bookingPriority"));
    m_reminder->setObjectName(QStringLiteral("bookingReminder"));
    m_reminder->setAccessibleName(m_reminder->text());
    m_reminder->setChecked(true);
    for (QComboBox *box : {m_authorisation, m_priority}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    priority::offer(m_priority);
    m_authorisation->addItem(tr("None"), QUuid());
    set({}, {}, {});
    connect(m_staff, &ManyChoice::chosenByHand, this, &BookingExtras::changed);
    connect(m_equipment, &ManyChoice::chosenByHand, this, &BookingExtras::changed);
    connect(m_authorisation, &QComboBox::activated, this, [this] { m_wanted = m_authorisation->currentData().toUuid(); });
}

void BookingExtras::set(const QStringList &otherStaff, const QStringList &equipment, const QUuid &authorisation)
{
    QStringList others = otherStaff;
    others.removeAll(idText(m_practitioner));
    m_staff->setChoices(staffBeside(m_context.directory, m_practitioner, others));
    m_staff->setChosen(others);
    m_equipment->setChoices(equipmentAt(m_context.directory, {}, equipment));
    m_equipment->setChosen(equipment);
    m_wanted = authorisation;
}

void BookingExtras::setPractitioner(const QUuid &practitioner)
{
    if (practitioner == m_practitioner)
        return;
    m_practitioner = practitioner;
    QStringList others = m_staff->chosen();
    others.removeAll(idText(practitioner));
    m_staff->setChoices(staffBeside(m_context.directory, practitioner, others));
    m_staff->setChosen(others);
}

void BookingExtras::setPatients(const QStringList &patients)
{
    if (patients == m_patients)
        return;
    m_patients = patients;
    askAuthorisations();
}

void BookingExtras::askAuthorisations()
{
    m_newest.cancel();
    authorisations::offer(m_authorisation, {}, m_wanted, {});
    if (m_patients.isEmpty())
        return;
    m_newest.ask(m_context.desk.ask(authorisations::of(m_patients)), this, [this](const Result<QVector<std::shared_ptr<Authorisation>>> &answer) {
        const QDate today = Moments(m_context.desk, m_context.directory).today();
        authorisations::offer(m_authorisation, answer.value_or(QVector<std::shared_ptr<Authorisation>>()), m_wanted, today);
    });
}

bool BookingExtras::isUsed() const
{
    return !m_staff->chosen().isEmpty() || !m_equipment->chosen().isEmpty() || !m_wanted.isNull();
}

void BookingExtras::fill(BookAppointment &booking) const
{
    booking.otherStaff = m_staff->chosen();
    booking.equipment = m_equipment->chosen();
    booking.authorisationId = m_authorisation->currentData().toUuid();
    booking.priority = m_priority->currentData().toInt();
    booking.reminderWanted = m_reminder->isChecked();
}

QJsonObject BookingExtras::unsaved() const
{
    return {{QStringLiteral("staff"), QJsonArray::fromStringList(m_staff->chosen())}, {QStringLiteral("equipment"), QJsonArray::fromStringList(m_equipment->chosen())},
            {QStringLiteral("authorisation"), idText(m_wanted)}, {QStringLiteral("priority"), m_priority->currentIndex()},
            {QStringLiteral("reminder"), m_reminder->isChecked()}};
}

void BookingExtras::typeAgain(const QJsonObject &unsaved)
{
    const auto list = [&unsaved](const char *name) {
        QStringList ids;
        for (const QJsonValue &id : unsaved[QLatin1StringView(name)].toArray())
            ids.append(id.toString());
        return ids;
    };
    set(list("staff"), list("equipment"), QUuid::fromString(unsaved[QStringLiteral("authorisation")].toString()));
    m_priority->setCurrentIndex(unsaved[QStringLiteral("priority")].toInt());
    m_reminder->setChecked(unsaved[QStringLiteral("reminder")].toBool());
}

} // namespace praxis::ui
