#include "models/kernel/Time.h"

namespace praxis {

QString Instant::toString() const
{
    return isNull() ? QString() : utc().toString(Qt::ISODateWithMs);
}

Instant Instant::fromString(const QString &iso)
{
    if (iso.isEmpty())
        return {};
    const QDateTime parsed = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return parsed.isValid() ? Instant{parsed.toMSecsSinceEpoch()} : Instant{};
}

WallTime WallTime::plusMinutes(qint64 minutes) const
{
    const QDateTime moved = QDateTime(date, time, Qt::UTC).addSecs(minutes * 60);
    return {moved.date(), moved.time()};
}

QString WallTime::toString() const
{
    return isValid() ? date.toString(Qt::ISODate) + u'T' + time.toString(u"HH:mm") : QString();
}

WallTime WallTime::fromString(QStringView iso)
{
    // Seconds are let go; a zone is not: it would be another time.
    const bool plain = iso.size() == 16 || (iso.size() >= 19 && iso[16] == u':' && QTime::fromString(iso.mid(11).toString(), Qt::ISODateWithMs).isValid());
    if (!plain || iso[10] != u'T' || iso.endsWith(u'Z'))
        return {};
    return {QDate::fromString(iso.left(10).toString(), Qt::ISODate), QTime::fromString(iso.mid(11, 5).toString(), u"HH:mm")};
}

} // namespace praxis
