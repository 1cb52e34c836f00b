#include "models/rules/People.h"

#include <algorithm>
#include <iterator>

namespace praxis {

QString folded(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            plain.append(c == u'đ' ? u'd' : c == u'ø' ? u'o' : c == u'ł' ? u'l' : c);
    }
    return plain.simplified();
}

QStringList nameWords(const QString &name)
{
    QStringList words;
    for (const QString &piece : folded(name).split(u' ', Qt::SkipEmptyParts)) {
        QString spaced, joined;
        for (const QChar c : piece) {
            if (c == u'\'' || c == u'’')
                continue;
            const bool isPart = c.isLetterOrNumber() || c.isSurrogate();
            spaced += isPart ? c : QChar(u' ');
            if (isPart)
                joined += c;
        }
        words += spaced.split(u' ', Qt::SkipEmptyParts);
        if (!words.contains(joined))
            words.append(joined);
    }
    return words;
}

bool beginsAWord(const QString &typed, const QStringList &words)
{
    const QStringList parts = nameWords(typed);
    const auto isKnown = [&words](const QString &part) { return std::ranges::any_of(words, [&part](const QString &word) { return word.startsWith(part); }); };
    return parts.isEmpty() || isKnown(parts.last()) || (parts.size() > 1 && std::all_of(parts.begin(), std::prev(parts.end()), isKnown));
}

QString sortName(const Contact &contact)
{
    const QString family = contact.familyName.isEmpty() ? contact.company : contact.familyName;
    return folded(QString(family + u' ' + contact.givenName));
}

QString fullName(const Contact &contact)
{
    const QString given = contact.preferredName.isEmpty() ? contact.givenName : contact.preferredName;
    const QString name = QString(given + u' ' + contact.familyName).trimmed();
    return name.isEmpty() ? contact.company : name;
}

namespace {

/// Drawn as nothing: format and control characters, spaces, and the other default-ignorable code points (Unicode,
/// DerivedCoreProperties) such as variation selectors, fillers and tags.
bool isInvisible(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Format || category == QChar::Other_Control || QChar::isSpace(c) || c == 0x034F || c == 0x115F || c == 0x1160
        || c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFA0
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

} // namespace

QString loginKey(QStringView login)
{
    // Down, up and down again is the full folding that Qt's toCaseFolded is not: ẞ is ß is SS is ss, ı and İ are i.
    const QString folded = login.toString().normalized(QString::NormalizationForm_KC).toLower().toUpper().toLower();
    QString key;
    for (const char32_t c : folded.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (!isInvisible(c))
            key += QChar::fromUcs4(c);
    }
    key.remove(QChar(0x0307)); // the dot that İ leaves behind
    return key.normalized(QString::NormalizationForm_KC); // what an invisible character kept apart may join now
}

bool looksLikeEmail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 1 || at != text.lastIndexOf(u'@') || at + 1 >= text.size() || text.size() > 254)
        return false;
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control || c == u',' || c == u';' || c == u'<' || c == u'>')
            return false;
    }
    const QStringView domain = text.mid(at + 1);
    return !domain.startsWith(u'.') && !domain.endsWith(u'.') && !domain.contains(u"..");
}

} // namespace praxis
