#pragma once

#include "models/ports/Ids.h"
#include "models/records/Equipment.h"
#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Role.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/WorkingHours.h"
#include "services/practice/sample/Random.h"
#include "services/practice/sample/SampleOptions.h"

#include <QSet>

namespace praxis::sample {

/// What a service is to the diary; `Clinic::services` is in this order.
enum class Offer : quint8 { Initial, Session, Child, Telehealth, Assessment, Couple, Group, Brief };
inline constexpr int offerCount = 8;

struct Account {
    QString login;
    QString displayName;
    Role role{};
    QUuid practitionerId;
};

/// A stretch of a practitioner's week, in which the diary books.
struct Shift {
    int weekday = 1;
    int startMinute = 0;
    int endMinute = 0;
    int location = 0;    ///< index
    bool group = false;  ///< kept for a group, in the group room
};

struct Colleague {
    Practitioner record;
    QVector<Shift> shifts;
    QVector<Offer> offers;
    QVector<QUuid> rooms;       ///< by location: nobody else books it on those days
    QUuid kit;                  ///< test kit that only this one uses
    QSet<qint64> away;          ///< Julian days
};

/// Everything of the practice but its people and appointments.
struct Clinic {
    QVector<Location> locations;
    QVector<QUuid> groupRooms;  ///< by location
    QVector<Room> rooms;
    QVector<Equipment> equipment;
    QVector<Service> services;
    QVector<Colleague> colleagues;
    QVector<WorkingHours> hours;
    QVector<HoursException> exceptions;
    QVector<Account> accounts;
    QVector<QSet<qint64>> closed; ///< by location: Julian days

    [[nodiscard]] bool isOpen(const Colleague &who, int location, QDate day) const
    {
        return !closed[location].contains(day.toJulianDay()) && !who.away.contains(day.toJulianDay());
    }
};

/// The practice itself and the account that founds it: what `PracticeFile::create` is given.
[[nodiscard]] Organization organization();
[[nodiscard]] Account founder();
/// "harbour-side-sample-" and the login: known to everybody, for a practice that exists nowhere.
[[nodiscard]] QString passwordOf(const QString &login);

[[nodiscard]] Clinic makeClinic(const Options &options, QDate from, QDate until, Ids &ids, Random &random);

} // namespace praxis::sample
