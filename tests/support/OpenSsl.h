#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace praxis::test {

/// The program `openssl` in a folder of its own, for what somebody else signs or encrypts.
class OpenSsl {
public:
    QByteArray run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess program;
        program.setWorkingDirectory(m_folder.path());
        program.start(QStringLiteral("openssl"), arguments);
        program.write(input);
        program.closeWriteChannel();
        if (!program.waitForFinished(60'000) || program.exitCode() != 0)
            qFatal("openssl is missing or refuses: %s", program.readAllStandardError().constData());
        return program.readAllStandardOutput();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace praxis::test
