#pragma once

#include "models/kernel/Time.h"
#include "models/records/AppointmentKind.h"
#include "models/records/AppointmentStatus.h"
#include "models/records/Note.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVector>

/// What lists show: rows made by one statement in the store, for reading only.
namespace praxis {

struct CalendarEntry {
    QUuid id;
    qint64 version = 0;
    QUuid practitioner;
    QUuid room;
    QUuid location;
    QUuid service;
    QUuid series;
    WallTime start;
    Minutes length = 0;
    QString zone;
    TimeRange when;
    AppointmentKind kind{};
    AppointmentStatus status{};
    QString people;      ///< "Jane Nguyen", "Rosa Silva + Tom Silva"; the title where there is nobody
    QUuid person;        ///< the one patient, or null
    int personCount = 0;
    bool isVideo = false;
    bool hasNote = false;
    bool hasAlert = false;
    bool busyOnly = false; ///< somebody else's, shown as busy time: people, kind, service and notes are blank
    int priority = 3;
};

struct CalendarFilter {
    TimeRange when;
    QVector<QUuid> practitioners; ///< empty: all
    QUuid location;
    bool withEnded = true;        ///< cancelled, no-show and rescheduled too
};

struct PersonHit {
    QUuid id;
    QStringList kinds;
    QString title, givenName, preferredName, familyName;
    QString sortName;    ///< with the id, the key of the next page
    QDate birthDate;
    QString phone;
    QString email;
    QString recordNumber;
    QUuid usualPractitioner;
    QStringList alerts;
    QStringList tags;
    Instant nextAt;
    Instant lastAt;
};

struct PeopleFilter {
    QString text;              ///< as typed; empty: everybody, in order of name
    QString kind;              ///< "patient", … ; empty: every kind
    QString afterSortName;     ///< keyset: the last row's sort name and id
    QUuid afterId;
    int limit = 50;            ///< at most 200
};

/// A note in a list: everything but what it says.
struct NoteEntry {
    QUuid id;
    qint64 version = 0;
    QUuid person;
    QString personName;
    QUuid appointment;
    QUuid author;
    QString authorName;
    NoteKind kind{};
    QUuid noteTemplate;
    QString templateName;
    Instant eventAt;     ///< with the id, the key of the next page
    Instant updatedAt;
    NoteStatus status{};
    NoteVisibility visibility{};
    QUuid supervisor;
    Instant signedAt;
    Instant cosignedAt;
    QUuid addendumTo;
};

struct NoteFilter {
    enum Which : quint8 { Any, Drafts, ToCosign };
    Which which = Any;
    QUuid person;
    QUuid appointment;
    QUuid author;
    QUuid supervisor;
    QUuid reader;        ///< a practitioner: only what they may read of the people whom they see; null: everything
    Instant before;      ///< keyset; none: from the newest
    QUuid beforeId;
    int limit = 100;     ///< at most 500
};

/// One line of the *Deleted* view.
struct DeletedLine {
    QString type;
    QUuid id;
    QString what;
    Instant deletedAt;
    QString deletedBy;
};

/// Somebody or something that an appointment takes up.
enum class ActorKind : quint8 { Practitioner, Patient, Room, Equipment };
constexpr std::array<const char *, 4> enumNames(ActorKind)
{
    return {"practitioner", "patient", "room", "equipment"};
}

struct Occupant {
    ActorKind kind{};
    QUuid id;
    friend bool operator==(const Occupant &, const Occupant &) = default;
};

struct Occupation {
    Occupant who;
    QUuid appointment;
    TimeRange when; ///< with buffers
};

} // namespace praxis
