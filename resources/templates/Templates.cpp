#include "resources/templates/Templates.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

// Outside a namespace, because the macro declares a function of the global one.
static void loadTemplates()
{
    Q_INIT_RESOURCE(Templates);
}

namespace praxis {

QVector<TemplateFile> templateFiles()
{
    loadTemplates();
    QVector<TemplateFile> files;
    QDirIterator it(QStringLiteral(":/templates"), {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (it.fileName() != u"words.txt" && file.open(QIODevice::ReadOnly))
            files.append({it.filePath().section(u'/', -2, -2), it.fileInfo().completeBaseName(), QString::fromUtf8(file.readAll())});
    }
    std::ranges::sort(files, {}, [](const TemplateFile &file) { return std::pair(file.language, file.key); });
    return files;
}

QHash<QString, QString> paperWords(const QString &language)
{
    loadTemplates();
    const QString primary = language.section(u'-', 0, 0).section(u'_', 0, 0);
    QFile file(QStringLiteral(":/templates/%1/words.txt").arg(primary));
    if (!file.exists())
        file.setFileName(QStringLiteral(":/templates/en/words.txt"));
    QHash<QString, QString> words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        words.insert(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed());
    return words;
}

} // namespace praxis
