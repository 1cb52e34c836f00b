#pragma once

#include "models/ports/Clock.h"
#include "services/net/HttpClient.h"

#include <QJsonObject>

namespace praxis::net {

/// A provider's interface of JSON answers, at one base address. What is asked is a path that was built here, from names that were checked.
class RestApi {
public:
    struct Answer {
        int status = 0;
        QJsonObject json;       ///< empty where the body is no JSON object
        QByteArray location;    ///< of a redirection
        qint64 retryAfter = -1; ///< seconds that were asked for; −1: none were

        [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
    };

    RestApi(QString address, HttpClient::Options http, const Clock &clock) : m_address(std::move(address)), m_http(std::move(http)), m_clock(clock) {}

    enum class Says : quint8 {
        Json,     ///< NotAvailable (data: detail) for an answer of success whose body is none
        Anything, ///< its status is all that counts
    };
    /// Any status is an answer.
    [[nodiscard]] Result<Answer> ask(const QByteArray &method, const QString &path, const QList<QByteArray> &headers, const QByteArray &body = {}, Says says = Says::Json) const;

    /// What a status says that is no success: Denied (data: problem: "account", "redirect"), NotFound, NotAvailable (data: detail: the
    /// status, retry_after: seconds, where it said), Invalid; data: reply, the provider's own number of it.
    [[nodiscard]] static std::unexpected<Error> refused(const Answer &answer);

private:
    [[nodiscard]] qint64 retryAfter(const QByteArray &said) const;

    QString m_address;
    HttpClient m_http;
    const Clock &m_clock;
};

/// Names and values as a form.
[[nodiscard]] QByteArray formOf(const QList<std::pair<QByteArray, QString>> &fields);

/// The file at an address that a provider gave, without saying who asks: that is for the provider's own address alone. Denied where it is
/// not of `http`'s hosts or leads elsewhere; NotFound; NotAvailable, also where the address is no longer good.
[[nodiscard]] Result<> fetchFile(const HttpClient::Options &http, const QString &address, qint64 mostBytes, const std::function<bool(QByteArrayView)> &piece);

} // namespace praxis::net
