#include "services/net/TwilioTexts.h"

#include "services/net/TwilioSignature.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

/// What the provider says of a number that will never work (https://www.twilio.com/docs/api/errors).
bool isAboutTo(int code)
{
    return code == 21211 || code == 21214 || code == 21217 || code == 21408 || code == 21610 || code == 21612 || code == 21614;
}

std::unexpected<Error> refused(const char *field, int code)
{
    return fail(ErrorCode::Invalid, {{u"field"_s, QString::fromLatin1(field)}, {u"reply"_s, code}});
}

std::unexpected<Error> explained(int status, int code)
{
    if (status == 401 || status == 403)
        return fail(ErrorCode::WrongPassword, {{u"reply"_s, code}});
    if (status == 500 || status == 502 || status == 504) // they may have got to it first
        return fail(ErrorCode::Cancelled);
    if (status == 429 || status >= 500)
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, QString::number(status)}, {u"reply"_s, code}});
    return refused(isAboutTo(code) ? "to" : "from", code);
}

/// It was asked, and what it answered is not known.
bool isInDoubt(const Error &error)
{
    return error.code == ErrorCode::TooLarge || (error.code == ErrorCode::NotAvailable && error.data.value(u"begun"_s).toBool());
}

QByteArray fieldOf(const FormFields &form, const char *name)
{
    for (const auto &[key, value] : form) {
        if (key == name)
            return value;
    }
    return {};
}

/// Why a message did not arrive (https://www.twilio.com/docs/api/errors, 30001 and on).
QString problemOf(int code)
{
    switch (code) {
    case 30003:
        return u"phone_off"_s;
    case 30004:
    case 30007:
        return u"blocked"_s;
    case 30005:
        return u"refused"_s;
    case 30006:
        return u"landline"_s;
    default:
        return u"undelivered"_s;
    }
}

} // namespace

Result<> TwilioTexts::check(const ProviderCall &call) const
{
    if (m_options.token.isEmpty())
        return fail(ErrorCode::NotAvailable, {{u"status"_s, u"no_secret"_s}});
    if (call.signature.isEmpty())
        return fail(ErrorCode::Denied, {{u"problem"_s, u"signature_missing"_s}});
    const auto form = readForm(call.body);
    if (!form || !call.contentType.startsWith("application/x-www-form-urlencoded") || !TwilioSignature(m_options.token).holds(call.address, *form, call.signature))
        return fail(ErrorCode::Denied, {{u"problem"_s, u"signature"_s}});
    if (fieldOf(*form, "AccountSid") != m_options.account.toLatin1())
        return fail(ErrorCode::Denied, {{u"problem"_s, u"account"_s}});
    return {};
}

Result<TextReport> TwilioTexts::read(const ProviderCall &call) const
{
    static const QRegularExpression sid(QRegularExpression::anchoredPattern(u"[A-Z]{2}[0-9a-f]{32}"_s));
    PRAXIS_TRY(const FormFields form, readForm(call.body));
    TextReport report;
    report.id = QString::fromLatin1(fieldOf(form, "MessageSid"));
    if (!sid.match(report.id).hasMatch())
        return fail(ErrorCode::Malformed, {{u"detail"_s, u"MessageSid"_s}});
    const QByteArray status = fieldOf(form, "MessageStatus").toLower();
    if (status.isEmpty())
        return fail(ErrorCode::Malformed, {{u"detail"_s, u"MessageStatus"_s}});
    report.failed = status == "undelivered" || status == "failed";
    if (report.failed)
        report.problem = problemOf(fieldOf(form, "ErrorCode").toInt());
    return report;
}

Result<QString> TwilioTexts::send(const TextMessage &message)
{
    static const QRegularExpression sid(QRegularExpression::anchoredPattern(u"AC[0-9a-fA-F]{32}"_s));
    static const QRegularExpression number(QRegularExpression::anchoredPattern(u"\\+[1-9][0-9]{7,14}"_s));
    if (!sid.match(m_options.account).hasMatch())
        return fail(ErrorCode::WrongPassword, {{u"field"_s, u"account"_s}});
    if (!number.match(message.to).hasMatch())
        return refused("to", 0);
    QByteArray form = "To=" + QUrl::toPercentEncoding(message.to) + "&From=" + QUrl::toPercentEncoding(message.from) + "&Body=" + QUrl::toPercentEncoding(message.text);
    if (!message.callback.isEmpty())
        form += "&StatusCallback=" + QUrl::toPercentEncoding(message.callback);
    const QByteArray who = m_options.account.toLatin1() + ':' + m_options.token;
    const QString address = m_options.address + u"/2010-04-01/Accounts/"_s + m_options.account + u"/Messages.json"_s;
    HttpClient::Request request{"POST", address, {"Authorization: Basic " + who.toBase64(), "Content-Type: application/x-www-form-urlencoded"}, form};
    request.whole = m_options.whole;
    const auto answer = HttpClient(m_options.http).send(request);
    if (!answer)
        return isInDoubt(answer.error()) ? fail(ErrorCode::Cancelled) : fail(answer.error());
    const QJsonObject said = QJsonDocument::fromJson(answer->body).object();
    if (answer->status != 201 && answer->status != 200)
        return explained(answer->status, said[u"code"].toInt());
    const QString name = said[u"sid"].toString();
    return name.isEmpty() ? Result<QString>(fail(ErrorCode::Cancelled)) : Result<QString>(name);
}

} // namespace praxis::net
