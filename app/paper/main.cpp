// praxis-paper: a sheet as JSON on standard input becomes a PDF on standard output. praxisctl runs it for each paper of an export.
#include "services/paper/PaperPress.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // it has no window, and needs no display
    const QGuiApplication application(argc, argv);
    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 2;
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(in.readAll(), &problem);
    const auto sheet = praxis::paperSheet(json.object());
    if (problem.error != QJsonParseError::NoError || !sheet) {
        std::fputs("praxis-paper: standard input is not a sheet\n", stderr);
        return 2;
    }
    if (!praxis::paper::PaperPress().pdf(*sheet, out) || !out.flush()) {
        std::fputs("praxis-paper: the PDF could not be written\n", stderr);
        return 1;
    }
    return 0;
}
