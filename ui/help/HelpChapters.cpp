#include "ui/help/HelpChapters.h"

#include <QDir>
#include <QFile>
#include <QMap>

#include <algorithm>

// Outside a namespace, because the macro declares a function of the global one.
static void loadResource()
{
    Q_INIT_RESOURCE(help_chapters);
}

namespace praxis::ui {

namespace {

const QString folder = QStringLiteral(":/help/");

HelpChapter chapterIn(const QString &file)
{
    QFile source(folder + file);
    HelpChapter chapter{file.section(u'.', 0, 0), {}, {}};
    if (source.open(QIODevice::ReadOnly))
        chapter.text = QString::fromUtf8(source.readAll());
    chapter.title = chapter.text.section(u'\n', 0, 0).mid(2).trimmed();
    return chapter;
}

} // namespace

QStringList helpFiles()
{
    loadResource();
    return QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
}

QVector<HelpChapter> helpChapters(const QString &language)
{
    QMap<QString, QString> chosen; // file by chapter
    const QString wanted = u'.' + language.left(2) + QStringLiteral(".md");
    for (const QString &file : helpFiles()) {
        const QString id = file.section(u'.', 0, 0);
        if (file.endsWith(wanted) || (!chosen.contains(id) && file.endsWith(QStringLiteral(".en.md"))))
            chosen.insert(id, file);
    }
    QVector<HelpChapter> chapters;
    for (const QString &file : std::as_const(chosen))
        chapters.append(chapterIn(file));
    std::sort(chapters.begin(), chapters.end(), [](const HelpChapter &a, const HelpChapter &b) { return QString::localeAwareCompare(a.title, b.title) < 0; });
    return chapters;
}

} // namespace praxis::ui
