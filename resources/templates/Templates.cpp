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
        if (it.fileName() != u"words.txt" && it.fileName() != u"purposes.txt" && file.open(QIODevice::ReadOnly))
            files.append({it.filePath().section(u'/', -2, -2), it.fileInfo().completeBaseName(), QString::fromUtf8(file.readAll())});
    }
    std::ranges::sort(files, {}, [](const TemplateFile &file) { return std::pair(file.language, file.key); });
    return files;
}

namespace {

/// One of the files that are no letters. English where there is no such language.
QString partOf(const QString &language, const QString &name)
{
    loadTemplates();
    const QString primary = language.section(u'-', 0, 0).section(u'_', 0, 0);
    QFile file(QStringLiteral(":/templates/%1/%2.txt").arg(primary, name));
    if (!file.exists())
        file.setFileName(QStringLiteral(":/templates/en/%1.txt").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void putLines(QHash<QString, QString> &values, const QString &text, QChar between)
{
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        values.insert(line.section(between, 0, 0).trimmed(), line.section(between, 1).trimmed());
}

} // namespace

QHash<QString, QString> paperWords(const QString &language)
{
    QHash<QString, QString> words;
    putLines(words, partOf(language, QStringLiteral("words")), u'=');
    return words;
}

QVector<QHash<QString, QString>> purposeEntries(const QString &language)
{
    QVector<QHash<QString, QString>> entries;
    for (const QString &paragraph : partOf(language, QStringLiteral("purposes")).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        QHash<QString, QString> entry;
        putLines(entry, paragraph, u':');
        entries.append(entry);
    }
    return entries;
}

} // namespace praxis
