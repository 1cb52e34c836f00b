#include "ui/help/GuideSections.h"

#include <QStringList>

#include <algorithm>

namespace praxis::ui {

namespace {

QString plain(const QString &text)
{
    QString bare;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing && c != u'*' && c != u'`')
            bare.append(c.toCaseFolded());
    }
    return bare;
}

} // namespace

QVector<GuideSection> sectionsOf(const QString &markdown)
{
    QVector<GuideSection> sections;
    for (const QString &line : markdown.split(u'\n')) {
        qsizetype level = 0;
        while (level < line.size() && line[level] == u'#')
            ++level;
        if (level > 0 && line.mid(level).startsWith(u' '))
            sections.append({static_cast<int>(level), line.mid(level).trimmed(), {}});
        else if (!sections.isEmpty())
            sections.last().text += line + u'\n';
    }
    return sections;
}

bool hasAllWords(const GuideSection &section, const QString &words)
{
    const QString text = plain(section.heading + u'\n' + section.text);
    const QStringList all = plain(words).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(), [&](const QString &word) { return text.contains(word); });
}

} // namespace praxis::ui
