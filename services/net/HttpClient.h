#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace praxis::net {

/// One request to a named service outside, by libcurl. It goes to https and to hosts of its list only; the address that the name
/// leads to is looked at when the connection is made, so no name leads into a network of ours; a redirection is an answer, never
/// followed. Certificates are checked always: there is no way to go on without.
class HttpClient {
public:
    struct Options {
        QStringList hosts;         ///< "video.twilio.com"; "*.twilio.com" is any host below it
        QString authorities;       ///< file of certificates; blank: the system's
        bool toThisComputer = false; ///< tests: loopback is allowed, and nothing else that is not public
        bool intoOwnNetwork = false; ///< the hosts were named by whoever runs the server, who may mean their own network: any address
        std::chrono::milliseconds connecting{10'000};
        std::chrono::milliseconds stalled{30'000}; ///< with less than 1 kB in a second, it is given up
    };
    /// Who signs a request as Amazon's services and those like them want it (Signature Version 4).
    struct AwsKey {
        QByteArray region;
        QByteArray id;
        QByteArray secret;
    };
    struct Request {
        QByteArray method = "GET";
        QString address;
        QList<QByteArray> headers; ///< "Name: value"
        QByteArray body;
        qint64 mostBytes = 1 << 20; ///< of the answer
        /// Gets the answer's body piece by piece instead of `Answer::body`, where its status is 200 to 299; false ends it (Cancelled).
        std::function<bool(QByteArrayView)> piece = {};
        /// Signed for S3. The query must be in the order of its names, each with its '=', as that is what is signed.
        std::optional<AwsKey> signedBy = {};
        std::chrono::milliseconds whole{0}; ///< the longest that all of it may take; 0: as long as something comes
    };
    struct Answer {
        int status = 0;
        QByteArray body;
        QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
        [[nodiscard]] QByteArray header(QByteArrayView name) const;
    };

    explicit HttpClient(Options options) : m_options(std::move(options)) {}

    /// Denied (data: problem: "scheme", "host", "address", "certificate"), NotAvailable (data: detail; begun: the request may have arrived)
    /// where nobody answers or the connection ends too early, TooLarge, Cancelled. A status of 400 or 500 is an answer.
    [[nodiscard]] Result<Answer> send(const Request &request) const;

private:
    Options m_options;
};

} // namespace praxis::net
