#include "services/hosted/api/Rows.h"

#include "models/kernel/FieldText.h"
#include "models/kernel/JsonText.h"
#include "services/hosted/api/IdentityParts.h"
#include "services/hosted/api/PageCursor.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

std::optional<HttpAnswer> refusedByRole(const ApiParts &parts, const Asked &asked, const QString &what, const QString &action)
{
    if (parts.matrix.cell(asked.actor->role, action) != Cell::No)
        return {};
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    return problem(door->refuse(*asked.actor, what, action).error());
}

std::optional<HttpAnswer> refusedAsStale(const ApiParts &parts, const Asked &asked, const QString &what, const QString &action)
{
    if (!parts.matrix.wantsFresh(*asked.actor, action))
        return {};
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    return problem(door->refuse(*asked.actor, what, action, freshSignInNeeded).error());
}

std::unexpected<Error> invalidValue(const QString &field)
{
    return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, field}, {u"problem"_s, u"value"_s}}}}});
}

QUuid Values::uuid(const QString &name)
{
    const QUuid id = idFrom(text(name));
    if (!text(name).isEmpty() && id.isNull())
        m_wrong = name;
    return id;
}

Instant Values::instant(const QString &name)
{
    const Instant at = text(name).isEmpty() ? Instant() : Instant::fromString(text(name));
    if (!text(name).isEmpty() && at.isNull())
        m_wrong = name;
    return at;
}

QDate Values::date(const QString &name)
{
    const QDate day = QDate::fromString(text(name), Qt::ISODate);
    if (!text(name).isEmpty() && (!day.isValid() || text(name).size() != 10))
        m_wrong = name;
    return day;
}

WallTime Values::wall(const QString &name)
{
    const WallTime at = text(name).isEmpty() ? WallTime() : WallTime::fromString(text(name));
    if (!text(name).isEmpty() && !at.isValid())
        m_wrong = name;
    return at;
}

int Values::number(const QString &name, int usual)
{
    bool good = true;
    const int number = text(name).isEmpty() ? usual : text(name).toInt(&good);
    if (!good)
        m_wrong = name;
    return number;
}

qint64 Values::count(const QString &name)
{
    bool good = true;
    const qint64 number = text(name).isEmpty() ? 0 : text(name).toLongLong(&good);
    if (!good || number < 0)
        m_wrong = name;
    return number;
}

std::optional<PageEnd> Values::after(Fields fields)
{
    const QString name = u"after"_s;
    if (text(name).isEmpty())
        return std::nullopt;
    const auto cursor = PageCursor::from(text(name));
    const FieldDef *field = cursor ? findField(fields, cursor->sort) : nullptr;
    const auto value = field ? storedFromText(*field, cursor->valueText()) : std::nullopt;
    if (!value) {
        m_wrong = name;
        return std::nullopt;
    }
    return PageEnd{field->name, *value, cursor->id};
}

Result<> Values::check() const
{
    return m_wrong.isEmpty() ? Result<>() : invalidValue(m_wrong);
}

void addReading(Router &router, const ApiParts &parts, const ReadingRoute &route)
{
    const QString action = parts.matrix.actionOfQuery(QString::fromLatin1(route.query));
    router.add({"GET", QString(u"/api/v1/" + route.path), action, route.summary, [parts, answer = route.answer](const Asked &asked) { return answer(parts, asked); }, {}, route.response, route.names});
}

void addOpening(Router &router, const ApiParts &parts, const OpeningRoute &route)
{
    const QString query = QString::fromLatin1(route.query), action = parts.matrix.actionOfQuery(query), why = u"why"_s;
    const auto answer = [parts, query, action, why, open = route.answer, may = route.may](const Asked &asked) {
        if (const auto refused = refusedByRole(parts, asked, query, action))
            return *refused;
        const auto body = identity::textsOf(asked, {why}, may);
        return body ? open(parts, asked, *body) : problem(body.error());
    };
    router.add({"POST", QString(u"/api/v1/" + route.path + u"/open"), action, route.summary, answer, identity::textSchema({why}, route.may), route.response});
}

QJsonObject with(const QJsonObject &schema, const QJsonObject &more)
{
    QJsonObject properties = schema.value(u"properties").toObject();
    QStringList optional;
    const QJsonArray required = schema.value(u"required").toArray();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!required.contains(it.key()))
            optional.append(it.key());
    }
    for (auto it = more.begin(); it != more.end(); ++it)
        properties.insert(it.key(), *it);
    return schema::object(properties, optional);
}

QJsonObject itemsOf(const QJsonObject &schema)
{
    return schema::object({{u"items"_s, schema::list(schema)}});
}

QJsonObject pageOf(const QJsonObject &schema)
{
    return schema::object({{u"items"_s, schema::list(schema)}, {u"next"_s, schema::orNull(schema::text())}});
}

QJsonValue nextOf(const std::optional<PageEnd> &end, Fields fields)
{
    if (!end)
        return {};
    const FieldDef *field = findField(fields, QString::fromLatin1(end->order));
    return PageCursor{field->key(), valueToJson(*field, end->value), end->id}.text();
}

HttpAnswer pageJson(const QJsonArray &items, const std::optional<PageEnd> &end, Fields fields)
{
    return json({{u"items"_s, items}, {u"next"_s, nextOf(end, fields)}});
}

QJsonObject rowJson(Fields fields, const void *row)
{
    QJsonObject json;
    for (const FieldDef &field : fields)
        json.insert(field.key(), valueToJson(field, field.get(row)));
    return json;
}

RowText::RowText(Fields fields) : m_fields(fields)
{
    m_names.reserve(fields.size());
    for (const FieldDef &field : fields)
        m_names.push_back((m_names.empty() ? "{\"" : ",\"") + std::string(field.name) + "\":");
}

void RowText::append(std::string &json, const void *row) const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        json += m_names[i];
        appendField(json, m_fields[i], row);
    }
}

} // namespace praxis::hosted
