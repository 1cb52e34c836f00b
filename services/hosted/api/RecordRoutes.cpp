#include "models/records/Contact.h"
#include "models/records/Registry.h"
#include "models/rules/Validation.h"
#include "services/hosted/StrictJson.h"
#include "services/hosted/api/ListQuery.h"
#include "services/hosted/api/Once.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/api/Schemas.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/office/RecordQueries.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

/// "app_user": "users"; "working_hours": "working-hours".
QString pathOf(const RecordType &type)
{
    QString name = QString::fromLatin1(type.table).replace(u'_', u'-');
    if (name.startsWith(u"app-"))
        name = name.mid(4);
    if (name.endsWith(u's'))
        return name;
    return name.endsWith(u'y') ? QString(name.chopped(1) + u"ies") : QString(name + u's');
}

QByteArray etag(qint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

/// A strong one of ours, or "*": whatever there is.
std::optional<qint64> versionIn(const QByteArray &ifMatch)
{
    if (ifMatch == "*")
        return 0;
    bool number = false;
    const bool quoted = ifMatch.size() > 2 && ifMatch.startsWith('"') && ifMatch.endsWith('"');
    const qint64 version = quoted ? ifMatch.sliced(1, ifMatch.size() - 2).toLongLong(&number) : 0;
    return number && version > 0 ? std::optional(version) : std::nullopt;
}

Result<QUuid> checkedIdIn(const Asked &asked)
{
    const QUuid id = idFrom(asked.path.value(u"id"_s));
    if (id.isNull())
        return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, u"id"_s}, {u"problem"_s, u"value"_s}}}}});
    return id;
}

HttpAnswer pageAnswer(const PageRequest &request, const RecordPage &page)
{
    const QString next = nextCursor(request, page);
    HttpAnswer answer;
    answer.body.reserve(page.items.size() + next.size() + 32);
    answer.body += "{\"items\":";
    answer.body.append(page.items); // by itself: what is put together by + goes over byte by byte
    answer.body += ",\"next\":" + (next.isEmpty() ? QByteArray("null") : '"' + next.toLatin1() + '"') + '}';
    return answer;
}

/// People as a page of them, with what who asks may know of each, in the order in which they were found.
Result<HttpAnswer> inThatOrder(Door &door, const Actor &actor, const QVector<PersonHit> &hits, const PageRequest &request)
{
    QVariantList ids;
    for (const PersonHit &hit : hits)
        ids.append(QVariant::fromValue(hit.id));
    PageOf query{&typeOf<Contact>(), request};
    query.request.where.append({"id", Condition::In, ids});
    PRAXIS_TRY(const RecordPage page, door.ask(actor, query));
    QHash<QString, QJsonValue> byId;
    for (const QJsonValue &item : QJsonDocument::fromJson(page.items).array())
        byId.insert(item[u"id"].toString(), item);
    QJsonArray items;
    for (const PersonHit &hit : hits) {
        if (const auto item = byId.constFind(idText(hit.id)); item != byId.cend())
            items.append(*item);
    }
    return json({{u"items"_s, items}, {u"next"_s, QJsonValue()}});
}

/// Who matches best comes first, which no order of the database is.
Result<HttpAnswer> search(Door &door, const Actor &actor, const QString &text, const PageRequest &request)
{
    FindPeople find;
    find.filter.text = text;
    find.filter.limit = request.limit;
    PRAXIS_TRY(const QVector<PersonHit> hits, door.ask(actor, find));
    return inThatOrder(door, actor, hits, request);
}

template <class Q> HttpAnswer peopleOf(const ApiParts &parts, const Asked &asked, const Q &query)
{
    const auto found = [&]() -> Result<HttpAnswer> {
        PRAXIS_TRY(Door door, doorOf(parts, *asked.actor));
        PRAXIS_TRY(const QVector<PersonHit> hits, door.ask(*asked.actor, query));
        return inThatOrder(door, *asked.actor, hits, {});
    }();
    return found ? *found : problem(found.error());
}

HttpAnswer recentPeople(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const RecentPeople query{values.number(u"limit"_s, 10)};
    const Result<> good = values.check();
    return good ? peopleOf(parts, asked, query) : problem(good.error());
}

/// Who may be the same as somebody who is about to be entered, by the values that would be sent for them.
HttpAnswer similarPeople(const ApiParts &parts, const Asked &asked)
{
    const auto values = readJson(asked.http.body);
    if (!values)
        return problem(values.error());
    constexpr qsizetype longest = 200; // as of a search: every word is looked for among everybody
    for (auto it = values->constBegin(); it != values->constEnd(); ++it) {
        const QString text = it->toString();
        if (text.size() > longest || !mayBeText(text))
            return problem(invalidValue(it.key()).error());
    }
    SimilarPeople query;
    if (const Result<> known = fromJson(typeOf<Contact>(), *values, query.draft); !known)
        return problem(known.error());
    return peopleOf(parts, asked, query);
}

HttpAnswer list(const ApiParts &parts, const Asked &asked, const RecordType &type)
{
    const auto request = listRequest(type, asked.query);
    if (!request)
        return problem(request.error());
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    if (const QString text = asked.query.value(u"q"_s); !text.trimmed().isEmpty()) {
        const auto found = search(*door, *asked.actor, text, *request);
        return found ? *found : problem(found.error());
    }
    const auto page = door->ask(*asked.actor, PageOf{&type, *request});
    return page ? pageAnswer(*request, *page) : problem(page.error());
}

/// Whoever opens a person is written down; other records are parts of what was opened.
Result<RecordPtr> opened(Door &door, const Asked &asked, const RecordType &type, const QUuid &id)
{
    if (&type != &typeOf<Contact>())
        return door.ask(*asked.actor, RecordOf{&type, id});
    PRAXIS_TRY(const PersonPage page, door.ask(*asked.actor, OpenPerson{id, asked.query.value(u"why"_s)}));
    return std::static_pointer_cast<Record>(std::make_shared<Contact>(page.contact));
}

HttpAnswer one(const ApiParts &parts, const Asked &asked, const RecordType &type)
{
    const auto id = checkedIdIn(asked);
    auto door = doorOf(parts, *asked.actor);
    if (!id || !door)
        return problem(id ? door.error() : id.error());
    const auto record = opened(*door, asked, type, *id);
    if (!record)
        return problem(record.error());
    const QByteArray tag = etag((*record)->version);
    HttpAnswer answer = asked.http.header("if-none-match") == tag ? HttpAnswer{304, {}, {}} : json(wholeJson(type, **record));
    answer.set("ETag", tag);
    return answer;
}

HttpAnswer create(const ApiParts &parts, const Asked &asked, const RecordType &type)
{
    auto values = readJson(asked.http.body);
    if (!values)
        return problem(values.error());
    QJsonObject args;
    if (values->contains(u"id"))
        args.insert(u"id"_s, values->take(u"id"));
    args.insert(u"values"_s, *values);
    return Once(parts, asked).run(AnyCommand::fromJson(QString(u"Create" + type.key()), args), [&](const Outcome &outcome) {
        HttpAnswer answer = json(outcomeJson(outcome), 201);
        answer.set("Location", "/api/v1/" + pathOf(type).toLatin1() + '/' + idText(outcome.firstOf(type.key())).toLatin1());
        return answer;
    });
}

HttpAnswer edit(const ApiParts &parts, const Asked &asked, const RecordType &type)
{
    const auto id = checkedIdIn(asked);
    if (!id)
        return problem(id.error());
    const QByteArray match = asked.http.header("if-match");
    if (match.isEmpty())
        return problem(428);
    const auto version = versionIn(match);
    if (!version)
        return problem(400);
    const auto values = readJson(asked.http.body);
    if (!values)
        return problem(values.error());
    const QJsonObject args{{u"id"_s, idText(*id)}, {u"values"_s, *values}, {u"version"_s, *version}};
    return Once(parts, asked).run(AnyCommand::fromJson(QString(u"Edit" + type.key()), args), [](const Outcome &outcome) { return json(outcomeJson(outcome)); });
}

HttpAnswer simple(const ApiParts &parts, const Asked &asked, const RecordType &type, const QString &verb)
{
    const auto id = checkedIdIn(asked);
    if (!id)
        return problem(id.error());
    return Once(parts, asked).run(AnyCommand::fromJson(QString(verb + type.key()), {{u"id"_s, idText(*id)}}), [](const Outcome &outcome) { return json(outcomeJson(outcome)); });
}

void addRecordReading(Router &router, const ApiParts &parts, const RecordType &type, const QString &path, QJsonObject &schemas)
{
    const QString lists = parts.matrix.actionOfQuery(QString(u"List" + type.key()));
    const QString gets = parts.matrix.actionOfQuery(QString(u"Get" + type.key()));
    if (lists.isEmpty() && gets.isEmpty())
        return;
    schemas.insert(type.key(), schema::ofRecord(type));
    if (!lists.isEmpty()) {
        const QString page = type.key() + u"Page";
        schemas.insert(page, schema::object({{u"items"_s, schema::list(schema::reference(type.key()))}, {u"next"_s, schema::orNull(schema::text())}}));
        Parameters names = listQueryNames(type);
        if (&type == &typeOf<Contact>())
            names.append(u"q"_s);
        router.add({"GET", path, lists, QString(u"A page of " + path.section(u'/', -1) + u'.'), [parts, &type](const Asked &asked) { return list(parts, asked, type); }, {},
                    schema::reference(page), names});
    }
    if (!gets.isEmpty()) {
        const Parameters names = &type == &typeOf<Contact>() ? Parameters{u"why"_s} : Parameters();
        router.add({"GET", QString(path + u"/{id}"), gets, QString(u"One of " + path.section(u'/', -1) + u'.'), [parts, &type](const Asked &asked) { return one(parts, asked, type); }, {},
                    schema::reference(type.key()), names, 200, false, false, Route::IfNoneMatch});
    }
}

void addWriting(Router &router, const ApiParts &parts, const RecordType &type, const QString &path, QJsonObject &schemas)
{
    const QJsonObject outcome = schema::reference(u"Outcome"_s);
    const auto actionOf = [&](const QString &verb) { return commandNamed(QString(verb + type.key())) ? parts.matrix.actionOfCommand(QString(verb + type.key())) : QString(); };
    const QString noun = path.section(u'/', -1);
    if (const QString action = actionOf(u"Create"_s); !action.isEmpty()) {
        schemas.insert(QString(u"New" + type.key()), schema::ofValues(type, true));
        router.add({"POST", path, action, QString(u"A new one of " + noun + u'.'), [parts, &type](const Asked &asked) { return create(parts, asked, type); },
                    schema::reference(QString(u"New" + type.key())), outcome, {}, 201, false, false, Route::Headers(Route::IdempotencyKey) | Route::GivesLocation});
    }
    if (const QString action = actionOf(u"Edit"_s); !action.isEmpty()) {
        schemas.insert(QString(type.key() + u"Changes"), schema::ofValues(type, false));
        router.add({"PATCH", QString(path + u"/{id}"), action, QString(u"Changes of one of " + noun + u"; null clears a field."), [parts, &type](const Asked &asked) { return edit(parts, asked, type); },
                    schema::reference(QString(type.key() + u"Changes")), outcome, {}, 200, false, false, Route::Headers(Route::IfMatch) | Route::IdempotencyKey});
    }
    if (const QString action = actionOf(u"Delete"_s); !action.isEmpty()) {
        router.add({"DELETE", QString(path + u"/{id}"), action, QString(u"Deletes one of " + noun + u"; it can be restored."), [parts, &type](const Asked &asked) { return simple(parts, asked, type, u"Delete"_s); }, {}, outcome, {}, 200, false, false, Route::IdempotencyKey});
        router.add({"POST", QString(path + u"/{id}/restore"), actionOf(u"Restore"_s), QString(u"Brings one of " + noun + u" back."), [parts, &type](const Asked &asked) { return simple(parts, asked, type, u"Restore"_s); }, {}, outcome, {}, 200, false, false, Route::IdempotencyKey});
    }
}

} // namespace

void addRecordRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    for (const RecordType *type : allRecordTypes()) {
        const QString path = u"/api/v1/" + pathOf(*type);
        addRecordReading(router, parts, *type, path, schemas);
        addWriting(router, parts, *type, path, schemas);
    }
    addReading(router, parts, {u"contacts-recent"_s, "RecentPeople", u"The people whose page one opened last."_s, &recentPeople, schema::reference(u"ContactPage"_s), {{u"limit"_s, Parameter::Whole, 1, 50}}});
    router.add({"POST", u"/api/v1/contacts-similar"_s, parts.matrix.actionOfQuery(u"SimilarPeople"_s), u"Who may be the same as somebody who is about to be entered: at most five, the likeliest first."_s,
                [parts](const Asked &asked) { return similarPeople(parts, asked); }, schema::reference(u"NewContact"_s), schema::reference(u"ContactPage"_s)});
}

} // namespace praxis::hosted
