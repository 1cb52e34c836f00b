// Documents that come in over the API, in pieces.
#include "models/records/Contact.h"
#include "services/hosted/LongWork.h"
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
    if (auto refused = refusedByRole(parts, asked, u"AddDocument"_s, parts.matrix.actionOfCommand(u"AddDocument"_s)))
        return *std::move(refused);
    if (asked.http.body.isEmpty())
        return problem(400);
    const auto practice = parts.practices.of(asked.actor->organization);
    const auto incoming = parts.practices.incoming(asked.actor->organization);
    if (!practice || !incoming)
        return problem(practice ? incoming.error() : practice.error());
    const LongWork::Place place = parts.longWork->intake();
    if (!place)
        return tooMuchAtOnce(1);
    if (const int wait = parts.limits.ofBytes(asked.actor->organization.toRfc4122(), asked.http.body.size()))
        return problem({ErrorCode::LockedOut, {{u"seconds"_s, wait}}});
    const auto receipt = Uploads(**incoming, **practice, *asked.actor).keep(asked.http.body);
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

/// A file that is on its way from its pieces into a document. `pieces` and `file_name` of the arguments become its `file`.
class Taking {
public:
    Taking(Vault &incoming, const Parts &practice, const Actor &actor, QJsonObject args)
        : m_incoming(incoming), m_practice(practice), m_actor(actor), m_args(std::move(args)), m_fileName(m_args.take(u"file_name").toString())
    {
        for (const QJsonValue &receipt : m_args.take(u"pieces").toArray())
            m_receipts.append(receipt.toString());
    }

    /// The command, as far as it can be told without the file.
    [[nodiscard]] Result<AnyCommand> without(const QString &command) const
    {
        QJsonObject args = m_args;
        args.insert(u"file"_s, QJsonObject{{u"file_name"_s, m_fileName}});
        if (m_fileName.isEmpty() || m_fileName.contains(u'/') || m_fileName.size() > 255)
            return invalidValue(u"file_name"_s);
        return AnyCommand::fromJson(command, args);
    }
    /// `keyHolder`: whose key it is sealed with: the person's, or that of the document itself.
    [[nodiscard]] Result<AnyCommand> with(const QString &command, const QUuid &keyHolder)
    {
        PRAXIS_TRY(const auto bytes, Uploads(m_incoming, m_practice, m_actor).open(m_receipts));
        PRAXIS_TRY(m_file, DocumentIntake(*m_practice.vault, m_practice.scanner).take(keyHolder, m_fileName, *bytes));
        m_args.insert(u"file"_s, m_file);
        return AnyCommand::fromJson(command, m_args);
    }
    /// Where nobody knows whether it was kept (a database that went away as it answered), nothing is thrown away: the sweep knows later.
    void end(int status)
    {
        if (status >= 400 && status < 500 && !m_file.isEmpty())
            DocumentIntake(*m_practice.vault).discard(m_file);
        if (status == 201)
            Uploads(m_incoming, m_practice, m_actor).discard(m_receipts);
    }
    [[nodiscard]] QUuid id(const QString &name) const { return QUuid::fromString(m_args.value(name).toString()); }
    void insert(const QString &name, const QUuid &id) { m_args.insert(name, idText(id)); }

private:
    Vault &m_incoming;
    const Parts &m_practice;
    const Actor &m_actor;
    QJsonObject m_args;
    QString m_fileName;
    QStringList m_receipts;
    QJsonObject m_file;
};

/// Large files are read, looked through and encrypted on threads that answer everybody: not on all of them at once.
HttpAnswer take(const ApiParts &parts, const Asked &asked, const QString &command, QJsonObject args, const std::function<Result<QUuid>(Door &, Taking &)> &keyHolder)
{
    const auto practice = parts.practices.of(asked.actor->organization);
    const auto incoming = parts.practices.incoming(asked.actor->organization);
    if (!practice || !incoming)
        return problem(practice ? incoming.error() : practice.error());
    Taking taking(**incoming, **practice, *asked.actor, std::move(args));
    const auto bare = taking.without(command);
    if (!bare)
        return problem(bare.error());
    if (parts.matrix.cellOf(*asked.actor, command) == Cell::No) // the door refuses, and writes it down, before anything is read
        return Once(parts, asked).run(bare, [](const Outcome &outcome) { return json(outcomeJson(outcome), 201); });
    const LongWork::Place place = parts.longWork->moving();
    if (!place)
        return tooMuchAtOnce();
    HttpAnswer answer = Once(parts, asked).runMade([&]() -> Result<AnyCommand> {
        PRAXIS_TRY(Door door, doorOf(parts, *asked.actor));
        PRAXIS_TRY(const QUuid holder, keyHolder(door, taking));
        return taking.with(command, holder);
    }, [](const Outcome &outcome) { return json(outcomeJson(outcome), 201); });
    taking.end(answer.status);
    return answer;
}

HttpAnswer addDocument(const ApiParts &parts, const Asked &asked)
{
    auto values = readJson(asked.http.body);
    if (!values)
        return problem(values.error());
    if (values->contains(u"document"))
        return problem(Error{ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, u"document"_s}, {u"problem"_s, u"unknown"_s}}}}}});
    return take(parts, asked, u"AddDocument"_s, *std::move(values), [&](Door &door, Taking &taking) -> Result<QUuid> {
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
    auto values = readJson(asked.http.body);
    if (!values || document.isNull())
        return problem(values ? Error{ErrorCode::NotFound, {}} : values.error());
    values->insert(u"document"_s, idText(document));
    return take(parts, asked, u"AddDocumentVersion"_s, *std::move(values), [&](Door &door, Taking &) -> Result<QUuid> {
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
    Route piece{"POST", u"/api/v1/uploads"_s, action, u"A piece of a file, at most a mebibyte. Its receipt stands for it, and is good for a day."_s, [parts](const Asked &asked) { return keepPiece(parts, asked); }, {},
                schema::object({{u"receipt"_s, schema::text()}, {u"size"_s, schema::integer()}}), {}, 201};
    piece.takesBytes = true;
    router.add(piece);
    schemas.insert(u"NewDocument"_s, schemaOf(u"AddDocument"_s));
    schemas.insert(u"NewDocumentVersion"_s, schemaOf(u"AddDocumentVersion"_s));
    router.add({"POST", u"/api/v1/documents"_s, action, u"A document, from the receipts of its pieces in their order."_s, [parts](const Asked &asked) { return addDocument(parts, asked); },
                schema::reference(u"NewDocument"_s), schema::reference(u"Outcome"_s), {}, 201, false, false, Route::IdempotencyKey});
    router.add({"POST", u"/api/v1/documents/{id}/versions"_s, parts.matrix.actionOfCommand(u"AddDocumentVersion"_s), u"A newer state of a document, from the receipts of its pieces in their order."_s,
                [parts](const Asked &asked) { return addVersion(parts, asked); }, schema::reference(u"NewDocumentVersion"_s), schema::reference(u"Outcome"_s), {}, 201, false, false, Route::IdempotencyKey});
}

} // namespace praxis::hosted
