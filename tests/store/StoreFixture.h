#pragma once

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

namespace praxis::test {

/// Fails the test with the code and detail of an error.
#define MUST(expression)                                                                                             \
    do {                                                                                                             \
        auto &&mustResult = (expression);                                                                            \
        QVERIFY2(mustResult.has_value(), mustResult.has_value() ? "" : qPrintable(::praxis::test::said(mustResult.error()))); \
    } while (false)

[[nodiscard]] inline QString said(const Error &error)
{
    return codeName(error.code) + u": " + QVariant(error.data.value(QStringLiteral("detail"))).toString();
}

/// Rows "sqlite" and "postgresql" for a data-driven test.
inline void bothDatabases()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgresql") << QStringLiteral("postgresql");
}

/// Ids in a row, so that a failure reads the same each time.
[[nodiscard]] inline QUuid idOf(quint32 number, quint16 kind = 0)
{
    return QUuid(number, kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

inline constexpr qint64 monday = 1'767'571'200'000; // 2026-01-05T00:00Z

template <class T>
[[nodiscard]] T made(const QUuid &organization, const QUuid &id)
{
    T record;
    record.id = id;
    record.organizationId = organization;
    record.createdAt = record.updatedAt = Instant{monday};
    record.version = 1;
    return record;
}

/// A practice with a practitioner, a location and a room, to book in.
struct Practice {
    QUuid organization, practitioner, location, room;

    [[nodiscard]] static Practice numbered(quint32 number)
    {
        return {idOf(number, 1), idOf(number, 2), idOf(number, 3), idOf(number, 4)};
    }
    [[nodiscard]] Result<> insertInto(StoreSession &session) const
    {
        auto organisation = made<Organization>(organization, organization);
        organisation.name = QStringLiteral("Practice");
        organisation.country = QStringLiteral("AU");
        organisation.currency = QStringLiteral("AUD");
        organisation.zone = QStringLiteral("Australia/Sydney");
        PRAXIS_CHECK(session.insert(typeOf<Organization>(), organisation));
        auto place = made<Location>(organization, location);
        place.name = QStringLiteral("Clinic");
        place.zone = organisation.zone;
        PRAXIS_CHECK(session.insert(typeOf<Location>(), place));
        auto where = made<Room>(organization, room);
        where.name = QStringLiteral("Room 1");
        where.locationId = location;
        PRAXIS_CHECK(session.insert(typeOf<Room>(), where));
        auto who = made<Practitioner>(organization, practitioner);
        who.displayName = QStringLiteral("Dr Ada Quill");
        return session.insert(typeOf<Practitioner>(), who);
    }
    [[nodiscard]] Contact person(quint32 number, const QString &given, const QString &family) const
    {
        auto contact = made<Contact>(organization, idOf(number, 5));
        contact.kinds = QStringList{QStringLiteral("patient")};
        contact.givenName = given;
        contact.familyName = family;
        contact.sortName = sortName(contact);
        return contact;
    }
    [[nodiscard]] Appointment appointment(quint32 number, Instant start, int minutes = 50) const
    {
        auto one = made<Appointment>(organization, idOf(number, 6));
        one.practitionerId = practitioner;
        one.locationId = location;
        one.roomId = room;
        one.startWall = {start.utc().date(), start.utc().time()};
        one.zone = QStringLiteral("Etc/UTC");
        one.durationMinutes = minutes;
        one.startAt = start;
        one.endAt = start.plusMinutes(minutes);
        return one;
    }
    /// The appointment, its patient and what it takes up, as the door writes them.
    [[nodiscard]] Result<> book(StoreSession &session, const Appointment &one, const QUuid &patient) const
    {
        PRAXIS_CHECK(session.insert(typeOf<Appointment>(), one));
        auto participant = made<Participant>(organization, QUuid(one.id.data1, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        participant.appointmentId = one.id;
        participant.contactId = patient;
        PRAXIS_CHECK(session.insert(typeOf<Participant>(), participant));
        const TimeRange when{one.startAt, one.endAt};
        return session.occupy({{{ActorKind::Practitioner, practitioner}, one.id, when},
                               {{ActorKind::Room, room}, one.id, when},
                               {{ActorKind::Patient, patient}, one.id, when}});
    }
};

} // namespace praxis::test
