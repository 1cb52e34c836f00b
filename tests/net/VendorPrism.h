#pragma once

#include "tests/net/ProviderServer.h"

#include <QProcess>

namespace praxis::test {

/// Prism, by the vendor's own description of its interface.
class VendorPrism {
public:
    VendorPrism(const QString &folder, const QStringList &how) : m_folder(folder)
    {
        m_port = freePort();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NODE_EXTRA_CA_CERTS"), QDir(folder).filePath(QStringLiteral("authority.pem")));
        environment.insert(QStringLiteral("NODE_OPTIONS"), QStringLiteral("--dns-result-order=ipv4first")); // the stand-in is at 127.0.0.1
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("node"), QStringList{QStringLiteral(PRAXIS_NODE "/node_modules/@stoplight/prism-cli/dist/index.js")} + how
                            + QStringList{QStringLiteral("--errors"), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-h"), QStringLiteral("127.0.0.1")});
        while (!m_said.contains("Prism is listening")) {
            if (!m_process.waitForReadyRead(60'000))
                qFatal("Prism does not start: %s", m_said.constData());
            m_said += m_process.readAll();
        }
    }
    ~VendorPrism()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(VendorPrism)

    /// TLS in front of it, which has none, with the certificates of a folder: Prism's, unless another is named. `around`: the port of what it
    /// stands for, where that is asked what the description leaves out.
    [[nodiscard]] ProviderServer front(int around = 0, const QString &folder = {}) const
    {
        const QString in = folder.isEmpty() ? m_folder : folder;
        write(in, QStringLiteral("prism"), QByteArray::number(m_port));
        if (around != 0)
            write(in, QStringLiteral("around"), QByteArray::number(around));
        return {in, QStringLiteral("prism_front.py")};
    }

    /// Whether this computer has what vendors say of their interfaces.
    [[nodiscard]] static bool hasDescriptions() { return !qEnvironmentVariable("PRAXIS_TEST_DATA").isEmpty(); }
    [[nodiscard]] static QJsonObject read(const QString &description)
    {
        QFile file(description);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(description));
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    /// The path of Twilio's, with how a list stands in a form: OpenAPI's own default, which Prism applies only where it is written.
    [[nodiscard]] static QString twilioDescription(const QString &folder)
    {
        QJsonObject description = read(QDir(qEnvironmentVariable("PRAXIS_TEST_DATA")).filePath(QStringLiteral("twilio_video_v1.json")));
        const QStringList way{QStringLiteral("paths"), QStringLiteral("/v1/Compositions"), QStringLiteral("post"), QStringLiteral("requestBody"), QStringLiteral("content"),
                              QStringLiteral("application/x-www-form-urlencoded")};
        const QJsonObject encoding{{QStringLiteral("AudioSources"), QJsonObject{{QStringLiteral("style"), QStringLiteral("form")}, {QStringLiteral("explode"), true}}}};
        const QString name = QStringLiteral("description.json");
        write(folder, name, QJsonDocument(with(description, way, QStringLiteral("encoding"), encoding)).toJson());
        return QDir(folder).filePath(name);
    }

private:
    static QJsonObject with(QJsonObject in, const QStringList &way, const QString &name, const QJsonValue &value)
    {
        in.insert(way.isEmpty() ? name : way.first(), way.isEmpty() ? value : QJsonValue(with(in.value(way.first()).toObject(), way.sliced(1), name, value)));
        return in;
    }
    static void write(const QString &folder, const QString &name, const QByteArray &text)
    {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("no room for %s", qPrintable(name));
    }
    static int freePort()
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")});
        python.waitForFinished(30'000);
        return python.readAllStandardOutput().trimmed().toInt();
    }

    QString m_folder;
    QProcess m_process;
    QByteArray m_said;
    int m_port = 0;
};

} // namespace praxis::test
