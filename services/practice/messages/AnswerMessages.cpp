#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "models/records/VideoService.h"
#include "models/rules/People.h"
#include "models/rules/Phones.h"
#include "services/practice/messages/MessageQueries.h"
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
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), message.appointmentId, Deleted::Include));
    if (!appointment)
        return out;
    out.start = appointment->startWall;
    out.zone = appointment->zone;
    out.isVideo = appointment->isVideo;
    PRAXIS_TRY(out.joinsOnPage, joinsOnPage(reading, *appointment, message.contactId));
    if (!appointment->locationId.isNull()) {
        PRAXIS_TRY(const auto location, findAs<Location>(reading.session(), appointment->locationId, Deleted::Include));
        QStringList lines;
        if (location) {
            for (const QString &line : {location->name, location->addressLine1, location->city}) {
                if (!line.isEmpty())
                    lines.append(line);
            }
        }
        out.place = lines.join(QStringLiteral(", "));
    }
    return out;
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
        lines.append(line);
    }
    return lines;
}

Result<int> answer(Reading &reading, const CountMessagesToSend &)
{
    PRAXIS_TRY(const auto services, selectAs<MessageService>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}}));
    qint64 count = 0;
    for (const auto &service : services) {
        PRAXIS_TRY(const auto open, selectAs<Message>(reading.session(), {.where = {{"status", Condition::In, QVariantList{enumName(MessageStatus::Ready), enumName(MessageStatus::Sending)}},
                                                                                    {"channel", Condition::Equal, enumName(service->channel)}}, .limit = 500}));
        count += std::count_if(open.begin(), open.end(), [now = reading.now()](const auto &message) {
            const bool waits = message->nextAttemptAt > now && message->updatedAt <= now; // a clock that was set back waits for nothing
            return message->status == MessageStatus::Ready ? !waits : message->sendingSince.ms <= now.ms - messageLostAfterMs;
        });
    }
    return static_cast<int>(count);
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
        if (!message || message->status != MessageStatus::Sending)
            continue;
        PRAXIS_TRY(const OutgoingMessage out, outgoing(reading, *message, *practice));
        all.messages.append(out);
    }
    return all;
}

} // namespace praxis
