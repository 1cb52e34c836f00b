#include "models/rules/Phones.h"

#include <QHash>

namespace praxis {

namespace {

struct Dialling {
    const char *code;
    const char *trunk; ///< what is dialled before a number within the country, and left out from abroad
};

const QHash<QString, Dialling> &countries()
{
    static const QHash<QString, Dialling> known{
        {QStringLiteral("AU"), {"61", "0"}}, {QStringLiteral("NZ"), {"64", "0"}}, {QStringLiteral("GB"), {"44", "0"}}, {QStringLiteral("IE"), {"353", "0"}},
        {QStringLiteral("FR"), {"33", "0"}}, {QStringLiteral("BE"), {"32", "0"}}, {QStringLiteral("CH"), {"41", "0"}}, {QStringLiteral("LU"), {"352", ""}},
        {QStringLiteral("DE"), {"49", "0"}}, {QStringLiteral("AT"), {"43", "0"}}, {QStringLiteral("NL"), {"31", "0"}}, {QStringLiteral("IT"), {"39", ""}},
        {QStringLiteral("ES"), {"34", ""}},  {QStringLiteral("PT"), {"351", ""}}, {QStringLiteral("US"), {"1", "1"}},  {QStringLiteral("CA"), {"1", "1"}},
    };
    return known;
}

} // namespace

QString internationalNumber(const QString &typed, const QString &country)
{
    QString digits;
    const QString text = typed.trimmed();
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (c.isLetter())
            return {};
    }
    bool whole = text.startsWith(u'+');
    if (!whole && digits.startsWith(QStringLiteral("00"))) {
        digits.remove(0, 2);
        whole = true;
    }
    if (!whole) {
        const auto own = countries().constFind(country);
        if (own == countries().cend())
            return {};
        const QString trunk = QString::fromLatin1(own->trunk);
        if (!trunk.isEmpty() && digits.startsWith(trunk))
            digits.remove(0, trunk.size());
        digits.prepend(QString::fromLatin1(own->code));
    }
    const bool possible = digits.size() >= 8 && digits.size() <= 15 && !digits.startsWith(u'0');
    return possible ? u'+' + digits : QString();
}

} // namespace praxis
