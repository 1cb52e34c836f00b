#include "models/records/Contact.h"
#include "models/records/DocumentAccess.h"
#include "models/records/DocumentVersion.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/documents/DocumentOpenings.h"
#include "services/practice/documents/DocumentParts.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/Naming.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/retention/RetentionReader.h"
#include "services/practice/recordings/VaultParts.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace praxis {

namespace {

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
        if (cell != Cell::No)
            filter.levels.append({privacy, cell != Cell::Own, cell == Cell::Reason || cell == Cell::Two});
    }
    filter.viewerUser = actor.user;
    filter.viewerPractitioner = actor.practitioner;
    filter.viewerContact = actor.role == Role::Patient ? actor.contact : QUuid();
    return actor.role == Role::Patient && actor.contact.isNull() ? Result<>(reading.denied()) : Result<>();
}

/// What was opened with a reason stays open this long.
constexpr int openMinutes = 30;

Result<Instant> openUntil(Reading &reading, const QUuid &document)
{
    PRAXIS_TRY(const auto rows, selectAs<DocumentAccess>(reading.session(), {.where = {{"document_id", Condition::Equal, document},
               {"user_id", Condition::Equal, reading.actor().user}, {"until_at", Condition::Greater, static_cast<qlonglong>(reading.now().ms)}},
               .order = {{"until_at", true}}, .limit = 1}));
    return rows.isEmpty() ? Instant{} : rows.first()->untilAt;
}

/// Its author hears of it: written with the line of the trail that tells the look itself, or not at all.
Result<> keepAccess(Reading &reading, const Document &document, const QString &why)
{
    DocumentAccess access;
    access.id = reading.parts().ids.next();
    access.organizationId = reading.actor().organization;
    access.createdAt = access.updatedAt = reading.now();
    access.createdBy = access.updatedBy = reading.actor().user;
    access.version = 1;
    access.documentId = document.id;
    access.contactId = document.contactId;
    access.userId = reading.actor().user;
    access.why = why.trimmed().left(2000);
    access.untilAt = reading.now().plusMinutes(openMinutes);
    PRAXIS_CHECK(reading.session().insert(typeOf<DocumentAccess>(), access));
    PRAXIS_CHECK(reading.session().numberChange(typeOf<DocumentAccess>(), access.id));
    return {};
}

/// Within what the role may see of its level; NotFound for what a deleted person has.
Result<std::shared_ptr<Document>> seenDocument(Reading &reading, const QUuid &id, const QString &why, Instant &until)
{
    reading.about(id);
    PRAXIS_TRY(const auto document, findAs<Document>(reading.session(), id));
    if (!document)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Document>().key()}, {QStringLiteral("id"), idText(id)}});
    PRAXIS_TRY(const DocumentRight right, rightTo(reading.session(), reading.actor(), *document,
                                                  mayReadDocuments(reading.parts().matrix, reading.actor().role, document->privacy)));
    if (!right.allowed && !right.needsTwo)
        return reading.denied();
    if (!document->contactId.isNull())
        PRAXIS_CHECK(reading.lookup().get<Contact>(document->contactId));
    if (!right.needsReason && !right.needsTwo)
        return document;
    PRAXIS_TRY(until, openUntil(reading, id));
    if (!until.isNull())
        return document;
    if (right.needsTwo)
        return reading.denied(QStringLiteral("two_people_required"));
    if (why.trimmed().isEmpty())
        return reading.denied(QStringLiteral("reason_required"));
    PRAXIS_CHECK(keepAccess(reading, *document, why));
    until = reading.now().plusMinutes(openMinutes);
    return document;
}

Result<> noteDocumentUse(Reading &reading, const Document &document, const char *action, const QString &why)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.type = typeOf<Document>().key();
    entry.record = document.id;
    if (!document.contactId.isNull())
        entry.persons = {document.contactId};
    const bool handedOut = qstrcmp(action, "view") != 0 && document.privacy >= Privacy::Confidential;
    entry.risk = handedOut ? QStringLiteral("high") : document.privacy >= Privacy::Confidential ? QStringLiteral("medium") : QStringLiteral("low");
    entry.why = why.trimmed().isEmpty() ? reading.actor().purpose : why.trimmed().left(2000);
    return reading.note(std::move(entry));
}

Result<> putVersions(Reading &reading, OpenedDocument &opened, const QUuid &wanted)
{
    PRAXIS_TRY(const auto rows, selectAs<DocumentVersion>(reading.session(), {.where = {{"document_id", Condition::Equal, opened.document.id}},
                                                                             .order = {{"number", true}}}));
    opened.version = wanted.isNull() ? opened.document.currentId : wanted;
    QHash<QUuid, int> numbers;
    for (const auto &row : rows)
        numbers.insert(row->id, row->number);
    bool found = false;
    for (const auto &row : rows) {
        if (reading.actor().role == Role::Patient && row->id != opened.document.currentId)
            continue; // what was released is the one that counts, not its drafts
        opened.versions.append({row->id, row->number, row->fileName, row->mediaType, row->note, row->sizeBytes, row->sha256, userName(reading, row->createdBy),
                                row->createdAt, row->id == opened.document.currentId, row->scanState, row->scannedBy,
                                reading.actor().role == Role::Patient ? 0 : numbers.value(row->parentId)});
        if (row->id == opened.version) {
            if (row->scanState == ScanState::Infected)
                return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("infected")}, {QStringLiteral("found"), row->scanFound}});
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

Result<> putNames(Reading &reading, OpenedDocument &opened)
{
    const Document &document = opened.document;
    if (!document.contactId.isNull()) {
        PRAXIS_TRY(const auto person, reading.lookup().get<Contact>(document.contactId));
        opened.personName = fullName(*person);
    }
    opened.authorName = userName(reading, document.authorId);
    opened.decidedByName = userName(reading, document.decidedBy);
    PRAXIS_TRY(const auto from, RetentionReader(reading.session(), reading.parts()).removableFrom(document));
    opened.mayGoFrom = from.value_or(QDate());
    if (reading.actor().role == Role::Patient) { // the practice's own words about it
        opened.document.decidedWhy.clear();
        opened.document.holdWhy.clear();
        opened.document.tags.clear();
        opened.document.readers.clear();
    }
    return {};
}

Result<> putRights(Reading &reading, OpenedDocument &opened)
{
    const Document &document = opened.document;
    const AccessMatrix &matrix = reading.parts().matrix;
    PRAXIS_TRY(const DocumentRight write, rightTo(reading.session(), reading.actor(), document, mayWriteDocuments(matrix, reading.actor().role, document.privacy)));
    const bool author = document.authorId == reading.actor().user;
    PRAXIS_TRY(const bool forOthers, isForOthersToDecide(reading.session(), reading.actor(), document));
    opened.mayWrite = write.allowed && !write.needsReason && isOpenTo(reading, "document.edit");
    opened.mayDownload = isOpenTo(reading, "document.download");
    opened.mayApprove = isOpenTo(reading, "document.approve") && !forOthers && document.status == DocumentStatus::Submitted;
    opened.mayRelease = opened.mayWrite && isOpenTo(reading, "document.release") && !document.contactId.isNull();
    opened.mayRemove = opened.mayWrite && isOpenTo(reading, "document.remove") && !document.onHold;
    opened.maySetPrivacy = isOpenTo(reading, "document.privacy") && (author || reading.actor().role != Role::Psychologist);
    opened.mayHold = document.onHold ? isOpenTo(reading, "hold.release") : isOpenTo(reading, "document.hold");
    return {};
}

Result<OpenedDocument> opened(Reading &reading, const QUuid &id, const QUuid &version, const char *action, const QString &why, std::optional<CopyFor> leaves = {})
{
    OpenedDocument opened;
    PRAXIS_TRY(const auto document, seenDocument(reading, id, why, opened.openUntil));
    opened.document = *document;
    if (leaves && !document->contactId.isNull())
        PRAXIS_CHECK(checkGivenOut(reading, *leaves, {document->contactId}));
    PRAXIS_CHECK(putVersions(reading, opened, version));
    if (action)
        PRAXIS_CHECK(noteDocumentUse(reading, *document, action, why));
    else
        opened.object = {};
    PRAXIS_CHECK(putNames(reading, opened));
    PRAXIS_CHECK(putRights(reading, opened));
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

Result<OpenedDocument> answer(Reading &reading, const RefreshDocument &query)
{
    return opened(reading, query.id, query.version, nullptr, {});
}

Result<QVector<DocumentAccessLine>> answer(Reading &reading, const DocumentAccesses &query)
{
    Selection selection{.where = {{"until_at", Condition::NotNull, {}}}, .order = {{"created_at", true}}, .limit = 500};
    if (query.onlyUnseen)
        selection.where.append({"seen_at", Condition::IsNull, {}});
    PRAXIS_TRY(const auto rows, selectAs<DocumentAccess>(reading.session(), selection));
    QVector<DocumentAccessLine> lines;
    for (const auto &row : rows) {
        const auto document = reading.lookup().get<Document>(row->documentId);
        if (!document)
            continue;
        const bool own = (*document)->authorId == reading.actor().user;
        if (reading.ownOnly() && !own)
            continue;
        DocumentAccessLine line{*row, userName(reading, row->userId), {}, {}, own};
        if (!row->contactId.isNull()) {
            const auto person = reading.lookup().get<Contact>(row->contactId);
            if (!person)
                continue;
            line.personName = fullName(**person);
        }
        if (own || (*document)->privacy != Privacy::Restricted)
            line.title = (*document)->title;
        lines.append(std::move(line));
    }
    return lines;
}

Result<QVector<AnswerLine>> answer(Reading &reading, const DecidedDocuments &)
{
    const QUuid me = reading.actor().user;
    const Instant since = answersSince(reading.now());
    PRAXIS_TRY(auto documents, selectAs<Document>(reading.session(), {.where = {{"author_id", Condition::Equal, idText(me)},
               {"status", Condition::In, QVariantList{enumName(DocumentStatus::Approved), enumName(DocumentStatus::Rejected)}},
               {"updated_at", Condition::Greater, static_cast<qlonglong>(since.ms)}}, .order = {{"updated_at", true}}, .limit = 100}));
    documents.removeIf([&](const auto &document) { return document->decidedBy == me || document->decidedAt <= since; });
    std::ranges::sort(documents, std::ranges::greater(), [](const auto &document) { return document->decidedAt; });
    QVector<AnswerLine> lines;
    for (const auto &document : std::as_const(documents)) {
        PRAXIS_TRY(const DocumentRight right, rightTo(reading.session(), reading.actor(), *document, mayReadDocuments(reading.parts().matrix, reading.actor().role, document->privacy)));
        const auto person = document->contactId.isNull() ? Result<std::shared_ptr<const Contact>>(nullptr) : reading.lookup().get<Contact>(document->contactId);
        if (!right.allowed || right.needsReason || !person)
            continue;
        lines.append({document->id, document->id, document->title, *person ? fullName(**person) : QString(), userName(reading, document->decidedBy), document->decidedWhy,
                      document->status == DocumentStatus::Rejected, document->decidedAt});
    }
    return lines;
}

Result<DocumentDoor> answer(Reading &reading, const DocumentDoorOf &query)
{
    PRAXIS_TRY(const auto document, reading.lookup().get<Document>(query.id));
    PRAXIS_TRY(const DocumentRight right, rightTo(reading.session(), reading.actor(), *document, mayReadDocuments(reading.parts().matrix, reading.actor().role, document->privacy)));
    if (!right.needsReason && !right.needsTwo)
        return right.allowed ? DocumentDoor::Open : DocumentDoor::Closed;
    PRAXIS_TRY(const Instant until, openUntil(reading, query.id));
    if (!until.isNull())
        return DocumentDoor::Open;
    if (!right.needsTwo)
        return DocumentDoor::WithReason;
    PRAXIS_TRY(const qint64 waiting, reading.session().count(typeOf<DocumentAccess>(), {.where = {{"document_id", Condition::Equal, idText(query.id)},
               {"user_id", Condition::Equal, idText(reading.actor().user)}, {"until_at", Condition::IsNull, {}}, {"refused_at", Condition::IsNull, {}}}}));
    return waiting > 0 ? DocumentDoor::Waiting : DocumentDoor::WithTwo;
}

Result<QVector<DocumentOpeningLine>> answer(Reading &reading, const DocumentOpenings &)
{
    QVector<DocumentOpeningLine> lines;
    PRAXIS_TRY(const auto rows, selectAs<DocumentAccess>(reading.session(), {.where = {{"until_at", Condition::IsNull, {}}, {"refused_at", Condition::IsNull, {}},
                                                                                       {"user_id", Condition::NotEqual, idText(reading.actor().user)}},
                                                                            .order = {{"created_at", true}}, .limit = 200}));
    for (const auto &row : rows) {
        PRAXIS_TRY(const auto document, findAs<Document>(reading.session(), row->documentId));
        const auto person = row->contactId.isNull() ? Result<std::shared_ptr<const Contact>>(nullptr) : reading.lookup().get<Contact>(row->contactId);
        if (!document || !person)
            continue;
        lines.append({*row, userName(reading, row->userId), *person ? fullName(**person) : QString(), userName(reading, document->authorId)});
    }
    return lines;
}

Result<QVector<DocumentPartner>> answer(Reading &reading, const DocumentPartners &)
{
    PRAXIS_TRY(const auto users, selectAs<User>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}, .order = {{"display_name"}}}));
    QVector<DocumentPartner> partners;
    for (const auto &user : users) {
        if (user->id != reading.actor().user && mayReadDocuments(reading.parts().matrix, user->role, Privacy::Restricted) == Cell::Own)
            partners.append({user->id, user->displayName});
    }
    return partners;
}

Result<OpenedDocument> answer(Reading &reading, const FetchDocument &query)
{
    return opened(reading, query.id, query.version, query.isPrint ? "print" : "download", query.why, query.copyFor);
}

} // namespace praxis
