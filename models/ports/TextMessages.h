#pragma once

#include "models/kernel/Error.h"

#include <QString>

namespace praxis {

/// One text message to one telephone. Numbers in E.164.
struct TextMessage {
    QString from;
    QString to;
    QString text;
};

class TextMessages {
public:
    virtual ~TextMessages() = default;
    /// The provider's own name for it, once they have taken it over. Nothing tells a provider that a message is the same one again, so
    /// what was not answered is not sent twice. Errors as Mailer's: Invalid (field: "to", "from"), NotAvailable, WrongPassword, Denied;
    /// Cancelled where it may have been taken over and the answer did not come.
    [[nodiscard]] virtual Result<QString> send(const TextMessage &message) = 0;
};

} // namespace praxis
