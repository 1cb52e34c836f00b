#pragma once

#include "services/net/FormBody.h"

namespace praxis::net {

/// `X-Twilio-Signature`: base64 of HMAC-SHA1 under the account's token, over the address that the provider called and the form's
/// fields sorted by name, name and value joined (https://www.twilio.com/docs/usage/security). `address` is the public one from our
/// configuration with the query that came, never what a header of the request says; it counts with and without its usual port.
class TwilioSignature {
public:
    explicit TwilioSignature(QByteArray token) : m_token(std::move(token)) {}

    [[nodiscard]] bool holds(const QByteArray &address, const FormFields &form, const QByteArray &signature) const;
    /// Of a body that is no form: the address carries its SHA-256 as `bodySHA256`, and both are checked.
    [[nodiscard]] bool holdsForBody(const QByteArray &address, const QByteArray &body, const QByteArray &signature) const;
    /// What the provider would send.
    [[nodiscard]] QByteArray of(const QByteArray &address, const FormFields &form) const;

private:
    QByteArray m_token;
};

} // namespace praxis::net
