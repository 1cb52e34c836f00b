#include "services/net/TwilioSignature.h"
#include "services/net/TwilioVideo.h"
#include "services/net/TwilioVideoEvents.h"

#include <algorithm>

/// What Twilio calls us for.
namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

bool isForm(const ProviderCall &call)
{
    return call.contentType.split(';').first().trimmed().toLower() == "application/x-www-form-urlencoded";
}

Result<> denied(const QString &problem)
{
    return fail(ErrorCode::Denied, {{u"problem"_s, problem}});
}

} // namespace

Result<> TwilioVideo::check(const ProviderCall &call) const
{
    if (m_options.token.isEmpty())
        return fail(ErrorCode::NotAvailable, {{u"status"_s, u"no_secret"_s}});
    if (call.signature.isEmpty())
        return denied(u"signature_missing"_s);
    const TwilioSignature signature(m_options.token);
    if (!isForm(call))
        return signature.holdsForBody(call.address, call.body, call.signature) ? Result<>() : denied(u"signature"_s);
    const auto form = readForm(call.body);
    if (!form || !signature.holds(call.address, *form, call.signature))
        return denied(u"signature"_s);
    const bool isOurs = std::none_of(form->begin(), form->end(), [this](const auto &field) {
        return field.first.toLower() == "accountsid" && field.second != m_options.account.toUtf8();
    });
    return isOurs ? Result<>() : denied(u"account"_s);
}

Result<VideoEvent> TwilioVideo::read(const ProviderCall &call) const
{
    if (!isForm(call))
        return fail(ErrorCode::Malformed, {{u"detail"_s, u"Content-Type"_s}});
    PRAXIS_TRY(const FormFields form, readForm(call.body));
    PRAXIS_TRY(const TwilioEvent event, TwilioEvent::read(form));
    return videoEventOf(event);
}

} // namespace praxis::net
