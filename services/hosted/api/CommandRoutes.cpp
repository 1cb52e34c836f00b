#include "services/hosted/StrictJson.h"
#include "services/hosted/api/Once.h"
#include "services/hosted/api/Schemas.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAtOnce = 1000;

/// What only the program itself does: jobs run by themselves, what happened outside is told by sign-ins and exports, a file comes in by an
/// upload that has been looked at, and a room by a route that also asks the provider.
bool isOfTheProgram(const AccessMatrix &matrix, const QString &command)
{
    static const QStringList own{u"RecordEvent"_s, u"AddRecording"_s, u"AddDocument"_s, u"AddDocumentVersion"_s, u"ArchiveRecording"_s, u"BringBackRecording"_s, u"KeepSoundShape"_s,
                                 u"OpenMeetingRoom"_s, u"InviteToMeeting"_s};
    return own.contains(command) || matrix.isOfTheProgram(command);
}

/// Whoever is switched off, or is something else from now on, is signed in nowhere; their next request would be refused in any case.
void endSignInsAfter(const ApiParts &parts, const Asked &asked, const QString &command, const QJsonObject &args)
{
    if (command != u"SetUserActive" && command != u"SetUserRole")
        return;
    const QUuid user = QUuid::fromString(args.value(u"user").toString());
    parts.callers.forgetUser(user);
    if (const auto identities = parts.connections.identities())
        (void)parts.signIns.endAllOf(**identities, {asked.actor->organization, user});
}

HttpAnswer runNamed(const ApiParts &parts, const Asked &asked, const QString &name)
{
    const auto args = readJson(asked.http.body);
    if (!args)
        return problem(args.error());
    HttpAnswer answer = Once(parts, asked).run(AnyCommand::fromJson(name, *args), [](const Outcome &outcome) { return json(outcomeJson(outcome)); });
    if (answer.status == 200)
        endSignInsAfter(parts, asked, name, *args);
    return answer;
}

HttpAnswer runBulk(const ApiParts &parts, const Asked &asked)
{
    const auto body = readJson(asked.http.body);
    if (!body)
        return problem(body.error());
    for (auto it = body->begin(); it != body->end(); ++it) { // a "dryRun" that is not understood must not become an earnest
        const bool flag = it.key() == u"all_or_nothing" || it.key() == u"dry_run";
        if ((!flag && it.key() != u"commands") || (flag && !it->isBool()))
            return problem({ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, it.key()}, {u"problem"_s, flag ? u"value"_s : u"unknown"_s}}}}}});
    }
    const QJsonArray list = body->value(u"commands").toArray();
    if (list.isEmpty() || list.size() > mostAtOnce)
        return problem({ErrorCode::TooLarge, {{u"what"_s, u"commands"_s}, {u"limit"_s, mostAtOnce}}});
    QVector<AnyCommand> commands;
    for (const QJsonValue &item : list) {
        const QString name = item[u"command"].toString();
        if (isOfTheProgram(parts.matrix, name))
            return problem({ErrorCode::UnknownCommand, {{u"name"_s, name}}});
        auto command = AnyCommand::fromJson(name, item[u"args"].toObject());
        if (!command)
            return problem(command.error());
        commands.append(*std::move(command));
    }
    ManyOptions options;
    options.allOrNothing = body->value(u"all_or_nothing").toBool(true);
    options.dryRun = body->value(u"dry_run").toBool(false);
    HttpAnswer answer = Once(parts, asked).runMany(commands, options);
    if (answer.status == 200 && !options.dryRun) {
        const QJsonArray items = QJsonDocument::fromJson(answer.body).object().value(u"items").toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (items[i][u"status"].toString() == u"accepted")
                endSignInsAfter(parts, asked, list[i][u"command"].toString(), list[i][u"args"].toObject());
        }
    }
    return answer;
}

QJsonObject bulkRequest()
{
    using namespace schema;
    const QJsonObject one = object({{u"command"_s, text()}, {u"args"_s, QJsonObject{{u"type"_s, u"object"_s}}}});
    QJsonObject commands = list(one);
    commands.insert(u"minItems"_s, 1);
    commands.insert(u"maxItems"_s, mostAtOnce);
    return object({{u"commands"_s, commands}, {u"all_or_nothing"_s, boolean()}, {u"dry_run"_s, boolean()}}, {u"all_or_nothing"_s, u"dry_run"_s});
}

QJsonObject bulkAnswer()
{
    using namespace schema;
    const QJsonObject item = object({{u"status"_s, QJsonObject{{u"enum"_s, QJsonArray{u"accepted"_s, u"refused"_s}}}}, {u"problem"_s, reference(u"Problem"_s)}}, {u"problem"_s});
    return object({{u"items"_s, list(item)}, {u"kept"_s, boolean()}, {u"outcome"_s, reference(u"Outcome"_s)}});
}

/// "BookAppointment": "Book appointment."
QString sentence(const QString &name)
{
    QString words;
    for (const QChar c : name)
        words += c.isUpper() && !words.isEmpty() ? QString(u' ' + QString(c.toLower())) : QString(c);
    return words + u'.';
}

} // namespace

void addCommandRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    schemas.insert(u"Outcome"_s, outcomeSchema());
    for (const CommandType &type : allCommands()) {
        if (type.record || isOfTheProgram(parts.matrix, type.name))
            continue; // records have routes of their own
        const QString arguments = type.name + u"Arguments";
        schemas.insert(arguments, schema::ofArguments(type.fields, type.make().get()));
        router.add({"POST", QString(u"/api/v1/commands/" + type.name), parts.matrix.actionOfCommand(type.name), sentence(type.name),
                    [parts, name = type.name](const Asked &asked) { return runNamed(parts, asked, name); }, schema::reference(arguments), schema::reference(u"Outcome"_s), {}, 200, false, false, Route::IdempotencyKey});
    }
    schemas.insert(u"Bulk"_s, bulkRequest());
    schemas.insert(u"BulkAnswer"_s, bulkAnswer());
    router.add({"POST", u"/api/v1/bulk"_s, Route::whoeverIsSignedIn, u"Many commands in one step, each with its own result."_s,
                [parts](const Asked &asked) { return runBulk(parts, asked); }, schema::reference(u"Bulk"_s), schema::reference(u"BulkAnswer"_s), {}, 200, false, false, Route::IdempotencyKey});
}

} // namespace praxis::hosted
