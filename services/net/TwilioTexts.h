#pragma once

#include "models/ports/TextMessages.h"
#include "services/net/HttpClient.h"

namespace praxis::net {

/// Text messages by Twilio (POST /2010-04-01/Accounts/{Sid}/Messages.json, https://www.twilio.com/docs/messaging/api/message-resource).
class TwilioTexts final : public TextMessages {
public:
    struct Options {
        QString account; ///< AC and 32 hexadecimal digits
        QByteArray token;
        QString address = QStringLiteral("https://api.twilio.com"); ///< tests name their own
        std::chrono::milliseconds whole{30'000};                    ///< the longest that a provider has for its answer
        HttpClient::Options http = {.hosts = {QStringLiteral("api.twilio.com")}};
    };

    explicit TwilioTexts(Options options) : m_options(std::move(options)) {}

    [[nodiscard]] Result<QString> send(const TextMessage &message) override;

    [[nodiscard]] QByteArray signatureHeader() const override { return "X-Twilio-Signature"; }
    [[nodiscard]] Result<> check(const ProviderCall &call) const override;
    [[nodiscard]] Result<TextReport> read(const ProviderCall &call) const override;

private:
    Options m_options;
};

} // namespace praxis::net
