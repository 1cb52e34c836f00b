#pragma once

#include "models/records/Appointment.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/records/UndoStep.h"
#include "models/rules/Hours.h"
#include "services/practice/door/Lookup.h"
#include "services/practice/door/Outcome.h"
#include "services/practice/door/Parts.h"
#include "services/practice/door/SealedChanges.h"
#include "services/practice/messages/Promises.h"

#include "models/ports/Store.h"

#include <QHash>
#include <QSet>

namespace praxis {

/// The unit of work of one command (or of many in one step), inside one transaction. It writes rows as they come and at the end
/// does what follows from them, in one place and for every command alike: what is taken up and the clash check, the audit
/// trail, held messages, the undo step. It refuses to write before something was permitted.
class Work {
public:
    struct Options {
        QString command;
        bool quiet = false; ///< no messages to people and no undo step
        bool tellNobody = false; ///< no messages to people
    };

    Work(StoreSession &session, const Parts &parts, const Actor &actor, Options options);

    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const Parts &parts() const { return m_parts; }
    [[nodiscard]] StoreSession &session() { return m_session; }
    [[nodiscard]] const QString &command() const { return m_options.command; }
    /// Records that are only read, kept for as long as the work goes on.
    [[nodiscard]] Lookup &lookup() { return m_lookup; }
    [[nodiscard]] Instant now() const { return m_now; }
    /// Rows that this work has written: the audit trail tells of them at its end.
    [[nodiscard]] QSet<QUuid> written() const { return {m_traceOf.keyBegin(), m_traceOf.keyEnd()}; }
    [[nodiscard]] QUuid newId() { return m_parts.ids.next(); }
    /// The next command of many: what was permitted to the last is not to this one.
    void startCommand(const QString &command);

    /// Denied unless the matrix lets this role do what the command does to `subject`. The cell says how far.
    [[nodiscard]] Result<Cell> permit(const RecordType &type, const Record &subject);
    template <class T> [[nodiscard]] Result<Cell> permit(const T &subject) { return permit(typeOf<T>(), subject); }
    /// For what has no subject: the cell must not be "no".
    [[nodiscard]] Result<Cell> permit();
    /// Denied (fresh_sign_in_needed) where this command, or the one that is taken back, takes who proved a moment ago that it is them. `permit` asks that, too.
    [[nodiscard]] Result<> permitFresh(const QString &command);
    [[nodiscard]] std::unexpected<Error> denied(const QString &reason = {}) const;

    /// A copy to change; NotFound where there is none (or it is another organisation's).
    [[nodiscard]] Result<RecordPtr> get(const RecordType &type, const QUuid &id, Deleted deleted = Deleted::Hide);
    /// What a selection gave is about to be changed.
    void track(const RecordType &type, const RecordPtr &record) { m_before.insert(record->id, {&type, type.copy(*record)}); }
    template <class T> [[nodiscard]] Result<std::shared_ptr<T>> get(const QUuid &id, Deleted deleted = Deleted::Hide)
    {
        PRAXIS_TRY(RecordPtr record, get(typeOf<T>(), id, deleted));
        return std::static_pointer_cast<T>(record);
    }
    /// Validates, stamps and writes a new record, or a changed copy of one that `get` gave.
    [[nodiscard]] Result<> save(const RecordType &type, const RecordPtr &record);
    template <class T> [[nodiscard]] Result<> save(const std::shared_ptr<T> &record) { return save(typeOf<T>(), record); }
    /// The same, where the audit trail has a line already that tells of it: typing is saved every few seconds.
    template <class T> [[nodiscard]] Result<> saveOnTheSameLine(const std::shared_ptr<T> &record)
    {
        const bool first = !m_traceOf.contains(record->id); // what else was done to it in this work is told
        PRAXIS_CHECK(save(record));
        if (first)
            m_told.insert(record->id);
        return {};
    }
    [[nodiscard]] Result<> remove(const RecordType &type, const RecordPtr &record);
    [[nodiscard]] Result<> putBack(const RecordType &type, const RecordPtr &record);
    [[nodiscard]] Result<std::shared_ptr<Organization>> organization();
    /// Reserves the next record number.
    [[nodiscard]] Result<QString> nextRecordNumber();

    /// Tells the appointment's patients what is new to each of them, once the undo time is over and in the way each has agreed to. What of
    /// it they have not been told yet is told with it, or not at all where it was taken back.
    void tell(const QUuid &appointment) { m_tell.append({appointment, {}}); }
    /// The same to one of them, or to one who is no longer in it.
    void tell(const QUuid &appointment, const QUuid &patient) { m_tell.append({appointment, patient}); }
    /// A reminder of what is no longer promised does not leave. A null patient: everybody's.
    [[nodiscard]] Result<> withdrawReminders(const QUuid &appointment, const QUuid &patient = {});
    /// What this appointment takes up from now on may be taken already, for this reason; blank: it may not. Where nothing stands in its way
    /// the reason is not kept. What nobody speaks of here is as good as blank wherever it takes up something else than before.
    void allowClash(const QUuid &appointment, const QString &why) { m_despite.insert(appointment, why); }
    /// The same of one as it is about to be saved: the reason is saved with it, and goes again where nothing stands in its way.
    void allowClash(Appointment &appointment, const QString &why);
    /// Appointments that were let lie over something else in this work.
    [[nodiscard]] int overlaps() const { return m_outcome.overlaps; }
    void setSummary(const QJsonObject &summary) { m_summary = summary; }
    void setReason(const QString &why) { m_why = why; }
    /// The action in the audit trail where it is not what was done to the row (undo, import).
    void setAuditAction(const QString &action) { m_auditActions.insert(m_options.command, action); }
    /// Step: an ordinary one; Redo: made by an undo; Again: made by a redo (the other redoes stay); None: cannot be taken back.
    enum class UndoKind : quint8 { Step, Redo, Again, None };
    /// What may not be taken back keeps all that is done with it in one step from being taken back.
    void setUndoKind(UndoKind kind) { m_undoKind = m_undoKind == UndoKind::None ? m_undoKind : kind; }
    /// An undo is permitted like the command that it takes back, and so is its own undo.
    void keepCommandOf(const QString &command) { m_undoCommand = command; }
    /// Done after this work is kept, by whatever runs jobs. It is no part of what an undo takes back.
    [[nodiscard]] Result<> later(const QString &kind, const QString &key, const QJsonObject &payload = {}, Job::Lane lane = Job::Lane::Quick, Instant at = {});
    /// A line of the audit trail of its own, for what changes no row.
    [[nodiscard]] Result<> note(AuditEntry entry);

    /// For a store that is far away: what this work will ask at its end.
    void expectEnd(const QVector<QUuid> &people);

    /// Where one item of many began, so that it can be taken out again (the store's savepoint does the same for the rows).
    struct Mark {
        qsizetype traces = 0;
        qsizetype tellings = 0;
        UndoKind undoKind = UndoKind::Step;
    };
    [[nodiscard]] Mark mark();
    void goBack(const Mark &mark);
    /// What the appointments changed so far take up: Clash or OutsideHours belongs to the item that caused it.
    [[nodiscard]] Result<> settle() { return settleAppointments(); }

    /// All that follows. Clash or OutsideHours where a booking stands in the way of another without a reason.
    [[nodiscard]] Result<Outcome> finish();

private:
    struct Trace {
        const RecordType *type;
        RecordPtr before; ///< null: new
        RecordPtr after;
        QString command; ///< that touched it first
    };
    struct Telling {
        QUuid appointment;
        QUuid patient; ///< null: all who are in it
    };
    /// Traces by the trace whose entry tells of them too.
    using Joined = QHash<const Trace *, QVector<const Trace *>>;

    [[nodiscard]] Result<> write(const RecordType &type, const RecordPtr &record, bool isNew);
    void sayWhenCalledOff(Participant &participant, bool isNew) const;
    [[nodiscard]] Result<> settleAppointments();
    /// What stands in the way of an appointment, and the reasons that were given for going on.
    struct Obstacles {
        QVariantList clashes;
        QVariantList outside;   ///< whose hours it is outside of
        bool takesMore = false; ///< than before
        QString forClash, forHours;
    };
    [[nodiscard]] Result<Obstacles> obstaclesOf(const Appointment &appointment, const QVector<Occupation> &wanted);
    [[nodiscard]] Result<> keepDespite(const Appointment &appointment, const Obstacles &found);
    [[nodiscard]] Result<> leaveRoom(const Appointment &appointment);
    [[nodiscard]] Result<> keepRoomUntil(const Appointment &appointment);
    [[nodiscard]] Result<QVector<std::shared_ptr<Appointment>>> unsettledAppointments();
    [[nodiscard]] Result<> keepNumbers();
    [[nodiscard]] Result<QVector<Occupation>> occupations(const Appointment &appointment);
    [[nodiscard]] Result<QVector<QUuid>> patientsOf(const QUuid &appointment, bool onlyOccupying);
    void expectHours(const Appointment &appointment);
    [[nodiscard]] Selection redoesOfUser() const;
    [[nodiscard]] Result<QVariantList> outsideHours(const Appointment &appointment);
    [[nodiscard]] Result<std::shared_ptr<const Appointment>> asItIs(const QUuid &appointment);
    [[nodiscard]] Result<> holdMessages();
    [[nodiscard]] Result<> holdMessagesTo(const QUuid &patient, QVector<QUuid> appointments, const QVector<std::shared_ptr<Message>> &waiting);
    [[nodiscard]] Result<> holdMessage(const QUuid &patient, const QString &templateName, const QVector<std::shared_ptr<const Appointment>> &about, const Promises &known);
    [[nodiscard]] Result<QVector<std::shared_ptr<Message>>> messagesWaiting(const QVector<QUuid> &appointments);
    [[nodiscard]] Result<Promise> promiseBefore(const QUuid &appointment, const QUuid &patient);
    [[nodiscard]] Result<QVector<QUuid>> awaitedNow(const QUuid &appointment);
    [[nodiscard]] Result<> auditAll();
    [[nodiscard]] Result<> audit(const Trace &trace, const QVector<const Trace *> &joined);
    [[nodiscard]] Result<const Trace *> toldBy(const Trace &trace);
    [[nodiscard]] Result<QUuid> subjectOf(const Trace &trace);
    [[nodiscard]] Result<QVector<QUuid>> personsOf(const Trace &trace);
    [[nodiscard]] Result<> keepUndoStep();

    StoreSession &m_session;
    const Parts &m_parts;
    Actor m_actor;
    Options m_options;
    Instant m_now;
    bool m_permitted = false;
    QVector<Trace> m_traces;
    QHash<QUuid, qsizetype> m_traceOf;
    struct Before {
        const RecordType *type = nullptr;
        RecordPtr record;
    };
    QHash<QUuid, Before> m_before;
    QSet<QUuid> m_told; ///< records whose change belongs to an earlier line of the trail
    QSet<QUuid> m_unsettled;           ///< appointments that changed, or whose people did
    QSet<QUuid> m_participantsChanged; ///< of these, whose people did
    QSet<QUuid> m_peopleLeft;          ///< of these, whom somebody has left
    QSet<QUuid> m_takesMore;           ///< take up something that they did not before, since they were last settled
    QHash<QUuid, QString> m_despite;   ///< why an appointment may lie over something
    QHash<QUuid, QString> m_reasonBefore; ///< of those that were saved with theirs since they were last settled
    QSet<QUuid> m_sinceMark;           ///< appointments that changed, or whose people did, since the mark
    QSet<QUuid> m_settled;             ///< were settled before in this work, so that `before` no longer tells what they take up
    QVector<std::pair<qsizetype, RecordPtr>> m_overwritten; ///< since the mark: trace, what it said before
    QHash<QUuid, QVector<QUuid>> m_newPatients; ///< of appointments made in this work: appointment → patients
    QVector<Telling> m_tell;
    QHash<QUuid, QVector<QUuid>> m_awaitedNow; ///< while messages are written
    std::shared_ptr<Organization> m_organization;
    bool m_numbersUsed = false;
    QHash<QUuid, HoursList> m_hours;           ///< of a practitioner
    QHash<QDate, ExceptionList> m_exceptions;  ///< of a day and the days beside it
    SealedChanges m_sealed;
    Lookup m_lookup;
    QJsonObject m_summary;
    QString m_why;
    QHash<QString, QString> m_auditActions; ///< by command: of many in one step each has its own
    QString m_undoCommand;
    QString m_freshCommand; ///< of many in one step the last that took a fresh sign-in: taking them back takes one, too
    UndoKind m_undoKind = UndoKind::Step;
    Outcome m_outcome;
};

} // namespace praxis
