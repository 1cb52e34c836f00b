#include "services/store/SearchText.h"

#include "models/rules/People.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>
#include <numeric>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTyped = 200;
constexpr qsizetype mostTerms = 8;
constexpr qsizetype longestWord = 64;

bool isPhonePart(const QString &part)
{
    return std::all_of(part.begin(), part.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'(' || c == u')' || c == u'.';
    }) && std::any_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

QString dateWord(int year, int month, int day)
{
    if (year < 100)
        year += year > 30 ? 1900 : 2000; // nobody types the birth date of somebody who is not born
    const QDate date(year, month, day);
    return date.isValid() ? date.toString(u"yyyyMMdd") : QString();
}

/// A date as people write it, day first, or with the year first; empty where it is none.
QString typedDate(const QString &part)
{
    static const QRegularExpression dayFirst(u"^(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})$"_s);
    static const QRegularExpression yearFirst(u"^(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})$"_s);
    if (const auto m = yearFirst.match(part); m.hasMatch())
        return dateWord(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    if (const auto m = dayFirst.match(part); m.hasMatch()) {
        const QString asWritten = dateWord(m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt());
        return asWritten.isEmpty() ? dateWord(m.captured(3).toInt(), m.captured(1).toInt(), m.captured(2).toInt()) : asWritten;
    }
    return {};
}

SearchTerm digitTerm(const QString &typed)
{
    SearchTerm forms = phoneForms(typed);
    const QString digits = digitsOf(typed);
    if (digits.size() == 8) {
        const QString date = dateWord(digits.mid(4).toInt(), digits.mid(2, 2).toInt(), digits.left(2).toInt());
        if (!date.isEmpty())
            forms.append(date);
    }
    forms.removeDuplicates();
    return forms;
}

/// The beginning of a word, without half a character at its end.
QString beginningOf(const QString &word)
{
    QString beginning = word.left(longestWord);
    if (!beginning.isEmpty() && beginning.back().isHighSurrogate())
        beginning.chop(1);
    return beginning;
}

} // namespace

QStringList foldedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : folded(text)) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (c == u'\'' || c == u'’') {
            continue; // O'Brien is found as obrien
        } else if (!word.isEmpty()) {
            words.append(beginningOf(word));
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(beginningOf(word));
    return words;
}

QStringList phoneForms(const QString &text)
{
    // Country codes whose national form puts a 0 before the rest; others keep the digits that were given.
    static const QStringList trunkZero{u"61"_s, u"33"_s, u"64"_s, u"44"_s, u"32"_s, u"41"_s, u"49"_s, u"353"_s};
    const QString digits = digitsOf(text);
    QStringList forms{digits};
    const bool international = text.trimmed().startsWith(u'+') || digits.startsWith(u"00");
    const QString number = digits.startsWith(u"00") ? digits.mid(2) : digits;
    if (international) {
        forms = {number};
        for (const QString &code : trunkZero) {
            if (number.startsWith(code) && number.size() > code.size()) {
                const QString rest = number.mid(code.size());
                forms.append(rest.startsWith(u'0') ? rest : u'0' + rest);
            }
        }
    }
    return forms;
}

SearchText readSearch(const QString &typed)
{
    SearchText search;
    // Half a surrogate pair is no text to a database, and may be what the limit leaves.
    const QString text = QString::fromUtf8(typed.left(longestTyped).toUtf8()).simplified();
    search.blank = text.isEmpty();
    QString digits;
    const auto endDigits = [&] {
        if (!digits.isEmpty() && search.terms.size() < mostTerms)
            search.terms.append(digitTerm(digits));
        digits.clear();
    };
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString date = typedDate(part);
        if (date.isEmpty() && isPhonePart(part)) {
            digits += part; // "0412 345 678" is one number
            continue;
        }
        endDigits();
        QStringList words = date.isEmpty() ? foldedWords(part) : QStringList{date};
        for (const QString &word : words) {
            if (search.terms.size() < mostTerms && !search.terms.contains(SearchTerm{word}))
                search.terms.append(SearchTerm{word});
        }
    }
    endDigits();
    return search;
}

QString searchWords(const RecordType &type, const Record &record)
{
    QStringList words;
    for (const FieldDef &field : type.fields) {
        if (!field.has(Searchable))
            continue;
        const QString text = field.get(type.raw(record)).toString();
        if (text.isEmpty())
            continue;
        if (field.type == FieldType::Date) {
            words.append(text.left(10).remove(u'-'));
        } else if (isPhonePart(QString(text).remove(u' '))) {
            words.append(phoneForms(text));
        } else {
            for (const QString &piece : text.split(u' ', Qt::SkipEmptyParts)) {
                const QStringList split = foldedWords(piece);
                words.append(split);
                if (split.size() > 1)
                    words.append(beginningOf(split.join(QString()))); // P-1024 is found as p1024
            }
        }
    }
    words.removeDuplicates();
    return words.isEmpty() ? QString() : u' ' + words.join(u' ') + u' ';
}

int slipsAllowed(qsizetype length)
{
    return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/// Only the cells as near to the diagonal as the limit are looked at: what lies beyond is further away than that already.
int wordDistance(QStringView a, QStringView b, int limit)
{
    const int tooFar = limit + 1;
    if (std::abs(a.size() - b.size()) > limit)
        return tooFar;
    const qsizetype width = b.size() + 2;
    QVarLengthArray<int, 3 * (longestWord + 2)> cells(3 * width);
    int *before = cells.data(), *last = before + width, *now = last + width;
    std::iota(last, last + width, 0);
    int leastOfLast = 0;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        const qsizetype from = std::max<qsizetype>(1, i - limit), to = std::min(b.size(), i + limit);
        int least = now[from - 1] = from == 1 ? static_cast<int>(i) : tooFar;
        for (qsizetype j = from; j <= to; ++j) {
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        now[to + 1] = tooFar;
        if (least > limit && leastOfLast > limit) // two swapped letters step over a row
            return tooFar;
        leastOfLast = least;
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min(last[b.size()], tooFar);
}

} // namespace praxis::store
