#include "ui/calendar/CalendarLook.h"

#include "ui/calendar/ShownTime.h"
#include "ui/common/Directory.h"
#include "ui/common/Wording.h"

#include <QObject>

namespace praxis::ui {
namespace {

/// Which accent stands for a status: the same step has the same colour in every practice.
int accentIndex(AppointmentStatus status)
{
    using enum AppointmentStatus;
    switch (status) {
    case Scheduled:
        return 0;
    case Confirmed:
        return 1;
    case Arrived:
        return 2;
    case InProgress:
        return 3;
    case Completed:
        return 4;
    case Cancelled:
    case Rescheduled:
        return 5;
    case NoShow:
        return 6;
    }
    return 0;
}

template <class T> int placeIn(const QVector<std::shared_ptr<T>> &list, const QUuid &id)
{
    for (int i = 0; i < list.size(); ++i) {
        if (list[i]->id == id)
            return i;
    }
    return -1;
}

template <class T> theme::Accent accentIn(const QVector<std::shared_ptr<T>> &list, const QUuid &id)
{
    const int place = placeIn(list, id);
    if (place < 0)
        return theme::neutralAccent();
    const QString colour = list[place]->colour;
    return colour.isEmpty() ? theme::accent(place) : theme::accentOf(colour);
}

} // namespace

void CalendarLook::setColourBy(ColourBy colourBy)
{
    m_colourBy = colourBy;
    refresh();
}

const theme::Accent &CalendarLook::accent(const CalendarEntry &entry) const
{
    if (m_dark != theme::isDark()) {
        m_dark = theme::isDark();
        m_accents.clear();
        m_statusAccents.clear();
    }
    if (m_colourBy == ColourBy::Status) {
        const int status = static_cast<int>(entry.status);
        auto known = m_statusAccents.find(status);
        if (known == m_statusAccents.end())
            known = m_statusAccents.insert(status, theme::accent(accentIndex(entry.status)));
        return *known;
    }
    const QUuid id = entry.busyOnly ? QUuid() : m_colourBy == ColourBy::Service ? entry.service : entry.practitioner;
    auto known = m_accents.find(id);
    if (known == m_accents.end()) {
        known = m_accents.insert(id, m_colourBy == ColourBy::Service ? accentIn(m_directory.services(), id)
                                                                     : accentIn(m_directory.practitioners(), id));
    }
    return *known;
}

QString CalendarLook::service(const CalendarEntry &entry) const
{
    const auto service = m_directory.service(entry.service);
    return service ? service->name : wording::kind(entry.kind);
}

QString CalendarLook::practitioner(const QUuid &id) const
{
    const auto found = m_directory.practitioner(id);
    return found ? found->displayName : QString();
}

QString CalendarLook::staff(const CalendarEntry &entry) const
{
    QStringList names;
    for (const QUuid &one : entry.staff())
        names << practitioner(one);
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

QString CalendarLook::room(const QUuid &id) const
{
    const auto found = m_directory.room(id);
    return found ? found->name : QString();
}

QString CalendarLook::location(const QUuid &id) const
{
    const auto found = m_directory.location(id);
    return found ? found->name : QString();
}

QString CalendarLook::people(const CalendarEntry &entry) const
{
    if (entry.busyOnly)
        return QObject::tr("Busy");
    return entry.people.isEmpty() ? service(entry) : entry.people;
}

QString CalendarLook::time(const QTime &time)
{
    const QLocale locale;
    static QString format;
    static QLocale known;
    if (format.isEmpty() || known != locale) {
        known = locale;
        format = locale.timeFormat(QLocale::ShortFormat);
        if (!format.contains(u'a', Qt::CaseInsensitive))
            format.replace(QStringLiteral("HH"), QStringLiteral("H"));
    }
    return locale.toString(time, format);
}

QString CalendarLook::time(int minute)
{
    return time(QTime(minute / 60 % 24, minute % 60));
}

QString CalendarLook::span(int start, int end)
{
    QString from = time(start);
    const QString until = time(end);
    // "9:10–10:00 AM": the half of the day is said once where it is the same.
    const auto half = from.lastIndexOf(u' ');
    if (half > 0 && until.endsWith(from.mid(half)))
        from.truncate(half);
    return from + u'\u2013' + until;
}

QString CalendarLook::shortTime(int minute)
{
    QString text = time(minute);
    const QLocale locale;
    for (const QString &half : {locale.amText(), locale.pmText()})
        text.remove(half, Qt::CaseInsensitive);
    return text.simplified();
}

QString CalendarLook::shortSpan(int start, int end)
{
    return shortTime(start) + u'\u2013' + shortTime(end);
}

QString CalendarLook::shortDate(const QDate &date)
{
    const QLocale locale;
    return QObject::tr("%1 %2 %3")
        .arg(locale.dayName(date.dayOfWeek(), QLocale::ShortFormat))
        .arg(date.day())
        .arg(locale.monthName(date.month(), QLocale::ShortFormat));
}

QString CalendarLook::longDate(const QDate &date)
{
    const QLocale locale;
    return QObject::tr("%1 %2 %3 %4")
        .arg(locale.dayName(date.dayOfWeek()))
        .arg(date.day())
        .arg(locale.monthName(date.month()))
        .arg(date.year());
}

QString CalendarLook::initials(const QString &name)
{
    QString letters;
    for (const QString &part : name.split(u' ', Qt::SkipEmptyParts)) {
        if (part.size() > 1 && !part.endsWith(u'.') && part.compare(QStringLiteral("Dr"), Qt::CaseInsensitive) != 0)
            letters.append(part.front().toUpper());
    }
    return letters.left(3);
}

ShownTime CalendarLook::shownTime() const
{
    return ShownTime(m_directory);
}

WallTime CalendarLook::start(const CalendarEntry &entry) const
{
    return shownTime().start(entry);
}

QString CalendarLook::elsewhere(const CalendarEntry &entry) const
{
    return ShownTime::elsewhere(entry.start, entry.zone, start(entry));
}

QString CalendarLook::line(const CalendarEntry &entry) const
{
    const QString who = time(start(entry).time) + u' ' + people(entry);
    return entry.busyOnly ? who : QString(who + QStringLiteral(", ") + wording::status(entry.status));
}

QString CalendarLook::spoken(const CalendarEntry &entry) const
{
    const int from = start(entry).minuteOfDay();
    QStringList parts{people(entry), span(from, from + entry.length), elsewhere(entry)};
    if (!entry.busyOnly)
        parts << service(entry) << wording::status(entry.status);
    for (const QUuid &one : entry.staff())
        parts << practitioner(one);
    if (entry.isVideo)
        parts << QObject::tr("video");
    parts << waiting(entry);
    if (entry.hasAlert)
        parts << QObject::tr("has an alert");
    if (entry.recordingConsent != ConsentState::Missing)
        parts << (entry.recordingConsent == ConsentState::Given ? QObject::tr("agrees to being recorded") : QObject::tr("has withdrawn consent to recording"));
    parts << gaps(entry);
    if (!entry.series.isNull())
        parts << QObject::tr("part of a series");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace praxis::ui
