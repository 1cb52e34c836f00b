#pragma once

#include "models/ports/Clock.h"
#include "services/net/HttpClient.h"
#include "tests/net/TlsServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace praxis::test {

/// 21 November 2026, 9:00 UTC, until it is set.
struct StandingClock : Clock {
    Instant at = Instant::fromString(QStringLiteral("2026-11-21T09:00:00Z"));
    [[nodiscard]] Instant now() const override { return at; }
};

/// Something that stands for a provider, on this computer: a program in Python (NAME.py in this folder) behind TLS.
class ProviderServer {
public:
    ProviderServer(const QString &folder, const QString &program) : m_folder(folder), m_server(folder, QStringLiteral("good"), read(QStringLiteral(PRAXIS_NET_TESTS "/") + program)) {}

    [[nodiscard]] QString address(const QString &path = {}, const QString &host = QStringLiteral("localhost")) const { return m_server.address(path, host); }

    /// What was asked since the last time.
    [[nodiscard]] QVector<QJsonObject> asked()
    {
        QVector<QJsonObject> all;
        QFile log(QDir(m_folder).filePath(QStringLiteral("asked")));
        if (!log.open(QIODevice::ReadOnly))
            return all;
        const QList<QByteArray> lines = log.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        log.remove();
        return all;
    }
    /// What it does to every request from now on; nothing: it works.
    void fail(const QJsonObject &fault) const
    {
        if (fault.isEmpty())
            QFile::remove(QDir(m_folder).filePath(QStringLiteral("fault")));
        else
            write(QStringLiteral("fault"), fault);
    }
    void write(const QString &name, const QJsonObject &json) const
    {
        QFile file(QDir(m_folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
            qFatal("no room for %s", qPrintable(name));
    }

    /// To this computer only, and it is not waited for.
    [[nodiscard]] static net::HttpClient::Options http(const Certificates &certificates)
    {
        net::HttpClient::Options options;
        options.hosts = {QStringLiteral("localhost")};
        options.authorities = certificates.authority();
        options.toThisComputer = true;
        options.stalled = std::chrono::seconds(1);
        return options;
    }

private:
    [[nodiscard]] static QString read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(path));
        return QString::fromUtf8(file.readAll());
    }

    QString m_folder;
    TlsServer m_server;
};

/// "ok", or what went wrong: its code, and what kind of it.
template <class T>
[[nodiscard]] QString outcome(const Result<T> &result)
{
    if (result)
        return QStringLiteral("ok");
    QString text = codeName(result.error().code);
    for (const char *name : {"problem", "status", "field"}) {
        if (const QVariant value = result.error().data.value(QLatin1StringView(name)); value.isValid())
            text += u' ' + value.toString();
    }
    return text;
}

} // namespace praxis::test
