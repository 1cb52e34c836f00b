#include "services/interchange/CardProperty.h"

#include "services/interchange/TextDecoder.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace praxis::interchange {

namespace {

/// The value as text: transfer encoding and charset undone, escapes still in it.
QString rawText(const ContentLine &property)
{
    QByteArray bytes = property.value;
    const QString encoding = property.parameter("ENCODING").join(u' ').toUpper();
    if (encoding.contains(u"QUOTED-PRINTABLE")) {
        QByteArray decoded;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            bool isHex = false;
            const int code = bytes[i] == '=' && i + 2 < bytes.size() ? bytes.mid(i + 1, 2).toInt(&isHex, 16) : 0;
            decoded += isHex ? static_cast<char>(code) : bytes[i];
            i += isHex ? 2 : 0;
        }
        bytes = decoded;
    } else if (encoding == u"B" || encoding.contains(u"BASE64")) {
        bytes = QByteArray::fromBase64(bytes);
    }
    const QString charset = property.parameter("CHARSET").join(u' ').toUpper();
    QString text = charset.contains(u"8859-1") || charset.contains(u"1252") ? textFromWindows1252(bytes) : textFromBytes(bytes);
    // A line end that came out of quoted-printable is one of the text's own.
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t'; }); // none could be written again
    return text;
}

QString text(const ContentLine &property)
{
    return unescapeText(rawText(property)).trimmed();
}

QString component(const QStringList &parts, qsizetype index)
{
    if (index >= parts.size())
        return {};
    QStringList words;
    for (const QString &word : splitEscaped(parts[index], u','))
        words.append(unescapeText(word).trimmed());
    words.removeAll(QString());
    return words.join(u' ');
}

QStringList listOf(const ContentLine &property)
{
    QStringList result;
    for (const QString &part : splitEscaped(rawText(property), u',')) {
        const QString word = unescapeText(part).trimmed();
        if (!word.isEmpty())
            result.append(word);
    }
    return result;
}

QStringList typesOf(const ContentLine &property)
{
    QStringList types;
    for (const QString &values : property.parameter("TYPE")) {
        for (const QString &type : values.split(u',', Qt::SkipEmptyParts))
            types.append(type.trimmed().toLower());
    }
    types.removeDuplicates();
    return types;
}

CardValue valueOf(const ContentLine &property, const QString &scheme)
{
    CardValue value{text(property), typesOf(property), false};
    if (!scheme.isEmpty() && value.value.startsWith(scheme, Qt::CaseInsensitive)) {
        value.value = value.value.mid(scheme.size());
        // Parameters of a tel: URI (RFC 3966), extensions among them, are no part of the number's text.
        if (scheme == u"tel:")
            value.value = value.value.section(u';', 0, 0);
    }
    value.isPreferred = value.types.removeAll(QStringLiteral("pref")) > 0 || !property.parameter("PREF").isEmpty();
    return value;
}

void addValue(QVector<CardValue> &values, CardValue value)
{
    if (!value.value.isEmpty())
        values.append(std::move(value));
}

void applyName(const ContentLine &property, Card &card)
{
    const QStringList parts = splitEscaped(rawText(property), u';');
    card.familyName = component(parts, 0);
    card.givenName = component(parts, 1);
    card.additionalNames = component(parts, 2);
    card.prefixes = component(parts, 3);
    card.suffixes = component(parts, 4);
}

void applyAddress(const ContentLine &property, Card &card)
{
    const QStringList parts = splitEscaped(rawText(property), u';');
    CardAddress address{component(parts, 0), component(parts, 1), component(parts, 2), component(parts, 3),
                        component(parts, 4), component(parts, 5), component(parts, 6), typesOf(property)};
    address.types.removeAll(QStringLiteral("pref"));
    CardAddress blank;
    blank.types = address.types;
    if (address != blank)
        card.addresses.append(address);
}

void applyGender(const ContentLine &property, Card &card)
{
    const QStringList parts = splitEscaped(rawText(property), u';');
    card.sex = component(parts, 0).toUpper().left(1);
    card.gender = component(parts, 1);
}

using ApplyCard = void (*)(const ContentLine &, Card &);

const QHash<QByteArray, ApplyCard> &cardAppliers()
{
    static const QHash<QByteArray, ApplyCard> properties{
        {"VERSION", [](const ContentLine &p, Card &c) { c.version = text(p); }},
        {"KIND", [](const ContentLine &p, Card &c) { c.kind = text(p).toLower(); }},
        {"UID", [](const ContentLine &p, Card &c) { c.uid = text(p); }},
        {"FN", [](const ContentLine &p, Card &c) { c.formattedName = text(p); }},
        {"N", applyName},
        {"NICKNAME", [](const ContentLine &p, Card &c) { c.nicknames += listOf(p); }},
        {"PRONOUNS", [](const ContentLine &p, Card &c) { c.pronouns = text(p); }},
        {"BDAY", [](const ContentLine &p, Card &c) { c.birthday = parsePartialDate(text(p)); }},
        {"GENDER", applyGender},
        {"TEL", [](const ContentLine &p, Card &c) { addValue(c.phones, valueOf(p, QStringLiteral("tel:"))); }},
        {"EMAIL", [](const ContentLine &p, Card &c) { addValue(c.emails, valueOf(p, QStringLiteral("mailto:"))); }},
        {"ADR", applyAddress},
        {"ORG", [](const ContentLine &p, Card &c) { c.organization = component(splitEscaped(rawText(p), u';'), 0); }},
        {"TITLE", [](const ContentLine &p, Card &c) { c.title = text(p); }},
        {"ROLE", [](const ContentLine &p, Card &c) { c.role = text(p); }},
        {"NOTE", [](const ContentLine &p, Card &c) { c.note += (c.note.isEmpty() ? QString() : QStringLiteral("\n")) + text(p); }},
        {"RELATED", [](const ContentLine &p, Card &c) { addValue(c.related, valueOf(p, QString())); }},
        {"LANG", [](const ContentLine &p, Card &c) { p.parameter("PREF").isEmpty() ? c.languages.append(text(p)) : c.languages.prepend(text(p)); }},
        {"TZ", [](const ContentLine &p, Card &c) { c.zone = text(p); }},
        {"CATEGORIES", [](const ContentLine &p, Card &c) { c.categories += listOf(p); }},
        {"REV", [](const ContentLine &p, Card &c) { c.revision = text(p); }},
        {"PRODID", [](const ContentLine &, Card &) {}},
    };
    return properties;
}

} // namespace

PartialDate parsePartialDate(const QString &value)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?|--(\\d{2})(?:-?(\\d{2}))?|---(\\d{2}))(?:[T ].*)?$"));
    const QRegularExpressionMatch match = shape.match(value.left(64));
    if (!match.hasMatch())
        return {};
    const auto number = [&](int a, int b) { return std::max(match.captured(a).toInt(), b > 0 ? match.captured(b).toInt() : 0); };
    const PartialDate date{number(1, 0), number(2, 4), std::max(number(3, 5), number(6, 0))};
    // 2000 is a leap year: 29 February without a year is a day.
    const bool isDay = QDate(date.year > 0 ? date.year : 2000, std::max(date.month, 1), std::max(date.day, 1)).isValid();
    // Apple writes 1604 for a year that is not known.
    return !isDay ? PartialDate{} : PartialDate{date.year == 1604 ? 0 : date.year, date.month, date.day};
}

void applyCardProperty(const ContentLine &property, Card &card)
{
    if (const ApplyCard apply = cardAppliers().value(property.name))
        apply(property, card);
    else
        ++card.notKept[QString::fromLatin1(property.name.left(64))];
}

} // namespace praxis::interchange
