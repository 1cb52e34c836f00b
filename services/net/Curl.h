#pragma once

#include <QString>

#include <curl/curl.h>

#include <memory>

/// What every use of libcurl here shares.
namespace praxis::net {

using CurlHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlLines = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// Null where libcurl cannot begin.
[[nodiscard]] CurlHandle makeCurl();
/// TLS 1.2 or newer with a certificate of that host; `authorities` blank: the system's; lists of
/// revoked certificates in that file count, for each certificate up to the root. No proxy, no .netrc, no signals.
[[nodiscard]] bool setStrictTls(CURL *handle, const QString &authorities);
[[nodiscard]] bool isAboutCertificates(CURLcode code);

/// Where a connection may go, asked of its address when it is made: a name may lead elsewhere each time.
struct AllowedAddresses {
    bool everywhere = false;   ///< whoever runs the program named the host, and may mean their own network
    bool thisComputer = false; ///< tests: loopback too, and nothing else that is not public
    bool refused = false;      ///< set where one was not allowed
};
/// `allowed` lives as long as `handle` is used.
[[nodiscard]] bool setAllowed(CURL *handle, AllowedAddresses &allowed);

template <class Value>
[[nodiscard]] bool set(CURL *handle, CURLoption option, Value value)
{
    return curl_easy_setopt(handle, option, value) == CURLE_OK;
}

} // namespace praxis::net
