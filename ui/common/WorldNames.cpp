#include "ui/common/WorldNames.h"

#include "services/practice/world/WorldNames.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace praxis::ui::world {

QString country(const QString &code)
{
    return praxis::world::country(code, QLocale().bcp47Name());
}

QString currency(const QString &code)
{
    return praxis::world::currency(code, QLocale().bcp47Name());
}

QStringList countries()
{
    QStringList codes = praxis::world::countries();
    const QCollator order;
    QHash<QString, QCollatorSortKey> keys;
    for (const QString &code : std::as_const(codes))
        keys.insert(code, order.sortKey(country(code)));
    std::ranges::sort(codes, [&keys](const QString &a, const QString &b) { return keys.find(a)->compare(*keys.find(b)) < 0; });
    return codes;
}

} // namespace praxis::ui::world
