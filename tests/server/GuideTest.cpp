#include "tests/server/SampleServer.h"

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What the integration guide tells others to type works.
class GuideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleRuns_data() { onEitherDatabase(); }
    void everyExampleRuns()
    {
        QFETCH(const QString, kind);
        QFile file(QStringLiteral(GUIDE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression example(u"```sh\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        QByteArray script = "set -euo pipefail\n";
        int examples = 0;
        for (auto match = example.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            script += "echo 'example " + QByteArray::number(++examples) + "' >&2\n" + match.next().captured(1).toUtf8();
        QVERIFY(examples >= 10);
        const SampleServer server(kind);
        QProcess bash;
        bash.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PRAXIS"_s, server.url());
        bash.setProcessEnvironment(environment);
        bash.start(u"bash"_s, {u"-s"_s});
        bash.write(script);
        bash.closeWriteChannel();
        QVERIFY(bash.waitForFinished(120'000));
        const QByteArray said = bash.readAll();
        QVERIFY2(bash.exitCode() == 0, said.right(3000).constData());
    }
};

QTEST_GUILESS_MAIN(GuideTest)
#include "GuideTest.moc"
