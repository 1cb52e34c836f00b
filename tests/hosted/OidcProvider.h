#pragma once

#include "models/ports/Clock.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>

#include <atomic>

namespace praxis::test {

/// npm's oidc-provider with keys of our making.
class OidcProvider {
public:
    OidcProvider(const QString &folder, int port, const QString &format, const QByteArray &keys, const QString &organization = {}, bool declines = false)
        : issuer(QStringLiteral("https://localhost:%1").arg(port)), m_folder(folder)
    {
        QFile file(folder + QStringLiteral("/jwks.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(keys) < 0)
            qFatal("no room for keys");
        file.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NODE_MODULES"), QStringLiteral(NODE_MODULES));
        environment.insert(QStringLiteral("ORGANIZATION"), organization);
        if (declines)
            environment.insert(QStringLiteral("DECLINES"), QStringLiteral("1"));
        environment.insert(QStringLiteral("ALGORITHM"), keys.contains("RSA") ? QStringLiteral("RS256") : QStringLiteral("ES256"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("node"), {QStringLiteral(PROVIDER), issuer, QString::number(port), QString(folder + QStringLiteral("/good.pem")),
                                                 QString(folder + QStringLiteral("/good.key")), file.fileName(), format});
        waitFor("listening");
    }
    ~OidcProvider()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OidcProvider)

    [[nodiscard]] QByteArray token(const QString &resource = QStringLiteral("https://praxis.test")) const
    {
        QProcess curl;
        curl.start(QStringLiteral("curl"), {QStringLiteral("-sS"), QStringLiteral("--cacert"), QString(m_folder + QStringLiteral("/authority.pem")), QStringLiteral("-u"),
                                            QStringLiteral("robin:a secret of robin"), QStringLiteral("-d"), QStringLiteral("grant_type=client_credentials"), QStringLiteral("-d"),
                                            QStringLiteral("scope=praxis"), QStringLiteral("--data-urlencode"), QString(QStringLiteral("resource=") + resource),
                                            QString(issuer + QStringLiteral("/token"))});
        curl.waitForFinished(30'000);
        const QByteArray body = curl.readAllStandardOutput();
        const QByteArray token = QJsonDocument::fromJson(body).object().value(QStringLiteral("access_token")).toString().toLatin1();
        if (token.isEmpty())
            qFatal("no token: %s %s", body.constData(), curl.readAllStandardError().constData());
        return token;
    }

    /// Its clock, and nobody else's.
    void putAhead(int seconds)
    {
        m_process.write(QByteArray::number(seconds) + '\n');
        waitFor("ahead " + QByteArray::number(seconds));
    }

    QString issuer;

private:
    void waitFor(const QByteArray &words)
    {
        QByteArray said;
        while (!said.contains(words)) {
            if (!m_process.waitForReadyRead(60'000))
                qFatal("the provider does not say \"%s\": %s", words.constData(), said.constData());
            said += m_process.readAll();
        }
    }

    QString m_folder;
    QProcess m_process;
};

/// A key pair as a JSON Web Key, made by node itself.
inline QByteArray keySet(const QByteArray &kind, const QByteArray &id)
{
    const QByteArray options = kind == "rsa" ? "'rsa',{modulusLength:2048}" : "'ec',{namedCurve:'P-256'}";
    QProcess node;
    node.start(QStringLiteral("node"), {QStringLiteral("-e"), QString::fromLatin1("const k=require('crypto').generateKeyPairSync(" + options + ").privateKey.export({format:'jwk'});k.kid='" + id
                                                       + "';k.use='sig';console.log(JSON.stringify({keys:[k]}))")});
    node.waitForFinished(30'000);
    return node.readAllStandardOutput();
}

inline int freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    return server.serverPort();
}

class RealClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return Instant{QDateTime::currentMSecsSinceEpoch() + offsetMs}; }
    std::atomic<qint64> offsetMs = 0; ///< of what this computer's says
};

} // namespace praxis::test
