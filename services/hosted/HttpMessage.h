#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
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

/// What is known of who asks before their body is read, by the header alone.
enum class Sender : quint8 {
    Stranger, ///< nobody whom we know
    Claimed,  ///< says who they are, or comes to an address of which few know, and nobody has looked yet
    Known,    ///< has what only we give out
};

/// An answer that waits for something to happen. It holds no thread and no connection to the database while it does.
struct WaitingBody {
    std::chrono::milliseconds atMost;
    /// `wake` is called once, on any thread and perhaps at once, when it has happened; never after what this returns is gone.
    std::function<std::shared_ptr<void>(std::function<void()> wake)> listen;
    std::function<QByteArray()> body; ///< when it has happened, or the time is over; quick
};

struct HttpAnswer {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< beside Content-Type, Content-Length and the security headers
    /// A long body instead of `body`: of `length` bytes, piece by piece as the other side takes them; asked on a thread for such, one
    /// piece after the other. An empty piece before the end breaks the connection off, so that a half is not taken for the whole.
    std::function<QByteArray(qsizetype most)> more = {};
    qint64 length = 0;
    std::shared_ptr<const WaitingBody> waiting = {}; ///< instead of `body`, later
    bool storeFailed = false; ///< the connections to the database that this was asked on are not to be used again

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
