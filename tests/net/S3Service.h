#pragma once

#include <QProcess>

namespace praxis::test {

/// OpenStack Swift with its S3 interface on this computer, in a folder where the certificate "good" is; ends with it. Its user is
/// "test:tester" with the secret "testing", its region us-east-1.
class S3Service {
public:
    explicit S3Service(const QString &folder)
    {
        m_process.setWorkingDirectory(folder);
        m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(PRAXIS_NET_TESTS "/s3_service.py"), folder, QStringLiteral("good")});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                qFatal("Swift does not start: %s", m_process.readAllStandardError().right(2000).constData());
        }
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~S3Service()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(S3Service)

    [[nodiscard]] int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace praxis::test
