#include "services/interchange/CellValue.h"

#include "services/interchange/Fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace praxis::interchange {

namespace {

constexpr qsizetype maxText = 65536;

bool isParticle(const QString &word)
{
    static const QStringList particles{
        QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("de"),  QStringLiteral("da"),  QStringLiteral("del"),
        QStringLiteral("della"), QStringLiteral("di"), QStringLiteral("du"), QStringLiteral("des"), QStringLiteral("der"),
        QStringLiteral("den"), QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("dos"), QStringLiteral("bin"),
        QStringLiteral("ibn"), QStringLiteral("al"),  QStringLiteral("el"),  QStringLiteral("zu"),  QStringLiteral("ter")};
    return particles.contains(fold(word));
}

/// Digits with a leading +, one space where the writer had a separator; a remark ("ext 4", "(mum)") makes it no phone.
std::optional<QString> phone(const QString &text)
{
    static constexpr QStringView separators = u" .-/()\u00a0\u2009\u202f\u2011\u2013";
    QString result;
    qsizetype digits = 0;
    bool isGap = false;
    for (const QChar c : text) {
        if (separators.contains(c)) {
            isGap = true;
            continue;
        }
        const bool isDigit = c.isDigit();
        if (!isDigit && !(c == u'+' && result.isEmpty()))
            return std::nullopt;
        if (std::exchange(isGap, false) && !result.isEmpty() && result != u"+")
            result += u' ';
        result += isDigit ? QChar(static_cast<char16_t>(u'0' + c.digitValue())) : c;
        digits += isDigit;
    }
    return digits >= 4 && digits <= 17 ? std::optional(result) : std::nullopt;
}

std::optional<QString> email(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(?:mailto:)?([^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,})$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = text.size() <= 254 ? shape.match(text) : QRegularExpressionMatch();
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

/// "$1,234.50", "1 234,50 €", "1'234.5", "(12.00)" -> plain digits with a point.
std::optional<QString> money(const QString &text)
{
    QString digits;
    bool isNegative = text.startsWith(u'(') && text.endsWith(u')');
    qsizetype decimal = -1;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else if (c == u'.' || c == u',') {
            decimal = digits.size();
            digits += c;
        } else if (c == u'-' || c == u'\u2212') {
            isNegative = true;
        } else if (!c.isSpace() && c != u'\'' && c != u'\u2019' && c != u'(' && c != u')' && !c.isLetter()
                   && c.category() != QChar::Symbol_Currency) {
            return std::nullopt;
        }
    }
    // Three digits behind the only sign are thousands: nobody charges thousandths.
    if (decimal >= 0 && digits.size() - decimal - 1 == 3)
        decimal = digits.size();
    QString whole = decimal < 0 ? digits : digits.left(decimal);
    QString fraction = decimal < 0 ? QString() : digits.mid(decimal + 1);
    whole.remove(u'.').remove(u',');
    fraction.remove(u'.').remove(u',');
    if (whole.isEmpty() || whole.size() > 15 || fraction.size() > 2)
        return std::nullopt;
    return (isNegative ? QStringLiteral("-") : QString()) + whole + (fraction.isEmpty() ? QString() : u'.' + fraction);
}

std::optional<QString> boolean(const QString &text)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"), QStringLiteral("1"),
                                 QStringLiteral("x"), QStringLiteral("oui"), QStringLiteral("o"), QStringLiteral("vrai"),
                                 QStringLiteral("ja"), QStringLiteral("j"), QStringLiteral("wahr"), QStringLiteral("on")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("n"), QStringLiteral("false"), QStringLiteral("0"),
                                QStringLiteral("non"), QStringLiteral("faux"), QStringLiteral("nein"), QStringLiteral("falsch"),
                                QStringLiteral("off"), QStringLiteral("-")};
    const QString folded = fold(text);
    if (yes.contains(folded))
        return QStringLiteral("true");
    return no.contains(folded) ? std::optional(QStringLiteral("false")) : std::nullopt;
}

std::optional<QString> choice(const TargetField &target, const QString &text)
{
    const QString wanted = foldedWord(text);
    const auto found = std::find_if(target.choices.begin(), target.choices.end(),
                                    [&](const QString &c) { return foldedWord(c) == wanted; });
    return found == target.choices.end() ? std::nullopt : std::optional(*found);
}

/// Spreadsheets take postcodes for numbers: "2000.0" is 2000.
QString postcode(const QString &text)
{
    return text.endsWith(u".0") ? text.chopped(2) : text;
}

} // namespace

PersonName splitName(const QString &text)
{
    const qsizetype comma = text.indexOf(u',');
    if (comma >= 0)
        return {text.mid(comma + 1).simplified(), text.left(comma).simplified()};
    const QStringList words = text.simplified().split(u' ');
    if (words.size() == 1)
        return {QString(), words.first()};
    qsizetype first = words.size() - 1;
    while (first > 1 && isParticle(words[first - 1]))
        --first;
    return {words.mid(0, first).join(u' '), words.mid(first).join(u' ')};
}

bool isPlaceholder(const QString &text)
{
    static const QStringList words{QStringLiteral("na"), QStringLiteral("nil"), QStringLiteral("no"), QStringLiteral("none"), QStringLiteral("null"),
                                   QStringLiteral("nophone"), QStringLiteral("nonumber"), QStringLiteral("unknown"), QStringLiteral("tba"),
                                   QStringLiteral("tbc"), QStringLiteral("x"), QStringLiteral("aucun"), QStringLiteral("neant"), QStringLiteral("sans"),
                                   QStringLiteral("inconnu"), QStringLiteral("nc"), QStringLiteral("kein"), QStringLiteral("keine"),
                                   QStringLiteral("keins"), QStringLiteral("unbekannt"), QStringLiteral("ka"), QStringLiteral("entfallt")};
    const QString word = foldedWord(text); // blank: nothing but signs
    return word.isEmpty() || words.contains(word);
}

QString withoutRemark(const QString &text)
{
    // In brackets anything may stand; without them a figure more would rather be of another number, or an extension.
    static const QRegularExpression remark(QStringLiteral("^([^\\p{L}]*\\d[^\\p{L}]*?)\\s*(?:[(\\[][^()\\[\\]]*\\p{L}[^()\\[\\]]*[)\\]]|[-,;:\u2013]?\\s*\\p{L}[^\\d]*)$"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 200;
    constexpr qsizetype fewestDigits = 6; // 1300 FLOWERS is one number
    const QRegularExpressionMatch match = text.size() <= longest ? remark.match(text) : QRegularExpressionMatch();
    const QString number = match.captured(1).trimmed();
    const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return digits >= fewestDigits ? number : QString();
}

std::optional<QString> cellValue(const TargetField &target, const QString &text, DateOrder order)
{
    switch (target.kind) {
    case FieldKind::Date: {
        const std::optional<QDate> date = parseDate(text, order);
        return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
    }
    case FieldKind::Phone: return phone(text);
    case FieldKind::Email: return email(text);
    case FieldKind::Money: return money(text);
    case FieldKind::Bool: return boolean(text);
    case FieldKind::Choice: return choice(target, text);
    case FieldKind::Postcode: return postcode(text);
    case FieldKind::Text:
    case FieldKind::FullName: break;
    }
    return text.size() <= maxText ? std::optional(text) : std::nullopt;
}

} // namespace praxis::interchange
