#include "services/practice/messages/Reminders.h"

#include "models/records/Participant.h"
#include "services/practice/messages/MessageConsent.h"
#include "services/practice/messages/Outbox.h"

#include <QHash>
#include <QSet>

namespace praxis {

namespace {

QVariant texts(const QVector<QUuid> &ids)
{
    QVariantList list;
    for (const QUuid &id : ids)
        list.append(idText(id));
    return list;
}

bool awaited(AppointmentStatus status)
{
    return status == AppointmentStatus::Scheduled || status == AppointmentStatus::Confirmed;
}

/// What the program keeps back says why: that may change, and the reminder is due again. What somebody cancelled stays cancelled.
bool isKeptBack(const Message &message)
{
    const bool byHand = message.templateName == u"reminder" && (message.problem.isEmpty() || isInDoubt(message));
    return message.status == MessageStatus::Withdrawn && !byHand;
}

/// Appointment and patient: when they were last told something of it that still stands, or somebody settled that they are not.
Result<QHash<std::pair<QUuid, QUuid>, qint64>> lastTold(StoreSession &session, const QVector<QUuid> &appointments)
{
    PRAXIS_TRY(const auto messages, selectAs<Message>(session, {.where = {{"appointment_id", Condition::In, texts(appointments)}}}));
    QHash<std::pair<QUuid, QUuid>, qint64> told;
    for (const auto &message : messages) {
        if (isKeptBack(*message) || message->templateName == u"cancellation")
            continue;
        qint64 &at = told[{message->appointmentId, message->contactId}];
        at = std::max(at, message->createdAt.ms);
    }
    return told;
}

Result<QVector<std::shared_ptr<Appointment>>> toRemindOf(StoreSession &session, Instant from, Instant until)
{
    CalendarFilter filter;
    filter.when = {from, until};
    filter.withEnded = false;
    PRAXIS_TRY(const auto entries, session.calendar(filter));
    QVector<QUuid> ids;
    for (const CalendarEntry &entry : entries) {
        if (awaited(entry.status) && entry.when.start > from && entry.personCount > 0)
            ids.append(entry.id);
    }
    QVector<std::shared_ptr<Appointment>> wanted;
    if (ids.isEmpty())
        return wanted;
    PRAXIS_TRY(const auto all, selectAs<Appointment>(session, {.where = {{"id", Condition::In, texts(ids)}}}));
    for (const auto &appointment : all) {
        if (appointment->reminderWanted)
            wanted.append(appointment);
    }
    return wanted;
}

} // namespace

std::optional<ContactBy> channelTo(const Contact &person)
{
    if (person.contactBy == ContactBy::Sms && person.smsAllowed && !person.mobilePhone.isEmpty())
        return ContactBy::Sms;
    if (person.contactBy == ContactBy::Email && person.emailAllowed && !person.email.isEmpty())
        return ContactBy::Email;
    return std::nullopt;
}

Selection waitingReminders(const QUuid &appointment)
{
    return {.where = {{"appointment_id", Condition::Equal, idText(appointment)},
                      {"template_name", Condition::Equal, QStringLiteral("reminder")},
                      {"status", Condition::In, QVariantList{enumName(MessageStatus::Held), enumName(MessageStatus::Ready)}}}};
}

Result<QVector<DueReminder>> dueReminders(StoreSession &session, const Organization &practice, Instant now, const QDate &today)
{
    QVector<DueReminder> due;
    if (practice.reminderHours <= 0)
        return due;
    const qint64 lead = qint64{practice.reminderHours} * 3'600'000;
    PRAXIS_TRY(const auto appointments, toRemindOf(session, now, {now.ms + lead}));
    if (appointments.isEmpty())
        return due;
    QVector<QUuid> ids;
    QHash<QUuid, std::shared_ptr<Appointment>> byId;
    for (const auto &appointment : appointments) {
        ids.append(appointment->id);
        byId.insert(appointment->id, appointment);
    }
    PRAXIS_TRY(const auto told, lastTold(session, ids));
    PRAXIS_TRY(const auto participants, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::In, texts(ids)}}}));
    QVector<QUuid> people;
    for (const auto &p : participants) {
        const auto appointment = byId.value(p->appointmentId);
        if (!awaited(p->status) || told.value({p->appointmentId, p->contactId}, 0) >= appointment->startAt.ms - lead)
            continue;
        due.append({appointment, p->contactId});
        people.append(p->contactId);
    }
    if (due.isEmpty())
        return due;
    PRAXIS_TRY(const auto contacts, selectAs<Contact>(session, {.where = {{"id", Condition::In, texts(people)}}}));
    QSet<QUuid> reachable;
    for (const auto &contact : contacts) {
        PRAXIS_TRY(const bool withdrawn, channelTo(*contact) ? hasWithdrawnMessages(session, contact->id, today) : Result<bool>(true));
        if (!withdrawn)
            reachable.insert(contact->id);
    }
    due.removeIf([&](const DueReminder &reminder) { return !reachable.contains(reminder.patient); });
    return due;
}

} // namespace praxis
