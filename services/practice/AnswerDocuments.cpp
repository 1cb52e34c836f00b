#include "models/records/Contact.h"
#include "models/records/DocumentVersion.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/DocumentParts.h"
#include "services/practice/Reading.h"
#include "services/practice/VaultParts.h"

namespace praxis {

namespace {

QString userName(Reading &reading, const QUuid &id)
{
    const auto user = id.isNull() ? Result<std::shared_ptr<User>>(nullptr) : findAs<User>(reading.session(), id, Deleted::Include);
    return user && *user ? (*user)->displayName : QString();
}

bool isOpenTo(const Reading &reading, const char *action)
{
    const Cell cell = reading.parts().matrix.cell(reading.actor().role, QString::fromLatin1(action));
    return cell != Cell::No && cell != Cell::Two;
}

/// Who looks is never what the question says.
Result<> putViewer(Reading &reading, DocumentFilter &filter)
{
    const Actor &actor = reading.actor();
    filter.levels.clear();
    for (const Privacy privacy : {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted}) {
        const Cell cell = mayReadDocuments(reading.parts().matrix, actor.role, privacy);
        if (cell != Cell::No && cell != Cell::Two)
            filter.levels.append({privacy, cell != Cell::Own, cell == Cell::Reason});
    }
    filter.viewerUser = actor.user;
    filter.viewerPractitioner = actor.practitioner;
    filter.viewerContact = actor.role == Role::Patient ? actor.contact : QUuid();
    return actor.role == Role::Patient && actor.contact.isNull() ? Result<>(reading.denied()) : Result<>();
}

/// Within what the role may see of its level; NotFound for what a deleted person has.
Result<std::shared_ptr<Document>> seen(Reading &reading, const QUuid &id, const QString &why)
{
    reading.about(id);
    PRAXIS_TRY(const auto document, findAs<Document>(reading.session(), id));
    if (!document)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Document>().key()}, {QStringLiteral("id"), idText(id)}});
    PRAXIS_TRY(const DocumentRight right, rightTo(reading.session(), reading.actor(), *document,
                                                  mayReadDocuments(reading.parts().matrix, reading.actor().role, document->privacy)));
    if (!right.allowed)
        return reading.denied();
    if (!document->contactId.isNull())
        PRAXIS_CHECK(reading.lookup().get<Contact>(document->contactId));
    if (right.needsReason && why.trimmed().isEmpty())
        return reading.denied(QStringLiteral("reason_required"));
    return document;
}

Result<> noteUse(Reading &reading, const Document &document, const char *action, const QString &why)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.type = typeOf<Document>().key();
    entry.record = document.id;
    if (!document.contactId.isNull())
        entry.persons = {document.contactId};
    const bool handedOut = qstrcmp(action, "download") == 0 && document.privacy >= Privacy::Confidential;
    entry.risk = handedOut ? QStringLiteral("high") : document.privacy >= Privacy::Confidential ? QStringLiteral("medium") : QStringLiteral("low");
    entry.why = why.trimmed().isEmpty() ? reading.actor().purpose : why.trimmed().left(2000);
    return reading.note(std::move(entry));
}

Result<> putVersions(Reading &reading, OpenedDocument &opened, const QUuid &wanted)
{
    PRAXIS_TRY(const auto rows, selectAs<DocumentVersion>(reading.session(), {.where = {{"document_id", Condition::Equal, opened.document.id}},
                                                                             .order = {{"number", true}}}));
    opened.version = wanted.isNull() ? opened.document.currentId : wanted;
    bool found = false;
    for (const auto &row : rows) {
        if (reading.actor().role == Role::Patient && row->id != opened.document.currentId)
            continue; // what was released is the one that counts, not its drafts
        opened.versions.append({row->id, row->number, row->fileName, row->mediaType, row->note, row->sizeBytes, row->sha256, userName(reading, row->createdBy),
                                row->createdAt, row->id == opened.document.currentId});
        if (row->id == opened.version) {
            opened.object = vaultObjectOf(*row);
            found = true;
        }
    }
    if (!found)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<DocumentVersion>().key()}, {QStringLiteral("id"), idText(opened.version)}});
    if (opened.object.blob.isEmpty())
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("deleted")}});
    return {};
}

Result<OpenedDocument> opened(Reading &reading, const QUuid &id, const QUuid &version, const char *action, const QString &why)
{
    OpenedDocument opened;
    PRAXIS_TRY(const auto document, seen(reading, id, why));
    opened.document = *document;
    PRAXIS_CHECK(putVersions(reading, opened, version));
    PRAXIS_CHECK(noteUse(reading, *document, action, why));
    if (!document->contactId.isNull()) {
        PRAXIS_TRY(const auto person, reading.lookup().get<Contact>(document->contactId));
        opened.personName = fullName(*person);
    }
    if (reading.actor().role == Role::Patient) { // the practice's own words about it
        opened.document.decidedWhy.clear();
        opened.document.tags.clear();
        opened.document.readers.clear();
    }
    opened.authorName = userName(reading, document->authorId);
    opened.decidedByName = userName(reading, document->decidedBy);
    const AccessMatrix &matrix = reading.parts().matrix;
    PRAXIS_TRY(const DocumentRight write, rightTo(reading.session(), reading.actor(), *document, mayWriteDocuments(matrix, reading.actor().role, document->privacy)));
    const bool author = document->authorId == reading.actor().user;
    opened.mayWrite = write.allowed && !write.needsReason && isOpenTo(reading, "document.edit");
    opened.mayDownload = isOpenTo(reading, "document.download");
    opened.mayApprove = isOpenTo(reading, "document.approve") && !author && document->status == DocumentStatus::Submitted;
    opened.mayRelease = opened.mayWrite && isOpenTo(reading, "document.release") && !document->contactId.isNull();
    opened.mayRemove = opened.mayWrite && isOpenTo(reading, "document.remove") && !document->onHold;
    opened.maySetPrivacy = isOpenTo(reading, "document.privacy") && (author || reading.actor().role != Role::Psychologist);
    return opened;
}

} // namespace

Result<QVector<DocumentEntry>> answer(Reading &reading, const ShowDocuments &query)
{
    DocumentFilter filter = query.filter;
    PRAXIS_CHECK(putViewer(reading, filter));
    return reading.session().documents(filter);
}

Result<OpenedDocument> answer(Reading &reading, const OpenDocument &query)
{
    return opened(reading, query.id, query.version, "view", query.why);
}

Result<OpenedDocument> answer(Reading &reading, const FetchDocument &query)
{
    return opened(reading, query.id, query.version, "download", query.why);
}

} // namespace praxis
