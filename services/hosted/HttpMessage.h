#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace praxis::hosted {

/// A request as the edge hands it on: read whole, its form checked, nothing of it believed.
struct HttpRequest {
    QByteArray method;                      ///< "GET"
    QByteArray target;                      ///< as sent: path and query, percent-encoded
    QHash<QByteArray, QByteArray> headers;  ///< names in lower case; a repeated field is joined with ", "
    QByteArray body;
    QString address;                        ///< of the connection, never of a header

    [[nodiscard]] QByteArray header(const char *name) const { return headers.value(QByteArray(name)); }
};

struct HttpAnswer {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< beside Content-Type, Content-Length and the security headers

    void set(QByteArray name, QByteArray value) { headers.emplaceBack(std::move(name), std::move(value)); }
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[known, value] : headers) {
            if (known == name)
                return value;
        }
        return {};
    }
};

} // namespace praxis::hosted
