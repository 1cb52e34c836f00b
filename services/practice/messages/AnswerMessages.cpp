#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "models/records/VideoService.h"
#include "models/rules/People.h"
#include "models/rules/Phones.h"
#include "services/practice/messages/MessageQueries.h"
#include "services/practice/messages/Outbox.h"
#include "services/practice/messages/Promises.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/door/Reading.h"

#include <algorithm>

namespace praxis {

namespace {

/// By the name that they go by, and by nothing else.
QString addressed(const Contact &person)
{
    const QString given = person.preferredName.isEmpty() ? person.givenName : person.preferredName;
    return given.isEmpty() ? fullName(person) : given;
}

/// Elsewhere is a link that the practice gives by itself, and who cannot sign in gets nowhere.
Result<bool> joinsOnPage(Reading &reading, const Appointment &appointment, const QUuid &person)
{
    if (!appointment.isVideo)
        return false;
    PRAXIS_TRY(const auto services, selectAs<VideoService>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}, .limit = 1}));
    PRAXIS_TRY(const auto accounts, selectAs<User>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}, {"is_active", Condition::Equal, true},
                                                                                {"role", Condition::Equal, enumName(Role::Patient)}}, .limit = 1}));
    return !services.isEmpty() && !accounts.isEmpty();
}

/// Who comes to a place reads its clock, whatever zone the appointment was written in. What is called off was promised for the hour that they knew.
OutgoingMessage::Time timeThere(const Zones &zones, const Location *location, const StillToTell &told, bool isCancelled)
{
    const Appointment &appointment = *told.appointment;
    const bool isThere = location && !appointment.isVideo && !location->zone.isEmpty();
    const QString zone = isThere ? location->zone : appointment.zone;
    const Instant at = isCancelled && told.known.isAwaited ? told.known.start : appointment.startAt;
    if (zone != appointment.zone || at != appointment.startAt) {
        if (const auto wall = zones.toWall(at, zone))
            return {*wall, zone, appointment.isVideo};
    }
    return {appointment.startWall, appointment.zone, appointment.isVideo};
}

/// Who is elsewhere reads their own clock, and beside it the practice's.
OutgoingMessage::Time timeOf(const Zones &zones, const OutgoingMessage::Time &there, const QString &own)
{
    if (!there.isVideo || own.isEmpty())
        return there;
    const auto at = zones.toInstant(there.start, there.zone);
    const auto wall = at ? zones.toWall(*at, own) : Result<WallTime>(fail(at.error()));
    if (!wall || *wall == there.start)
        return there;
    return {*wall, own, true, there.start};
}

Result<std::shared_ptr<Location>> locationOf(Reading &reading, const Appointment &appointment)
{
    return appointment.locationId.isNull() ? Result<std::shared_ptr<Location>>(nullptr) : findAs<Location>(reading.session(), appointment.locationId, Deleted::Include);
}

/// What it is about, by time; of a series only what is still to come.
Result<QVector<StillToTell>> toldIn(Reading &reading, const Message &message)
{
    QVector<StillToTell> told;
    if (isAboutPromises(message.templateName) && !message.appointmentId.isNull()) {
        PRAXIS_TRY(told, stillToTell(reading.session(), message));
        if (told.size() > 1)
            told.removeIf([now = reading.now()](const StillToTell &one) { return one.appointment->startAt <= now; });
    }
    if (!told.isEmpty())
        return told;
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), message.appointmentId, Deleted::Include));
    return appointment ? QVector<StillToTell>{{appointment, {}}} : told;
}

Result<OutgoingMessage> outgoing(Reading &reading, const Message &message, const Organization &practice)
{
    OutgoingMessage out;
    out.id = message.id;
    out.channel = message.channel;
    out.templateName = message.templateName;
    out.practice = practice.name;
    out.contact = practice.phone.isEmpty() ? practice.email : practice.phone;
    out.at = reading.now();
    PRAXIS_TRY(const auto person, reading.lookup().get<Contact>(message.contactId));
    out.person = addressed(*person);
    out.toName = fullName(*person);
    out.language = person->language.isEmpty() ? practice.language : person->language;
    out.to = message.channel == ContactBy::Sms ? internationalNumber(person->mobilePhone, person->country.isEmpty() ? practice.country : person->country) : person->email;
    PRAXIS_TRY(const QVector<StillToTell> told, toldIn(reading, message));
    if (told.isEmpty())
        return out;
    const Appointment &appointment = *told.first().appointment;
    const bool isCancelled = message.templateName == u"cancellation";
    for (const StillToTell &one : told) {
        PRAXIS_TRY(const auto location, locationOf(reading, *one.appointment));
        const Zones &zones = reading.parts().zones;
        out.times.append(timeOf(zones, timeThere(zones, location.get(), one, isCancelled), person->zone));
    }
    out.start = out.times.first().start;
    out.zone = out.times.first().zone;
    out.there = out.times.first().there;
    if (told.size() == 1)
        out.times.clear();
    out.isVideo = appointment.isVideo;
    PRAXIS_TRY(out.joinsOnPage, joinsOnPage(reading, appointment, message.contactId));
    PRAXIS_TRY(const auto location, locationOf(reading, appointment));
    const bool isOnePlace = std::ranges::all_of(told, [&](const StillToTell &one) { return one.appointment->locationId == appointment.locationId; });
    QStringList lines;
    if (location && isOnePlace) {
        for (const QString &line : {location->name, location->addressLine1, location->city}) {
            if (!line.isEmpty())
                lines.append(line);
        }
    }
    out.place = lines.join(QStringLiteral(", "));
    return out;
}

/// Of one channel, by when they were due: the order of an index.
Result<std::shared_ptr<Message>> newestOf(Reading &reading, ContactBy channel, const QVector<Condition> &which, const char *order)
{
    constexpr qint64 lookedBackMs = 30LL * 24 * 3600'000;
    Selection wanted{.where = which, .order = {{order, true}}, .limit = 1};
    wanted.where.append({"held_until", Condition::GreaterEqual, reading.now().ms - lookedBackMs});
    wanted.where.append({"channel", Condition::Equal, enumName(channel)});
    PRAXIS_TRY(const auto found, selectAs<Message>(reading.session(), wanted));
    return found.isEmpty() ? nullptr : found.first();
}

/// A message that left and came back has nothing to say against the service.
Result<> addLastKnown(Reading &reading, MessageServiceLine &line)
{
    const ContactBy channel = line.service.channel;
    PRAXIS_TRY(const auto sent, newestOf(reading, channel, {{"status", Condition::Equal, enumName(MessageStatus::Sent)}}, "held_until"));
    if (sent)
        line.lastSentAt = sent->sentAt;
    const QVariantList waiting{enumName(MessageStatus::Ready), enumName(MessageStatus::Failed)};
    PRAXIS_TRY(const auto failed, newestOf(reading, channel, {{"status", Condition::In, waiting}, {"problem", Condition::In, serviceProblems()}}, "updated_at"));
    if (failed) {
        line.lastFailedAt = failed->updatedAt;
        line.lastProblem = failed->problem;
    }
    return {};
}

} // namespace

Result<QVector<MessageServiceLine>> answer(Reading &reading, const ShowMessageServices &)
{
    PRAXIS_TRY(const auto services, selectAs<MessageService>(reading.session(), {.order = {{"channel"}}}));
    const bool mayChange = reading.parts().matrix.cell(reading.actor().role, reading.parts().matrix.actionOfCommand(QStringLiteral("SetMessageService"))) != Cell::No;
    QVector<MessageServiceLine> lines;
    for (const auto &service : services) {
        MessageServiceLine line{*service, !service->sealedSecret.isEmpty()};
        line.service.sealedSecret.clear();
        if (!mayChange)
            line.service.account.clear();
        PRAXIS_CHECK(addLastKnown(reading, line));
        lines.append(line);
    }
    return lines;
}

Result<int> answer(Reading &reading, const CountMessagesToSend &)
{
    PRAXIS_TRY(const auto ready, mayLeaveNow(reading.session(), reading.now()));
    PRAXIS_TRY(const qint64 lost, reading.session().count(typeOf<Message>(), lostMessages(reading.now())));
    return static_cast<int>(ready.size() + lost);
}

Result<OutgoingMessages> answer(Reading &reading, const MessagesBeingSent &query)
{
    OutgoingMessages all;
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    all.practice = practice->name;
    all.language = practice->language;
    PersonSeal seal(reading.session(), reading.parts().seal);
    PRAXIS_TRY(const auto services, selectAs<MessageService>(reading.session(), {}));
    for (const auto &service : services) {
        OpenedMessageService opened{*service, {}};
        if (!service->sealedSecret.isEmpty()) {
            PRAXIS_TRY(const auto secret, seal.open(reading.actor().organization, QByteArray::fromBase64(service->sealedSecret.toLatin1()), service->id.toRfc4122()));
            opened.secret = secret.value_or(QByteArray());
        }
        opened.service.sealedSecret.clear();
        all.services.append(opened);
    }
    for (const QUuid &id : query.messages) {
        PRAXIS_TRY(const auto message, findAs<Message>(reading.session(), id));
        if (!message || message->status != MessageStatus::Sending || isLost(*message, reading.now()))
            continue;
        PRAXIS_TRY(const OutgoingMessage out, outgoing(reading, *message, *practice));
        all.messages.append(out);
    }
    return all;
}

} // namespace praxis
