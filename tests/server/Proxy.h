#pragma once

#include "tests/server/HostedPractice.h"

namespace praxis::test {

/// A port that nobody uses at the moment.
[[nodiscard]] int freePort();

/// A proxy with the configuration that is shipped, in front of two praxisd: what is changed are addresses, ports and the folders of a
/// system, and each change must find its place.
class Proxy {
public:
    enum Kind { HAProxy, Nginx };
    struct Change {
        QString what;
        QString into;
    };

    Proxy(Kind kind, int one, int two, const QList<Change> &more = {});
    ~Proxy();
    Q_DISABLE_COPY_MOVE(Proxy)

    [[nodiscard]] QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_secure); }
    [[nodiscard]] QString plainUrl() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_plain); }
    [[nodiscard]] int securePort() const { return m_secure; }
    /// What the proxy itself says of its configuration: exit code and words.
    [[nodiscard]] std::pair<int, QByteArray> check() const;
    void start();
    /// How many of the two it takes for alive (HAProxy says so).
    [[nodiscard]] int alive() const;
    [[nodiscard]] QByteArray accessLog() const;

private:
    void makeCertificate() const;
    void write(QString text, const QList<Change> &changes) const;
    [[nodiscard]] QString at(const QString &name) const { return folder.filePath(name); }

    Kind m_kind;
    QTemporaryDir folder;
    int m_plain, m_secure, m_operations;
    QProcess m_process;
};

} // namespace praxis::test
