// What people are told of a changed appointment.
#include "models/records/Contact.h"
#include "services/practice/door/Today.h"
#include "services/practice/door/Work.h"
#include "services/practice/messages/HeldMessages.h"
#include "services/practice/messages/MessageConsent.h"
#include "services/practice/messages/Promises.h"
#include "services/practice/messages/Reminders.h"

#include <QMap>

#include <algorithm>

namespace praxis {

/// As this work has made it; null where it is there no more.
Result<std::shared_ptr<const Appointment>> Work::asItIs(const QUuid &appointment)
{
    const auto traced = m_traceOf.constFind(appointment);
    if (traced == m_traceOf.cend()) {
        PRAXIS_TRY(const auto stored, findAs<Appointment>(m_session, appointment));
        return std::shared_ptr<const Appointment>(stored);
    }
    auto written = std::static_pointer_cast<const Appointment>(m_traces[*traced].after);
    return written->isDeleted ? nullptr : written;
}

/// Asked once: nobody joins or leaves while messages are written.
Result<QVector<QUuid>> Work::awaitedNow(const QUuid &appointment)
{
    if (const auto it = m_awaitedNow.constFind(appointment); it != m_awaitedNow.cend())
        return *it;
    PRAXIS_TRY(const QVector<QUuid> patients, patientsOf(appointment, true));
    m_awaitedNow.insert(appointment, patients);
    return patients;
}

/// Before this work.
Result<Promise> Work::promiseBefore(const QUuid &appointment, const QUuid &patient)
{
    const auto traced = m_traceOf.constFind(appointment);
    std::shared_ptr<const Appointment> was;
    if (traced != m_traceOf.cend()) {
        was = std::static_pointer_cast<const Appointment>(m_traces[*traced].before);
    } else {
        PRAXIS_TRY(was, asItIs(appointment));
    }
    if (!was)
        return Promise();
    bool wasTouched = false;
    for (const Trace &trace : std::as_const(m_traces)) {
        if (trace.type != &typeOf<Participant>())
            continue;
        const auto &after = static_cast<const Participant &>(*trace.after);
        if (after.appointmentId != appointment || after.contactId != patient)
            continue;
        wasTouched = true;
        const auto *before = static_cast<const Participant *>(trace.before.get());
        if (before && !before->isDeleted && occupies(before->status))
            return promiseOf(*was, true);
    }
    if (wasTouched)
        return Promise();
    PRAXIS_TRY(const QVector<QUuid> patients, awaitedNow(appointment));
    return promiseOf(*was, patients.contains(patient));
}

/// Also those about another of the same series: one message may be about all of it. What this work has made nobody has been told of yet.
Result<QVector<std::shared_ptr<Message>>> Work::messagesWaiting(const QVector<QUuid> &appointments)
{
    QVector<QUuid> ids;
    QVariantList series;
    for (const QUuid &id : appointments) {
        const auto traced = m_traceOf.constFind(id);
        const bool isNew = traced != m_traceOf.cend() && !m_traces[*traced].before;
        PRAXIS_TRY(const auto appointment, asItIs(id));
        if (isNew && appointment && !appointment->rescheduledFrom.isNull())
            ids.append(appointment->rescheduledFrom);
        if (isNew)
            continue;
        ids.append(id);
        if (appointment && !appointment->seriesId.isNull() && !series.contains(idText(appointment->seriesId)))
            series.append(idText(appointment->seriesId));
    }
    if (!series.isEmpty()) {
        PRAXIS_TRY(const auto others, selectAs<Appointment>(m_session, {.where = {{"series_id", Condition::In, series}}}));
        for (const auto &other : others) {
            if (!ids.contains(other->id))
                ids.append(other->id);
        }
    }
    if (ids.isEmpty())
        return QVector<std::shared_ptr<Message>>();
    PRAXIS_TRY(auto waiting, selectAs<Message>(m_session, waitingAbout(ids)));
    waiting.removeIf([](const auto &message) { return !isUntried(*message) || !isAboutPromises(message->templateName); });
    return waiting;
}

Result<> Work::holdMessages()
{
    QVector<QUuid> told;
    QVector<QUuid> people;
    QHash<QUuid, QVector<QUuid>> about;
    const auto add = [&](const QUuid &patient, const QUuid &appointment) {
        if (!people.contains(patient))
            people.append(patient);
        if (!about[patient].contains(appointment))
            about[patient].append(appointment);
    };
    for (const Telling &one : std::as_const(m_tell)) {
        if (!told.contains(one.appointment))
            told.append(one.appointment);
        QVector<QUuid> patients{one.patient};
        if (one.patient.isNull()) {
            PRAXIS_TRY(patients, awaitedNow(one.appointment)); // who called off for themselves has nothing to do with it any more
        }
        for (const QUuid &patient : std::as_const(patients))
            add(patient, one.appointment);
    }
    if (people.isEmpty())
        return {};
    PRAXIS_TRY(const auto waiting, messagesWaiting(told));
    for (const QUuid &patient : std::as_const(people))
        PRAXIS_CHECK(holdMessagesTo(patient, about.value(patient), waiting));
    return {};
}

/// What has not left yet is said anew, together with what is new: they hear once how it stands, and nothing where it stands as they know it.
Result<> Work::holdMessagesTo(const QUuid &patient, QVector<QUuid> appointments, const QVector<std::shared_ptr<Message>> &waiting)
{
    Promises known;
    QHash<QUuid, QUuid> instead; // what was put off → what takes its place
    for (const QUuid &id : std::as_const(appointments)) {
        PRAXIS_TRY(const auto appointment, asItIs(id));
        const auto traced = m_traceOf.constFind(id);
        const bool isNew = traced != m_traceOf.cend() && !m_traces[*traced].before;
        const QUuid before = isNew && appointment && !appointment->rescheduledFrom.isNull() ? appointment->rescheduledFrom : id;
        if (before != id)
            instead.insert(before, id);
        PRAXIS_TRY(known[id], promiseBefore(before, patient));
    }
    for (const auto &message : waiting) {
        const Promises theirs = knownBefore(*message, known.value(message->appointmentId));
        const bool isOfThese = std::ranges::any_of(theirs.keys(), [&](const QUuid &id) { return known.contains(id) || instead.contains(id); });
        if (message->contactId != patient || !isOfThese)
            continue;
        for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
            const QUuid id = instead.value(it.key(), it.key());
            known.insert(id, it.value());
            if (!appointments.contains(id))
                appointments.append(id);
        }
        track(typeOf<Message>(), message);
        message->status = MessageStatus::Withdrawn;
        m_permitted = true; // it follows from what was permitted
        PRAXIS_CHECK(save(message));
    }
    struct Told {
        QVector<std::shared_ptr<const Appointment>> about;
        Promises known;
    };
    QMap<QString, Told> messages;
    for (const QUuid &id : std::as_const(appointments)) {
        PRAXIS_TRY(const auto appointment, asItIs(id));
        if (!appointment || appointment->startAt <= m_now)
            continue;
        PRAXIS_TRY(const QVector<QUuid> awaited, awaitedNow(id));
        const QString templateName = messageBetween(known.value(id), promiseOf(*appointment, awaited.contains(patient)));
        if (templateName.isEmpty())
            continue;
        messages[templateName].about.append(appointment);
        messages[templateName].known.insert(id, known.value(id));
    }
    for (auto it = messages.cbegin(); it != messages.cend(); ++it)
        PRAXIS_CHECK(holdMessage(patient, it.key(), it->about, it->known));
    return {};
}

Result<> Work::holdMessage(const QUuid &patient, const QString &templateName, const QVector<std::shared_ptr<const Appointment>> &about, const Promises &known)
{
    const auto person = m_lookup.get<Contact>(patient);
    if (!person)
        return person.error().code == ErrorCode::NotFound ? Result<>() : fail(person.error());
    const auto channel = channelTo(**person);
    if (!channel)
        return {};
    PRAXIS_TRY(const auto practice, organization());
    PRAXIS_TRY(const bool withdrawn, hasWithdrawnMessages(m_session, patient, todayIn(m_parts, *practice, m_now)));
    if (withdrawn)
        return {};
    const auto first = std::ranges::min_element(about, {}, [](const auto &appointment) { return appointment->startAt.ms; });
    auto message = std::make_shared<Message>();
    message->contactId = patient;
    message->appointmentId = (*first)->id;
    message->channel = *channel;
    message->templateName = templateName;
    message->known = toJson(known);
    message->heldUntil = praxis::heldUntil(*practice, m_now);
    m_permitted = true; // it follows from what was permitted
    PRAXIS_CHECK(save(message));
    m_outcome.messagesHeld += 1;
    m_outcome.heldUntil = message->heldUntil;
    return {};
}

} // namespace praxis
