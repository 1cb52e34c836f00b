#include "ui/calendar/CalendarFeed.h"

#include "services/practice/door/Desk.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Directory.h"

namespace praxis::ui {
namespace {
constexpr int togetherMs = 25;
}

CalendarFeed::CalendarFeed(Desk &desk, const Directory &directory, QObject *parent) : QObject(parent), m_desk(desk), m_directory(directory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(togetherMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { ask(); });
    connect(&m_desk, &Desk::changed, this, [this] {
        m_stale = true;
        if (m_active && !m_soon.isActive())
            m_soon.start();
    });
}

void CalendarFeed::show(const QDate &from, const QDate &until, const QVector<QUuid> &practitioners)
{
    m_from = from;
    m_until = until;
    m_practitioners = practitioners;
    m_stale = true;
    if (m_active)
        ask();
}

void CalendarFeed::setActive(bool active)
{
    m_active = active;
    if (active && m_stale)
        ask();
}

void CalendarFeed::ask()
{
    if (!m_from.isValid() || !m_directory.isLoaded())
        return;
    m_soon.stop();
    m_stale = false;
    m_waiting = true;
    const Zones &zones = m_desk.parts().zones;
    const auto start = zones.toInstant({m_from, QTime(0, 0)}, m_directory.zone());
    const auto end = zones.toInstant({m_until.addDays(1), QTime(0, 0)}, m_directory.zone());
    if (!start || !end) {
        Q_EMIT failed(start ? end.error() : start.error());
        return;
    }
    ShowCalendar question;
    question.filter.when = {*start, *end};
    question.filter.practitioners = m_practitioners;
    // A week more on each side tells who does not work today from who never said when they do.
    m_newestHours.ask(m_desk.ask(ShowHours{m_from.addDays(-7), m_until.addDays(7)}), this, [this](const Result<QVector<OpenStretch>> &answer) {
        if (!answer)
            return;
        m_hours = *answer;
        if (!m_waiting)
            Q_EMIT answered();
    });
    m_newestGaps.ask(m_desk.ask(ShowConsentsWanted{question.filter}), this, [this](const Result<QVector<ConsentGap>> &answer) {
        if (!answer)
            return;
        QHash<QUuid, QStringList> gaps;
        for (const ConsentGap &gap : *answer) {
            QStringList &lines = gaps[gap.appointment];
            if (const QString line = consentwords::missing(gap); !lines.contains(line))
                lines.append(line);
        }
        if (gaps == m_gaps)
            return;
        m_gaps = gaps;
        Q_EMIT gapsChanged();
    });
    m_newest.ask(m_desk.ask(question), this, [this](const Result<QVector<CalendarEntry>> &answer) {
        m_waiting = false;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_entries = *answer;
        Q_EMIT answered();
    });
}

} // namespace praxis::ui
