#include "ui/settings/Regions.h"

#include <QLocale>
#include <QMap>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace praxis::ui::regions {

namespace {

void sortByLabel(QVector<FieldChoice> &choices)
{
    std::ranges::sort(choices, [](const FieldChoice &a, const FieldChoice &b) { return a.label.localeAwareCompare(b.label) < 0; });
}

} // namespace

QVector<FieldChoice> zones()
{
    QVector<FieldChoice> choices;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const bool isPlace = id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/");
        if (isPlace || id == "UTC")
            choices.append({QString::fromLatin1(id), QString::fromLatin1(id).replace(u'_', u' ')});
    }
    return choices;
}

QVector<FieldChoice> countries()
{
    QVector<FieldChoice> choices;
    QSet<QString> seen;
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() != 2 || !code.at(0).isLetter() || seen.contains(code))
            continue;
        seen.insert(code);
        choices.append({code, QLocale::territoryToString(locale.territory())});
    }
    sortByLabel(choices);
    return choices;
}

QVector<FieldChoice> currencies()
{
    QMap<QString, QString> names;
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
        if (code.size() != 3)
            continue;
        const bool speaksMine = locale.language() == QLocale().language();
        if (!names.contains(code) || speaksMine)
            names.insert(code, speaksMine || locale.language() == QLocale::English ? locale.currencySymbol(QLocale::CurrencyDisplayName) : QString());
    }
    QVector<FieldChoice> choices;
    for (auto it = names.begin(); it != names.end(); ++it)
        choices.append({it.key(), it.value().isEmpty() ? it.key() : it.key() + QStringLiteral(" · ") + it.value()});
    return choices;
}

QVector<FieldChoice> languages()
{
    QVector<FieldChoice> choices;
    for (const char *name : {"en-AU", "en-GB", "en-US", "fr-FR"}) {
        const QLocale locale(QString::fromLatin1(name));
        choices.append({QString::fromLatin1(name), QStringLiteral("%1 (%2)").arg(locale.nativeLanguageName().section(u' ', -1), locale.nativeTerritoryName())});
    }
    return choices;
}

} // namespace praxis::ui::regions
