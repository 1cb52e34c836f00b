#include "services/interchange/ZoneNames.h"

#include "services/interchange/LibIcal.h"

#include <QSet>
#include <QStringList>
#include <QTimeZone>

#include <array>

namespace praxis::interchange {

namespace {

bool isZone(const QString &name)
{
    return !name.isEmpty() && name.size() < 64 && QTimeZone::isTimeZoneIdAvailable(name.toLatin1());
}

bool isUtcName(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("utc"),     QStringLiteral("gmt"),           QStringLiteral("z"),
                                     QStringLiteral("etc/utc"), QStringLiteral("etc/gmt"),       QStringLiteral("zulu"),
                                     QStringLiteral("etc/zulu"), QStringLiteral("etc/universal"), QStringLiteral("tzone://microsoft/utc"),
                                     QStringLiteral("coordinated universal time")};
    return names.contains(name.toLower());
}

/// The zones that Windows names stand for, then all others.
const QList<QByteArray> &candidates()
{
    static const QList<QByteArray> ids = [] {
        QList<QByteArray> result;
        QSet<QByteArray> known;
        const auto add = [&](const QByteArray &id) {
            if (!id.isEmpty() && !known.contains(id)) {
                known.insert(id);
                result.append(id);
            }
        };
        const QList<QByteArray> all = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &id : all) {
            const QByteArray windows = QTimeZone::ianaIdToWindowsId(id);
            if (!windows.isEmpty())
                add(QTimeZone::windowsIdToDefaultIanaId(windows));
        }
        for (const QByteArray &id : all)
            add(id);
        return result;
    }();
    return ids;
}

} // namespace

QString zoneFromTzid(const QString &tzid)
{
    QString name = tzid.trimmed();
    if (name.size() > 255)
        return {};
    while (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1, name.size() - 2);
    if (isUtcName(name))
        return QStringLiteral("UTC");
    if (isZone(name))
        return name;
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8());
    if (!windows.isEmpty())
        return QString::fromLatin1(windows);
    // A path of somebody's own ends with the name: America/Argentina/Buenos_Aires has three parts.
    const QStringList parts = name.split(u'/', Qt::SkipEmptyParts);
    for (const qsizetype count : {3, 2}) {
        const QString tail = parts.size() > count || (parts.size() == count && name.startsWith(u'/'))
                                 ? parts.mid(parts.size() - count).join(u'/')
                                 : QString();
        if (isZone(tail))
            return tail;
    }
    return {};
}

QString zoneFromDefinition(const QByteArray &vtimezone, int year)
{
    constexpr int days = 730;
    std::array<int, days> offsets{};
    {
        const LibIcal lock;
        IcalPointer<icalcomponent> component(icalparser_parse_string(vtimezone.constData()));
        const IcalPointer<icaltimezone> zone(icaltimezone_new());
        if (!component || icalcomponent_isa(component.get()) != ICAL_VTIMEZONE_COMPONENT
            || icaltimezone_set_component(zone.get(), component.get()) == 0)
            return {};
        (void)component.release(); // the zone owns it now
        icaltimetype time = icaltime_null_time();
        time.year = year;
        time.month = 1;
        time.day = 1;
        time.hour = 12;
        time.zone = icaltimezone_get_utc_timezone();
        for (int &offset : offsets) {
            int isDaylight = 0;
            offset = icaltimezone_get_utc_offset_of_utc_time(zone.get(), &time, &isDaylight);
            icaltime_adjust(&time, 1, 0, 0, 0);
        }
    }
    for (const QByteArray &id : candidates()) {
        const QTimeZone zone(id);
        QDateTime time(QDate(year, 1, 1), QTime(12, 0), Qt::UTC);
        bool isSame = true;
        for (std::size_t i = 0; i < offsets.size() && isSame; ++i, time = time.addDays(1))
            isSame = zone.offsetFromUtc(time) == offsets[i];
        if (isSame)
            return QString::fromLatin1(id);
    }
    return {};
}

} // namespace praxis::interchange
