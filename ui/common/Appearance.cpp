#include "ui/common/Appearance.h"

#include <QSettings>

#include <algorithm>

namespace praxis::ui::appearance {

theme::Mode themeMode()
{
    const QString kept = QSettings().value(QStringLiteral("appearance/theme")).toString();
    if (kept == QLatin1StringView("dark"))
        return theme::Mode::Dark;
    return kept == QLatin1StringView("light") ? theme::Mode::Light : theme::Mode::Platform;
}

void setThemeMode(theme::Mode mode)
{
    const char *name = mode == theme::Mode::Dark ? "dark" : mode == theme::Mode::Light ? "light" : "platform";
    QSettings().setValue(QStringLiteral("appearance/theme"), QString::fromLatin1(name));
    theme::apply(mode);
}

QString language()
{
    return QSettings().value(QStringLiteral("appearance/language")).toString();
}

void setLanguage(const QString &language)
{
    QSettings().setValue(QStringLiteral("appearance/language"), language);
}

bool privacy()
{
    return QSettings().value(QStringLiteral("appearance/privacy"), true).toBool();
}

void setPrivacy(bool on)
{
    QSettings().setValue(QStringLiteral("appearance/privacy"), on);
}

int scalePercent()
{
    return std::clamp(QSettings().value(QStringLiteral("appearance/scale"), 100).toInt(), 100, 300);
}

void setScalePercent(int percent)
{
    QSettings().setValue(QStringLiteral("appearance/scale"), std::clamp(percent, 100, 300));
}

} // namespace praxis::ui::appearance
