#pragma once

#include "tests/server/RunningServer.h"

#include <functional>

namespace praxis::test {

/// Desks that add people one after the other (writers.py) until they are told to end, whatever becomes of the server; and that each of them
/// is there afterwards, once.
class Writers {
public:
    Writers(const QString &url, const QString &token, int desks, int least) : m_url(url), m_token(token), m_least(desks * least)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(WRITERS), url, token, QString::number(desks), QString::number(least)});
        if (!m_process.waitForStarted())
            qFatal("no Python");
    }
    /// They have met nothing that ended them.
    [[nodiscard]] bool areBusyFor(int milliseconds) { return !m_process.waitForFinished(milliseconds) && m_process.state() == QProcess::Running; }
    /// What they say in the end.
    [[nodiscard]] QJsonObject end()
    {
        m_process.closeWriteChannel();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(180'000))
            qFatal("the desks do not end");
        return QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
    }
    /// The names of those who were added, as often as they are there.
    [[nodiscard]] static QStringList written(const QString &url, const QString &token)
    {
        QStringList names;
        QString after;
        for (;;) {
            const auto page = RunningServer::curl(url + QStringLiteral("/api/v1/contacts?limit=100") + (after.isEmpty() ? QString() : QStringLiteral("&after=") + after), "GET", {},
                                                  {QStringLiteral("Authorization: Bearer ") + token});
            if (page.status == 429) // the desks have asked for much: as the answer says
                continue;
            if (page.status != 200)
                return {};
            for (const QJsonValue &item : page.items()) {
                if (const QString name = item[u"family_name"].toString(); name.startsWith(QStringLiteral("Written")))
                    names.append(name);
            }
            after = page.json().value(QStringLiteral("next")).toString();
            if (after.isEmpty())
                return names;
        }
    }
    /// Empty, or what is wrong: everything was acknowledged, and is there once.
    [[nodiscard]] QString mistakes(const QJsonObject &said) const
    {
        const QString all = QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
        const int acknowledged = said.value(QStringLiteral("acknowledged")).toInt();
        if (!said.value(QStringLiteral("odd")).toArray().isEmpty() || acknowledged < m_least)
            return QStringLiteral("of %1: %2").arg(m_least).arg(all);
        const QStringList names = written(m_url, m_token);
        const qsizetype different = QSet<QString>(names.begin(), names.end()).size();
        return names.size() == acknowledged && different == acknowledged ? QString() : QStringLiteral("%1 rows of %2 people: %3").arg(names.size()).arg(different).arg(all);
    }

private:
    QProcess m_process;
    QString m_url;
    QString m_token;
    int m_least;
};

} // namespace praxis::test
