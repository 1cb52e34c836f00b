// Documents that come in over the API, in pieces.
#include "models/records/Contact.h"
#include "services/hosted/StrictJson.h"
#include "services/hosted/api/Once.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/api/Uploads.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/office/RecordQueries.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

HttpAnswer keepPiece(const ApiParts &parts, const Asked &asked)
{
    if (auto refused = refusedByRole(parts, asked, parts.matrix.actionOfCommand(u"AddDocument"_s)))
        return *std::move(refused);
    if (asked.http.body.isEmpty())
        return problem(400);
    const auto practice = parts.practices.of(asked.actor->organization);
    if (!practice)
        return problem(practice.error());
    const auto receipt = Uploads(*(*practice)->vault, (*practice)->seal, *asked.actor).keep(asked.http.body);
    return receipt ? json({{u"receipt"_s, *receipt}, {u"size"_s, asked.http.body.size()}}) : problem(receipt.error());
}

/// Nobody gets a key of their own before it is known that they are here, and may be seen by who asks.
Result<> isKnown(Door &door, const Actor &actor, const QUuid &person)
{
    PageOf query{&typeOf<Contact>(), {}};
    query.request.limit = 1;
    query.request.where.append({"id", Condition::Equal, QVariant::fromValue(person)});
    PRAXIS_TRY(const RecordPage page, door.ask(actor, query));
    return page.count == 1 ? Result<>() : fail(ErrorCode::NotFound);
}

/// Takes `pieces` and `file_name` out of the arguments, and puts the file in.
class Taking {
public:
    Taking(const ApiParts &parts, const Actor &actor, QJsonObject args)
        : m_parts(parts), m_actor(actor), m_args(std::move(args)), m_fileName(m_args.take(u"file_name").toString())
    {
        for (const QJsonValue &receipt : m_args.take(u"pieces").toArray())
            m_receipts.append(receipt.toString());
    }

    /// Whose key it is sealed with: the person's, or that of the document itself.
    [[nodiscard]] Result<QJsonObject> file(const QUuid &keyHolder)
    {
        PRAXIS_TRY(const Parts *practice, m_parts.practices.of(m_actor.organization));
        PRAXIS_TRY(const auto bytes, Uploads(*practice->vault, practice->seal, m_actor).open(m_receipts));
        if (m_fileName.isEmpty() || m_fileName.contains(u'/') || m_fileName.size() > 255)
            return invalidValue(u"file_name"_s);
        PRAXIS_TRY(const QJsonObject file, DocumentIntake(*practice->vault, practice->scanner).take(keyHolder, m_fileName, *bytes));
        m_file = file;
        m_args.insert(u"file"_s, file);
        return m_args;
    }
    void end(bool isKept)
    {
        const auto practice = m_parts.practices.of(m_actor.organization);
        if (!practice)
            return;
        if (!isKept && !m_file.isEmpty())
            DocumentIntake(*(*practice)->vault).discard(m_file);
        if (isKept)
            Uploads(*(*practice)->vault, (*practice)->seal, m_actor).discard(m_receipts);
    }
    [[nodiscard]] QUuid id(const QString &name) const { return QUuid::fromString(m_args.value(name).toString()); }
    void insert(const QString &name, const QUuid &id) { m_args.insert(name, idText(id)); }

private:
    const ApiParts &m_parts;
    const Actor &m_actor;
    QJsonObject m_args;
    QString m_fileName;
    QStringList m_receipts;
    QJsonObject m_file;
};

HttpAnswer take(const ApiParts &parts, const Asked &asked, Taking &taking, const QString &command, const std::function<Result<QUuid>(Door &)> &keyHolder)
{
    HttpAnswer answer = Once(parts, asked).runMade([&]() -> Result<AnyCommand> {
        PRAXIS_TRY(Door door, doorOf(parts, *asked.actor));
        PRAXIS_TRY(const QUuid holder, keyHolder(door));
        PRAXIS_TRY(const QJsonObject args, taking.file(holder));
        return AnyCommand::fromJson(command, args);
    }, [](const Outcome &outcome) { return json(outcomeJson(outcome), 201); });
    taking.end(answer.status == 201);
    return answer;
}

HttpAnswer addDocument(const ApiParts &parts, const Asked &asked)
{
    const auto values = readJson(asked.http.body);
    if (!values)
        return problem(values.error());
    Taking taking(parts, *asked.actor, *values);
    return take(parts, asked, taking, u"AddDocument"_s, [&](Door &door) -> Result<QUuid> {
        const QUuid person = taking.id(u"person"_s);
        if (!person.isNull()) {
            PRAXIS_CHECK(isKnown(door, *asked.actor, person));
            return person;
        }
        PRAXIS_TRY(const Parts *practice, parts.practices.of(asked.actor->organization));
        const QUuid document = practice->ids.next();
        taking.insert(u"document"_s, document);
        return document;
    });
}

HttpAnswer addVersion(const ApiParts &parts, const Asked &asked)
{
    const QUuid document = QUuid::fromString(asked.path.value(u"id"_s));
    const auto values = readJson(asked.http.body);
    if (!values || document.isNull())
        return problem(values ? Error{ErrorCode::NotFound, {}} : values.error());
    Taking taking(parts, *asked.actor, *values);
    taking.insert(u"document"_s, document);
    return take(parts, asked, taking, u"AddDocumentVersion"_s, [&](Door &door) -> Result<QUuid> {
        PRAXIS_TRY(const OpenedDocument opened, door.ask(*asked.actor, OpenDocument{document})); // who continues it has seen it
        return opened.document.contactId.isNull() ? document : opened.document.contactId;
    });
}

/// The arguments of the command, with what the file comes from in the place of the file.
QJsonObject schemaOf(const QString &command)
{
    const CommandType *type = commandNamed(command);
    QJsonObject schema = schema::ofArguments(type->fields, type->make().get());
    QJsonObject properties = schema[u"properties"].toObject();
    QJsonArray required = schema[u"required"].toArray();
    for (const QString &name : {u"document"_s, u"file"_s}) {
        properties.remove(name);
        for (qsizetype i = required.size() - 1; i >= 0; --i) {
            if (required[i].toString() == name)
                required.removeAt(i);
        }
    }
    QJsonObject pieces = schema::list(schema::text());
    pieces.insert(u"minItems"_s, 1);
    pieces.insert(u"maxItems"_s, Uploads::mostPieces);
    properties.insert(u"pieces"_s, pieces);
    properties.insert(u"file_name"_s, schema::text());
    required.append(u"pieces"_s);
    required.append(u"file_name"_s);
    schema.insert(u"properties"_s, properties);
    schema.insert(u"required"_s, required);
    return schema;
}

} // namespace

void addUploadRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    const QString action = parts.matrix.actionOfCommand(u"AddDocument"_s);
    Route piece{"POST", u"/api/v1/uploads"_s, action, u"A piece of a file, at most a mebibyte; kept for a day. Its receipt stands for it."_s, [parts](const Asked &asked) { return keepPiece(parts, asked); }, {},
                schema::object({{u"receipt"_s, schema::text()}, {u"size"_s, schema::integer()}}), {}, 201};
    piece.takesBytes = true;
    router.add(piece);
    schemas.insert(u"NewDocument"_s, schemaOf(u"AddDocument"_s));
    schemas.insert(u"NewDocumentVersion"_s, schemaOf(u"AddDocumentVersion"_s));
    router.add({"POST", u"/api/v1/documents"_s, action, u"A document, from the receipts of its pieces in their order."_s, [parts](const Asked &asked) { return addDocument(parts, asked); },
                schema::reference(u"NewDocument"_s), schema::reference(u"Outcome"_s), {}, 201});
    router.add({"POST", u"/api/v1/documents/{id}/versions"_s, parts.matrix.actionOfCommand(u"AddDocumentVersion"_s), u"A newer state of a document, from the receipts of its pieces in their order."_s,
                [parts](const Asked &asked) { return addVersion(parts, asked); }, schema::reference(u"NewDocumentVersion"_s), schema::reference(u"Outcome"_s), {}, 201});
}

} // namespace praxis::hosted
