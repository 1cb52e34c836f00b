#include "models/ports/Blobs.h"
#include "models/records/Contact.h"
#include "models/records/DocumentAccess.h"
#include "models/records/DocumentVersion.h"
#include "models/records/User.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/retention/Holds.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentParts.h"
#include "services/practice/recordings/VaultParts.h"

#include <QSet>

#include <algorithm>

namespace praxis {

namespace {

constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestWords = 2'000;
constexpr qsizetype mostTags = 30;

void summarise(Work &work, const char *code, const Document &document)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), document.title}});
}

/// What the matrix says of the level, and of this document.
Result<> permitWriting(Work &work, const Document &document)
{
    PRAXIS_TRY(const DocumentRight right, rightTo(work.session(), work.actor(), document,
                                                  mayWriteDocuments(work.parts().matrix, work.actor().role, document.privacy)));
    return right.allowed && !right.needsReason ? Result<>() : Result<>(work.denied());
}

/// The role first: whom documents are no business of learns nothing about which there are.
Result<std::shared_ptr<Document>> writable(Work &work, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto document, work.get<Document>(id));
    PRAXIS_CHECK(permitWriting(work, *document));
    if (!document->contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(document->contactId)); // what a deleted person has is absent with them
    return document;
}

Result<> checkTexts(const QString &title, const QStringList &tags)
{
    if (title.trimmed().isEmpty())
        return invalidField("title", "required");
    if (title.size() > longestTitle || !mayBeText(title))
        return invalidField("title", title.size() > longestTitle ? "too_long" : "characters");
    const bool fine = tags.size() <= mostTags && std::all_of(tags.begin(), tags.end(), [](const QString &tag) {
        return !tag.trimmed().isEmpty() && tag.size() <= 60 && mayBeText(tag);
    });
    return fine ? Result<>() : Result<>(invalidField("tags", "format"));
}

Result<> checkAppointment(Work &work, const QUuid &appointment, const QUuid &person)
{
    if (appointment.isNull())
        return {};
    PRAXIS_CHECK(work.lookup().get<Appointment>(appointment));
    PRAXIS_TRY(const auto there, selectAs<Participant>(work.session(), {.where = {{"appointment_id", Condition::Equal, appointment},
                                                                                  {"contact_id", Condition::Equal, person}}, .limit = 1}));
    return there.isEmpty() ? Result<>(invalidField("appointment", "somebody_elses")) : Result<>();
}

/// What the vault said of the file; identity and times are not the caller's to say.
Result<std::shared_ptr<DocumentVersion>> versionFrom(Work &work, Document &document, const QJsonObject &json)
{
    auto version = std::make_shared<DocumentVersion>();
    PRAXIS_CHECK(fromJson(typeOf<DocumentVersion>().fields, json, version.get()));
    static_cast<Record &>(*version) = Record{};
    const VaultObject object = vaultObjectOf(*version);
    const QUuid holder = document.contactId.isNull() ? document.id : document.contactId;
    const bool whole = !object.id.isNull() && object.person == holder && object.size > 0 && object.sha256.size() == 32 && !object.header.isEmpty()
        && !object.key.isEmpty() && isBlobName(object.blob) && !version->mediaType.isEmpty() && !version->fileName.isEmpty();
    if (!whole)
        return invalidField("file", "format");
    // A payload belongs to one document: naming another's would make its removal take theirs.
    PRAXIS_TRY(const auto taken, selectAs<DocumentVersion>(work.session(), {.where = {{"blob", Condition::Equal, version->blob}}, .limit = 1, .deleted = Deleted::Include}));
    if (!taken.isEmpty())
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("file")}});
    return version;
}

/// The newest from now on, made from `parent`. Whoever approved or released the last one has not seen it.
Result<> putVersion(Work &work, const std::shared_ptr<Document> &document, const std::shared_ptr<DocumentVersion> &version, const QUuid &parent)
{
    version->id = work.newId();
    version->documentId = document->id;
    version->contactId = document->contactId;
    version->number = document->versions + 1;
    version->parentId = parent;
    document->currentId = version->id;
    document->versions = version->number;
    document->mediaType = version->mediaType;
    document->sizeBytes = version->sizeBytes;
    document->status = DocumentStatus::Filed;
    document->decidedBy = {};
    document->decidedAt = {};
    document->decidedWhy.clear();
    document->releasedAt = {};
    document->releasedBy = {};
    PRAXIS_CHECK(work.save(document));
    return work.save(version);
}

} // namespace

Result<> apply(Work &work, const AddDocument &command)
{
    PRAXIS_CHECK(work.permit());
    if (!command.document.isNull()) {
        PRAXIS_TRY(const RecordPtr present, work.session().find(typeOf<Document>(), command.document, Deleted::Include));
        if (present)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(command.document)}});
    }
    if (!command.person.isNull()) {
        PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
        PRAXIS_CHECK(work.permit(*person));
    } else if (command.privacy >= Privacy::Confidential) {
        return invalidField("privacy", "about_nobody");
    }
    PRAXIS_CHECK(checkTexts(command.title, command.tags));
    PRAXIS_CHECK(checkAppointment(work, command.appointment, command.person));
    auto document = std::make_shared<Document>();
    document->id = command.document.isNull() ? work.newId() : command.document;
    document->contactId = command.person;
    document->appointmentId = command.appointment;
    document->authorId = work.actor().user;
    document->title = command.title.simplified();
    document->kind = command.kind;
    document->privacy = command.privacy;
    document->tags = command.tags;
    PRAXIS_CHECK(permitWriting(work, *document));
    PRAXIS_TRY(const auto version, versionFrom(work, *document, command.file));
    work.setAuditAction(QStringLiteral("import"));
    PRAXIS_CHECK(putVersion(work, document, version, {}));
    summarise(work, "document_added", *document);
    return {};
}

Result<> apply(Work &work, const AddDocumentVersion &command)
{
    PRAXIS_TRY(const auto document, writable(work, command.document));
    if (command.note.size() > longestWords || !mayBeText(command.note))
        return invalidField("note", "too_long");
    PRAXIS_TRY(const auto version, versionFrom(work, *document, command.file));
    version->note = command.note.trimmed();
    PRAXIS_CHECK(putVersion(work, document, version, document->currentId));
    summarise(work, "document_version_added", *document);
    return {};
}

Result<> apply(Work &work, const ReturnToDocumentVersion &command)
{
    PRAXIS_TRY(const auto document, writable(work, command.document));
    PRAXIS_TRY(const auto old, work.get<DocumentVersion>(command.version));
    if (old->documentId != document->id)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<DocumentVersion>().key()}, {QStringLiteral("id"), idText(command.version)}});
    if (old->id == document->currentId)
        return invalidField("version", "current");
    // What cannot be opened must not become what counts.
    if (old->scanState == ScanState::Infected)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("infected")}, {QStringLiteral("found"), old->scanFound}});
    if (old->blob.isEmpty())
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("deleted")}});
    auto version = std::make_shared<DocumentVersion>(*old);
    static_cast<Record &>(*version) = Record{};
    version->note.clear();
    PRAXIS_CHECK(putVersion(work, document, version, old->id));
    summarise(work, "document_version_restored", *document);
    return {};
}

Result<> apply(Work &work, const DescribeDocument &command)
{
    PRAXIS_TRY(const auto document, writable(work, command.document));
    PRAXIS_CHECK(checkTexts(command.title, command.tags));
    PRAXIS_CHECK(checkAppointment(work, command.appointment, document->contactId));
    document->title = command.title.simplified();
    document->kind = command.kind;
    document->tags = command.tags;
    document->appointmentId = command.appointment;
    PRAXIS_CHECK(work.save(document));
    summarise(work, "document_described", *document);
    return {};
}

Result<> apply(Work &work, const SetDocumentPrivacy &command)
{
    PRAXIS_TRY(const Cell cell, work.permit());
    PRAXIS_TRY(const auto document, work.get<Document>(command.document));
    if (!document->contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(document->contactId));
    const bool wider = command.privacy < document->privacy;
    const bool author = document->authorId == work.actor().user;
    // Others may narrow it; only its author widens it again, and says why.
    if ((cell == Cell::Own || wider) && !author)
        return work.denied();
    if (wider && command.why.trimmed().isEmpty())
        return work.denied(QStringLiteral("reason_required"));
    if (document->contactId.isNull() && command.privacy >= Privacy::Confidential)
        return invalidField("privacy", "about_nobody");
    const QStringList readers = command.privacy == Privacy::Restricted ? command.readers : QStringList();
    if (!author && QSet<QString>(readers.cbegin(), readers.cend()) != QSet<QString>(document->readers.cbegin(), document->readers.cend()))
        return work.denied(QStringLiteral("not_the_author")); // whom it names is theirs to say; who narrows it names nobody
    for (const QString &reader : readers) {
        PRAXIS_CHECK(work.lookup().get<User>(QUuid::fromString(reader)));
    }
    document->privacy = command.privacy;
    document->readers = readers;
    if (command.privacy == Privacy::Restricted)
        document->releasedAt = {}; // what was released before is decided on anew
    work.setReason(command.why.trimmed());
    PRAXIS_CHECK(work.save(document));
    summarise(work, "document_privacy_set", *document);
    return {};
}

Result<> apply(Work &work, const SubmitDocument &command)
{
    PRAXIS_TRY(const auto document, writable(work, command.document));
    PRAXIS_CHECK(checkDocumentStep(document->status, DocumentStatus::Submitted));
    document->status = DocumentStatus::Submitted;
    document->decidedBy = {};
    document->decidedAt = {};
    document->decidedWhy.clear();
    PRAXIS_CHECK(work.save(document));
    summarise(work, "document_submitted", *document);
    return {};
}

Result<> apply(Work &work, const DecideDocument &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto document, work.get<Document>(command.document));
    if (!document->contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(document->contactId));
    PRAXIS_TRY(const bool forOthers, isForOthersToDecide(work.session(), work.actor(), *document));
    if (forOthers)
        return work.denied(QStringLiteral("same_person"));
    const DocumentStatus to = command.approved ? DocumentStatus::Approved : DocumentStatus::Rejected;
    PRAXIS_CHECK(checkDocumentStep(document->status, to));
    if (!command.approved && command.why.trimmed().isEmpty())
        return work.denied(QStringLiteral("reason_required"));
    if (command.why.size() > longestWords || !mayBeText(command.why))
        return invalidField("why", "too_long");
    document->status = to;
    document->decidedBy = work.actor().user;
    document->decidedAt = work.now();
    document->decidedWhy = command.why.trimmed();
    work.setReason(document->decidedWhy);
    PRAXIS_CHECK(work.save(document));
    summarise(work, command.approved ? "document_approved" : "document_rejected", *document);
    return {};
}

Result<> apply(Work &work, const ReleaseDocument &command)
{
    PRAXIS_TRY(const auto document, writable(work, command.document));
    if (document->contactId.isNull())
        return invalidField("document", "about_nobody");
    document->releasedAt = command.released ? work.now() : Instant{};
    document->releasedBy = command.released ? work.actor().user : QUuid();
    PRAXIS_CHECK(work.save(document));
    summarise(work, command.released ? "document_released" : "document_release_ended", *document);
    return {};
}

/// Nothing of it may go until two people release it.
Result<> apply(Work &work, const HoldDocument &command)
{
    PRAXIS_TRY(const auto document, keptDocument(work, command.document));
    work.setUndoKind(Work::UndoKind::None);
    if (command.why.trimmed().isEmpty())
        return invalidField("why", "required");
    if (command.why.size() > longestWords || !mayBeText(command.why))
        return invalidField("why", "too_long");
    PRAXIS_CHECK(placeHold(work, RetainedKind::Document, typeOf<Document>(), *document, command.why.trimmed(), {document->onHold, document->holdWhy, document->heldBy}));
    work.setReason(document->holdWhy);
    PRAXIS_CHECK(work.save(document));
    summarise(work, "document_held", *document);
    return {};
}

Result<> apply(Work &work, const AcknowledgeDocumentAccess &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto access, work.get<DocumentAccess>(command.access));
    PRAXIS_CHECK(work.permit(*access));
    PRAXIS_TRY(const auto document, work.lookup().get<Document>(access->documentId));
    if (!access->contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(access->contactId));
    work.setUndoKind(Work::UndoKind::None);
    summarise(work, "document_access_seen", *document);
    if (!access->seenAt.isNull())
        return {};
    access->seenAt = work.now();
    return work.save(access);
}

namespace {

constexpr int reasonOpensMinutes = 30; ///< as of what is opened with a reason alone

} // namespace

Result<> apply(Work &work, const AskDocumentOpening &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto document, work.lookup().get<Document>(command.document));
    PRAXIS_TRY(const DocumentRight right, rightTo(work.session(), work.actor(), *document, mayReadDocuments(work.parts().matrix, work.actor().role, document->privacy)));
    if (!right.needsTwo)
        return work.denied(); // it takes less, or nothing helps
    if (!document->contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(document->contactId));
    if (command.why.trimmed().isEmpty())
        return work.denied(QStringLiteral("reason_required"));
    if (command.why.size() > longestWords || !mayBeText(command.why))
        return invalidField("why", "too_long");
    work.setUndoKind(Work::UndoKind::None);
    work.setReason(command.why.trimmed());
    auto access = std::make_shared<DocumentAccess>();
    access->documentId = document->id;
    access->contactId = document->contactId;
    access->userId = work.actor().user;
    access->why = command.why.trimmed();
    PRAXIS_CHECK(work.save(access));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("document_opening_asked")}}); // no title: it is not open to them
    return {};
}

Result<> apply(Work &work, const AllowDocumentOpening &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto access, work.get<DocumentAccess>(command.access));
    PRAXIS_CHECK(work.permit(*access));
    PRAXIS_TRY(const auto document, work.lookup().get<Document>(access->documentId));
    if (!access->contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(access->contactId));
    if (access->userId == work.actor().user)
        return work.denied(QStringLiteral("two_people_required"));
    if (!access->untilAt.isNull() || !access->refusedAt.isNull())
        return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<DocumentAccess>().key()},
                                               {QStringLiteral("from"), access->untilAt.isNull() ? QStringLiteral("refused") : QStringLiteral("allowed")},
                                               {QStringLiteral("to"), command.allowed ? QStringLiteral("allowed") : QStringLiteral("refused")}});
    work.setUndoKind(Work::UndoKind::None);
    access->allowedBy = work.actor().user;
    if (command.allowed)
        access->untilAt = work.now().plusMinutes(reasonOpensMinutes);
    else
        access->refusedAt = work.now();
    PRAXIS_CHECK(work.save(access));
    work.setSummary({{QStringLiteral("code"), command.allowed ? QStringLiteral("document_opening_allowed") : QStringLiteral("document_opening_refused")}});
    return {};
}

Result<> apply(Work &work, const RemoveDocument &command)
{
    PRAXIS_TRY(const auto document, writable(work, command.document));
    if (document->onHold)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("on_hold")}, {QStringLiteral("type"), typeOf<Document>().key()}});
    PRAXIS_CHECK(work.remove(typeOf<Document>(), document));
    summarise(work, "document_removed", *document);
    return {};
}

} // namespace praxis
