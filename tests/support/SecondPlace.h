#pragma once

#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/WorkingHours.h"
#include "tests/support/TestPractice.h"

namespace praxis::test {

/// From eight to six.
inline void worksAt(TestPractice &p, const QUuid &practitioner, const QUuid &location, int weekday)
{
    WorkingHours hours;
    hours.practitionerId = practitioner;
    hours.locationId = location;
    hours.weekday = weekday;
    hours.startMinute = 8 * 60;
    hours.endMinute = 18 * 60;
    p.mustRun(create(hours));
}

/// Beside Sydney Brisbane, which has no daylight saving: in November an hour apart. Dr Ruiz works there, Monday to Friday.
struct SecondPlace {
    explicit SecondPlace(TestPractice &p)
    {
        Location north;
        north.name = QStringLiteral("Valley");
        north.zone = QStringLiteral("Australia/Brisbane");
        north.sortOrder = 1;
        brisbane = p.mustRun(create(north)).firstOf(u"Location");
        Room one;
        one.name = QStringLiteral("Verandah room");
        one.locationId = brisbane;
        verandah = p.mustRun(create(one)).firstOf(u"Room");
        Practitioner doctor;
        doctor.displayName = QStringLiteral("Dr Ruiz");
        doctor.defaultLocationId = brisbane;
        ruiz = p.mustRun(create(doctor)).firstOf(u"Practitioner");
        for (int weekday = 1; weekday <= 5; ++weekday)
            worksAt(p, ruiz, brisbane, weekday);
    }
    QUuid brisbane, verandah, ruiz;
};

} // namespace praxis::test
