#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Store.h"
#include "models/ports/Vault.h"
#include "models/records/Appointment.h"
#include "models/records/Authorisation.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/records/DocumentAccess.h"
#include "models/records/DocumentVersion.h"
#include "models/records/Message.h"
#include "models/records/NoteAccess.h"
#include "models/records/NoteText.h"
#include "models/records/Participant.h"
#include "models/records/RecordingShare.h"
#include "models/records/RecordingTrack.h"
#include "models/rules/Consents.h"
#include "models/rules/Hours.h"
#include "services/practice/calendar/AppointmentCommands.h"

/// Every question that can be put to a practice. A query is a struct with the type of its answer; `audited` ones leave a
/// line in the audit trail and are refused where that cannot be written.
namespace praxis {

/// All rows of one kind, for settings and choices. Clinical fields are blank for who has limited access.
template <class T>
struct List {
    using Answer = QVector<std::shared_ptr<T>>;
    static constexpr bool audited = false;
    Selection selection;
    [[nodiscard]] static QString queryName() { return QStringLiteral("List") + typeOf<T>().key(); }
};

/// One row; NotFound.
template <class T>
struct Get {
    using Answer = std::shared_ptr<T>;
    static constexpr bool audited = false;
    QUuid id;
    [[nodiscard]] static QString queryName() { return QStringLiteral("Get") + typeOf<T>().key(); }
};

#define PRAXIS_QUERY(Name, AnswerType, isAudited)                                                                    \
    using Answer = AnswerType;                                                                                       \
    static constexpr bool audited = isAudited;                                                                       \
    [[nodiscard]] static QString queryName() { return QStringLiteral(#Name); }

struct ShowCalendar {
    PRAXIS_QUERY(ShowCalendar, QVector<CalendarEntry>, false)
    CalendarFilter filter;
};

struct ParticipantLine {
    Participant participant;
    PersonHit person;
};
struct AppointmentDetails {
    Appointment appointment;
    QVector<ParticipantLine> people;
    QString seriesRule;
    int sessionsLeft = -1; ///< of its authorisation; -1: there is none
    QHash<QUuid, QString> payerNames; ///< of those who pay for somebody else
    Instant rescheduledTo;   ///< when the one is that came in its place; none: none
    Instant rescheduledFrom; ///< when the one was in whose place it came
};
struct OpenAppointment {
    PRAXIS_QUERY(OpenAppointment, AppointmentDetails, false)
    QUuid id;
};

/// What was written down for an appointment and after it. Denied (reason_required) where a reason has to be said.
struct AppointmentNotes {
    QString preparation;
    QString after;
};
struct OpenAppointmentNotes {
    PRAXIS_QUERY(OpenAppointmentNotes, AppointmentNotes, true)
    QUuid id;
    QString why;
};

struct FindPeople {
    PRAXIS_QUERY(FindPeople, QVector<PersonHit>, false)
    PeopleFilter filter;
};
/// The people whose page this user last opened.
struct RecentPeople {
    PRAXIS_QUERY(RecentPeople, QVector<PersonHit>, false)
    int limit = 10;
};
struct SimilarPeople {
    PRAXIS_QUERY(SimilarPeople, QVector<PersonHit>, false)
    Contact draft;
    int limit = 5;
};

struct RelationLine {
    ContactRelation relation;
    PersonHit other;
};
struct AuthorisationLine {
    Authorisation authorisation;
    int used = 0;
};
struct PersonPage {
    Contact contact;
    QVector<RelationLine> relations;
    QVector<AuthorisationLine> authorisations;
    QVector<CalendarEntry> appointments; ///< newest first, the first page
    bool limited = false;                ///< clinical fields were left out
};
struct OpenPerson {
    PRAXIS_QUERY(OpenPerson, PersonPage, true)
    QUuid id;
    QString why;
};
/// What a person has leave for, the one that lasts longest first, with how much of it is used.
struct PersonAuthorisations {
    PRAXIS_QUERY(PersonAuthorisations, QVector<AuthorisationLine>, false)
    QUuid person;
};
struct PersonAppointments {
    PRAXIS_QUERY(PersonAppointments, QVector<CalendarEntry>, false)
    QUuid person;
    Instant before;  ///< keyset; none: from the newest
    QUuid beforeId;
    int limit = 100;
};

/// The notes about a person (or of one of their appointments) that the asker may know of, newest first, without what they say.
struct PersonNotes {
    PRAXIS_QUERY(PersonNotes, QVector<NoteEntry>, false)
    QUuid person;
    QUuid appointment; ///< null: all
    Instant before;    ///< keyset; none: from the newest
    QUuid beforeId;
    int limit = 100;
};

struct NoteView {
    Note note;               ///< without its sealed text
    NoteText text;
    QString authorName;
    QString supervisorName;
    bool isShredded = false; ///< the person's key is gone, and with it what this said
};
struct OpenedNote {
    NoteView note;
    QVector<NoteView> addenda; ///< oldest first
    QString personName;
    Instant openUntil;         ///< of what is open with a reason only: then it closes
    bool mayEdit = false;      ///< save, sign, discard
    bool maySign = false;      ///< also a draft on hold, as it is
    bool mayAdd = false;       ///< an addendum
    bool mayCosign = false;
    bool mayChangeVisibility = false;
};
/// One note to read or to go on with. Denied (reason: reason_required) where it takes a BreakGlass first.
struct OpenNote {
    PRAXIS_QUERY(OpenNote, OpenedNote, true)
    QUuid id;
    QString why;
};

/// What waits for who asks (for everybody, where the role sees all): drafts, notes to co-sign, sessions without a note.
struct NotesToDoList {
    QVector<NoteEntry> drafts;
    QVector<NoteEntry> toCosign;
    QVector<CalendarEntry> withoutNote;
};
struct NotesToDo {
    PRAXIS_QUERY(NotesToDo, NotesToDoList, false)
    Instant since; ///< of the sessions
    int limit = 100;
};

/// Who broke the glass in front of whose note: for its author (their own notes) and for who answers for the practice.
struct NoteAccessLine {
    NoteAccess access;
    QString userName;
    QString personName;
};
struct NoteAccesses {
    PRAXIS_QUERY(NoteAccesses, QVector<NoteAccessLine>, false)
    bool onlyUnseen = true;
};

/// What a person has agreed to, newest first; withdrawn ones too.
struct ConsentLine {
    Consent consent;
    QString guardianName;
    QString writtenBy;
    QString withdrawnBy;
};
struct PersonConsents {
    PRAXIS_QUERY(PersonConsents, QVector<ConsentLine>, false)
    QUuid person;
};

/// The recordings that the asker may see. Every page that is listed anew is told in the audit trail.
struct ShowRecordings {
    PRAXIS_QUERY(ShowRecordings, QVector<RecordingEntry>, true)
    RecordingFilter filter;
};
/// Rows that were listed before, as they are now; what may no longer be seen is left out.
struct RefreshRecordings {
    PRAXIS_QUERY(RefreshRecordings, QVector<RecordingEntry>, false)
    QVector<QUuid> ids;
};
struct SumRecordings {
    PRAXIS_QUERY(SumRecordings, RecordingSums, false)
    RecordingFilter filter;
};

struct MarkerLine {
    QUuid id;
    qint64 positionMs = 0;
    int colour = 0;
    bool shared = false;
    bool own = false;
    QString note;
    QString authorName;
};
struct OpenedTrack {
    RecordingTrack track; ///< without what seals it
    VaultObject object;   ///< for the vault
    QByteArray shape;     ///< how loud it is; empty until it was measured
};
struct OpenedRecording {
    Recording recording;
    QString people;
    QString practitionerName;
    Consent consent;      ///< that it rests on
    QVector<OpenedTrack> tracks;
    QVector<MarkerLine> markers; ///< in order of time
    qint64 positionMs = 0; ///< where the asker left it
    QVector<SharedPart> parts; ///< all that is shared with them, where it is not their own: nothing else may be played. Empty: all of it
    Instant partsUntil;    ///< when the first of these ends
    qint64 fromMs = 0;     ///< where the first part begins
    qint64 untilMs = 0;    ///< where the last one ends; 0: at the end
    QVector<StandingShare> shares; ///< those that wait for an answer first, then as they end
    QUuid share;           ///< the one that was asked for, or the first of them
    Instant shareExpiresAt;
    QString question;      ///< that the share asks
    bool own = false;      ///< not only through a share
    bool mayMark = false;
    bool mayShare = false;
    bool mayDownload = false;
};
/// To play it. NotAvailable, ConsentMissing.
struct OpenRecording {
    PRAXIS_QUERY(OpenRecording, OpenedRecording, true)
    QUuid id;
    QString why;
    QUuid share; ///< which of several shares it is opened for; null, or over since: the first of them
};
/// Whether it may (still) be played; the errors of OpenRecording.
struct CheckRecording {
    PRAXIS_QUERY(CheckRecording, RecordingEntry, false)
    QUuid id;
};
/// The markers of an open recording, as they are now.
struct RecordingMarkers {
    PRAXIS_QUERY(RecordingMarkers, QVector<MarkerLine>, false)
    QUuid id;
};
/// To hand its files out, with the reason; one line of the trail says so. ConsentMissing (act: share) where they are for somebody else.
struct FetchRecording {
    PRAXIS_QUERY(FetchRecording, OpenedRecording, true)
    QUuid id;
    QString why;
    CopyFor copyFor{};
};

/// The documents that the asker may know of, newest first. Titles of what they may not read without a reason are there, except of
/// restricted ones.
struct ShowDocuments {
    PRAXIS_QUERY(ShowDocuments, QVector<DocumentEntry>, false)
    DocumentFilter filter;
};
struct VersionLine {
    QUuid id;
    int number = 0;
    QString fileName;
    QString mediaType;
    QString note;
    qint64 sizeBytes = 0;
    QString sha256;
    QString authorName;
    Instant createdAt;
    bool isCurrent = false;
    ScanState scanState{};
    QString scannedBy;
    int from = 0; ///< the number of the version that it was made from; 0: of none
};
struct OpenedDocument {
    Document document;
    QString personName;
    QString authorName;
    QString decidedByName;
    QVector<VersionLine> versions; ///< newest first
    QUuid version;                 ///< the one that is opened
    VaultObject object;            ///< for the vault
    QDate mayGoFrom;               ///< the first day on which it may go, as the rule says; invalid: it is kept
    Instant openUntil;             ///< where it is open for a reason; null: as long as one may
    bool mayHold = false;
    bool mayWrite = false;
    bool mayDownload = false;
    bool mayApprove = false;
    bool mayRelease = false;
    bool mayRemove = false;
    bool maySetPrivacy = false;
};
/// To look at it. Denied (reason_required) where a reason has to be said: then it stays open for half an hour, and its author hears of
/// it (DocumentAccesses). NotAvailable: the file is gone.
struct OpenDocument {
    PRAXIS_QUERY(OpenDocument, OpenedDocument, true)
    QUuid id;
    QUuid version; ///< null: the one that counts
    QString why;
};
/// To hand it out: saved, printed, or given to another program. ConsentMissing (act: share) where it is for somebody else.
struct FetchDocument {
    PRAXIS_QUERY(FetchDocument, OpenedDocument, true)
    QUuid id;
    QUuid version;
    QString why;
    CopyFor copyFor{};
    bool isPrint = false; ///< told as printed, not as downloaded
};

/// What is known of a document that is open, as it is now; without what opens its file. The errors of OpenDocument.
struct RefreshDocument {
    PRAXIS_QUERY(RefreshDocument, OpenedDocument, false)
    QUuid id;
    QUuid version;
};
/// Who opened whose document with a reason: for its author (their own documents) and for who answers for the practice.
struct DocumentAccessLine {
    DocumentAccess access;
    QString userName;
    QString personName;
    QString title;      ///< blank where it may not be known
    bool own = false;   ///< of a document of who asks: theirs to acknowledge
};
struct DocumentAccesses {
    PRAXIS_QUERY(DocumentAccesses, QVector<DocumentAccessLine>, false)
    bool onlyUnseen = true;
};

/// Whom the author of a restricted document may name as its readers.
struct DocumentPartner {
    QUuid id;
    QString name;
};
struct DocumentPartners {
    PRAXIS_QUERY(DocumentPartners, QVector<DocumentPartner>, false)
};

/// What an import into an appointment rests on.
struct ImportPerson {
    QUuid id;
    QString name;
    bool agrees = false;
    ConsentState state{};
    Instant withdrawnAt; ///< where they took it back
};
struct ImportCheck {
    QUuid appointment;
    WallTime start;
    QString practitionerName;
    QVector<ImportPerson> people;
    QUuid keyHolder; ///< the one patient; null where there are several: the recording is then its own
};
struct CheckRecordingImport {
    PRAXIS_QUERY(CheckRecordingImport, ImportCheck, false)
    QUuid appointment;
};

/// With whom one may share a recording.
struct SharePartner {
    QUuid id;
    QString name;
};
struct SharePartners {
    PRAXIS_QUERY(SharePartners, QVector<SharePartner>, false)
};
struct ShareLine {
    RecordingShare share;
    QString userName;
    QString sharedByName;
    bool isOpen = false;
};
/// With whom a recording was shared, newest first.
struct RecordingShares {
    PRAXIS_QUERY(RecordingShares, QVector<ShareLine>, false)
    QUuid recording;
};
/// The files of a recording, to be moved between the vault and its archive. Nobody is shown anything of them.
struct RecordingFiles {
    PRAXIS_QUERY(RecordingFiles, QVector<VaultObject>, false)
    QUuid id;
};
/// Payloads that are in both places: where their recordings say that they are.
struct MisplacedFile {
    VaultObject object;
    MediaLocation location{};
};
struct MisplacedMedia {
    PRAXIS_QUERY(MisplacedMedia, QVector<MisplacedFile>, false)
    QStringList blobs;
};
struct RecordingMonth {
    QDate month;
    RecordingSums sums;
};
struct RecordingUse {
    QString user;
    QString action; ///< play, download
    int times = 0;  ///< in the last 90 days
};
struct RecordingFiguresAnswer {
    RecordingSums all;
    QVector<RecordingMonth> months; ///< oldest first
    QVector<RecordingUse> uses;     ///< most first; only for who sees everything
};
struct RecordingFigures {
    PRAXIS_QUERY(RecordingFigures, RecordingFiguresAnswer, false)
    int months = 12;
};

struct AccessHistory {
    PRAXIS_QUERY(AccessHistory, QVector<AuditLine>, false)
    QUuid person;
    qint64 before = 0;
    int limit = 100;
};
struct SearchAudit {
    PRAXIS_QUERY(SearchAudit, QVector<AuditLine>, false)
    AuditFilter filter;
};

/// A page of what a filter shows, to be taken out. The first page of an export leaves a line in the trail.
struct ExportAudit {
    PRAXIS_QUERY(ExportAudit, QVector<AuditLine>, true)
    AuditFilter filter;
};
/// What a verified trail was held against.
struct AuditVerdict {
    qint64 entries = 0; ///< checked, all in order
    qint64 heads = 0;   ///< signed ends that agree with the chain
    Instant signedAt;   ///< of the newest signed end; none: there is none yet
};
/// Leave to verify the trail, which reads all of it: `AuditProof.h` does that. Leaves a line in it.
struct VerifyAudit {
    PRAXIS_QUERY(VerifyAudit, AuditVerdict, true)
};

/// A message to a person, as the outbox shows it.
struct MessageLine {
    QUuid id;
    QUuid person;
    QUuid appointment;
    QString personName;
    WallTime start;       ///< of the appointment, as it is now
    ContactBy channel{};
    QString templateName; ///< confirmation, change, cancellation, reminder
    MessageStatus status{};
    Instant createdAt;
    Instant heldUntil;
    int attempts = 0;
    Instant nextAttemptAt;
    Instant sentAt;
    QString problem;      ///< why the last attempt failed: a code
};
struct ShowMessages {
    PRAXIS_QUERY(ShowMessages, QVector<MessageLine>, false)
    QString status;       ///< "held", "ready", …; empty: all
    QUuid person;         ///< null: everybody
    Instant before;       ///< keyset by when it was written; none: from the newest
    QUuid beforeId;
    int limit = 200;
};

/// What a change of a location's zone would mean for what is still to come there. What is over is never touched.
struct ZoneMove {
    QUuid appointment;
    QString people;
    WallTime start;       ///< stays on the wall
    QString zone;         ///< that it was promised in
    Instant now;          ///< the moment that it is at
    Instant then;         ///< the moment that it would be at
};
struct PreviewZoneChange {
    PRAXIS_QUERY(PreviewZoneChange, QVector<ZoneMove>, false)
    QUuid location;
    QString zone;
};

struct ListDeleted {
    PRAXIS_QUERY(ListDeleted, QVector<DeletedLine>, false)
    int limit = 200;
};

/// When everybody works, each stretch on the clock of its place.
struct ShowHours {
    PRAXIS_QUERY(ShowHours, QVector<OpenStretch>, false)
    QDate from;
    QDate until; ///< last day
};

/// What stands in the way of a booking, before it is saved: one line for each occurrence that has a problem.
struct SlotProblem {
    WallTime start;
    QString code;        ///< clash, outside_hours
    ActorKind actorKind{};
    QUuid actor;
    QString actorName;
    QUuid appointment;
    TimeRange when;
};
struct SlotCheck {
    QVector<WallTime> occurrences;
    QVector<SlotProblem> problems;
};
struct CheckSlot {
    PRAXIS_QUERY(CheckSlot, SlotCheck, false)
    BookAppointment booking;
    QUuid except; ///< an appointment that is being moved
};

/// The first free time on each of the next days, over all practitioners.
struct Opening {
    QUuid practitioner;
    QUuid location;
    WallTime start;       ///< on the clock of the place
    Minutes length = 0;
    QString zone;         ///< whose clock that is
};
struct NextOpenings {
    PRAXIS_QUERY(NextOpenings, QVector<Opening>, false)
    QUuid service;
    Minutes length = 50;
    QVector<QUuid> practitioners; ///< empty: all active ones
    WallTime from;
    int limit = 10;
    QString zone;         ///< whose clock `from` is on; blank: that of each place
    // What has to be free then beside the practitioner; of `service`, the time that is kept around it.
    QUuid room;
    QStringList patients;
    QStringList otherStaff;
    QStringList equipment;
    QUuid like;           ///< all that this appointment takes up (with another practitioner, not its room: they have one of their own)
    bool moves = false;   ///< … and it is moved there itself: with its room and its own distances, and it is not in its own way
    bool noRoom = false;  ///< out of its room
};

/// What Ctrl+Z and Ctrl+Shift+Z would do; empty summaries: nothing.
struct UndoState {
    QUuid undoStep;
    QJsonObject undo;
    QUuid redoStep;
    QJsonObject redo;
    int messagesHeld = 0;
    Instant nextLeaves;
    bool sends = false; ///< a service is set up: what is held leaves when its time is over
};
struct ShowUndo {
    PRAXIS_QUERY(ShowUndo, UndoState, false)
};

/// Somebody who was to come again by a day, and has no appointment after the one that said so.
struct FollowUpLine {
    QUuid appointment;
    QUuid practitioner;
    QUuid service;
    PersonHit person;
    WallTime last; ///< when they were here
    QDate by;
};
/// Those who are to be seen again by this day or should have been, the most urgent first.
struct FollowUpsWanted {
    PRAXIS_QUERY(FollowUpsWanted, QVector<FollowUpLine>, false)
    QDate until;
    int limit = 100;
};

/// How many held messages have waited long enough, and reminders are due.
struct CountDueMessages {
    PRAXIS_QUERY(CountDueMessages, int, false)
};

/// How many may be handed over now, or are in doubt since a while: none where there is no service that would take them.
struct CountMessagesToSend {
    PRAXIS_QUERY(CountMessagesToSend, int, false)
};

/// What happens by itself: what was given up and waits for somebody, and how much there is to do of each kind.
struct JobsAnswer {
    QVector<Job> dead;
    QVector<QPair<QString, qint64>> waiting; ///< kind, how many, the dead ones included
};
struct ShowJobs {
    PRAXIS_QUERY(ShowJobs, JobsAnswer, false)
    int limit = 100;
};

#undef PRAXIS_QUERY

} // namespace praxis
