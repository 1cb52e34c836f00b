#include "tests/server/Proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace praxis::test {

using namespace Qt::StringLiterals;

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(socket);
    if (!bound)
        qFatal("no port is free");
    return ntohs(address.sin_port);
}

Proxy::Proxy(Kind kind, int one, int two, const QList<Change> &more) : m_kind(kind), m_plain(freePort()), m_secure(freePort()), m_operations(freePort())
{
    makeCertificate();
    const auto local = [](int port) { return u"127.0.0.1:%1"_s.arg(port); };
    QList<Change> changes{{u"10.0.0.11:8420"_s, local(one)}, {u"10.0.0.12:8420"_s, local(two)}};
    if (kind == HAProxy)
        changes += {{u"log /dev/log local0"_s, u"log stdout format raw local0"_s},
                    {u"    chroot /var/lib/haproxy\n    user haproxy\n    group haproxy\n"_s, {}},
                    {u"bind :80\n"_s, QString(u"bind " + local(m_plain) + u'\n')},
                    {u"bind :443"_s, QString(u"bind " + local(m_secure))},
                    {u"/etc/haproxy/praxis.pem"_s, at(u"praxis.pem"_s)},
                    {u"127.0.0.1:8405"_s, local(m_operations)}};
    else
        changes += {{u"listen 80;"_s, QString(u"listen " + local(m_plain) + u';')},
                    {u"listen 443"_s, QString(u"listen " + local(m_secure))},
                    {u"/etc/nginx/praxis/certificate.pem"_s, at(u"certificate.pem"_s)},
                    {u"/etc/nginx/praxis/key.pem"_s, at(u"key.pem"_s)},
                    {u"/var/log/nginx/praxis.log"_s, at(u"access.log"_s)},
                    {u"/var/log/nginx/praxis-error.log"_s, at(u"error.log"_s)}};
    QFile file(kind == HAProxy ? QStringLiteral(PACKAGING "/proxy/haproxy.cfg") : QStringLiteral(PACKAGING "/proxy/nginx.conf"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no configuration");
    write(QString::fromUtf8(file.readAll()), changes + more);
}

Proxy::~Proxy()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

void Proxy::makeCertificate() const
{
    const auto [code, said] = ran(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=practice.example"_s,
                                                 u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, at(u"key.pem"_s), u"-out"_s, at(u"certificate.pem"_s)});
    if (code != 0)
        qFatal("openssl: %s", said.constData());
    QFile key(at(u"key.pem"_s)), certificate(at(u"certificate.pem"_s));
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        qFatal("no certificate");
    writeSecret(at(u"praxis.pem"_s), certificate.readAll() + key.readAll());
    for (const char *name : {"SSL_CERT_FILE", "CURL_CA_BUNDLE"}) // whom Python and curl believe
        qputenv(name, at(u"certificate.pem"_s).toLocal8Bit());
}

void Proxy::write(QString text, const QList<Change> &changes) const
{
    for (const Change &change : changes) {
        if (!text.contains(change.what))
            qFatal("the configuration has no %s any more", qPrintable(change.what));
        text.replace(change.what, change.into);
    }
    writeSecret(at(u"praxis.conf"_s), text.toUtf8());
    QString whole = ::geteuid() == 0 ? u"user root;\n"_s : QString();
    whole += u"daemon off;\npid %1/pid;\nerror_log %1/start.log;\nevents {}\nhttp {\n"_s.arg(folder.path());
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        whole += u"    %2_temp_path %1/%2;\n"_s.arg(folder.path(), QString::fromLatin1(kind));
    whole += u"    include %1/praxis.conf;\n}\n"_s.arg(folder.path());
    writeSecret(at(u"nginx.conf"_s), whole.toUtf8());
}

std::pair<int, QByteArray> Proxy::check() const
{
    return m_kind == HAProxy ? ran(u"/usr/sbin/haproxy"_s, {u"-c"_s, u"-f"_s, at(u"praxis.conf"_s)})
                             : ran(u"/usr/sbin/nginx"_s, {u"-t"_s, u"-e"_s, at(u"start.log"_s), u"-c"_s, at(u"nginx.conf"_s)});
}

void Proxy::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(at(u"output.log"_s));
    if (m_kind == HAProxy)
        m_process.start(u"/usr/sbin/haproxy"_s, {u"-db"_s, u"-f"_s, at(u"praxis.conf"_s)});
    else
        m_process.start(u"/usr/sbin/nginx"_s, {u"-e"_s, at(u"start.log"_s), u"-c"_s, at(u"nginx.conf"_s)});
    if (!m_process.waitForStarted())
        qFatal("no proxy");
    for (QDeadlineTimer limit(20'000); RunningServer::curl(plainUrl()).status != 308;) {
        if (limit.hasExpired() || m_process.state() == QProcess::NotRunning)
            qFatal("the proxy does not answer: %s", accessLog().constData());
    }
}

int Proxy::alive() const
{
    const QByteArray all = RunningServer::curl(u"http://127.0.0.1:%1/stats;csv"_s.arg(m_operations)).body;
    int up = 0;
    for (const QByteArray &line : all.split('\n')) {
        if (line.startsWith("praxisd,") && !line.startsWith("praxisd,BACKEND"))
            up += line.split(',').value(17) == "UP" ? 1 : 0;
    }
    return up;
}

QByteArray Proxy::accessLog() const
{
    QByteArray all;
    for (const QString &name : {u"output.log"_s, u"start.log"_s, u"access.log"_s, u"error.log"_s}) {
        if (QFile file(at(name)); file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace praxis::test
