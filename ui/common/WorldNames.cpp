#include "ui/common/WorldNames.h"

#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace praxis::ui::world {

namespace {

/// As ICU calls the language of the window.
QByteArray windowLanguage()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QByteArrayLiteral("en") : locale.name().toLatin1();
}

bool isOf(const QString &code, qsizetype letters)
{
    return code.size() == letters && std::ranges::all_of(code, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

} // namespace

QString country(const QString &code)
{
    if (!isOf(code, 2))
        return code;
    std::array<UChar, 120> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayCountry(QByteArray("und_" + code.toLatin1()).constData(), windowLanguage().constData(), name.data(), static_cast<int32_t>(name.size()), &status);
    const bool isKnown = U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && length > 0;
    return isKnown ? QString(reinterpret_cast<const QChar *>(name.data()), length) : code;
}

QString currency(const QString &code)
{
    if (!isOf(code, 3))
        return code;
    const std::u16string asked = code.toStdU16String();
    UBool isChoice = false;
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    const UChar *name = ucurr_getName(asked.c_str(), windowLanguage().constData(), UCURR_LONG_NAME, &isChoice, &length, &status);
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
    sortByName(codes);
    return codes;
}

void sortByName(QStringList &codes)
{
    QCollator order;
    QHash<QString, QCollatorSortKey> keys;
    for (const QString &code : std::as_const(codes))
        keys.insert(code, order.sortKey(country(code)));
    std::ranges::sort(codes, [&keys](const QString &a, const QString &b) { return keys.find(a)->compare(*keys.find(b)) < 0; });
}

} // namespace praxis::ui::world
