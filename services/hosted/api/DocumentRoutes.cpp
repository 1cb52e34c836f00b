// Documents besides their files: what one is, its versions, who opened it with a reason, and who waits for a second person.
#include "services/hosted/api/Rows.h"
#include "services/practice/documents/DocumentOpenings.h"
#include "services/practice/documents/DocumentScans.h"
#include "services/practice/documents/LetterFacts.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array documentTable{
    field<&Document::id>("id"), field<&Document::version>("version"), field<&Document::createdAt>("created_at"), field<&Document::updatedAt>("updated_at"),
    field<&Document::contactId>("contact_id"), field<&Document::appointmentId>("appointment_id"), field<&Document::authorId>("author_id"), field<&Document::title>("title"),
    field<&Document::kind>("kind"), field<&Document::privacy>("privacy"), field<&Document::readers>("readers"), field<&Document::tags>("tags"), field<&Document::status>("status"),
    field<&Document::decidedBy>("decided_by"), field<&Document::decidedAt>("decided_at"), field<&Document::decidedWhy>("decided_why"), field<&Document::releasedAt>("released_at"),
    field<&Document::releasedBy>("released_by"), field<&Document::currentId>("current_id"), field<&Document::mediaType>("media_type"), field<&Document::sizeBytes>("size_bytes"),
    field<&Document::retainUntil>("retain_until"), field<&Document::onHold>("on_hold"), field<&Document::heldBy>("held_by"), field<&Document::holdWhy>("hold_why")};

constexpr std::array versionTable{
    field<&VersionLine::id>("id"), field<&VersionLine::number>("number"), field<&VersionLine::fileName>("file_name"), field<&VersionLine::mediaType>("media_type"),
    field<&VersionLine::note>("note"), field<&VersionLine::sizeBytes>("size_bytes"), field<&VersionLine::sha256>("sha256"), field<&VersionLine::authorName>("author_name"),
    field<&VersionLine::createdAt>("created_at"), field<&VersionLine::isCurrent>("is_current"), field<&VersionLine::scanState>("scan_state"),
    field<&VersionLine::scannedBy>("scanned_by"), field<&VersionLine::from>("from_number")};

constexpr std::array rightsTable{
    field<&OpenedDocument::mayWrite>("may_write"), field<&OpenedDocument::mayDownload>("may_download"), field<&OpenedDocument::mayApprove>("may_approve"),
    field<&OpenedDocument::mayRelease>("may_release"), field<&OpenedDocument::mayRemove>("may_remove"), field<&OpenedDocument::maySetPrivacy>("may_set_privacy"),
    field<&OpenedDocument::mayHold>("may_hold")};

constexpr std::array openedTable{
    field<&OpenedDocument::personName>("person_name"), field<&OpenedDocument::authorName>("author_name"), field<&OpenedDocument::decidedByName>("decided_by_name"),
    field<&OpenedDocument::version>("opened_version"), field<&OpenedDocument::mayGoFrom>("may_go_from"), field<&OpenedDocument::openUntil>("open_until")};

constexpr std::array readerTable{field<&DocumentPartner::id>("user_id"), field<&DocumentPartner::name>("name")};

constexpr std::array infectedTable{
    field<&InfectedDocument::document>("document_id"), field<&InfectedDocument::version>("version_id"), field<&InfectedDocument::title>("title"),
    field<&InfectedDocument::personName>("person_name"), field<&InfectedDocument::found>("found"), field<&InfectedDocument::addedBy>("added_by_name")};

/// In the order of DocumentDoor.
constexpr std::array doors{"open", "with_reason", "with_two", "waiting", "closed"};

/// Who of the practice decided, holds or looked for what is the practice's.
void hideFromPatient(QJsonObject &document)
{
    for (const QString &name : {u"readers"_s, u"tags"_s, u"decided_by"_s, u"decided_at"_s, u"decided_why"_s, u"decided_by_name"_s, u"released_by"_s, u"held_by"_s, u"hold_why"_s, u"may_go_from"_s})
        document.insert(name, QJsonValue());
}

QJsonObject documentJson(const OpenedDocument &opened, bool isPatient)
{
    QJsonObject one = rowJson(documentTable, &opened.document);
    for (const Fields &more : {Fields(openedTable), Fields(rightsTable)}) {
        const QJsonObject members = rowJson(more, &opened);
        for (auto it = members.begin(); it != members.end(); ++it)
            one.insert(it.key(), *it);
    }
    QJsonArray versions;
    for (const VersionLine &line : opened.versions) {
        QJsonObject version = rowJson(versionTable, &line);
        if (isPatient) {
            version.insert(u"note"_s, QJsonValue());
            version.insert(u"scanned_by"_s, QJsonValue());
        }
        versions.append(version);
    }
    one.insert(u"versions"_s, versions);
    if (isPatient)
        hideFromPatient(one);
    return one;
}

HttpAnswer openedDocument(const ApiParts &parts, const Asked &asked, const OpenDocument &query)
{
    const bool isPatient = asked.actor->role == Role::Patient;
    return told(parts, asked, {}, query, [isPatient](const OpenedDocument &opened) {
        HttpAnswer answer = json(documentJson(opened, isPatient));
        answer.set("Cache-Control", "no-store");
        return answer;
    });
}

HttpAnswer document(const ApiParts &parts, const Asked &asked)
{
    return openedDocument(parts, asked, {idIn(asked), idFrom(asked.query.value(u"version"_s)), {}});
}

HttpAnswer openDocument(const ApiParts &parts, const Asked &asked, const QJsonObject &body)
{
    const QString version = body.value(u"version").toString();
    if (!version.isEmpty() && !isId(version))
        return problem(invalidValue(u"version"_s).error());
    return openedDocument(parts, asked, {idIn(asked), idFrom(version), body.value(u"why").toString()});
}

HttpAnswer door(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, DocumentDoorOf{idIn(asked)}, [](DocumentDoor door) {
        return json({{u"takes"_s, QString::fromLatin1(doors[static_cast<std::size_t>(door)])}});
    });
}

HttpAnswer documentOpenings(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, DocumentOpenings{}, [](const QVector<DocumentOpeningLine> &rows) {
        QJsonArray all;
        for (const DocumentOpeningLine &line : rows) {
            QJsonObject one = rowJson(typeOf<DocumentAccess>().fields, &line.access);
            one.insert(u"asked_by_name"_s, line.askedBy);
            one.insert(u"person_name"_s, line.personName);
            one.insert(u"author_name"_s, line.authorName);
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

HttpAnswer accesses(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, DocumentAccesses{asked.query.value(u"unseen"_s) == u"true"}, [](const QVector<DocumentAccessLine> &rows) {
        QJsonArray all;
        for (const DocumentAccessLine &line : rows) {
            QJsonObject one = rowJson(typeOf<DocumentAccess>().fields, &line.access);
            one.insert(u"user_name"_s, line.userName);
            one.insert(u"person_name"_s, line.personName);
            one.insert(u"title"_s, line.title);
            one.insert(u"is_own"_s, line.own);
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

HttpAnswer partners(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, DocumentPartners{}, [](const QVector<DocumentPartner> &rows) { return items(rows, readerTable); });
}

HttpAnswer infected(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, InfectedDocuments{}, [](const QVector<InfectedDocument> &rows) { return items(rows, infectedTable); });
}

HttpAnswer letterFacts(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const LetterFacts query{idIn(asked), values.uuid(u"appointment_id"_s), values.text(u"language"_s)};
    return told(parts, asked, values.check(), query, [](const LetterFactsAnswer &facts) {
        QJsonObject known;
        for (auto it = facts.values.cbegin(); it != facts.values.cend(); ++it)
            known.insert(it.key(), *it);
        return json({{u"person_name"_s, facts.personName}, {u"values"_s, known}});
    });
}

QJsonObject openedSchema()
{
    using namespace schema;
    QJsonObject more{{u"versions"_s, list(rowSchema<VersionLine>(versionTable))}};
    for (const QJsonObject &part : {rowSchema<OpenedDocument>(openedTable), rowSchema<OpenedDocument>(rightsTable)}) {
        const QJsonObject properties = part.value(u"properties"_s).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            more.insert(it.key(), *it);
    }
    return with(rowSchema<Document>(documentTable), more);
}

} // namespace

void addDocumentRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    schemas.insert(u"OpenedDocument"_s, openedSchema());
    const QJsonObject access = ofRecord(typeOf<DocumentAccess>());
    addReading(router, parts, {u"documents/{id}"_s, "OpenDocument", u"A document without its file, and its versions, the newest first."_s, &document, reference(u"OpenedDocument"_s), {u"version"_s}});
    addOpening(router, parts, {u"documents/{id}"_s, "OpenDocument", u"Opens a document that takes a reason: its author hears of it, and it and its file stay open for half an hour."_s, &openDocument, reference(u"OpenedDocument"_s), {u"version"_s}});
    QJsonObject takes = text();
    QJsonArray words;
    for (const char *word : doors)
        words.append(QString::fromLatin1(word));
    takes.insert(u"enum"_s, words);
    addReading(router, parts, {u"documents/{id}/door"_s, "DocumentDoorOf", u"What it takes to open a document: nothing, a reason, a second person, one who was asked already, or nothing helps. Nobody's attempt is written down for it."_s,
                               &door, object({{u"takes"_s, takes}})});
    addReading(router, parts, {u"document-openings"_s, "DocumentOpenings", u"Who asks to open a restricted document, and waits for a second person."_s, &documentOpenings,
                               itemsOf(with(access, {{u"asked_by_name"_s, text()}, {u"person_name"_s, text()}, {u"author_name"_s, text()}}))});
    addReading(router, parts, {u"document-accesses"_s, "DocumentAccesses", u"Who opened whose document with a reason."_s, &accesses,
                               itemsOf(with(access, {{u"user_name"_s, text()}, {u"person_name"_s, text()}, {u"title"_s, text()}, {u"is_own"_s, boolean()}})), {u"unseen"_s}});
    addReading(router, parts, {u"document-partners"_s, "DocumentPartners", u"Whom the author of a restricted document may name as its readers."_s, &partners, itemsOf(rowSchema<DocumentPartner>(readerTable))});
    addReading(router, parts, {u"documents-infected"_s, "InfectedDocuments", u"Kept files in which a scanner that learned more found something: one's own, or all for who answers for the practice."_s, &infected,
                               itemsOf(rowSchema<InfectedDocument>(infectedTable))});
    addReading(router, parts, {u"contacts/{id}/letter-facts"_s, "LetterFacts", u"What the placeholders of a letter to or about a person stand for, in a language (BCP 47)."_s, &letterFacts,
                               object({{u"person_name"_s, text()}, {u"values"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, text()}}}}), {u"appointment_id"_s, u"language"_s}});
}

} // namespace praxis::hosted
