#pragma once

#include "models/records/HoursException.h"
#include "models/records/Series.h"
#include "services/interchange/Recurrence.h"
#include "services/practice/exchange/ImportPeople.h"

#include <QSet>

#include <memory>

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
    [[nodiscard]] Result<> takeAllDay(const interchange::EventSeries &series);
    void takeDay(const interchange::Event &event, const interchange::Occurrence &occurrence);
    [[nodiscard]] static QString keyOf(const HoursException &day);
    [[nodiscard]] Result<> takeOccurrence(const interchange::EventSeries &series, const interchange::Occurrence &occurrence);
    [[nodiscard]] QString floatingZone(const interchange::Event &event) const;
    void sayFloating(const QString &zone);
    [[nodiscard]] QUuid ownerOf(const interchange::Event &event) const;
    [[nodiscard]] People peopleOf(const interchange::Event &event);
    [[nodiscard]] QUuid newPerson(const interchange::Event &event, People &people);
    [[nodiscard]] BookAppointment booking(const interchange::Event &event, const interchange::Occurrence &occurrence);
    [[nodiscard]] static Result<> checkKept(const interchange::Event &event, const BookAppointment &booking);
    void placeIn(const interchange::Event &event, BookAppointment &booking);
    /// By whose clock a booking is promised that says none: as the door will have it.
    [[nodiscard]] bool isOver(const BookAppointment &booking) const;
    [[nodiscard]] QString clockOf(const BookAppointment &booking) const;
    void startSeries(const interchange::Event &event);
    void endSeries(qsizetype firstItem);
    void refuse(const interchange::Event &event, const QString &code, const QString &value = {});
    [[nodiscard]] static QString uidOf(const interchange::EventSeries &series, const interchange::Occurrence &occurrence);

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
    QHash<QUuid, QString> m_zones;       ///< of locations
    QHash<QUuid, QUuid> m_roomPlaces;    ///< where rooms are
    QHash<QUuid, QUuid> m_usualPlaces;   ///< where practitioners usually are
    std::shared_ptr<Series> m_series;    ///< that the event's occurrences come into; null: it is none
    QString m_zone;
    WallTime m_now;
    WallTime m_from;
    WallTime m_until;
};

} // namespace praxis
