#include "tests/admin/Praxisctl.h"

#include <QJsonDocument>

namespace {

constexpr int patience = 120'000;

} // namespace

Praxisctl::Praxisctl()
{
    if (!m_folder.isValid())
        qFatal("no folder for the test");
}

QByteArray Praxisctl::lines(const QStringList &lines)
{
    return QString(lines.join(u'\n') + u'\n').toUtf8();
}

Praxisctl::Answer Praxisctl::finish(QProcess &process, const QByteArray &input)
{
    if (!process.waitForStarted())
        qFatal("%s did not start", qPrintable(process.program()));
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        qFatal("%s did not end", qPrintable(process.program()));
    Answer answer;
    answer.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.out = QString::fromUtf8(process.readAllStandardOutput());
    answer.err = QString::fromUtf8(process.readAllStandardError());
    answer.json = QJsonDocument::fromJson(answer.out.toUtf8()).object();
    return answer;
}

QStringList Praxisctl::command(const QStringList &arguments, const QString &data) const
{
    return QStringList{QStringLiteral("--json"), QStringLiteral("--data"), path(data), QStringLiteral("--login"), QStringLiteral("robin")} + arguments;
}

Praxisctl::Answer Praxisctl::run(const QStringList &arguments, const QString &data, const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral(PRAXISCTL), command(arguments, data));
    return finish(process, input.isEmpty() ? lines({password}) : input);
}

Praxisctl::Answer Praxisctl::runIn(const QString &shell, const QStringList &arguments, const QString &data) const
{
    QProcess process;
    process.start(QStringLiteral("bash"),
                  QStringList{QStringLiteral("-c"), shell, QStringLiteral("bash"), QStringLiteral(PRAXISCTL)} + command(arguments, data));
    return finish(process, lines({password}));
}

Praxisctl::Answer Praxisctl::init(const QString &data) const
{
    return run({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Harbourside")}, data);
}
