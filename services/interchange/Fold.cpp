#include "services/interchange/Fold.h"

namespace praxis::interchange {

QString fold(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c == u'ß')
            result += QStringLiteral("ss");
        else
            result += c.toLower();
    }
    return result;
}

QString foldedWord(QStringView text)
{
    QString result;
    for (const QChar c : fold(text)) {
        if (c.isLetterOrNumber())
            result += c;
    }
    return result;
}

} // namespace praxis::interchange
