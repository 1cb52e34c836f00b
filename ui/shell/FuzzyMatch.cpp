#include "ui/shell/FuzzyMatch.h"

#include <QStringList>

#include <algorithm>

namespace praxis::ui {

namespace {

QString folded(QStringView text)
{
    QString plain;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain.append(c.toCaseFolded());
    }
    return plain;
}

bool startsWord(const QString &title, qsizetype at)
{
    return at == 0 || !title.at(at - 1).isLetterOrNumber();
}

/// Every typed word begins a word of the title.
bool allWordsBegin(const QString &typed, const QString &title)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString &word) {
        for (qsizetype at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
            if (startsWord(title, at))
                return true;
        }
        return false;
    });
}

} // namespace

int fuzzyScore(QStringView typedText, QStringView titleText)
{
    const QString typed = folded(typedText).trimmed();
    const QString title = folded(titleText);
    if (typed.isEmpty())
        return 0;
    if (allWordsBegin(typed, title))
        return 149 + (title.startsWith(typed) ? 50 : 0) - static_cast<int>(std::min<qsizetype>(title.size(), 49));
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar c : typed) {
        if (c == u' ')
            continue;
        const qsizetype at = title.indexOf(c, from);
        if (at < 0)
            return -1;
        score += startsWord(title, at) ? 8 : at == last + 1 ? 5 : 1;
        last = at;
        from = at + 1;
    }
    return std::min(score, 99);
}

} // namespace praxis::ui
