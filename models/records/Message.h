#pragma once

#include "models/kernel/Record.h"
#include "models/records/Contact.h"

#include <QJsonObject>

namespace praxis {

/// held: can still be taken back; ready: waits for a mail or SMS service; sending: is being handed over, which nobody waits for in a
/// transaction; failed: somebody has to do something; told: somebody has told them otherwise.
enum class MessageStatus : quint8 { Held, Ready, Sent, Failed, Withdrawn, Sending, Told };
constexpr std::array<const char *, 7> enumNames(MessageStatus)
{
    return {"held", "ready", "sent", "failed", "withdrawn", "sending", "told"};
}

/// A message to a person, held until its undo time is over.
struct Message : Record {
    QUuid contactId;
    QUuid appointmentId;
    ContactBy channel{};
    QString templateName; ///< confirmation, change, cancellation, reminder
    Instant heldUntil;
    MessageStatus status{};
    int attempts = 0;
    Instant nextAttemptAt; ///< of what is ready: not before
    Instant sendingSince;
    Instant sentAt;
    QString problem; ///< why the last attempt failed: a code
    QString providerId; ///< what the service calls it
    QJsonObject known;  ///< of each appointment that it is about, what they knew before it (services/practice/messages/Promises)
};

inline constexpr auto messageFields = describe<Message>(std::array{
    field<&Message::contactId>("contact_id", Required | Filterable, Merge::Server, "contact"),
    field<&Message::appointmentId>("appointment_id", Filterable, Merge::Server, "appointment"),
    field<&Message::channel>("channel", Guarded, Merge::Server),
    field<&Message::templateName>("template_name", Required, Merge::Server),
    field<&Message::heldUntil>("held_until", Guarded | Filterable, Merge::Server),
    field<&Message::status>("status", Guarded | Filterable, Merge::Server),
    field<&Message::attempts>("attempts", Guarded, Merge::Server),
    field<&Message::nextAttemptAt>("next_attempt_at", Guarded | Filterable, Merge::Server),
    field<&Message::sendingSince>("sending_since", Guarded | Filterable, Merge::Server),
    field<&Message::sentAt>("sent_at", Guarded | Filterable, Merge::Server),
    field<&Message::problem>("problem", Guarded, Merge::Server),
    field<&Message::providerId>("provider_id", Guarded | Filterable, Merge::Server),
    field<&Message::known>("known", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<Message>()
{
    static constexpr RecordType type = recordType<Message>("Message", "message", messageFields, "contact_id");
    return type;
}

} // namespace praxis
