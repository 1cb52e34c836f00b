#include "services/practice/world/WorldNames.h"

#include "models/rules/People.h"

#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace praxis::world {

namespace {

/// As ICU calls it. Of a language that it does not know it would take the computer's.
QByteArray icuName(const QString &language)
{
    const QLocale locale(language);
    return locale.language() == QLocale::C ? QByteArrayLiteral("en") : locale.name().toLatin1();
}

bool isOf(const QString &code, qsizetype letters)
{
    return code.size() == letters && std::ranges::all_of(code, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

/// "U.S.", "Côte d’Ivoire" and "Guinea-Bissau" are typed in many ways.
QString lettersOf(const QString &text)
{
    QString letters = folded(text);
    letters.removeIf([](QChar sign) { return !sign.isLetterOrNumber(); });
    return letters;
}

/// What is put later goes before what was put earlier: codes before names, and what we write ourselves before what others call it.
QHash<QString, QString> codesByName()
{
    QHash<QString, QString> codes{{QStringLiteral("uk"), QStringLiteral("GB")}};
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        if (const QString code = QLocale::territoryToCode(locale.territory()); isOf(code, 2))
            codes.insert(lettersOf(locale.nativeTerritoryName()), code);
    }
    const QStringList all = countries();
    for (const QString &code : all)
        codes.insert(lettersOf(QLocale::territoryToString(QLocale::codeToTerritory(code))), code);
    for (const char *language : {"fr-CA", "fr", "en-GB", "en"}) {
        for (const QString &code : all)
            codes.insert(lettersOf(country(code, QString::fromLatin1(language))), code);
    }
    for (const QString &code : all) {
        codes.insert(QString::fromLatin1(uloc_getISO3Country(QByteArray("und_" + code.toLatin1()).constData())).toLower(), code);
        codes.insert(code.toLower(), code);
    }
    codes.remove(QString());
    return codes;
}

} // namespace

QString country(const QString &code, const QString &language)
{
    if (!isOf(code, 2))
        return code;
    std::array<UChar, 120> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayCountry(QByteArray("und_" + code.toLatin1()).constData(), icuName(language).constData(), name.data(), static_cast<int32_t>(name.size()), &status);
    const bool isKnown = U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && length > 0;
    return isKnown ? QString(reinterpret_cast<const QChar *>(name.data()), length) : code;
}

QString currency(const QString &code, const QString &language)
{
    if (!isOf(code, 3))
        return code;
    const std::u16string asked = code.toStdU16String();
    UBool isChoice = false;
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    const UChar *name = ucurr_getName(asked.c_str(), icuName(language).constData(), UCURR_LONG_NAME, &isChoice, &length, &status);
    return U_SUCCESS(status) && name && length > 0 ? QString(reinterpret_cast<const QChar *>(name), length) : code;
}

QStringList countries()
{
    QStringList codes;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        const bool isGroup = territory == QLocale::EuropeanUnion || territory == QLocale::OutlyingOceania;
        if (const QString code = QLocale::territoryToCode(territory); isOf(code, 2) && !isGroup)
            codes.append(code);
    }
    return codes;
}

QString countryCode(const QString &text)
{
    static const QHash<QString, QString> codes = codesByName();
    return codes.value(lettersOf(text));
}

} // namespace praxis::world
