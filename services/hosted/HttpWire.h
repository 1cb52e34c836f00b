#pragma once

#include "services/hosted/HttpMessage.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <string_view>

/// What goes over the wire, as Beast has it and as we do. For HttpServer.cpp alone, for what it costs the compiler.
namespace praxis::hosted::wire {

namespace beast = boost::beast;
namespace http = boost::beast::http;

inline QByteArray bytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Before its body is read: what follows a body (trailers) is no header that anybody may go by.
inline HttpRequest headOf(const http::request<http::string_body> &message, const QString &address)
{
    HttpRequest request{bytes(message.method_string()), bytes(message.target()), {}, {}, address};
    for (const auto &field : message) {
        QByteArray &value = request.headers[bytes(field.name_string()).toLower()];
        value = value.isEmpty() ? bytes(field.value()) : value + ", " + bytes(field.value());
    }
    return request;
}

inline http::response<http::string_body> written(const HttpAnswer &answer, bool keepAlive, bool withBody)
{
    http::response<http::string_body> message(static_cast<http::status>(answer.status), 11);
    if (answer.status != 204)
        message.set(http::field::content_type, std::string_view(answer.type.constData(), static_cast<std::size_t>(answer.type.size())));
    // Nothing here is a page that may be framed, sniffed or kept by a cache unless a route says otherwise.
    message.set(http::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    message.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    message.set("Referrer-Policy", "no-referrer");
    for (const auto &[name, value] : answer.headers)
        message.set(std::string_view(name.constData(), static_cast<std::size_t>(name.size())), std::string_view(value.constData(), static_cast<std::size_t>(value.size())));
    message.keep_alive(keepAlive);
    message.body() = answer.body.toStdString();
    message.prepare_payload();
    if (answer.more)
        message.content_length(static_cast<std::uint64_t>(answer.length));
    if (!withBody) // the length is that of the body which GET would have got
        message.body().clear();
    return message;
}

inline int statusOfReading(const boost::system::error_code &failed)
{
    if (failed == http::error::body_limit)
        return 413;
    if (failed == http::error::header_limit)
        return 431;
    return 400;
}

/// A status that refuses it for what its header says.
[[nodiscard]] inline int unwelcome(const http::request<http::string_body> &request)
{
    if (request.version() != 11 && request.version() != 10)
        return 505;
    if (request.version() == 11 && request.count(http::field::host) != 1)
        return 400;
    const bool codedBody = request.count(http::field::transfer_encoding) > 0 && !request.chunked();
    if (codedBody || request.count(http::field::content_encoding) > 0)
        return codedBody ? 501 : 415; // a small body that unpacks to a large one is not unpacked
    if (request.count(http::field::upgrade) > 0 || request.method() == http::verb::connect || request.method() == http::verb::trace)
        return 501;
    return 0;
}

} // namespace praxis::hosted::wire
