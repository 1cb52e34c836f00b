#include "ui/common/Icons.h"

#include <QStandardPaths>

namespace praxis::ui::icons {

QIcon get(const QString &name)
{
    return QIcon::fromTheme(name);
}

void follow(bool dark)
{
    // Without a desktop Qt looks nowhere.
    QStringList folders = QIcon::themeSearchPaths();
    const QStringList shared = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("icons"), QStandardPaths::LocateDirectory);
    for (const QString &folder : shared) {
        if (!folders.contains(folder))
            folders.append(folder);
    }
    QIcon::setThemeSearchPaths(folders);
    const QString breeze = dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze");
    QIcon::setFallbackThemeName(breeze);
    // Breeze's dark drawings are a theme of their own; other themes colour theirs themselves.
    const QString current = QIcon::themeName();
    if (current.isEmpty() || current == QLatin1StringView("hicolor") || current.startsWith(QLatin1StringView("breeze"))
        || QIcon::fromTheme(QStringLiteral("view-calendar-day")).isNull()) {
        QIcon::setThemeName(breeze);
    }
}

} // namespace praxis::ui::icons
