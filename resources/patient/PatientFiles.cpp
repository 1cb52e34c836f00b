#include "resources/patient/PatientFiles.h"

#include <QDir>
#include <QFile>

// Outside a namespace, because the macro declares a function of the global one.
static void loadPatientFiles()
{
    Q_INIT_RESOURCE(Patient);
    Q_INIT_RESOURCE(Twilio);
}

namespace praxis {

QHash<QString, QByteArray> patientFiles()
{
    loadPatientFiles();
    QHash<QString, QByteArray> files;
    for (const QFileInfo &info : QDir(QStringLiteral(":/patient")).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            files.insert(info.fileName(), file.readAll());
    }
    return files;
}

} // namespace praxis
