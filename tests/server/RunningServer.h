#pragma once

#include "tests/prism/ApiJudge.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

#include <sys/prctl.h>

namespace praxis::test {

/// praxisd as a process of its own on a free port, asked by curl.
class RunningServer {
public:
    struct Answer {
        int status = 0;
        QByteArray headers;
        QByteArray body;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        [[nodiscard]] QJsonArray items() const { return json().value(QStringLiteral("items")).toArray(); }
    };

    /// Of a server with `--sample`: a copy of the practice that a praxisd of this build made within the hour, or one that it makes itself.
    enum class Sample { Copied, Made };
    explicit RunningServer(const QStringList &options = {}, Sample sample = Sample::Copied)
        : RunningServer(options, [&](const QString &folder) {
              if (sample == Sample::Copied && options.contains(QStringLiteral("--sample")))
                  copySample(folder);
          })
    {
    }
    /// `furnish`: puts into its folder what it finds there.
    RunningServer(const QStringList &options, const std::function<void(const QString &folder)> &furnish)
    {
        furnish(folder.path());
        start(options);
    }
    ~RunningServer()
    {
        if (process.state() != QProcess::NotRunning)
            stop();
    }
    Q_DISABLE_COPY_MOVE(RunningServer)

    /// Its exit code.
    int stop()
    {
        if (process.state() == QProcess::NotRunning)
            return process.exitCode();
        process.terminate();
        if (!process.waitForFinished(20'000))
            qFatal("praxisd does not end");
        return process.exitCode();
    }
    void start(const QStringList &options)
    {
        process.setChildProcessModifier([] {
            ::signal(SIGXFSZ, SIG_IGN);           // a file that may not grow any more is an error of writing, as on a full disk
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);   // a test that is cut short leaves no server behind
        });
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.setStandardErrorFile(folder.filePath(QStringLiteral("log")), QIODevice::Append);
        process.start(QStringLiteral(PRAXISD), QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data"), folder.path(),
                                                           QStringLiteral("--public-url"), QStringLiteral("https://praxis.test")} + options);
        static const QRegularExpression told(QStringLiteral("on 127\\.0\\.0\\.1:(\\d+)"));
        QByteArray said;
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 120'000;) {
            process.waitForReadyRead(200);
            said += process.readAllStandardOutput();
            if (const auto match = told.match(QString::fromUtf8(said)); match.hasMatch()) {
                port = match.captured(1).toInt();
                return;
            }
            if (process.state() == QProcess::NotRunning)
                break;
        }
        qFatal("praxisd does not start: %s %s", said.constData(), log().constData());
    }
    /// As the out-of-memory killer does it.
    void kill()
    {
        process.kill();
        process.waitForFinished(20'000);
    }
    /// On the port that it had.
    void startAgain(const QStringList &options) { start(options + QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(port)}); }
    [[nodiscard]] QByteArray log() const
    {
        QFile file(folder.filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// From now on no file of it grows beyond this; −1: as before.
    void limitFiles(qint64 bytes)
    {
        const QString limit = bytes < 0 ? QStringLiteral("unlimited") : QString::number(bytes);
        if (QProcess::execute(QStringLiteral("prlimit"), {QStringLiteral("--pid"), QString::number(process.processId()), QStringLiteral("--fsize=%1:unlimited").arg(limit)}) != 0)
            qFatal("prlimit is missing or refuses");
    }
    /// What it has in memory now, MiB.
    [[nodiscard]] double memory() const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.simplified().split(' ').at(1).toDouble() / 1024;
        }
        return -1;
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port); }

    [[nodiscard]] static Answer curl(const QString &url, const QByteArray &method = "GET", const QByteArray &body = {}, const QStringList &headers = {})
    {
        QStringList arguments{QStringLiteral("-sS"), QStringLiteral("-i"), QStringLiteral("--max-time"), QStringLiteral("60"), QStringLiteral("-X"), QString::fromLatin1(method), url};
        for (const QString &header : headers)
            arguments << QStringLiteral("-H") << header;
        if (!body.isEmpty())
            arguments << QStringLiteral("-H") << QStringLiteral("Content-Type: application/json") << QStringLiteral("--data-binary") << QStringLiteral("@-");
        QProcess run;
        run.start(QStringLiteral("curl"), arguments);
        run.write(body);
        run.closeWriteChannel();
        if (!run.waitForFinished(70'000))
            qFatal("curl does not end");
        const QByteArray all = run.readAllStandardOutput();
        const qsizetype end = all.indexOf("\r\n\r\n");
        Answer answer;
        answer.status = all.mid(all.indexOf(' ') + 1, 3).toInt();
        answer.headers = all.left(end);
        answer.body = end < 0 ? QByteArray() : all.mid(end + 4);
        showPrism(url, method, body, headers, answer);
        return answer;
    }
    /// Where a test is run behind Prism.
    static void showPrism(const QString &url, const QByteArray &method, const QByteArray &body, const QStringList &headers, const Answer &answer)
    {
        const qsizetype path = url.indexOf(QStringLiteral("/api/v1"));
        ApiJudge *judge = ApiJudge::there();
        if (path < 0 || answer.status == 0 || !judge)
            return;
        const auto parted = [](const QList<QByteArray> &lines) {
            ApiJudge::Headers all;
            for (const QByteArray &line : lines) {
                if (const qsizetype colon = line.indexOf(':'); colon > 0)
                    all.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
            }
            return all;
        };
        ApiJudge::Headers asked;
        for (const QString &header : headers)
            asked += parted({header.toUtf8()});
        if (!body.isEmpty())
            asked.emplaceBack("Content-Type", "application/json");
        judge->look({method, url.mid(path).toUtf8(), asked, body}, {answer.status, parted(answer.headers.split('\n')), answer.body});
    }
    [[nodiscard]] Answer ask(const QString &path, const QByteArray &method = "GET", const QJsonObject &body = {}, const QStringList &headers = {}) const
    {
        return curl(url() + path, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
    }
    [[nodiscard]] QString signIn(const QString &login, const QString &password) const
    {
        return ask(QStringLiteral("/api/v1/auth/sign-in"), "POST", {{QStringLiteral("login"), login}, {QStringLiteral("password"), password}}).json()
            .value(QStringLiteral("access_token")).toString();
    }

    static void copyFolder(const QString &from, const QString &to)
    {
        if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-RT"), QStringLiteral("--preserve=mode"), from, to}) != 0)
            qFatal("the sample practice cannot be copied");
    }

    QTemporaryDir folder;
    QProcess process;
    int port = 0;

protected:
    /// Making the sample takes longer than most of the tests on it: it is made once for all of them, by whoever comes first, and again where
    /// praxisd has changed or its days are not of now any more.
    static void copySample(const QString &to)
    {
        const QFileInfo program(QStringLiteral(PRAXISD));
        const QDir all(program.absolutePath() + QStringLiteral("/../served-sample"));
        if (!all.mkpath(QStringLiteral(".")))
            qFatal("no room for the sample practice");
        QLockFile lock(all.filePath(QStringLiteral("lock")));
        lock.setStaleLockTime(0); // who holds it may take long; who died is noticed
        if (!lock.lock())
            qFatal("the sample practice cannot be locked");
        const QString kept = all.filePath(QStringLiteral("%1-%2").arg(program.size()).arg(program.lastModified().toMSecsSinceEpoch()));
        const QFileInfo made(kept + QStringLiteral("/praxisd.praxis"));
        if (const qint64 age = made.lastModified().secsTo(QDateTime::currentDateTimeUtc()); !made.exists() || age < 0 || age > 3600) {
            for (const QFileInfo &old : all.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
                QDir(old.filePath()).removeRecursively();
            RunningServer maker({QStringLiteral("--sample")}, Sample::Made);
            if (maker.stop() != 0)
                qFatal("praxisd makes no sample practice: %s", maker.log().constData());
            const QString half = all.filePath(QStringLiteral("half"));
            copyFolder(maker.folder.path(), half);
            if (!QFile::remove(half + QStringLiteral("/log")) || !QFile::rename(half, kept))
                qFatal("the sample practice cannot be kept");
        }
        copyFolder(kept, to);
    }
};

} // namespace praxis::test
