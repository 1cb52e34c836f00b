#include "services/net/Curl.h"

namespace praxis::net {

CurlHandle makeCurl()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT); // once, by whoever is first
    return {ready == CURLE_OK ? curl_easy_init() : nullptr, &curl_easy_cleanup};
}

bool setStrictTls(CURL *handle, const QString &authorities)
{
    return set(handle, CURLOPT_SSL_VERIFYPEER, 1L) && set(handle, CURLOPT_SSL_VERIFYHOST, 2L) && set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2))
        && set(handle, CURLOPT_PROXY, "") && set(handle, CURLOPT_NETRC, 0L) && set(handle, CURLOPT_NOSIGNAL, 1L)
        && (authorities.isEmpty() || set(handle, CURLOPT_CAINFO, authorities.toUtf8().constData()));
}

bool isAboutCertificates(CURLcode code)
{
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_INVALIDCERTSTATUS;
}

} // namespace praxis::net
