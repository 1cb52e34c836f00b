#include "resources/AccessResource.h"

#include <QFile>

// Outside a namespace, because the macro declares a function of the global one.
static void loadAccessResource()
{
    Q_INIT_RESOURCE(Access);
}

namespace praxis {

QByteArray accessJson()
{
    loadAccessResource();
    QFile file(QStringLiteral(":/access.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace praxis
