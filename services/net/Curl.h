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
/// TLS 1.2 or newer with a certificate of that host; `authorities` blank: the system's. No proxy, no .netrc, no signals.
[[nodiscard]] bool setStrictTls(CURL *handle, const QString &authorities);
[[nodiscard]] bool isAboutCertificates(CURLcode code);

template <class Value>
[[nodiscard]] bool set(CURL *handle, CURLoption option, Value value)
{
    return curl_easy_setopt(handle, option, value) == CURLE_OK;
}

} // namespace praxis::net
