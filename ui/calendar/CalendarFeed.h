#pragma once

#include "services/practice/people/ConsentQueries.h"
#include "ui/common/Later.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace praxis {
class Desk;
}

namespace praxis::ui {

class Directory;

/// Asks for the appointments and hours of what is on screen, again after every change, and says only the newest answer.
class CalendarFeed : public QObject {
    Q_OBJECT

public:
    CalendarFeed(Desk &desk, const Directory &directory, QObject *parent = nullptr);

    /// Both days included. Asks at once.
    void show(const QDate &from, const QDate &until, const QVector<QUuid> &practitioners);
    void setActive(bool active); ///< a hidden calendar asks nothing; it is asked again when it is shown
    [[nodiscard]] const QVector<CalendarEntry> &entries() const { return m_entries; }
    [[nodiscard]] const QVector<OpenStretch> &hours() const { return m_hours; }
    /// What is missing, in words: of appointments that are still to come or go on.
    [[nodiscard]] const QHash<QUuid, QStringList> &gaps() const { return m_gaps; }
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void answered();
    void gapsChanged();
    void failed(const praxis::Error &error);

private:
    void ask();

    Desk &m_desk;
    const Directory &m_directory;
    QDate m_from;
    QDate m_until;
    QVector<QUuid> m_practitioners;
    QVector<CalendarEntry> m_entries;
    QVector<OpenStretch> m_hours;
    QHash<QUuid, QStringList> m_gaps;
    Newest<Result<QVector<CalendarEntry>>> m_newest;
    Newest<Result<QVector<OpenStretch>>> m_newestHours;
    Newest<Result<QVector<ConsentGap>>> m_newestGaps;
    QTimer m_soon{this}; ///< several changes at once are one question
    bool m_active = false;
    bool m_stale = false;
    bool m_waiting = false;
};

} // namespace praxis::ui
