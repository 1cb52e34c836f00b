#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QProcess>
#include <QtTest>

#include <algorithm>
#include <functional>

/// What the tests of this folder share.
namespace praxis::test {

/// Runs a script with Debian's Python and gives back what it printed. A Python or module that is missing fails the test.
inline QByteArray python(const QByteArray &script, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QString::fromUtf8(script)});
    if (!process.waitForStarted()) {
        QTest::qFail("/usr/bin/python3 is missing", __FILE__, __LINE__);
        return {};
    }
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
    return process.readAllStandardOutput();
}

/// A file that is made while it is read, and counts what was asked of it: shows that something was refused early.
class EndlessDevice : public QIODevice {
public:
    EndlessDevice(QByteArray head, QByteArray pattern, qint64 size) : m_head(std::move(head)), m_pattern(std::move(pattern)), m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 given() const { return m_given; }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_given >= m_size; }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 count = std::min(wanted, m_size - m_given);
        for (qint64 i = 0; i < count; ++i, ++m_given)
            data[i] = m_given < m_head.size() ? m_head[m_given] : m_pattern[(m_given - m_head.size()) % m_pattern.size()];
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_head;
    QByteArray m_pattern;
    qint64 m_size;
    qint64 m_given = 0;
};

/// The most memory that the process ever held, in KiB.
inline qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return -1;
}

/// Did the process grow by more than that many KiB? AddressSanitizer keeps what was freed aside, so nothing is said there:
/// the same tests count what was read as well.
inline bool hasGrownBy(qint64 kibibytes, qint64 before)
{
#ifdef __SANITIZE_ADDRESS__
    Q_UNUSED(kibibytes)
    Q_UNUSED(before)
    return false;
#else
    return peakMemory() - before > kibibytes;
#endif
}

} // namespace praxis::test
