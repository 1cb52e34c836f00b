#include "app/common/PaperProgram.h"

#include "resources/templates/Templates.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace praxis::app {

namespace {

constexpr int longestMs = 60'000;

} // namespace

Result<> PaperProgram::pdf(const PaperSheet &sheet, QIODevice &device) const
{
    QProcess program;
    program.start(m_program, QStringList());
    const auto broken = [&](const QString &detail) {
        program.kill();
        program.waitForFinished();
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_paper")}, {QStringLiteral("detail"), detail}});
    };
    if (!program.waitForStarted(longestMs))
        return broken(program.errorString());
    program.write(QJsonDocument(toJson(sheet)).toJson(QJsonDocument::Compact));
    program.closeWriteChannel();
    if (!program.waitForFinished(longestMs) || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        return broken(QString::fromUtf8(program.readAllStandardError()));
    const QByteArray pdf = program.readAllStandardOutput();
    if (device.write(pdf) != pdf.size())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), device.errorString()}});
    return {};
}

Result<> PaperProgram::paint(const PaperSheet &, QPagedPaintDevice &) const
{
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_paper")}}); // there is no screen here
}

QHash<QString, QString> PaperProgram::words(const QString &language) const
{
    return paperWords(language);
}

} // namespace praxis::app
