#include "ui/shell/Countries.h"

#include "ui/common/WorldNames.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QTimeZone>

namespace praxis::ui::countries {

namespace {

class CountriesWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::Countries)
};

QLocale localeOf(const QString &country)
{
    return {QLocale::AnyLanguage, QLocale::AnyScript, QLocale::codeToTerritory(country)};
}

QLocale::Territory territoryOf(const QString &country)
{
    return QLocale::codeToTerritory(country);
}

} // namespace

QStringList codes()
{
    QStringList list = world::countries();
    list.removeIf([](const QString &code) { return localeOf(code).currencySymbol(QLocale::CurrencyIsoCode).isEmpty(); });
    return list;
}

QString here()
{
    const QString code = QLocale::territoryToCode(QLocale::system().territory());
    return code.size() == 2 && !code.at(0).isDigit() ? code : QStringLiteral("AU");
}

QString currencyOf(const QString &country)
{
    const QLocale locale = localeOf(country);
    const QString code = locale.territory() == territoryOf(country) ? locale.currencySymbol(QLocale::CurrencyIsoCode) : QString();
    return code.isEmpty() ? QStringLiteral("EUR") : code;
}

QStringList currencies()
{
    QStringList list;
    for (const QString &country : codes()) {
        const QString code = currencyOf(country);
        if (!list.contains(code))
            list.append(code);
    }
    list.sort();
    return list;
}

QStringList zonesOf(const QString &country)
{
    QStringList list;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds(territoryOf(country)))
        list.append(QString::fromLatin1(id));
    list.removeIf([](const QString &id) { return !id.contains(u'/') || id.startsWith(QLatin1StringView("Etc/")); });
    list.removeDuplicates();
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const bool ours = list.removeAll(own) > 0;
    // The city that most of a country's people go by comes before islands and old names.
    static const QMap<QString, QString> usual{{QStringLiteral("AU"), QStringLiteral("Australia/Sydney")}, {QStringLiteral("US"), QStringLiteral("America/New_York")},
                                              {QStringLiteral("CA"), QStringLiteral("America/Toronto")}, {QStringLiteral("NZ"), QStringLiteral("Pacific/Auckland")},
                                              {QStringLiteral("FR"), QStringLiteral("Europe/Paris")}, {QStringLiteral("GB"), QStringLiteral("Europe/London")}};
    const QString city = usual.value(country);
    if (!city.isEmpty() && list.removeAll(city) > 0)
        list.prepend(city);
    if (ours)
        list.prepend(own);
    if (list.isEmpty())
        list.append(QStringLiteral("Etc/UTC"));
    return list;
}

QStringList languages()
{
    return {QStringLiteral("en-AU"), QStringLiteral("fr")};
}

QString languageName(const QString &language)
{
    return language == QLatin1StringView("fr") ? CountriesWords::tr("French") : CountriesWords::tr("English");
}

QString languageOf(const QString &country)
{
    const QLocale locale = localeOf(country);
    return locale.language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en-AU");
}

} // namespace praxis::ui::countries
