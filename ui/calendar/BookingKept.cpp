// What of a booking that is half made outlives a lock.
#include "ui/calendar/BookingPopover.h"

#include "ui/calendar/BookingDetails.h"
#include "ui/calendar/NewPersonForm.h"
#include "ui/calendar/PeopleChips.h"
#include "ui/calendar/PersonPicker.h"
#include "ui/calendar/ProblemList.h"
#include "ui/common/KeptPerson.h"

#include <QJsonArray>
#include <QLineEdit>

namespace praxis::ui {

Slot BookingPopover::slot() const
{
    return m_details->slot();
}

QJsonObject BookingPopover::unsaved() const
{
    if (isHidden() || isPristine())
        return {};
    QJsonArray people;
    for (const PersonHit &person : m_people->people()) {
        QJsonObject kept = keptPerson(person);
        kept.insert(QStringLiteral("payer"), m_payers.value(idText(person.id)));
        people.append(kept);
    }
    QJsonObject unsaved{{QStringLiteral("people"), people}, {QStringLiteral("who"), m_picker->text()}, {QStringLiteral("details"), m_details->unsaved()},
                        {QStringLiteral("reason"), m_problems->reason()}};
    if (!m_newPerson->isHidden())
        unsaved.insert(QStringLiteral("new"), m_newPerson->unsaved());
    return unsaved;
}

void BookingPopover::typeAgain(const QJsonObject &unsaved)
{
    QVector<PersonHit> people;
    for (const QJsonValue &entry : unsaved[QStringLiteral("people")].toArray()) {
        const QJsonObject json = entry.toObject();
        const PersonHit person = personKept(json);
        people.append(person);
        if (const QString payer = json[QStringLiteral("payer")].toString(); !payer.isEmpty())
            m_payers.insert(idText(person.id), payer);
    }
    m_people->set(people);
    m_details->setPatients(m_people->ids());
    m_details->typeAgain(unsaved[QStringLiteral("details")].toObject());
    peopleChanged();
    if (unsaved.contains(QStringLiteral("new"))) {
        showNewPerson({});
        m_newPerson->typeAgain(unsaved[QStringLiteral("new")].toObject());
    } else if (const QString who = unsaved[QStringLiteral("who")].toString(); !who.isEmpty()) {
        m_picker->setText(who);
        m_picker->edit()->end(false);
    }
    if (const QString reason = unsaved[QStringLiteral("reason")].toString(); !reason.isEmpty())
        m_problems->typeReason(reason);
    detailsChanged();
}

} // namespace praxis::ui
