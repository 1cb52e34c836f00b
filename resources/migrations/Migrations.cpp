#include "resources/migrations/Migrations.h"

#include <QDir>
#include <QFile>

// Outside a namespace, because the macro declares a function of the global one.
static void loadResource()
{
    Q_INIT_RESOURCE(Migrations);
}

namespace praxis {

QVector<Migration> migrationsIn(const QString &folder)
{
    loadResource();
    QVector<Migration> migrations;
    const QDir dir(QStringLiteral(":/migrations/") + folder);
    const QStringList names = dir.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Migration migration{name.left(4).toInt(), name, {}};
        const QStringList statements = QString::fromUtf8(file.readAll()).split(QStringLiteral("\n--;\n"), Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            if (!statement.trimmed().isEmpty())
                migration.statements.append(statement.trimmed());
        }
        migrations.append(migration);
    }
    return migrations;
}

} // namespace praxis
