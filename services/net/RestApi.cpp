#include "services/net/RestApi.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience{8'000}; // somebody may be waiting to be let in

} // namespace

Result<RestApi::Answer> RestApi::ask(const QByteArray &method, const QString &path, const QList<QByteArray> &headers, const QByteArray &body, Says says) const
{
    HttpClient::Request request{method, m_address + path, headers, body};
    request.whole = patience;
    PRAXIS_TRY(const HttpClient::Answer said, m_http.send(request));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(said.body, &problem);
    const Answer answer{said.status, document.object(), said.header("location"), retryAfter(said.header("retry-after"))};
    if (says == Says::Json && answer.isGood() && !said.body.trimmed().isEmpty() && problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"no JSON"_s}});
    return answer;
}

std::unexpected<Error> RestApi::refused(const Answer &answer)
{
    QVariantMap data{{u"reply"_s, answer.json.value(u"code").toInt(answer.status)}};
    const auto failed = [&data](ErrorCode code, const QString &name, const QString &value) {
        data.insert(name, value);
        return fail(code, data);
    };
    if (answer.status >= 300 && answer.status < 400)
        return failed(ErrorCode::Denied, u"problem"_s, u"redirect"_s);
    if (answer.status == 401 || answer.status == 403)
        return failed(ErrorCode::Denied, u"problem"_s, u"account"_s);
    if (answer.status == 404 || answer.status == 410)
        return fail(ErrorCode::NotFound, data);
    if (answer.status == 408 || answer.status == 425 || answer.status == 429 || answer.status >= 500) {
        if (answer.retryAfter >= 0)
            data.insert(u"retry_after"_s, QVariant::fromValue(answer.retryAfter));
        return failed(ErrorCode::NotAvailable, u"detail"_s, QString::number(answer.status));
    }
    return fail(ErrorCode::Invalid, data);
}

/// Seconds, or a moment (RFC 9110, section 10.2.3); what says neither says nothing.
qint64 RestApi::retryAfter(const QByteArray &said) const
{
    constexpr qint64 longest = 24 * 3600;
    bool isNumber = false;
    const qint64 seconds = said.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? -1 : std::min(seconds, longest);
    QDateTime moment = QLocale::c().toDateTime(QString::fromLatin1(said), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!moment.isValid())
        return -1;
    moment.setTimeSpec(Qt::UTC);
    return std::clamp((moment.toMSecsSinceEpoch() - m_clock.now().ms) / 1000, qint64{0}, longest);
}

QByteArray formOf(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields)
        form += (form.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    return form;
}

Result<> fetchFile(const HttpClient::Options &http, const QString &address, qint64 mostBytes, const std::function<bool(QByteArrayView)> &piece)
{
    PRAXIS_TRY(const HttpClient::Answer answer, HttpClient(http).send({"GET", address, {}, {}, mostBytes, piece}));
    if (answer.status == 200)
        return {};
    if (answer.status >= 300 && answer.status < 400)
        return fail(ErrorCode::Denied, {{u"problem"_s, u"redirect"_s}});
    if (answer.status == 404 || answer.status == 410)
        return fail(ErrorCode::NotFound);
    return fail(ErrorCode::NotAvailable, {{u"detail"_s, QString::number(answer.status)}});
}

} // namespace praxis::net
