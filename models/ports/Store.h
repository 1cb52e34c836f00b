#pragma once

#include "models/kernel/Record.h"
#include "models/ports/Audit.h"
#include "models/ports/Jobs.h"
#include "models/ports/Reads.h"

#include <QHash>
#include <QVariantList>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace praxis {

using RecordPtr = std::shared_ptr<Record>;

/// Whose rows a reader may see; every statement that lists people or appointments carries it.
struct Scope {
    enum Kind : quint8 { Nothing, Everything, OfPractitioner, OfContact };
    Kind kind = Nothing;
    QUuid id;
};

enum class Deleted : quint8 { Hide, Include, Only };

struct Condition {
    enum Op : quint8 { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, StartsWith, IsNull, NotNull, EqualFolded };
    const char *field;    ///< a name of the descriptor; anything else is refused
    Op op = Equal;
    QVariant value;       ///< In: QVariantList; EqualFolded: a text, whose A to Z is as good as a to z
};

struct Order {
    const char *field;
    bool descending = false;
};

/// Where a page of a list ended: what its last row is sorted by, as the store has it, and its id.
struct PageEnd {
    const char *order = nullptr; ///< the field
    QVariant value;
    QUuid id;
};

struct Selection {
    QVector<Condition> where;
    QVector<Order> order;       ///< the id is always the last key
    int limit = 0;              ///< 0: all (settings' small tables)
    Deleted deleted = Deleted::Hide;
    std::optional<PageEnd> after = {}; ///< what follows it; of one order only, and Invalid where that is another one
};

/// A page of a list as its JSON, made by the database.
struct PageRequest {
    QVector<Condition> where;
    const char *order = "id";     ///< one field; the id is always the last key
    bool descending = false;
    bool isAfter = false;         ///< keyset: what follows this value and this id
    QVariant afterValue;
    QUuid afterId;
    int limit = 50;
    Deleted deleted = Deleted::Hide;
    Scope scope;
    QUuid user;                   ///< whose own rows those are that belong to a user
    QVector<const FieldDef *> hidden; ///< shown as null
};
struct RecordPage {
    QByteArray items;             ///< a JSON array (UTF-8): each record with every field that is not hidden, null where it is blank
    int count = 0;
    QVariant lastValue;           ///< as it is in `items`: with the id, the keyset of what follows, where there are as many as were asked for
    QUuid lastId;
};

struct Change {
    qint64 number = 0;
    QString type;
    QUuid id;
};

/// One connection, used by one thread. Every call names its organisation once, in `begin`.
class StoreSession {
public:
    virtual ~StoreSession() = default;

    /// As far as can be seen without asking: false where its database has broken the connection off.
    [[nodiscard]] virtual bool isConnected() const { return true; }
    /// Starts a transaction for an organisation (a reading one takes no lock that a writer waits for).
    [[nodiscard]] virtual Result<> begin(const QUuid &organization, bool writing) = 0;
    [[nodiscard]] virtual Result<> commit() = 0;
    virtual void rollback() noexcept = 0;
    /// One item of many: what follows can be taken back alone. Not nested.
    [[nodiscard]] virtual Result<> savepoint() = 0;
    [[nodiscard]] virtual Result<> releaseSavepoint() = 0;
    [[nodiscard]] virtual Result<> rollbackToSavepoint() = 0;

    // -- rows, by descriptor. A row of another organisation does not exist.
    /// Null where there is none.
    [[nodiscard]] virtual Result<RecordPtr> find(const RecordType &type, const QUuid &id, Deleted deleted = Deleted::Hide) = 0;
    [[nodiscard]] virtual Result<QVector<RecordPtr>> select(const RecordType &type, const Selection &selection) = 0;
    [[nodiscard]] virtual Result<qint64> count(const RecordType &type, const Selection &selection) = 0;
    /// Only rows within the scope.
    [[nodiscard]] virtual Result<RecordPage> page(const RecordType &type, const PageRequest &request) = 0;
    /// Duplicate (data: field) where a unique field is taken.
    [[nodiscard]] virtual Result<> insert(const RecordType &type, const Record &record) = 0;
    /// ChangedSince where the stored version is not `record.version - 1`.
    [[nodiscard]] virtual Result<> update(const RecordType &type, const Record &record) = 0;
    /// The number that this change has in its organisation; numbers commit in order.
    [[nodiscard]] virtual Result<qint64> numberChange(const RecordType &type, const QUuid &id) = 0;
    [[nodiscard]] virtual Result<QVector<Change>> changesAfter(qint64 number, int limit) = 0;

    // -- what an appointment takes up: an index that follows from appointment and participants
    /// Beside what is taken up already.
    [[nodiscard]] virtual Result<> occupy(const QVector<Occupation> &occupations) = 0;
    /// Everything that an appointment takes up.
    [[nodiscard]] virtual Result<> release(const QUuid &appointment) = 0;
    /// Everything that overlaps `when` for one of `who`, except what belongs to `except`.
    [[nodiscard]] virtual Result<QVector<Occupation>> occupied(const QVector<Occupant> &who, TimeRange when, const QVector<QUuid> &except = {}) = 0;

    // -- lists
    [[nodiscard]] virtual Result<QVector<CalendarEntry>> calendar(const CalendarFilter &filter) = 0;
    /// A person's appointments, newest first; keyset on (start, id).
    [[nodiscard]] virtual Result<QVector<CalendarEntry>> appointmentsOf(const QUuid &person, Scope scope, Instant before, const QUuid &beforeId, int limit) = 0;
    [[nodiscard]] virtual Result<QVector<PersonHit>> people(const PeopleFilter &filter, Scope scope, Instant now) = 0;
    /// The same people, for what only has to know who they are.
    [[nodiscard]] virtual Result<QVector<QUuid>> peopleIds(const PeopleFilter &filter, Scope scope) = 0;
    [[nodiscard]] virtual Result<QVector<PersonHit>> peopleByIds(const QVector<QUuid> &ids, Scope scope, Instant now) = 0;
    /// People who may be the same as `draft` (name and birth date, phone or e-mail), best first.
    [[nodiscard]] virtual Result<QVector<PersonHit>> similarPeople(const Record &draftContact, int limit, Instant now) = 0;
    [[nodiscard]] virtual Result<bool> inScope(const RecordType &type, const QUuid &id, Scope scope) = 0;
    /// Occupying or completed appointments that use up an authorisation.
    [[nodiscard]] virtual Result<int> sessionsUsed(const QUuid &authorisation) = 0;
    /// Of each practitioner who had any between two moments (null: ever).
    [[nodiscard]] virtual Result<QVector<VideoUse>> videoUse(Instant from, Instant until) = 0;

    // -- notes, newest first, of people who are there
    [[nodiscard]] virtual Result<QVector<NoteEntry>> notes(const NoteFilter &filter) = 0;
    /// Attended appointments that ended in `when` and have a patient about whom there is no note of them; of everybody where
    /// `practitioner` is null. Newest first.
    [[nodiscard]] virtual Result<QVector<CalendarEntry>> withoutNote(const QUuid &practitioner, TimeRange when, int limit) = 0;

    // -- documents; the filter says who looks
    [[nodiscard]] virtual Result<QVector<DocumentEntry>> documents(const DocumentFilter &filter) = 0;

    // -- money; the filter says who looks
    [[nodiscard]] virtual Result<QVector<TransactionEntry>> transactions(const TransactionFilter &filter) = 0;

    // -- recordings; the filter says who looks, and only what they may see is listed or counted
    [[nodiscard]] virtual Result<QVector<RecordingEntry>> recordings(const RecordingFilter &filter) = 0;
    [[nodiscard]] virtual Result<RecordingSums> recordingSums(const RecordingFilter &filter) = 0;
    /// Who of those in a recording of an appointment that began at `startedAt` (of `contact` too, where it is not null) has no consent of this kind on `today`.
    [[nodiscard]] virtual Result<QVector<QUuid>> withoutConsent(const QUuid &appointment, const QUuid &contact, Instant startedAt, ConsentKind kind, const QDate &today) = 0;
    /// How each of these people stands to this kind on `today`; who was never asked is left out.
    [[nodiscard]] virtual Result<QHash<QUuid, ConsentState>> consentsOf(const QVector<QUuid> &people, ConsentKind kind, const QDate &today) = 0;
    /// The last day on which there was anything with this person; invalid: never.
    [[nodiscard]] virtual Result<QDate> lastContactWith(const QUuid &person) = 0;

    // -- audit
    [[nodiscard]] virtual Result<qint64> appendAudit(const AuditEntry &entry) = 0;
    [[nodiscard]] virtual Result<AuditHead> auditEnd() = 0;
    [[nodiscard]] virtual Result<QVector<ChainedEntry>> auditRange(qint64 from, int limit) = 0;
    [[nodiscard]] virtual Result<QVector<ChainedEntry>> auditSearch(const AuditFilter &filter) = 0;
    [[nodiscard]] virtual Result<> keepAuditHead(const AuditHead &head) = 0;
    [[nodiscard]] virtual Result<QVector<AuditHead>> auditHeads() = 0;
    /// The last people whose record `user` opened, newest first.
    [[nodiscard]] virtual Result<QVector<QUuid>> recentPeople(const QUuid &user, int limit) = 0;

    // -- what was answered to a request that its sender may send again
    struct KeptAnswer {
        QByteArray requestHash;
        QByteArray answer;
    };
    [[nodiscard]] virtual Result<std::optional<KeptAnswer>> keptAnswer(const QUuid &user, const QString &requestKey) = 0;
    /// Duplicate where there is one already.
    [[nodiscard]] virtual Result<> keepAnswer(const QUuid &user, const QString &requestKey, const KeptAnswer &answer, Instant now) = 0;
    [[nodiscard]] virtual Result<> forgetAnswers(Instant before) = 0;

    // -- what is to be done later
    /// Where there is one of its kind and key already, that one is run (again) at the sooner of both times, with this payload, and a dead one lives again.
    [[nodiscard]] virtual Result<> addJob(const Job &job) = 0;
    /// The one that waits longest and that nobody has, taken until then.
    [[nodiscard]] virtual Result<std::optional<Job>> takeJob(Job::Lane lane, Instant now, Instant until, const QUuid &taker) = 0;
    /// Gives back what was taken, to be run when `job` says; false where somebody else has it by now.
    [[nodiscard]] virtual Result<bool> putJobBack(const Job &job) = 0;
    /// Whoever has it goes on until then; false where somebody else has it by now.
    [[nodiscard]] virtual Result<bool> extendJob(const Job &job, Instant until) = 0;
    /// Done. What was added meanwhile under the same key stays, and is run.
    [[nodiscard]] virtual Result<bool> endJob(const Job &job) = 0;
    /// Those that are dead, the oldest first (by created_at); how many there are of each kind, dead or not.
    [[nodiscard]] virtual Result<QVector<Job>> deadJobs(int limit, const std::optional<PageEnd> &after) = 0;
    [[nodiscard]] virtual Result<QVector<QPair<QString, qint64>>> countJobs() = 0;
    /// Of a dead one: it lives again from `now`, or is dropped where that is null. False where there is none.
    [[nodiscard]] virtual Result<bool> settleDeadJob(const QUuid &id, Instant now) = 0;
    /// What recurs: false where another runner has it until a moment that is still to come, or had it after `since`. Whoever has it takes it once more to go on.
    [[nodiscard]] virtual Result<bool> takeChore(const QString &kind, const QUuid &id, Instant now, Instant since, Instant until, const QUuid &taker) = 0;
    [[nodiscard]] virtual Result<> endChore(const QString &kind, Instant now, const QUuid &taker) = 0;

    // -- keys of persons, wrapped; an empty answer: none yet, or shredded
    [[nodiscard]] virtual Result<QByteArray> personKey(const QUuid &person) = 0;
    /// An empty one drops it: what was sealed with it cannot be read any more.
    [[nodiscard]] virtual Result<> keepPersonKey(const QUuid &person, const QByteArray &wrapped) = 0;

    // -- for a store that is far away, where each answer is a way there and back
    /// From here to the end of this transaction nobody has to know at once whether something could be written: what went wrong with it may be
    /// told by a later call, at the commit at the latest. (A change of a row is answered at once.)
    virtual void hearLater() {}
    /// What was written so far has been answered.
    [[nodiscard]] virtual Result<> heard() { return {}; }
    /// In a reading transaction: it may be as it was a while ago. Where it has changed since, the next question (or the commit, where none
    /// comes) fails as StoreBusy with `stale`, and a second try of the whole transaction finds it as it is.
    [[nodiscard]] virtual Result<RecordPtr> findKept(const RecordType &type, const QUuid &id) { return find(type, id); }
    /// Will be asked soon: it may go there with the next question.
    virtual void expect(const RecordType &, const Selection &) {}
    virtual void expect(const RecordType &, const QUuid &) {}
    virtual void expectPersonKey(const QUuid &) {}
    /// The next question is the last one of this reading transaction.
    virtual void expectNoMore() {}
};

/// Whether the signature of a kept head is ours.
using AuditHeadCheck = std::function<bool(const AuditHead &)>;
/// Called now and then on the walking threads; false cancels.
using AuditProgress = std::function<bool(qint64 done, qint64 total)>;

/// A database. Thread-safe; sessions are not.
class Store {
public:
    virtual ~Store() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<StoreSession>> session() = 0;
    /// The organisations that live in it (one, on one computer).
    [[nodiscard]] virtual Result<QVector<QUuid>> organizations() = 0;
    /// Reads an organisation's whole audit chain; its end where all is well. AuditBroken (data: number, problem:
    /// altered, missing, reordered, tail_cut or head_signature) names the first entry that is not as it was written. Cancelled.
    [[nodiscard]] virtual Result<AuditHead> verifyAudit(const QUuid &organization, const AuditHeadCheck &signedByUs, const AuditProgress &progress) = 0;
    [[nodiscard]] Result<AuditHead> verifyAudit(const QUuid &organization, const AuditHeadCheck &signedByUs) { return verifyAudit(organization, signedByUs, {}); }
};

template <class T>
[[nodiscard]] Result<std::shared_ptr<T>> findAs(StoreSession &session, const QUuid &id, Deleted deleted = Deleted::Hide)
{
    PRAXIS_TRY(RecordPtr record, session.find(typeOf<T>(), id, deleted));
    return std::static_pointer_cast<T>(record);
}

[[nodiscard]] inline PageEnd endAt(const RecordType &type, const Record &row, const char *order)
{
    const FieldDef *field = findField(type.fields, QString::fromLatin1(order));
    return {order, field ? field->get(type.raw(row)) : QVariant(), row.id};
}

/// Nothing where a list ends with these.
template <class T>
[[nodiscard]] std::optional<PageEnd> endOf(const QVector<std::shared_ptr<T>> &rows, const char *order, int limit)
{
    return rows.isEmpty() || rows.size() < limit ? std::nullopt : std::optional(endAt(typeOf<T>(), *rows.last(), order));
}

template <class T>
[[nodiscard]] Result<QVector<std::shared_ptr<T>>> selectAs(StoreSession &session, const Selection &selection)
{
    PRAXIS_TRY(const QVector<RecordPtr> records, session.select(typeOf<T>(), selection));
    QVector<std::shared_ptr<T>> typed;
    typed.reserve(records.size());
    for (const RecordPtr &record : records)
        typed.append(std::static_pointer_cast<T>(record));
    return typed;
}

} // namespace praxis
