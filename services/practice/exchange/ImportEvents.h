#pragma once

#include "services/interchange/Recurrence.h"
#include "services/practice/exchange/ImportPeople.h"

#include <QSet>

namespace praxis {

/// Turns the events of a calendar into bookings and closed days.
class ImportEvents {
public:
    ImportEvents(ImportRun &run, const ImportOptions &options, ImportPlan &plan, const QString &calendarName);

    [[nodiscard]] Result<> load();
    [[nodiscard]] Result<> take(const interchange::EventSeries &series);

private:
    struct People {
        QStringList patients;
        QVector<AnyCommand> made; ///< commands that make new ones
        QString title;
    };

    [[nodiscard]] bool goesOnAfter(const interchange::Event &event, const QVector<interchange::Event> &overrides) const;
    [[nodiscard]] Result<> takeAllDay(const interchange::Event &event);
    [[nodiscard]] Result<> takeOccurrence(const interchange::EventSeries &series, const interchange::Occurrence &occurrence);
    [[nodiscard]] QUuid ownerOf(const interchange::Event &event) const;
    [[nodiscard]] People peopleOf(const interchange::Event &event);
    [[nodiscard]] QUuid newPerson(const interchange::Event &event, People &people);
    [[nodiscard]] BookAppointment booking(const interchange::Event &event, const interchange::Occurrence &occurrence);
    void placeIn(const interchange::Event &event, BookAppointment &booking);
    void refuse(const interchange::Event &event, const QString &code, const QString &value = {});
    [[nodiscard]] static QString uidOf(const interchange::Event &event);

    ImportRun &m_run;
    const ImportOptions &m_options;
    ImportPlan &m_plan;
    QString m_calendarName;
    ImportPeople m_people;
    QSet<QString> m_uids; ///< read before in this file
    QSet<QString> m_closedDays;
    QHash<QString, QUuid> m_rooms;
    QHash<QString, QUuid> m_locations;
    QSet<QString> m_staffEmails;
    QString m_zone;
    WallTime m_now;
    WallTime m_from;
    WallTime m_until;
};

} // namespace praxis
