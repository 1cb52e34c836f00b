#include "services/interchange/ZoneNames.h"

#include "services/interchange/LibIcal.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTimeZone>
#include <QVector>

#include <algorithm>

namespace praxis::interchange {

namespace {

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

struct Sample {
    QDateTime at;
    int offset; ///< seconds
};

/// What a VTIMEZONE's clock shows at noon (UTC) of every day of two years, and each half hour of the days between which
/// it changes. Empty for what is no VTIMEZONE.
QVector<Sample> sample(const QByteArray &vtimezone, int year)
{
    constexpr int days = 730;
    const LibIcal lock;
    IcalPointer<icalcomponent> component(icalparser_parse_string(vtimezone.constData()));
    const IcalPointer<icaltimezone> zone(icaltimezone_new());
    if (!component || icalcomponent_isa(component.get()) != ICAL_VTIMEZONE_COMPONENT
        || icaltimezone_set_component(zone.get(), component.get()) == 0)
        return {};
    (void)component.release(); // the zone owns it now
    const auto offsetAt = [&](const QDateTime &at) {
        icaltimetype time = icaltime_from_timet_with_zone(static_cast<time_t>(at.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
        int isDaylight = 0;
        return icaltimezone_get_utc_offset_of_utc_time(zone.get(), &time, &isDaylight);
    };
    QVector<Sample> samples;
    QDateTime noon(QDate(year, 1, 1), QTime(12, 0), Qt::UTC);
    for (int day = 0; day < days; ++day, noon = noon.addDays(1)) {
        const int offset = offsetAt(noon);
        if (!samples.isEmpty() && samples.last().offset != offset) {
            for (int half = 47; half > 0; --half) {
                const QDateTime at = noon.addSecs(-half * 1800);
                samples.append({at, offsetAt(at)});
            }
        }
        samples.append({noon, offset});
    }
    return samples;
}

} // namespace

bool isZoneName(const QString &name)
{
    static const QRegularExpression path(QStringLiteral("^[A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}$"));
    static const QSet<QByteArray> listed = [] {
        const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
        return QSet<QByteArray>(ids.begin(), ids.end());
    }();
    const QByteArray id = name.toLatin1();
    return name.size() < 64 && (listed.contains(id) || (path.match(name).hasMatch() && QTimeZone(id).isValid()));
}

QString zoneFromTzid(const QString &tzid)
{
    QString name = tzid.trimmed();
    if (name.size() > 255)
        return {};
    while (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1, name.size() - 2);
    if (isUtcName(name))
        return QStringLiteral("UTC");
    if (isZoneName(name))
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
        if (isZoneName(tail))
            return tail;
    }
    return {};
}

QString zoneFromDefinition(const QByteArray &vtimezone, int year)
{
    const QVector<Sample> samples = sample(vtimezone, year);
    if (samples.isEmpty())
        return {};
    for (const QByteArray &id : candidates()) {
        const QTimeZone zone(id);
        const bool isSame = std::all_of(samples.begin(), samples.end(), [&](const Sample &s) { return zone.offsetFromUtc(s.at) == s.offset; });
        if (isSame)
            return QString::fromLatin1(id);
    }
    return {};
}

} // namespace praxis::interchange
