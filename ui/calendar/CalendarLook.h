#pragma once

#include "models/ports/Reads.h"
#include "ui/common/Theme.h"

#include <QHash>
#include <QLocale>
#include <QStringList>
#include <QUuid>

namespace praxis::ui {

class Directory;
class ShownTime;

enum class ColourBy : quint8 { Service, Status, Practitioner };
constexpr std::array<const char *, 3> enumNames(ColourBy)
{
    return {"service", "status", "practitioner"};
}

/// The words and colours of appointments on screen. Kept up with the directory.
class CalendarLook {
public:
    explicit CalendarLook(const Directory &directory) : m_directory(directory) {}

    void setColourBy(ColourBy colourBy);
    [[nodiscard]] ColourBy colourBy() const { return m_colourBy; }
    /// Consents that are missing, in words, by appointment.
    void setGaps(const QHash<QUuid, QStringList> &gaps) { m_gaps = gaps; }
    [[nodiscard]] QStringList gaps(const CalendarEntry &entry) const { return entry.busyOnly ? QStringList() : m_gaps.value(entry.id); }
    /// Who waits to be let into a session by video, in words, by appointment.
    void setWaiting(const QHash<QUuid, QString> &waiting) { m_waiting = waiting; }
    [[nodiscard]] const QHash<QUuid, QString> &waiting() const { return m_waiting; }
    [[nodiscard]] QString waiting(const CalendarEntry &entry) const { return m_waiting.value(entry.id); }
    /// Forgets what it remembers of the directory.
    void refresh() { m_accents.clear(); }
    [[nodiscard]] const theme::Accent &accent(const CalendarEntry &entry) const;
    [[nodiscard]] QString service(const CalendarEntry &entry) const;
    [[nodiscard]] QString practitioner(const QUuid &id) const;
    /// Everybody who holds it, its practitioner first: "Dr Lee, Dr Okafor".
    [[nodiscard]] QString staff(const CalendarEntry &entry) const;
    [[nodiscard]] QString room(const QUuid &id) const;
    [[nodiscard]] QString location(const QUuid &id) const;
    [[nodiscard]] QString people(const CalendarEntry &entry) const;
    /// "9:00" as the locale writes it, without seconds.
    [[nodiscard]] static QString time(const QTime &time);
    [[nodiscard]] static QString time(int minute);
    /// "9:00–9:50"
    [[nodiscard]] static QString span(int start, int end);
    /// "Tue 24 Nov"
    [[nodiscard]] static QString shortDate(const QDate &date);
    /// "Tuesday 24 November 2026"
    [[nodiscard]] static QString longDate(const QDate &date);
    /// "A L" of "Dr Anna Lee"
    [[nodiscard]] static QString initials(const QString &name);
    /// "9:00–9:50" where the half of the day has no room; the place on the page tells it.
    [[nodiscard]] static QString shortTime(int minute);
    [[nodiscard]] static QString shortSpan(int start, int end);
    /// When it begins on the clock that shows.
    [[nodiscard]] WallTime start(const CalendarEntry &entry) const;
    /// "8:00 in Brisbane": what was promised, where another clock shows. Blank where it is the same.
    [[nodiscard]] QString elsewhere(const CalendarEntry &entry) const;
    [[nodiscard]] ShownTime shownTime() const;
    /// "10:00 Ana Silva, Arrived"
    [[nodiscard]] QString line(const CalendarEntry &entry) const;
    /// All that a screen reader needs to know of one appointment.
    [[nodiscard]] QString spoken(const CalendarEntry &entry) const;

private:
    const Directory &m_directory;
    QHash<QUuid, QStringList> m_gaps;
    QHash<QUuid, QString> m_waiting;
    ColourBy m_colourBy = ColourBy::Service;
    mutable QHash<QUuid, theme::Accent> m_accents;
    mutable QHash<int, theme::Accent> m_statusAccents;
    mutable bool m_dark = false; ///< the theme of what is remembered
};

} // namespace praxis::ui
