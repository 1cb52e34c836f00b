#include "services/interchange/Csv.h"

namespace praxis::interchange {

namespace {

constexpr char16_t apostrophe = u'\'';

bool isSeparator(QChar c)
{
    return c == u',' || c == u';' || c == u'\t' || c == u'|' || c == u'\n' || c == u'\r';
}

bool isTrigger(QChar c)
{
    static constexpr QStringView triggers = u"=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212";
    return triggers.contains(c);
}

/// Blanks and what no eye sees: a spreadsheet, or the program before it, may drop them.
bool isInvisible(QChar c)
{
    const QChar::Category category = c.category();
    return !isSeparator(c) && (c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format);
}

/// Would a cell that starts at `at` be run? Nothing beyond the first visible character counts, so that an apostrophe
/// that is put in or taken out further on never changes the answer.
bool isDangerous(QStringView cell, qsizetype at, bool isCellStart)
{
    while (at < cell.size() && isInvisible(cell[at]))
        ++at;
    if (at == cell.size())
        return false;
    return isTrigger(cell[at]) || (isCellStart && (cell[at] == u'\t' || cell[at] == u'\r' || cell[at] == u'\n'));
}

QString shiftApostrophes(const QString &cell, bool isAdding)
{
    QString result;
    qsizetype copied = 0;
    for (qsizetype start = 0; start < cell.size(); ++start) {
        if (start > 0 && !isSeparator(cell[start - 1]))
            continue;
        qsizetype end = start;
        while (end < cell.size() && cell[end] == apostrophe)
            ++end;
        if (!isDangerous(cell, end, start == 0) || (!isAdding && end == start))
            continue;
        result += QStringView(cell).mid(copied, start - copied);
        if (isAdding)
            result += apostrophe;
        copied = isAdding ? start : start + 1;
    }
    return copied == 0 && result.isEmpty() ? cell : result + QStringView(cell).mid(copied);
}

} // namespace

QString neutraliseFormula(const QString &cell)
{
    return shiftApostrophes(cell, true);
}

QString restoreFormula(const QString &cell)
{
    return shiftApostrophes(cell, false);
}

} // namespace praxis::interchange
