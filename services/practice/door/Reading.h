#pragma once

#include "services/practice/door/Lookup.h"
#include "services/practice/door/Ownership.h"
#include "services/practice/door/Parts.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// One question inside one reading transaction (a writing one where it leaves a line in the audit trail).
class Reading {
public:
    Reading(StoreSession &session, const Parts &parts, const Actor &actor, const QString &query);

    /// Denied where the matrix says no to this role.
    [[nodiscard]] Result<> open(bool audited);
    [[nodiscard]] Result<> close() { return m_session.commit(); }

    [[nodiscard]] StoreSession &session() { return m_session; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const Parts &parts() const { return m_parts; }
    [[nodiscard]] Lookup &lookup() { return m_lookup; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] bool hidesClinical(const RecordType &type) const;
    /// Blank for who asks: what is clinical, where the role does not see that, and what the staff notes for itself, for a patient.
    [[nodiscard]] bool hides(const RecordType &type, const FieldDef &field) const;
    [[nodiscard]] bool isLimited() const { return m_cell == Cell::Limited; }
    [[nodiscard]] bool needsReason() const { return m_cell == Cell::Reason; }
    [[nodiscard]] bool ownOnly() const { return m_cell == Cell::Own; }
    /// Whose rows lists may show.
    [[nodiscard]] Scope scope() const;
    [[nodiscard]] const QUuid &subject() const { return m_subject; }

    /// One record, within what the role may see; NotFound, or Denied within the organisation. Clinical fields are blanked
    /// for who has limited access.
    [[nodiscard]] Result<RecordPtr> one(const RecordType &type, const QUuid &id);
    /// Those of them that the role may see; it ends where all that were looked at do, in one order.
    [[nodiscard]] Result<RowsPage<RecordPtr>> some(const RecordType &type, const Selection &selection);
    /// What a refusal is about, where `one` is not used.
    void about(const QUuid &subject) { m_subject = subject; }
    [[nodiscard]] std::unexpected<Error> denied(const QString &reason = {}) const;
    [[nodiscard]] Result<> note(AuditEntry entry);

private:
    void redact(const RecordType &type, Record &record) const;

    StoreSession &m_session;
    const Parts &m_parts;
    Actor m_actor;
    QString m_query;
    Instant m_now;
    Cell m_cell = Cell::No;
    QUuid m_subject;
    Lookup m_lookup;
};

template <class T> [[nodiscard]] Result<QVector<std::shared_ptr<T>>> answer(Reading &reading, const List<T> &query)
{
    PRAXIS_TRY(const QVector<RecordPtr> records, reading.some(typeOf<T>(), query.selection));
    QVector<std::shared_ptr<T>> typed;
    typed.reserve(records.size());
    for (const RecordPtr &record : records)
        typed.append(std::static_pointer_cast<T>(record));
    return typed;
}

template <class T> [[nodiscard]] Result<std::shared_ptr<T>> answer(Reading &reading, const Get<T> &query)
{
    PRAXIS_TRY(RecordPtr record, reading.one(typeOf<T>(), query.id));
    return std::static_pointer_cast<T>(record);
}

[[nodiscard]] Result<QVector<CalendarEntry>> answer(Reading &reading, const ShowCalendar &query);
[[nodiscard]] Result<AppointmentDetails> answer(Reading &reading, const OpenAppointment &query);
[[nodiscard]] Result<AppointmentNotes> answer(Reading &reading, const OpenAppointmentNotes &query);
[[nodiscard]] Result<QVector<PersonHit>> answer(Reading &reading, const FindPeople &query);
[[nodiscard]] Result<QVector<PersonHit>> answer(Reading &reading, const RecentPeople &query);
[[nodiscard]] Result<QVector<PersonHit>> answer(Reading &reading, const SimilarPeople &query);
[[nodiscard]] Result<PersonPage> answer(Reading &reading, const OpenPerson &query);
[[nodiscard]] Result<QVector<AuthorisationLine>> answer(Reading &reading, const PersonAuthorisations &query);
[[nodiscard]] Result<QVector<FollowUpLine>> answer(Reading &reading, const FollowUpsWanted &query);
[[nodiscard]] Result<QVector<CalendarEntry>> answer(Reading &reading, const PersonAppointments &query);
[[nodiscard]] Result<QVector<NoteEntry>> answer(Reading &reading, const PersonNotes &query);
[[nodiscard]] Result<OpenedNote> answer(Reading &reading, const OpenNote &query);
[[nodiscard]] Result<NotesToDoList> answer(Reading &reading, const NotesToDo &query);
[[nodiscard]] Result<QVector<NoteAccessLine>> answer(Reading &reading, const NoteAccesses &query);
[[nodiscard]] Result<QVector<ConsentLine>> answer(Reading &reading, const PersonConsents &query);
[[nodiscard]] Result<QVector<RecordingEntry>> answer(Reading &reading, const ShowRecordings &query);
[[nodiscard]] Result<QVector<RecordingEntry>> answer(Reading &reading, const RefreshRecordings &query);
[[nodiscard]] Result<RecordingSums> answer(Reading &reading, const SumRecordings &query);
[[nodiscard]] Result<OpenedRecording> answer(Reading &reading, const OpenRecording &query);
[[nodiscard]] Result<RecordingEntry> answer(Reading &reading, const CheckRecording &query);
[[nodiscard]] Result<QVector<MarkerLine>> answer(Reading &reading, const RecordingMarkers &query);
[[nodiscard]] Result<OpenedRecording> answer(Reading &reading, const FetchRecording &query);
[[nodiscard]] Result<ImportCheck> answer(Reading &reading, const CheckRecordingImport &query);
[[nodiscard]] Result<QVector<SharePartner>> answer(Reading &reading, const SharePartners &query);
[[nodiscard]] Result<QVector<ShareLine>> answer(Reading &reading, const RecordingShares &query);
[[nodiscard]] Result<QVector<VaultObject>> answer(Reading &reading, const RecordingFiles &query);
[[nodiscard]] Result<QVector<MisplacedFile>> answer(Reading &reading, const MisplacedMedia &query);
[[nodiscard]] Result<RecordingFiguresAnswer> answer(Reading &reading, const RecordingFigures &query);
[[nodiscard]] Result<QVector<DocumentEntry>> answer(Reading &reading, const ShowDocuments &query);
[[nodiscard]] Result<OpenedDocument> answer(Reading &reading, const OpenDocument &query);
[[nodiscard]] Result<OpenedDocument> answer(Reading &reading, const FetchDocument &query);
[[nodiscard]] Result<OpenedDocument> answer(Reading &reading, const RefreshDocument &query);
[[nodiscard]] Result<QVector<DocumentAccessLine>> answer(Reading &reading, const DocumentAccesses &query);
[[nodiscard]] Result<QVector<DocumentPartner>> answer(Reading &reading, const DocumentPartners &query);
[[nodiscard]] Result<QVector<AuditLine>> answer(Reading &reading, const AccessHistory &query);
[[nodiscard]] Result<QVector<AuditLine>> answer(Reading &reading, const SearchAudit &query);
[[nodiscard]] Result<QVector<AuditLine>> answer(Reading &reading, const ExportAudit &query);
[[nodiscard]] Result<AuditVerdict> answer(Reading &reading, const VerifyAudit &query);
[[nodiscard]] Result<QVector<MessageLine>> answer(Reading &reading, const ShowMessages &query);
[[nodiscard]] Result<QVector<ZoneMove>> answer(Reading &reading, const PreviewZoneChange &query);
[[nodiscard]] Result<QVector<DeletedLine>> answer(Reading &reading, const ListDeleted &query);
[[nodiscard]] Result<QVector<OpenStretch>> answer(Reading &reading, const ShowHours &query);
[[nodiscard]] Result<SlotCheck> answer(Reading &reading, const CheckSlot &query);
[[nodiscard]] Result<QVector<Opening>> answer(Reading &reading, const NextOpenings &query);
[[nodiscard]] Result<UndoState> answer(Reading &reading, const ShowUndo &query);
[[nodiscard]] Result<int> answer(Reading &reading, const CountDueMessages &query);
[[nodiscard]] Result<int> answer(Reading &reading, const CountMessagesToSend &query);
[[nodiscard]] Result<JobsAnswer> answer(Reading &reading, const ShowJobs &query);

} // namespace praxis
