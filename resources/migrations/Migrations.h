#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace praxis {

/// One frozen file. Statements are separated by a line that holds only "--;" so that triggers and functions need no parser.
struct Migration {
    int number = 0;
    QString name;
    QStringList statements;
};

/// The migrations of a folder ("sqlite", "postgresql") in order, from the program itself.
[[nodiscard]] QVector<Migration> migrationsIn(const QString &folder);

} // namespace praxis
