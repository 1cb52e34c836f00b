#include "tests/prism/ApiJudge.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace praxis::test {

namespace {

constexpr auto ticket = "x-praxis-ticket";
constexpr int refusalsOfAKind = 3;

sockaddr_in here(int port)
{
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(static_cast<uint16_t>(port));
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return at;
}

void sendAll(int connection, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t now = ::send(connection, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return;
        sent += now;
    }
}

/// Refusals of one kind are alike, and some tests send thousands of them.
QByteArray kindOf(const ApiJudge::Asked &asked, const ApiJudge::Answered &answered)
{
    static const QRegularExpression ids(QStringLiteral("[0-9a-f]{8}-[0-9a-f-]{27}"), QRegularExpression::CaseInsensitiveOption);
    const QString path = QString::fromLatin1(asked.target).section(u'?', 0, 0).replace(ids, QStringLiteral("{id}"));
    return asked.method + ' ' + path.toLatin1() + ' ' + QByteArray::number(answered.status);
}

/// More of what comes; false at its end.
bool readMore(int connection, QByteArray &said)
{
    char piece[16 * 1024];
    const ssize_t got = ::recv(connection, piece, sizeof piece, 0);
    if (got > 0)
        said.append(piece, got);
    return got > 0;
}

QByteArray valueOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

/// Whether all of a message is there, whose head ends at `end`.
bool isWhole(const QByteArray &said, qsizetype end)
{
    const QByteArray head = said.left(end);
    if (valueOf(head, "transfer-encoding").contains("chunked"))
        return said.endsWith("0\r\n\r\n");
    return said.size() >= end + 4 + valueOf(head, "content-length").toLongLong();
}

QByteArray readMessage(int connection)
{
    QByteArray said;
    do {
        const qsizetype end = said.indexOf("\r\n\r\n");
        if (end >= 0 && isWhole(said, end))
            break;
    } while (readMore(connection, said));
    return said;
}

} // namespace

ApiJudge *ApiJudge::there()
{
    static const std::unique_ptr<ApiJudge> judge = [] {
        const QList<QByteArray> told = qgetenv("PRAXIS_PRISM").split(' '); // Prism's port, the one behind it, a file for notes
        return std::unique_ptr<ApiJudge>(told.size() == 3 ? new ApiJudge(told[0].toInt(), told[1].toInt(), told[2]) : nullptr);
    }();
    return judge.get();
}

ApiJudge::ApiJudge(int prism, int behind, QByteArray notes) : m_prism(prism), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), m_notes(std::move(notes))
{
    const int again = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
    const sockaddr_in at = here(behind);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&at), sizeof at) != 0 || ::listen(m_listener, 64) != 0)
        qFatal("nobody can stand behind Prism at port %d", behind);
    m_behind = std::thread([this] { standBehind(); });
}

ApiJudge::~ApiJudge()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_behind.join();
    ::close(m_listener);
}

void ApiJudge::standBehind()
{
    for (int connection; (connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        hand(connection);
        ::close(connection);
    }
}

void ApiJudge::hand(int connection)
{
    const QByteArray asked = readMessage(connection);
    Answered answered;
    {
        const std::lock_guard lock(m_mutex);
        answered = m_answers.value(valueOf(asked.left(asked.indexOf("\r\n\r\n")), ticket));
    }
    QByteArray said = "HTTP/1.1 " + QByteArray::number(answered.status) + " Answered\r\nConnection: close\r\n";
    for (const auto &[name, value] : std::as_const(answered.headers)) {
        if (const QByteArray known = name.toLower(); known != "content-length" && known != "connection" && known != "transfer-encoding")
            said += name + ": " + value + "\r\n";
    }
    const bool empty = answered.status == 204 || answered.status == 304;
    if (!empty)
        said += "Content-Length: " + QByteArray::number(answered.body.size()) + "\r\n";
    sendAll(connection, said + "\r\n" + (empty ? QByteArray() : answered.body));
    ::shutdown(connection, SHUT_WR);
}

void ApiJudge::note(const QByteArray &line)
{
    const std::lock_guard lock(m_mutex);
    QFile file(QString::fromLocal8Bit(m_notes));
    if (!file.open(QIODevice::Append))
        qFatal("what Prism said cannot be kept");
    file.write(line + '\n');
}

void ApiJudge::look(const Asked &asked, const Answered &answered)
{
    static const QList<QByteArray> described{"GET", "POST", "PUT", "PATCH", "DELETE"}; // a HEAD is a GET's, and no description has other words
    if (!described.contains(asked.method))
        return;
    QByteArray number;
    {
        const std::lock_guard lock(m_mutex);
        if (answered.status >= 400 && ++m_refusals[kindOf(asked, answered)] > refusalsOfAKind)
            return;
        number = QByteArray::number(++m_number);
        m_answers.insert(number, answered);
    }
    QByteArray request = asked.method + ' ' + asked.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + ticket + ": " + number + "\r\n";
    for (const auto &[name, value] : asked.headers)
        request += name + ": " + value + "\r\n";
    if (!asked.body.isEmpty())
        request += "Content-Length: " + QByteArray::number(asked.body.size()) + "\r\n";
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in at = here(m_prism);
    if (::connect(connection, reinterpret_cast<const sockaddr *>(&at), sizeof at) != 0)
        qFatal("Prism is not there");
    sendAll(connection, request + "\r\n" + asked.body);
    QByteArray said;
    while (readMore(connection, said)) { }
    ::close(connection);
    {
        const std::lock_guard lock(m_mutex);
        m_answers.remove(number);
    }
    const QByteArray head = said.left(said.indexOf("\r\n\r\n"));
    const int status = head.mid(9, 3).toInt();
    const bool refused = answered.status >= 400;
    QByteArray differences;
    const bool unknown = said.contains("NO_PATH_MATCHED") || said.contains("NO_METHOD_MATCHED");
    if (unknown ? answered.status != 404 && answered.status != 405 && answered.status != 204 : status != answered.status)
        differences += "Prism says " + said.left(400).simplified() + "; ";
    const QJsonArray violations = QJsonDocument::fromJson(valueOf(head, "sl-violations")).array();
    for (const QJsonValue &violation : violations) {
        const bool ofRequest = violation[QStringLiteral("location")].toArray().first().toString() == QLatin1String("request");
        if (!(ofRequest && refused))
            differences += QJsonDocument(violation.toObject()).toJson(QJsonDocument::Compact) + "; ";
    }
    const QByteArray what = asked.method + ' ' + asked.target.left(300) + ' ' + QByteArray::number(answered.status);
    if (differences.isEmpty())
        note("fits " + what);
    else
        note("DIFFERS " + what + ": " + differences + "\n    asked: " + asked.body.left(300).simplified() + "\n    answered: " + answered.body.left(600).simplified());
}

} // namespace praxis::test
