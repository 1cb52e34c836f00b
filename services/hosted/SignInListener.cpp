#include "services/hosted/SignInListener.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds lookingForStop{100};
constexpr QByteArrayView answerPath = "/signed-in";

HttpServer::Options onLoopback(quint16 port)
{
    HttpServer::Options options;
    options.address = u"127.0.0.1"_s;
    options.port = port;
    options.threads = 2; // one answer waits to be told how it ended; the other thread turns everybody else away
    options.streams = 1;
    options.waiting = 16;
    options.connections = 32;
    options.bodyBytes = 1024;
    return options;
}

/// A browser says where what it asks for is shown: an image or a script of some page is no answer to a sign-in.
bool isSeen(const HttpRequest &request)
{
    const QByteArray shown = request.header("sec-fetch-dest");
    return shown.isEmpty() || shown == "document";
}

/// Whether the one state in there is `expected`. It is text of an address that stays as it is when it is escaped.
bool hasState(const QByteArray &query, const QByteArray &expected)
{
    int states = 0;
    bool isExpected = false;
    for (const QByteArray &field : query.split('&')) {
        if (!field.startsWith("state="))
            continue;
        ++states;
        isExpected = QByteArray::fromPercentEncoding(field.sliced(6)) == expected;
    }
    return states == 1 && isExpected && !expected.isEmpty();
}

} // namespace

SignInListener::SignInListener(const Clock &clock, quint16 port, SignInPages pages)
    : m_clock(clock), m_pages(std::move(pages)), m_http(onLoopback(port), [this](const HttpRequest &request) { return answer(request); })
{
}

SignInListener::~SignInListener()
{
    finish(false);
}

Result<> SignInListener::open()
{
    m_opened = m_clock.now();
    return m_http.start();
}

void SignInListener::expect(const QByteArray &state)
{
    const std::lock_guard lock(m_mutex);
    m_expected = state;
}

QString SignInListener::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_http.port()) + QString::fromLatin1(answerPath);
}

HttpAnswer SignInListener::page(int status, const QString &title, const QString &why) const
{
    const QString text = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                         "<meta name=\"color-scheme\" content=\"light dark\"><title>%2 – Praxis</title></head>\n<body><h1>%2</h1>%3<p>%4</p></body></html>\n"_s
                             .arg(m_pages.language.toHtmlEscaped(), title.toHtmlEscaped(), why.isEmpty() ? QString() : QString(u"<p>"_s + why.toHtmlEscaped() + u"</p>"),
                                  m_pages.close.toHtmlEscaped());
    return {status, "text/html; charset=utf-8", text.toUtf8()};
}

HttpAnswer SignInListener::answer(const HttpRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.first(mark);
    if (request.header("host") != "127.0.0.1:" + QByteArray::number(m_http.port()) || !isSeen(request))
        return page(400, m_pages.over);
    if (path != answerPath)
        return page(404, m_pages.over);
    if (request.method != "GET") {
        HttpAnswer said = page(405, m_pages.over);
        said.set("Allow", "GET");
        return said;
    }
    return answerOnce(mark < 0 ? QByteArray() : request.target.sliced(mark + 1));
}

HttpAnswer SignInListener::answerOnce(const QByteArray &query)
{
    std::unique_lock lock(m_mutex);
    if (m_answer || m_outcome || m_strangers >= patienceWithStrangers)
        return page(409, m_pages.over);
    if (!hasState(query, m_expected)) {
        ++m_strangers;
        m_changed.notify_all();
        return page(400, m_pages.over);
    }
    m_answer = Answer{query, m_clock.now()};
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_outcome.has_value(); });
    return m_outcome->isSignedIn ? page(200, m_pages.done) : page(400, m_pages.refused, m_outcome->why);
}

Result<SignInListener::Answer> SignInListener::wait(const std::function<bool()> &isStopped)
{
    for (;;) {
        bool isTried = false;
        {
            std::unique_lock lock(m_mutex);
            (void)m_changed.wait_for(lock, lookingForStop, [this] { return m_answer || m_strangers >= patienceWithStrangers; });
            if (m_answer)
                return *m_answer;
            isTried = m_strangers >= patienceWithStrangers;
        }
        const qint64 passed = m_clock.now().ms - m_opened.ms; // a clock that was set back far counts as over, too
        const bool isOver = passed >= patienceMs || passed < -patienceMs;
        if (!isTried && !isOver && !isStopped())
            continue;
        finish(false);
        if (isTried)
            return fail(ErrorCode::Denied, {{u"problem"_s, u"state"_s}});
        return isOver ? fail(ErrorCode::NotAvailable, {{u"problem"_s, u"no_answer"_s}}) : fail(ErrorCode::Cancelled);
    }
}

void SignInListener::finish(bool isSignedIn, const QString &why)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_outcome)
            m_outcome = Outcome{isSignedIn, why};
    }
    m_changed.notify_all();
    m_http.stop();
}

} // namespace praxis::hosted
