#pragma once

#include "models/kernel/Error.h"
#include "models/ports/ProviderCall.h"

#include <QString>

namespace praxis {

/// One text message to one telephone. Numbers in E.164.
struct TextMessage {
    QString from;
    QString to;
    QString text;
    QString callback = {}; ///< where the provider tells what became of it; blank: nowhere
};

/// What the provider tells of one that it had taken over.
struct TextReport {
    QString id;      ///< its own name for it
    bool failed = false; ///< it did not arrive, and never will
    QString problem; ///< a code: refused, blocked, phone_off, landline, undelivered
};

class TextMessages {
public:
    virtual ~TextMessages() = default;
    /// The provider's own name for it, once they have taken it over. Nothing tells a provider that a message is the same one again, so
    /// what was not answered is not sent twice. Errors as Mailer's: Invalid (field: "to", "from"), NotAvailable, WrongPassword, Denied;
    /// Cancelled where it may have been taken over and the answer did not come.
    [[nodiscard]] virtual Result<QString> send(const TextMessage &message) = 0;

    // -- its calls to us
    [[nodiscard]] virtual QByteArray signatureHeader() const { return {}; }
    /// Denied (data: problem: "signature_missing", "signature", "account"); NotAvailable ("no_secret") where none is set to check it with.
    [[nodiscard]] virtual Result<> check(const ProviderCall &) const { return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_secret")}}); }
    /// Of a call that was checked. Malformed (data: detail).
    [[nodiscard]] virtual Result<TextReport> read(const ProviderCall &) const { return fail(ErrorCode::Malformed); }
};

} // namespace praxis
