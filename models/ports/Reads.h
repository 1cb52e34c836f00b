#pragma once

#include "models/kernel/Time.h"
#include "models/records/AppointmentKind.h"
#include "models/records/AppointmentStatus.h"
#include "models/records/Consent.h"
#include "models/records/Note.h"
#include "models/records/Document.h"
#include "models/records/LedgerKinds.h"
#include "models/records/Recording.h"
#include "models/rules/SharedParts.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVariant>
#include <QVector>

/// What lists show: rows made by one statement in the store, for reading only.
namespace praxis {

/// How much a practitioner had by video.
struct VideoUse {
    QUuid practitioner;
    int clients = 0;
    int sessions = 0;
    int completed = 0;
};

struct CalendarEntry {
    QUuid id;
    qint64 version = 0;
    QUuid practitioner;
    QVector<QUuid> otherStaff; ///< who holds it together with them
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
    QVector<QUuid> patients; ///< everybody in it
    int personCount = 0;
    bool isVideo = false;
    bool hasNote = false;
    bool hasAlert = false;
    ConsentState recordingConsent{}; ///< of everybody in it
    bool busyOnly = false; ///< somebody else's, shown as busy time: people, kind, service and notes are blank
    int priority = 3;

    /// Everybody who holds it, the practitioner first (null where it is nobody's yet).
    [[nodiscard]] QVector<QUuid> staff() const { return QVector<QUuid>{practitioner} + otherStaff; }
    [[nodiscard]] bool isHeldBy(const QUuid &one) const { return !one.isNull() && (practitioner == one || otherStaff.contains(one)); }
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
    QString middleName;  ///< found by, and shown only where that is why
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
    QString tag;               ///< the beginning of one, in either case; empty: with any tags or none
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
    QDate retainUntil;
    bool onHold = false;
    Instant destroyedAt; ///< what it said is gone
};

struct NoteFilter {
    enum Which : quint8 { Any, Drafts, ToCosign };
    Which which = Any;
    QUuid person;
    QUuid appointment;
    QUuid author;
    QUuid supervisor;
    QUuid reader;        ///< a practitioner: only what they may read of the people whom they see; null: everything
    bool mayEnd = false; ///< what comes to its end by itself: no addenda, and what was thrown away or is behind a deleted person too
    QDate quietSince;    ///< about whom there was no appointment on or after this day
    Instant before;      ///< keyset; none: from the newest
    QUuid beforeId;
    int limit = 100;     ///< at most 500
};

/// A share with who asks that still counts.
struct StandingShare {
    QUuid id;
    SharedPart part;
    Instant expiresAt;
    QString question;
    bool isAnswered = false;
};

/// A recording in a list.
struct RecordingEntry {
    QUuid id;
    qint64 version = 0;
    QUuid appointment;
    QUuid person;         ///< the patient; the first of several
    QString people;       ///< "Jane Nguyen", "Rosa Silva + Tom Silva"
    QString sortName;     ///< of the patient
    QUuid practitioner;
    QString practitionerName;
    Instant startedAt;
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
    RecordingStatus status{};
    QString failure;
    MediaLocation location{};
    ConsentState consent{};
    QDate retainUntil;
    bool onHold = false;
    QUuid share;          ///< with the viewer: of several the one that still waits for their answer, then the one that ends soonest
    Instant shareExpiresAt;
    bool waitsForReview = false; ///< that share asks the viewer, and they have not answered
    int openShares = 0;   ///< with how many people it is shared now
    QVector<SharedPart> parts; ///< what CheckRecording says that the asker may play now; empty: all of it
    Instant partsUntil;   ///< when that is less, in the same answer; null: no end is known
    QVector<StandingShare> shares; ///< in the same answer: those through which the asker sees it now
};

struct RecordingFilter {
    enum Sort : quint8 { Started, Person, Practitioner, Duration, Size, Status };
    enum Which : quint8 { Any, ToReview };

    // who looks; made by the door
    bool everything = false;
    QUuid viewerPractitioner;
    QUuid viewerContact;
    QUuid viewerUser;
    Instant now;
    QDate today;

    Which which = Any;
    QString text;         ///< part of a patient's name, as typed
    QVector<QUuid> people; ///< made by the door from `text`
    QVector<QUuid> ids;   ///< only these; empty: any
    QUuid person;
    QUuid practitioner;
    QUuid appointment;
    Instant from;         ///< it began at or after
    Instant until;        ///< it began before
    QDate quietSince;     ///< whose patient had no appointment on or after this day
    QString status;
    QString consent;
    QString location;
    qint64 leastMs = 0, mostMs = 0;       ///< 0: any
    qint64 leastBytes = 0, mostBytes = 0; ///< 0: any
    Sort sort = Started;
    bool descending = true;
    QVariant after;       ///< keyset: the last row's value of `sort`, and its id
    QUuid afterId;
    int limit = 100;      ///< at most 500
};

/// A document in a list.
struct DocumentEntry {
    QUuid id;
    qint64 version = 0;
    QUuid person;         ///< null: of the practice
    QString personName;
    QUuid appointment;
    QUuid author;
    QString authorName;
    QString title;        ///< blank where only that it is there may be known
    DocumentKind kind{};
    Privacy privacy{};
    DocumentStatus status{};
    QStringList tags;
    Instant createdAt;    ///< with the id, the key of the next page
    Instant updatedAt;
    Instant releasedAt;
    int versions = 0;
    QString mediaType;
    qint64 sizeBytes = 0;
    bool onHold = false;
    bool needsReason = false; ///< whoever opens it has to say why
    QString sortKey;          ///< what it was sorted by; with the id, the key of the next page
};

struct DocumentFilter {
    enum Which : quint8 { Any, ToApprove };
    enum Sort : quint8 { ByDay, ByTitle, ByPerson, ByKind, ByAuthor, ByPrivacy, ByStatus };

    /// How far the one who looks may see a level; made by the door.
    struct Level {
        Privacy privacy{};
        bool all = false;
        bool needsReason = false;
    };
    QVector<Level> levels; ///< those that they may see something of; none: nothing
    QUuid viewerUser;
    QUuid viewerPractitioner;
    QUuid viewerContact;   ///< a patient: only what was released to them

    Which which = Any;
    QUuid person;
    QUuid appointment;
    bool practiceOnly = false; ///< forms and handouts
    bool removedToo = false;   ///< what was put out of sight, and what is behind a deleted person; nothing that was destroyed
    QDate quietSince;      ///< about whom there was no appointment on or after this day
    QString text;          ///< parts of a title, of a tag or of the person's name
    QString kind;
    QString privacy;
    QString status;
    Sort sort = ByDay;
    bool descending = true;
    Instant before;        ///< keyset, by day; none: from the first
    QString after;         ///< keyset, otherwise: the last row's sort key
    QUuid beforeId;        ///< and its id; null: from the first
    int limit = 100;       ///< at most 500
};

/// Sums over what a filter lets through.
struct RecordingSums {
    qint64 count = 0;
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
};

/// One entry of the ledger as lists show it.
struct TransactionEntry {
    QUuid id;
    qint64 version = 0;
    LedgerKind kind{};
    LedgerStatus status{};
    PaymentMethod method{};
    QUuid person;
    QString personName; ///< blank: deleted
    QUuid payer;
    QString payerName;
    QUuid appointment;
    WallTime start; ///< of the appointment
    QString practitionerName;
    QString currency;
    qint64 amountMinor = 0;
    qint64 taxMinor = 0;
    qint64 settledMinor = 0; ///< of a charge what was paid, of a credit what it settles or was given back; never less than nothing
    QDate bookedOn;
    QDate dueOn;
    QDate periodFrom;
    QDate periodUntil;
    QString description;
    QString billingCode;
    QString reference;
    QString invoiceNumber;
    QString why;
    QUuid of;
    QUuid reverses;
    bool reversed = false;
    bool receiptWanted = false;
    Instant receiptSentAt;
    QUuid createdBy;
    QString createdByName;
    QString approvedByName;
    Instant createdAt;

    /// What is still owed of it, or what it has left.
    [[nodiscard]] qint64 left() const { return qAbs(amountMinor) - settledMinor; }
};

/// What a list of transactions shows.
struct TransactionFilter {
    enum Sort : quint8 { ByDay, ByAmount };
    QUuid ofPractitioner;  ///< as far as who asks may see; made by the door
    QUuid ofContact;       ///< a patient: what is about them or paid by them
    QUuid person;
    QUuid payer;
    QUuid either;          ///< about them, or paid by them
    QUuid appointment;
    QStringList kinds;
    QStringList statuses;
    QStringList methods;
    QString currency;
    QDate from;
    QDate until;
    QString text;          ///< parts of a name, number, reference or description
    bool onlyOpen = false; ///< owed, and not settled
    bool receiptsToSend = false;
    Sort sort = ByDay;
    bool descending = true;
    QVariant after;        ///< keyset: the last row's day or amount; invalid: from the start
    QUuid afterId;
    int limit = 50;        ///< at most 100
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
