#include "models/rules/People.h"

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

QString loginKey(QStringView login)
{
    // Upper and back is the full folding that Qt's toCaseFolded is not: ß is SS is ss, ı and İ are i.
    const QString folded = login.toString().normalized(QString::NormalizationForm_KC).toUpper().toLower();
    QString key;
    for (const QChar c : folded.normalized(QString::NormalizationForm_KC)) {
        const auto category = c.category();
        if (category == QChar::Other_Format || category == QChar::Other_Control || c.isSpace())
            continue;
        key.append(c);
    }
    key.remove(QChar(0x0307)); // the dot that İ leaves behind
    return key;
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
