#pragma once

#include "models/ports/Mailer.h"

#include <chrono>

namespace praxis::net {

/// Hands messages to the practice's mail server (RFC 6409) by libcurl. Over TLS or not at all, and with a certificate that holds.
class SmtpMailer final : public Mailer {
public:
    struct Options {
        QString host;
        quint16 port = 587;
        bool tlsFirst = false;     ///< port 465: TLS before a word is said; otherwise STARTTLS, which must succeed
        QString user;              ///< blank: nobody has to sign in
        QByteArray password;
        QString authorities;       ///< file of certificates; blank: the system's
        std::chrono::milliseconds time{30'000};       ///< for all of it, however often something comes
        std::chrono::milliseconds connecting{10'000};
        std::chrono::milliseconds stalled{20'000};    ///< with less than a byte a second, it is given up
        std::chrono::milliseconds leaving{900};       ///< what is left to it once nobody waits any more; libcurl looks once a second, and says goodbye for another
        bool onlyPublic = false;   ///< the host was named by a practice, and this program stands in a network that is not theirs
    };

    explicit SmtpMailer(Options options) : m_options(std::move(options)) {}

    [[nodiscard]] Result<> send(const Mail &mail) override;

private:
    Options m_options;
};

} // namespace praxis::net
