#include "services/scanner/ClamdScanner.h"

#include "services/scanner/ClamdSocket.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace praxis::scanner {

namespace {

constexpr qsizetype piece = 1 << 18;

/// The null that ends a command of the z form is sent with it.
QByteArray command(const char *name)
{
    return QByteArray("z") + name + '\0';
}

class ClamdScan final : public FileScan {
public:
    ClamdScan(ClamdSocket socket, QString engine) : m_socket(std::move(socket)), m_engine(std::move(engine)) {}

    Result<> write(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            const QByteArrayView part = bytes.first(std::min(piece, bytes.size()));
            const quint32 length = qToBigEndian(static_cast<quint32>(part.size()));
            PRAXIS_CHECK(m_socket.send(QByteArrayView(reinterpret_cast<const char *>(&length), 4)));
            PRAXIS_CHECK(m_socket.send(part));
            bytes = bytes.sliced(part.size());
        }
        return {};
    }

    Result<ScanVerdict> finish() override
    {
        PRAXIS_CHECK(m_socket.send(QByteArrayView("\0\0\0\0", 4)));
        PRAXIS_TRY(const QByteArray answer, m_socket.answer());
        if (answer.endsWith(" OK"))
            return ScanVerdict{true, {}, m_engine};
        constexpr QByteArrayView found = " FOUND";
        if (!answer.endsWith(found))
            return silent(); // it gave up, for instance because the file is longer than it takes
        QString name = QString::fromUtf8(answer.chopped(found.size()));
        name = name.section(QStringLiteral(": "), 1).left(100);
        return ScanVerdict{false, name.isEmpty() ? QStringLiteral("?") : name, m_engine};
    }

private:
    ClamdSocket m_socket;
    QString m_engine;
};

} // namespace

ClamdScanner::ClamdScanner(QStringList sockets) : m_sockets(std::move(sockets)) {}

QStringList ClamdScanner::usualSockets()
{
    QStringList sockets;
    if (const QString own = qEnvironmentVariable("PRAXIS_CLAMD_SOCKET"); !own.isEmpty())
        sockets.append(own);
    QFile settings(QStringLiteral("/etc/clamav/clamd.conf"));
    if (settings.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : settings.read(1 << 16).split('\n')) {
            if (line.startsWith("LocalSocket "))
                sockets.append(QFile::decodeName(line.mid(12).trimmed()));
        }
    }
    sockets << QStringLiteral("/run/clamav/clamd.ctl") << QStringLiteral("/run/clamd.scan/clamd.sock");
    sockets.removeDuplicates();
    return sockets;
}

Result<QString> ClamdScanner::engine()
{
    for (const QString &path : m_sockets) {
        ClamdSocket socket;
        if (!socket.connect(path) || !socket.send(command("VERSION")))
            continue;
        const auto answer = socket.answer();
        if (answer && answer->startsWith("ClamAV"))
            return QString::fromUtf8(answer->left(100));
    }
    return silent();
}

Result<std::unique_ptr<FileScan>> ClamdScanner::begin()
{
    PRAXIS_TRY(const QString version, engine());
    for (const QString &path : m_sockets) {
        ClamdSocket socket;
        if (socket.connect(path) && socket.send(command("INSTREAM")))
            return std::make_unique<ClamdScan>(std::move(socket), version);
    }
    return silent();
}

} // namespace praxis::scanner
