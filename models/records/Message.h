#pragma once

#include "models/kernel/Record.h"
#include "models/records/Contact.h"

namespace praxis {

/// held: can still be taken back; ready: waits for a mail or SMS service.
enum class MessageStatus : quint8 { Held, Ready, Sent, Failed, Withdrawn };
constexpr std::array<const char *, 5> enumNames(MessageStatus)
{
    return {"held", "ready", "sent", "failed", "withdrawn"};
}

/// A message to a person, held until its undo time is over.
struct Message : Record {
    QUuid contactId;
    QUuid appointmentId;
    ContactBy channel{};
    QString templateName; ///< confirmation, change, cancellation, reminder
    Instant heldUntil;
    MessageStatus status{};
};

inline constexpr auto messageFields = describe<Message>(std::array{
    field<&Message::contactId>("contact_id", Required | Filterable, Merge::Server, "contact"),
    field<&Message::appointmentId>("appointment_id", Filterable, Merge::Server, "appointment"),
    field<&Message::channel>("channel", Guarded, Merge::Server),
    field<&Message::templateName>("template_name", Required, Merge::Server),
    field<&Message::heldUntil>("held_until", Guarded | Filterable, Merge::Server),
    field<&Message::status>("status", Guarded | Filterable, Merge::Server),
});

template <> inline const RecordType &typeOf<Message>()
{
    static constexpr RecordType type = recordType<Message>("Message", "message", messageFields, "contact_id");
    return type;
}

} // namespace praxis
