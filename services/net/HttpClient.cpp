#include "services/net/HttpClient.h"

#include "services/net/Curl.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

/// What the callbacks of one request share.
struct Transfer {
    const HttpClient::Options &options;
    const HttpClient::Request &request;
    HttpClient::Answer answer;
    qint64 received = 0;
    AllowedAddresses allowed;
    bool tooLarge = false;
    bool cancelled = false;
    CURL *handle = nullptr;
};

std::unexpected<Error> refused(const QString &problem)
{
    return fail(ErrorCode::Denied, {{u"problem"_s, problem}});
}

size_t takeBody(char *data, size_t size, size_t count, void *user)
{
    auto &transfer = *static_cast<Transfer *>(user);
    const QByteArrayView piece(data, static_cast<qsizetype>(size * count));
    transfer.received += piece.size();
    if (transfer.received > transfer.request.mostBytes) {
        transfer.tooLarge = true;
        return 0;
    }
    long status = 0;
    curl_easy_getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &status);
    if (transfer.request.piece && status >= 200 && status < 300) {
        transfer.cancelled = !transfer.request.piece(piece);
        return transfer.cancelled ? 0 : size * count;
    }
    transfer.answer.body.append(piece);
    return size * count;
}

size_t takeHeader(char *data, size_t size, size_t count, void *user)
{
    auto &answer = static_cast<Transfer *>(user)->answer;
    const QByteArrayView line(data, static_cast<qsizetype>(size * count));
    if (line.startsWith("HTTP/"))
        answer.headers.clear(); // of an answer before, as "100 Continue"
    else if (const qsizetype colon = line.indexOf(':'); colon > 0)
        answer.headers.emplaceBack(line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray());
    return size * count;
}

bool isListed(const QStringList &hosts, const QString &host)
{
    return std::any_of(hosts.begin(), hosts.end(), [&host](const QString &known) {
        return known.startsWith("*."_L1) ? host.endsWith(known.mid(1)) && host.size() > known.size() - 1 : host == known;
    });
}

bool prepare(CURL *handle, Transfer &transfer, const QByteArray &address, const curl_slist *headers)
{
    const HttpClient::Options &options = transfer.options;
    const HttpClient::Request &request = transfer.request;
    bool good = set(handle, CURLOPT_URL, address.constData()) && set(handle, CURLOPT_PROTOCOLS_STR, "https") && set(handle, CURLOPT_FOLLOWLOCATION, 0L)
        && setStrictTls(handle, options.authorities)
        && setAllowed(handle, transfer.allowed)
        && set(handle, CURLOPT_WRITEFUNCTION, &takeBody) && set(handle, CURLOPT_WRITEDATA, &transfer)
        && set(handle, CURLOPT_HEADERFUNCTION, &takeHeader) && set(handle, CURLOPT_HEADERDATA, &transfer)
        && set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connecting.count())) && set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request.whole.count()))
        && set(handle, CURLOPT_LOW_SPEED_LIMIT, 1024L) && set(handle, CURLOPT_LOW_SPEED_TIME, std::max(1L, static_cast<long>(options.stalled.count() / 1000)))
        && set(handle, CURLOPT_HTTPHEADER, headers) && set(handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
    if (request.method == "HEAD")
        return good && set(handle, CURLOPT_NOBODY, 1L);
    if (request.method != "GET" && request.method != "DELETE")
        good = good && set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size())) && set(handle, CURLOPT_POSTFIELDS, request.body.constData());
    return good;
}

/// What S3 wants signed besides: libcurl takes the hash of the body from this header, and from nowhere else.
bool sign(CURL *handle, const HttpClient::AwsKey &key)
{
    const QByteArray what = "aws:amz:" + key.region + ":s3";
    return set(handle, CURLOPT_AWS_SIGV4, what.constData()) && set(handle, CURLOPT_USERNAME, key.id.constData()) && set(handle, CURLOPT_PASSWORD, key.secret.constData());
}

std::unexpected<Error> explained(CURLcode code, const Transfer &transfer)
{
    if (transfer.allowed.refused)
        return refused(u"address"_s);
    if (transfer.tooLarge)
        return fail(ErrorCode::TooLarge, {{u"what"_s, u"answer"_s}, {u"limit"_s, QVariant::fromValue(transfer.request.mostBytes)}});
    if (transfer.cancelled)
        return fail(ErrorCode::Cancelled);
    if (isAboutCertificates(code))
        return refused(u"certificate"_s);
    curl_off_t secured = 0; // before that nothing of the request is said
    curl_easy_getinfo(transfer.handle, CURLINFO_APPCONNECT_TIME_T, &secured);
    return fail(ErrorCode::NotAvailable, {{u"detail"_s, QString::fromLatin1(curl_easy_strerror(code))}, {u"begun"_s, secured > 0}});
}

} // namespace

QByteArray HttpClient::Answer::header(QByteArrayView name) const
{
    for (const auto &[known, value] : headers) {
        if (known == name)
            return value;
    }
    return {};
}

Result<HttpClient::Answer> HttpClient::send(const Request &request) const
{
    const QUrl url(request.address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"https")
        return refused(u"scheme"_s);
    if (!url.userInfo().isEmpty() || !isListed(m_options.hosts, url.host(QUrl::FullyEncoded)))
        return refused(u"host"_s);
    const CurlHandle handle = makeCurl();
    CurlLines headers(nullptr, &curl_slist_free_all);
    QList<QByteArray> lines = request.headers;
    if (request.signedBy)
        lines.append("x-amz-content-sha256: " + QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex());
    for (const QByteArray &line : std::as_const(lines)) {
        if (curl_slist *longer = curl_slist_append(headers.get(), line.constData())) {
            (void)headers.release();
            headers.reset(longer);
        }
    }
    Transfer transfer{m_options, request, {}, 0, {m_options.intoOwnNetwork, m_options.toThisComputer}, false, false, handle.get()};
    if (!handle || !prepare(handle.get(), transfer, url.toEncoded(), headers.get()) || (request.signedBy && !sign(handle.get(), *request.signedBy)))
        return fail(ErrorCode::Internal, {{u"detail"_s, u"libcurl"_s}});
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK)
        return explained(code, transfer);
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    transfer.answer.status = static_cast<int>(status);
    return std::move(transfer.answer);
}

} // namespace praxis::net
