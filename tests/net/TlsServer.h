#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>

namespace praxis::test {

/// A server that speaks TLS with a certificate of our making: Python's, so that what is tested talks to something that we did not
/// write. What it answers is a small program of its own.
class TlsServer {
public:
    /// `handler`: the body of `def answer(self)` of a BaseHTTPRequestHandler. `tls`: lines on `context`.
    TlsServer(const QString &folder, const QString &certificate, const QString &handler, const QString &tls = {})
    {
        const QString program = QStringLiteral(
            "import http.server, ssl, sys, time, socket\n"
            "class Handler(http.server.BaseHTTPRequestHandler):\n"
            "    protocol_version = 'HTTP/1.1'\n"
            "    def say(self, status, body=b'', headers={}):\n"
            "        self.send_response(status)\n"
            "        self.send_header('Content-Length', str(len(body)))\n"
            "        for k, v in headers.items(): self.send_header(k, v)\n"
            "        self.end_headers()\n"
            "        self.wfile.write(body)\n"
            "    def answer(self):\n%1\n"
            "    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer\n"
            "    def log_message(self, *a): pass\n"
            "server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)\n"
            "context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)\n"
            "%2\n"
            "context.load_cert_chain(sys.argv[1] + '.pem', sys.argv[1] + '.key')\n"
            "server.socket = context.wrap_socket(server.socket, server_side=True)\n"
            "print(server.server_address[1], flush=True)\n"
            "server.serve_forever()\n").arg(indented(handler), tls);
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setWorkingDirectory(folder);
        m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), program, certificate});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30'000))
                qFatal("the server does not start: %s", m_process.readAllStandardError().constData());
        }
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~TlsServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(TlsServer)

    [[nodiscard]] QString address(const QString &path, const QString &host = QStringLiteral("localhost")) const
    {
        return QStringLiteral("https://%1:%2%3").arg(host).arg(m_port).arg(path);
    }

private:
    static QString indented(QString text)
    {
        return QStringLiteral("        ") + text.replace(u'\n', QStringLiteral("\n        "));
    }

    QProcess m_process;
    int m_port = 0;
};

/// Certificates made by the program `openssl`: an authority, and what it signed or did not.
class Certificates {
public:
    explicit Certificates(const QString &folder) : m_folder(folder)
    {
        openssl({"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "authority.key", "-out", "authority.pem", "-days", "30", "-subj", "/CN=Test authority"});
        openssl({"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "alone.key", "-out", "alone.pem", "-days", "30", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"});
        make("good", "localhost", {"-days", "30"});
        make("elsewhere", "other.example", {"-days", "30"});
        make("expired", "localhost", {"-days", "-1"});
    }
    /// The authority with its lists: "revoked" and "between" no longer count, so neither does "under", which that one has signed.
    [[nodiscard]] QString authorityWithRevocations()
    {
        make("revoked", "localhost", {"-days", "30"});
        make("between", "An authority between", {"-days", "30"}, "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign");
        make("under", "localhost", {"-days", "30"}, {}, "between");
        write("under.pem", read("under.pem") + read("between.pem"));
        write("index.txt", {});
        write("lists.cnf", "[ca]\ndefault_ca = d\n[d]\ndatabase = index.txt\ndefault_md = sha256\ndefault_crl_days = 30\n");
        openssl({"ca", "-config", "lists.cnf", "-gencrl", "-keyfile", "between.key", "-cert", "between.pem", "-out", "between.crl"});
        for (const QByteArray &name : {QByteArray("revoked"), QByteArray("between")})
            openssl({"ca", "-config", "lists.cnf", "-keyfile", "authority.key", "-cert", "authority.pem", "-revoke", name + ".pem"});
        openssl({"ca", "-config", "lists.cnf", "-gencrl", "-keyfile", "authority.key", "-cert", "authority.pem", "-out", "authority.crl"});
        write("lists.pem", read("authority.pem") + read("authority.crl") + read("between.crl"));
        return QDir(m_folder).filePath(QStringLiteral("lists.pem"));
    }
    [[nodiscard]] QString authority() const { return QDir(m_folder).filePath(QStringLiteral("authority.pem")); }

private:
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(QDir(m_folder).filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for %s", name);
    }
    QByteArray read(const char *name) const
    {
        QFile file(QDir(m_folder).filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void make(const QByteArray &name, const QByteArray &host, const QList<QByteArray> &days, const QByteArray &extension = {}, const QByteArray &by = "authority")
    {
        openssl({"req", "-newkey", "rsa:2048", "-nodes", "-keyout", name + ".key", "-out", name + ".csr", "-subj", "/CN=" + host});
        QFile extensions(QDir(m_folder).filePath(QString::fromLatin1(name + ".ext")));
        if (!extensions.open(QIODevice::WriteOnly) || extensions.write(extension.isEmpty() ? QByteArray("subjectAltName=DNS:" + host) : extension) < 0)
            qFatal("no room for a certificate");
        extensions.close();
        openssl(QList<QByteArray>{"x509", "-req", "-in", name + ".csr", "-CA", by + ".pem", "-CAkey", by + ".key", "-CAcreateserial", "-out", name + ".pem", "-extfile", name + ".ext"} + days);
    }
    void openssl(const QList<QByteArray> &arguments)
    {
        QProcess program;
        program.setWorkingDirectory(m_folder);
        QStringList words;
        for (const QByteArray &argument : arguments)
            words.append(QString::fromLatin1(argument));
        program.start(QStringLiteral("openssl"), words);
        if (!program.waitForFinished(60'000) || program.exitCode() != 0)
            qFatal("openssl is missing or refuses: %s", program.readAllStandardError().constData());
    }

    QString m_folder;
};

} // namespace praxis::test
