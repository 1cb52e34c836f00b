#include "ui/settings/Regions.h"

#include "ui/common/WorldNames.h"

#include <QLocale>
#include <QSet>
#include <QTimeZone>

namespace praxis::ui::regions {

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
    for (const QString &code : world::countries())
        choices.append({code, world::country(code)});
    return choices;
}

QVector<FieldChoice> currencies()
{
    QSet<QString> codes;
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        if (const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode); code.size() == 3)
            codes.insert(code);
    }
    QStringList sorted(codes.begin(), codes.end());
    sorted.sort();
    QVector<FieldChoice> choices;
    for (const QString &code : std::as_const(sorted)) {
        const QString name = world::currency(code);
        choices.append({code, name == code ? code : QString(code + QStringLiteral(" · ") + name)});
    }
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
