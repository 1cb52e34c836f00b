#pragma once

#include "tests/net/TlsServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace praxis::test {

/// aiosmtpd, whose messages are read by Python's own email package and said as lines of JSON.
class SmtpServer {
public:
    SmtpServer(const QString &folder, const QString &certificate, const QString &options)
    {
        const QString program = QStringLiteral(
            "import asyncio, email, email.policy, json, ssl, sys\n"
            "from aiosmtpd.controller import Controller\n"
            "from aiosmtpd.smtp import AuthResult\n"
            "class Handler:\n"
            "    async def handle_RCPT(self, server, session, envelope, address, options):\n"
            "        if address.startswith('nobody'): return '550 5.1.1 no such person'\n"
            "        if address.startswith('later'): return '450 4.2.1 try later'\n"
            "        envelope.rcpt_tos.append(address); return '250 OK'\n"
            "    async def handle_DATA(self, server, session, envelope):\n"
            "        if any(a.startswith('silent') for a in envelope.rcpt_tos): await asyncio.sleep(3600)\n"
            "        m = email.message_from_bytes(envelope.content, policy=email.policy.default)\n"
            "        body = m.get_body(('plain',))\n"
            "        ics = [p.get_content() for p in m.iter_attachments()] if m.is_multipart() else []\n"
            "        print(json.dumps({'from': envelope.mail_from, 'to': envelope.rcpt_tos, 'headers': {k.lower(): str(v) for k, v in m.items()}, 'count': len(m.items()),\n"
            "            'text': body.get_content(), 'attachments': [a if isinstance(a, str) else a.decode() for a in ics], 'tls': session.ssl is not None,\n"
            "            'defects': [str(d) for d in m.defects], 'longest': max(len(l) for l in envelope.content.split(b'\\r\\n'))}), flush=True)\n"
            "        return '250 taken'\n"
            "def check(server, session, envelope, mechanism, data):\n"
            "    good = data.login == b'desk' and data.password == b'secret'\n"
            "    return AuthResult(success=good, handled=good)\n"
            "context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)\n"
            "context.load_cert_chain(sys.argv[1] + '.pem', sys.argv[1] + '.key')\n"
            "controller = Controller(Handler(), hostname='127.0.0.1', port=int(sys.argv[2]), %1)\n"
            "controller.start()\n"
            "print(controller.server.sockets[0].getsockname()[1], flush=True)\n"
            "asyncio.new_event_loop().run_forever()\n").arg(options);
        // The controller tries itself out on its port, so it must know it: a free one is asked for first.
        m_port = freePort();
        m_process.setWorkingDirectory(folder);
        m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), program, certificate, QString::number(m_port)});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30'000))
                qFatal("the mail server does not start: %s", m_process.readAllStandardError().constData());
        }
        m_port = m_process.readLine().trimmed().toUShort();
    }
    ~SmtpServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SmtpServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QJsonObject taken()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) { }
        const QByteArray line = m_process.readLine();
        if (!line.endsWith('\n') || !line.startsWith('{'))
            qWarning("the mail server says: %s %s", line.constData(), m_process.readAllStandardError().constData());
        return QJsonDocument::fromJson(line).object();
    }

private:
    static quint16 freePort()
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")});
        python.waitForFinished(30'000);
        return python.readAllStandardOutput().trimmed().toUShort();
    }

    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace praxis::test
