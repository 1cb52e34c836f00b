#include "services/practice/messages/Promises.h"

#include "models/records/Participant.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace praxis {

namespace {

const QString confirmationName = QStringLiteral("confirmation");
const QString changeName = QStringLiteral("change");
const QString cancellationName = QStringLiteral("cancellation");

QVariantList idTexts(const QVector<QUuid> &ids)
{
    QVariantList texts;
    for (const QUuid &id : ids)
        texts.append(idText(id));
    return texts;
}

QJsonObject promiseJson(const Promise &promise)
{
    if (!promise.isAwaited)
        return {};
    return {{QStringLiteral("start"), promise.start.ms}, {QStringLiteral("location"), idText(promise.location)}, {QStringLiteral("video"), promise.isVideo}};
}

Promise promiseFrom(const QJsonObject &json)
{
    if (json.isEmpty())
        return {};
    return {true, {json[QStringLiteral("start")].toInteger()}, QUuid::fromString(json[QStringLiteral("location")].toString()), json[QStringLiteral("video")].toBool()};
}

} // namespace

Promise promiseOf(const Appointment &appointment, bool isIn)
{
    if (!isIn || appointment.isDeleted || !occupies(appointment.status))
        return {};
    return {true, appointment.startAt, appointment.locationId, appointment.isVideo};
}

QString messageBetween(const Promise &known, const Promise &now)
{
    if (!known.isAwaited)
        return now.isAwaited ? confirmationName : QString();
    if (!now.isAwaited)
        return cancellationName;
    const bool same = known.start == now.start && known.location == now.location && known.isVideo == now.isVideo;
    return same ? QString() : changeName;
}

bool isAboutPromises(const QString &templateName)
{
    return templateName == confirmationName || templateName == changeName || templateName == cancellationName;
}

QJsonObject toJson(const Promises &promises)
{
    QJsonObject json;
    for (auto it = promises.cbegin(); it != promises.cend(); ++it)
        json.insert(idText(it.key()), promiseJson(it.value()));
    return json;
}

Promises knownBefore(const Message &message, const Promise &before)
{
    Promises known;
    if (message.known.isEmpty())
        known.insert(message.appointmentId, message.templateName == confirmationName ? Promise() : before);
    for (auto it = message.known.begin(); it != message.known.end(); ++it)
        known.insert(QUuid::fromString(it.key()), promiseFrom(it.value().toObject()));
    return known;
}

Selection waitingAbout(const QVector<QUuid> &appointments)
{
    return {.where = {{"appointment_id", Condition::In, idTexts(appointments)},
                      {"status", Condition::In, QVariantList{enumName(MessageStatus::Held), enumName(MessageStatus::Ready)}}}};
}

bool isUntried(const Message &message)
{
    return message.status == MessageStatus::Held || (message.status == MessageStatus::Ready && message.attempts == 0);
}

Result<QVector<StillToTell>> stillToTell(StoreSession &session, const Message &message)
{
    const Promises known = knownBefore(message, {});
    const QVector<QUuid> ids(known.keyBegin(), known.keyEnd());
    PRAXIS_TRY(const auto appointments, selectAs<Appointment>(session, {.where = {{"id", Condition::In, idTexts(ids)}}, .order = {{"start_at"}}, .deleted = Deleted::Include}));
    PRAXIS_TRY(const auto participants, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::In, idTexts(ids)}}}));
    QSet<QUuid> awaited;
    for (const auto &participant : participants) {
        if (participant->contactId == message.contactId && occupies(participant->status))
            awaited.insert(participant->appointmentId);
    }
    QVector<StillToTell> still;
    for (const auto &appointment : appointments) {
        const Promise now = promiseOf(*appointment, awaited.contains(appointment->id));
        const Promise before = known.value(appointment->id);
        // Of one that was written when nobody kept what they knew, only whether they are awaited can be said.
        const bool told = message.known.isEmpty() ? now.isAwaited != (message.templateName == cancellationName) : messageBetween(before, now) == message.templateName;
        if (told)
            still.append({appointment, before});
    }
    return still;
}

Result<bool> isAwaitedIn(StoreSession &session, const Appointment &appointment, const QUuid &person)
{
    if (!occupies(appointment.status))
        return false;
    PRAXIS_TRY(const auto participants, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, idText(appointment.id)}, {"contact_id", Condition::Equal, idText(person)}}}));
    return std::ranges::any_of(participants, [](const auto &participant) { return occupies(participant->status); });
}

} // namespace praxis
