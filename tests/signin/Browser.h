#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace praxis::test {

/// Somebody's browser: follows what it is sent to, keeps cookies, and shows the last page. What it shows may take until this program goes on.
class Browser {
public:
    explicit Browser(QString authority) : m_authority(std::move(authority)) {}
    ~Browser()
    {
        m_curl.kill();
        m_curl.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Browser)

    void open(const QString &address)
    {
        const QString jar = m_folder.filePath(QStringLiteral("cookies"));
        m_curl.start(QStringLiteral("curl"), {QStringLiteral("-sSL"), QStringLiteral("--cacert"), m_authority, QStringLiteral("-c"), jar, QStringLiteral("-b"), jar, address});
        if (!m_curl.waitForStarted())
            qFatal("no curl");
    }
    [[nodiscard]] QByteArray shown()
    {
        if (m_curl.state() != QProcess::NotRunning && !m_curl.waitForFinished(30'000))
            qFatal("the browser waits for ever");
        return m_curl.readAllStandardOutput();
    }

private:
    QString m_authority;
    QTemporaryDir m_folder;
    QProcess m_curl;
};

} // namespace praxis::test
