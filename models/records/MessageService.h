#pragma once

#include "models/kernel/Record.h"
#include "models/records/Contact.h"

namespace praxis {

/// What a practice sends messages through: its mail server, or a provider of text messages. One for each channel.
struct MessageService : Record {
    ContactBy channel{};
    QString host; ///< of the mail server
    int port = 587;
    bool tlsFirst = false; ///< port 465; otherwise STARTTLS. There is no third way.
    QString account; ///< who signs in: a login, or the provider's account
    QString sender; ///< an address, or a number in E.164
    QString senderName;
    QString sealedSecret; ///< password or token under the practice's key, base64; never listed
    bool isActive = true;
};

inline constexpr auto messageServiceFields = describe<MessageService>(std::array{
    field<&MessageService::channel>("channel", Guarded | Filterable, Merge::Server),
    field<&MessageService::host>("host", Guarded, Merge::Server),
    field<&MessageService::port>("port", Guarded, Merge::Server),
    field<&MessageService::tlsFirst>("tls_first", Guarded, Merge::Server),
    field<&MessageService::account>("account", Guarded | Sensitive, Merge::Server),
    field<&MessageService::sender>("sender", Required | Guarded, Merge::Server),
    field<&MessageService::senderName>("sender_name", Guarded, Merge::Server),
    field<&MessageService::sealedSecret>("sealed_secret", Guarded | Secret | Sensitive, Merge::Server),
    field<&MessageService::isActive>("is_active", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<MessageService>()
{
    static constexpr RecordType type = recordType<MessageService>("MessageService", "message_service", messageServiceFields);
    return type;
}

} // namespace praxis
