#pragma once

#include "models/ports/Store.h"
#include "services/store/Agenda.h"
#include "services/store/DocumentReader.h"
#include "services/store/Ledger.h"
#include "services/store/JobRows.h"
#include "services/store/KeptAnswers.h"
#include "services/store/NoteReader.h"
#include "services/store/PageReader.h"
#include "services/store/PeopleReader.h"
#include "services/store/RecordingReader.h"
#include "services/store/RowStore.h"
#include "services/store/TransactionReader.h"

namespace praxis::store {

/// The organisations of a database; the one question that belongs to none of them.
[[nodiscard]] Result<QVector<QUuid>> organizationsIn(Connection &connection);

/// The port on one connection of either database. It is used by the thread that made it.
class SqlSession final : public StoreSession {
public:
    explicit SqlSession(std::unique_ptr<Connection> connection);
    ~SqlSession() override;

    [[nodiscard]] Connection &connection() { return *m_connection; }

    [[nodiscard]] bool isConnected() const override { return m_connection->isConnected(); }
    [[nodiscard]] Result<> begin(const QUuid &organization, bool writing) override;
    [[nodiscard]] Result<> commit() override;
    void rollback() noexcept override;
    void hearLater() override { m_connection->hearLater(); }
    [[nodiscard]] Result<> heard() override { return m_connection->heard(); }
    [[nodiscard]] Result<> savepoint() override;
    [[nodiscard]] Result<> releaseSavepoint() override;
    [[nodiscard]] Result<> rollbackToSavepoint() override;

    [[nodiscard]] Result<RecordPtr> find(const RecordType &type, const QUuid &id, Deleted deleted) override { return m_rows.find(type, id, deleted); }
    [[nodiscard]] Result<RecordPtr> findKept(const RecordType &type, const QUuid &id) override { return m_rows.findKept(type, id); }
    void expect(const RecordType &type, const Selection &selection) override { m_rows.expect(type, selection); }
    void expect(const RecordType &type, const QUuid &id) override { m_rows.expect(type, id); }
    void expectPersonKey(const QUuid &person) override { m_ledger.expectPersonKey(person); }
    void expectNoMore() override;
    [[nodiscard]] Result<QVector<RecordPtr>> select(const RecordType &type, const Selection &selection) override { return m_rows.select(type, selection); }
    [[nodiscard]] Result<qint64> count(const RecordType &type, const Selection &selection) override { return m_rows.count(type, selection); }
    [[nodiscard]] Result<> insert(const RecordType &type, const Record &record) override { return m_rows.insert(type, record); }
    [[nodiscard]] Result<> update(const RecordType &type, const Record &record) override { return m_rows.update(type, record); }
    [[nodiscard]] Result<RecordPage> page(const RecordType &type, const PageRequest &request) override { return m_pages.page(type, request); }
    [[nodiscard]] Result<qint64> numberChange(const RecordType &type, const QUuid &id) override { return m_ledger.numberChange(type, id); }
    [[nodiscard]] Result<QVector<Change>> changesAfter(qint64 number, int limit) override { return m_ledger.changesAfter(number, limit); }

    [[nodiscard]] Result<> occupy(const QVector<Occupation> &occupations) override { return m_agenda.occupy(occupations); }
    [[nodiscard]] Result<> release(const QUuid &appointment) override { return m_agenda.release(appointment); }
    [[nodiscard]] Result<QVector<Occupation>> occupied(const QVector<Occupant> &who, TimeRange when, const QVector<QUuid> &except) override { return m_agenda.occupied(who, when, except); }
    [[nodiscard]] Result<QVector<CalendarEntry>> calendar(const CalendarFilter &filter) override { return m_agenda.calendar(filter); }
    [[nodiscard]] Result<QVector<CalendarEntry>> appointmentsOf(const QUuid &person, Scope scope, Instant before, const QUuid &beforeId, int limit) override { return m_agenda.appointmentsOf(person, scope, before, beforeId, limit); }
    [[nodiscard]] Result<int> sessionsUsed(const QUuid &authorisation) override { return m_agenda.sessionsUsed(authorisation); }
    [[nodiscard]] Result<QVector<VideoUse>> videoUse(Instant from, Instant until) override { return m_agenda.videoUse(from, until); }

    [[nodiscard]] Result<QVector<PersonHit>> people(const PeopleFilter &filter, Scope scope, Instant now) override { return m_reader.people(filter, scope, now); }
    [[nodiscard]] Result<QVector<QUuid>> peopleIds(const PeopleFilter &filter, Scope scope) override { return m_reader.ids(filter, scope); }
    [[nodiscard]] Result<QVector<PersonHit>> peopleByIds(const QVector<QUuid> &ids, Scope scope, Instant now) override { return m_reader.byIds(ids, scope, now); }
    [[nodiscard]] Result<QVector<PersonHit>> similarPeople(const Record &draft, int limit, Instant now) override { return m_reader.similar(draft, limit, now); }
    [[nodiscard]] Result<bool> inScope(const RecordType &type, const QUuid &id, Scope scope) override { return m_reader.inScope(type, id, scope); }
    [[nodiscard]] Result<QVector<QUuid>> recentPeople(const QUuid &user, int limit) override { return m_reader.recent(user, limit); }

    [[nodiscard]] Result<QVector<NoteEntry>> notes(const NoteFilter &filter) override { return m_notes.notes(filter); }
    [[nodiscard]] Result<QVector<CalendarEntry>> withoutNote(const QUuid &practitioner, TimeRange when, int limit) override { return m_agenda.withoutNote(practitioner, when, limit); }

    [[nodiscard]] Result<QVector<RecordingEntry>> recordings(const RecordingFilter &filter) override { return m_recordings.list(filter); }
    [[nodiscard]] Result<QVector<DocumentEntry>> documents(const DocumentFilter &filter) override { return m_documents.documents(filter); }
    [[nodiscard]] Result<QVector<TransactionEntry>> transactions(const TransactionFilter &filter) override { return m_transactions.transactions(filter); }
    [[nodiscard]] Result<RecordingSums> recordingSums(const RecordingFilter &filter) override { return m_recordings.sums(filter); }
    [[nodiscard]] Result<QVector<QUuid>> withoutConsent(const QUuid &appointment, const QUuid &contact, Instant startedAt, ConsentKind kind, const QDate &today) override { return m_recordings.withoutConsent(appointment, contact, startedAt, kind, today); }
    [[nodiscard]] Result<QHash<QUuid, ConsentState>> consentsOf(const QVector<QUuid> &people, ConsentKind kind, const QDate &today) override { return m_recordings.consentsOf(people, kind, today); }
    [[nodiscard]] Result<QDate> lastContactWith(const QUuid &person) override { return m_recordings.lastContactWith(person); }

    [[nodiscard]] Result<qint64> appendAudit(const AuditEntry &entry) override { return m_ledger.append(entry); }
    [[nodiscard]] Result<AuditHead> auditEnd() override { return m_ledger.end(); }
    [[nodiscard]] Result<QVector<ChainedEntry>> auditRange(qint64 from, int limit) override { return m_ledger.audit().range(from, limit); }
    [[nodiscard]] Result<QVector<ChainedEntry>> auditSearch(const AuditFilter &filter) override { return m_ledger.audit().search(filter); }
    [[nodiscard]] Result<> keepAuditHead(const AuditHead &head) override { return m_ledger.keepHead(head); }
    [[nodiscard]] Result<QVector<AuditHead>> auditHeads() override { return m_ledger.heads(); }
    [[nodiscard]] Result<std::optional<KeptAnswer>> keptAnswer(const QUuid &user, const QString &requestKey) override { return m_answers.find(user, requestKey); }
    [[nodiscard]] Result<> keepAnswer(const QUuid &user, const QString &requestKey, const KeptAnswer &answer, Instant now) override { return m_answers.keep(user, requestKey, answer, now); }
    [[nodiscard]] Result<> forgetAnswers(Instant before) override { return m_answers.forget(before); }
    [[nodiscard]] Result<> addJob(const Job &job) override { return m_jobs.add(job); }
    [[nodiscard]] Result<std::optional<Job>> takeJob(Job::Lane lane, Instant now, Instant until, const QUuid &taker) override { return m_jobs.take(lane, now, until, taker); }
    [[nodiscard]] Result<bool> putJobBack(const Job &job) override { return m_jobs.putBack(job); }
    [[nodiscard]] Result<bool> extendJob(const Job &job, Instant until) override { return m_jobs.extend(job, until); }
    [[nodiscard]] Result<bool> endJob(const Job &job) override { return m_jobs.end(job); }
    [[nodiscard]] Result<QVector<Job>> deadJobs(int limit, const std::optional<PageEnd> &after) override { return m_jobs.dead(limit, after); }
    [[nodiscard]] Result<QVector<QPair<QString, qint64>>> countJobs() override { return m_jobs.count(); }
    [[nodiscard]] Result<bool> settleDeadJob(const QUuid &id, Instant now) override { return m_jobs.settleDead(id, now); }
    [[nodiscard]] Result<bool> takeChore(const QString &kind, const QUuid &id, Instant now, Instant since, Instant until, const QUuid &taker) override { return m_jobs.takeChore(kind, id, now, since, until, taker); }
    [[nodiscard]] Result<> endChore(const QString &kind, Instant now, const QUuid &taker) override { return m_jobs.endChore(kind, now, taker); }
    [[nodiscard]] Result<QByteArray> personKey(const QUuid &person) override { return m_ledger.personKey(person); }
    [[nodiscard]] Result<> keepPersonKey(const QUuid &person, const QByteArray &wrapped) override { return m_ledger.keepPersonKey(person, wrapped); }

private:
    [[nodiscard]] Result<> start();

    std::unique_ptr<Connection> m_connection;
    Transaction m_transaction;
    PersonIndex m_people{m_transaction};
    AgendaRows m_agendaRows{m_transaction};
    Derived m_derived{m_transaction, m_people, m_agendaRows};
    KeptRows m_kept{m_transaction};
    RowStore m_rows{m_transaction, m_derived, m_kept};
    PageReader m_pages{m_transaction};
    KeptAnswers m_answers{m_transaction};
    JobRows m_jobs{m_transaction};
    PeopleReader m_reader{m_transaction, m_people};
    Agenda m_agenda{m_transaction, m_agendaRows};
    NoteReader m_notes{m_transaction};
    DocumentReader m_documents{m_transaction};
    RecordingReader m_recordings{m_transaction, m_kept};
    TransactionReader m_transactions{m_transaction};
    Ledger m_ledger{m_transaction};
};

} // namespace praxis::store
