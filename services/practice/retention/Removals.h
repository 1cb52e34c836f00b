#pragma once

#include "models/records/Removal.h"
#include "services/practice/retention/RemovalReasons.h"
#include "services/practice/retention/RetentionReader.h"
#include "services/practice/door/Work.h"

namespace praxis {

/// A record that may come to its end, of whichever kind: all that the workflow has to know of it.
struct Retained {
    RetainedKind kind{};
    RecordPtr record;
    QUuid contactId;
    bool onHold = false;
    bool isGone = false; ///< destroyed, or never more than a row

    [[nodiscard]] const Recording &recording() const { return static_cast<const Recording &>(*record); }
    [[nodiscard]] const Document &document() const { return static_cast<const Document &>(*record); }
    [[nodiscard]] const Note &note() const { return static_cast<const Note &>(*record); }
};

/// Of an import that was undone the media is kept, and due, like that of the others.
[[nodiscard]] Retained retained(const std::shared_ptr<Recording> &recording);
/// Documents that were put out of sight are kept, and due, like the others.
[[nodiscard]] Result<Retained> retained(StoreSession &session, const std::shared_ptr<Document> &document);

/// To hold it, release that, or keep it longer: one's own; by who answers for the practice also what was put out of sight. NotAvailable
/// (status: deleted) where it was destroyed.
[[nodiscard]] Result<std::shared_ptr<Document>> keptDocument(Work &work, const QUuid &id);

/// With all that was added to it; never an addendum by itself.
[[nodiscard]] Retained retained(const std::shared_ptr<Note> &note);

[[nodiscard]] Result<std::optional<QDate>> removableFrom(RetentionReader &reader, const Retained &what);
[[nodiscard]] Result<int> noticeDays(RetentionReader &reader, const Retained &what);

/// The column of `Removal` that names a record of this kind.
[[nodiscard]] const char *subjectField(RetainedKind kind);

/// The removal of a record that is asked for or approved; null: there is none.
[[nodiscard]] Result<std::shared_ptr<Removal>> openRemoval(StoreSession &session, RetainedKind kind, const QUuid &record);

/// Drops what opens its files, in every copy of them wherever one is, and what was said of it. Answers what the register keeps.
[[nodiscard]] Result<QJsonObject> destroy(Work &work, const Retained &what, const QString &certificate);
/// What steps of undo keep of these records goes: after a destruction nobody brings any of it back, and nobody reads it there.
[[nodiscard]] Result<> forgetSteps(Work &work, const QVector<QUuid> &records);
/// The payloads that nobody needs afterwards.
[[nodiscard]] Result<QStringList> payloadsOf(StoreSession &session, const Removal &removal);

/// The same, queued: they go although the program dies before it gets to them.
[[nodiscard]] Result<> removePayloadsLater(Work &work, const Removal &removal);
/// `of`: what they belonged to.
[[nodiscard]] Result<> removePayloadsLater(Work &work, const QUuid &of, const QStringList &blobs);
inline const QString removePayloadsJob = QStringLiteral("remove_payloads");

/// Asks for the end of everything of a person that may go, on behalf of their request. Answers how much that is.
[[nodiscard]] Result<int> askForAllOf(Work &work, const QUuid &person, const QUuid &request, const QString &why);

/// The other way round: what that request asked for and is not destroyed yet is rejected, whoever approved it. Answers how much that is.
[[nodiscard]] Result<int> endRemovalsOf(Work &work, const QUuid &request, const QString &why);

/// Everything of a person that the workflow knows, destroyed or not.
[[nodiscard]] Result<QVector<Retained>> allOf(StoreSession &session, const QUuid &person);

} // namespace praxis
