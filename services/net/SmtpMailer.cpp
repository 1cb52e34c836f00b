#include "services/net/SmtpMailer.h"

#include "services/net/Curl.h"
#include "services/net/MailText.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <cstring>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

struct Upload {
    QByteArray text;
    qsizetype sent = 0;
};

size_t give(char *into, size_t size, size_t count, void *user)
{
    auto &upload = *static_cast<Upload *>(user);
    const qsizetype piece = std::min(static_cast<qsizetype>(size * count), upload.text.size() - upload.sent);
    std::memcpy(into, upload.text.constData() + upload.sent, static_cast<std::size_t>(piece));
    upload.sent += piece;
    return static_cast<size_t>(piece);
}

struct Patience {
    QDeadlineTimer end;
    std::chrono::milliseconds leaving;
    std::function<bool()> mayWait; ///< null: it may
};

/// libcurl itself waits two minutes for whom it says goodbye to, past every limit.
int endInTime(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto &patience = *static_cast<Patience *>(user);
    if (patience.mayWait && !patience.mayWait()) {
        patience.end = std::min(patience.end, QDeadlineTimer(patience.leaving));
        patience.mayWait = nullptr;
    }
    return patience.end.hasExpired() ? 1 : 0;
}

/// Where nobody answers for a name, the thread that asks ends by itself, later.
bool setQuickToLeave([[maybe_unused]] CURL *curl)
{
#if LIBCURL_VERSION_NUM >= 0x075700
    return set(curl, CURLOPT_QUICK_EXIT, 1L);
#else
    return true;
#endif
}

bool setTimes(CURL *curl, const SmtpMailer::Options &options, Patience &patience)
{
    return set(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(options.time.count()))
        && set(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::min(options.connecting, options.time).count()))
        && set(curl, CURLOPT_LOW_SPEED_LIMIT, 1L) && set(curl, CURLOPT_LOW_SPEED_TIME, std::max(1L, static_cast<long>(options.stalled.count() / 1000)))
        && set(curl, CURLOPT_FORBID_REUSE, 1L) // else the goodbye is said by a handle that knows none of this
        && set(curl, CURLOPT_NOPROGRESS, 0L) && set(curl, CURLOPT_XFERINFOFUNCTION, &endInTime) && set(curl, CURLOPT_XFERINFODATA, &patience)
        && setQuickToLeave(curl);
}

/// `given`: all of the message was, so that a server which says nothing more may have taken it.
std::unexpected<Error> explained(CURLcode code, long reply, bool given)
{
    if (code == CURLE_LOGIN_DENIED)
        return fail(ErrorCode::WrongPassword);
    if (code == CURLE_USE_SSL_FAILED || isAboutCertificates(code))
        return fail(ErrorCode::Denied, {{u"problem"_s, u"certificate"_s}});
    if (code == CURLE_SEND_ERROR && reply >= 500 && reply < 600) // what was said of the sender or of who is to get it
        return fail(ErrorCode::Invalid, {{u"field"_s, u"to"_s}, {u"reply"_s, QVariant::fromValue(reply)}});
    return fail(ErrorCode::NotAvailable, {{u"detail"_s, QString::fromLatin1(curl_easy_strerror(code))}, {u"reply"_s, QVariant::fromValue(reply)},
                                          {u"doubtful"_s, given && reply < 400}});
}

} // namespace

Result<> SmtpMailer::send(const Mail &mail)
{
    PRAXIS_TRY(const QByteArray text, mailText(mail));
    Upload upload{text};
    const CurlHandle handle = makeCurl();
    CurlLines to(curl_slist_append(nullptr, QByteArray('<' + mail.to.toLatin1() + '>').constData()), &curl_slist_free_all);
    if (!handle || !to)
        return fail(ErrorCode::Internal, {{u"detail"_s, u"libcurl"_s}});
    const QByteArray address = (m_options.tlsFirst ? "smtps://" : "smtp://") + m_options.host.toLatin1() + ':' + QByteArray::number(m_options.port);
    const QByteArray from = '<' + mail.from.toLatin1() + '>';
    CURL *curl = handle.get();
    AllowedAddresses allowed{!m_options.onlyPublic};
    Patience patience{QDeadlineTimer(m_options.time), m_options.leaving, mayWait()};
    bool good = set(curl, CURLOPT_URL, address.constData()) && set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps") && set(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL))
        && set(curl, CURLOPT_MAIL_FROM, from.constData()) && set(curl, CURLOPT_MAIL_RCPT, to.get()) && set(curl, CURLOPT_UPLOAD, 1L)
        && set(curl, CURLOPT_READFUNCTION, &give) && set(curl, CURLOPT_READDATA, &upload) && setTimes(curl, m_options, patience)
        && setStrictTls(curl, m_options.authorities) && setAllowed(curl, allowed);
    if (!m_options.user.isEmpty())
        good = good && set(curl, CURLOPT_USERNAME, m_options.user.toUtf8().constData()) && set(curl, CURLOPT_PASSWORD, m_options.password.constData());
    if (!good)
        return fail(ErrorCode::Internal, {{u"detail"_s, u"libcurl"_s}});
    const CURLcode code = curl_easy_perform(curl);
    if (allowed.refused)
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"address"_s}});
    long reply = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    return code == CURLE_OK ? Result<>() : Result<>(explained(code, reply, upload.sent == upload.text.size()));
}

} // namespace praxis::net
