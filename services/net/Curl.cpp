#include "services/net/Curl.h"

#include "services/net/PublicAddress.h"

#include <QFile>

#include <sys/socket.h>

namespace praxis::net {

namespace {

curl_socket_t openSocket(void *user, curlsocktype, curl_sockaddr *address)
{
    auto &allowed = *static_cast<AllowedAddresses *>(user);
    const bool may = allowed.everywhere || isPublic(&address->addr) || (allowed.thisComputer && isLoopback(&address->addr));
    if (!may) {
        allowed.refused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

} // namespace

bool setAllowed(CURL *handle, AllowedAddresses &allowed)
{
    return set(handle, CURLOPT_OPENSOCKETFUNCTION, &openSocket) && set(handle, CURLOPT_OPENSOCKETDATA, &allowed);
}

CurlHandle makeCurl()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT); // once, by whoever is first
    return {ready == CURLE_OK ? curl_easy_init() : nullptr, &curl_easy_cleanup};
}

namespace {

/// Where whoever issues certificates for a practice says which of them no longer count.
bool hasRevocations(const QString &authorities)
{
    QFile file(authorities);
    return !authorities.isEmpty() && file.open(QIODevice::ReadOnly) && file.readAll().contains("-----BEGIN X509 CRL-----");
}

} // namespace

bool setStrictTls(CURL *handle, const QString &authorities)
{
    return set(handle, CURLOPT_SSL_VERIFYPEER, 1L) && set(handle, CURLOPT_SSL_VERIFYHOST, 2L) && set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2))
        && set(handle, CURLOPT_PROXY, "") && set(handle, CURLOPT_NETRC, 0L) && set(handle, CURLOPT_NOSIGNAL, 1L)
        && (authorities.isEmpty() || set(handle, CURLOPT_CAINFO, authorities.toUtf8().constData()))
        && (!hasRevocations(authorities) || set(handle, CURLOPT_CRLFILE, authorities.toUtf8().constData()));
}

bool isAboutCertificates(CURLcode code)
{
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_INVALIDCERTSTATUS
        || code == CURLE_SSL_CRL_BADFILE;
}

} // namespace praxis::net
