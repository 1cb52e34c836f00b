#include "services/hosted/api/Once.h"

#include "services/hosted/ChangeWatch.h"
#include "services/hosted/api/Schemas.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 128;

/// What a request asks, without who sends it and when.
QByteArray hashOf(const HttpRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {request.method, request.target, request.header("if-match"), request.body}) {
        hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
        hash.addData(part);
    }
    return hash.result();
}

QByteArray packed(const HttpAnswer &answer)
{
    QJsonObject headers;
    for (const auto &[name, value] : answer.headers)
        headers.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return QJsonDocument(QJsonObject{{u"status"_s, answer.status}, {u"headers"_s, headers}, {u"body"_s, QString::fromUtf8(answer.body)}}).toJson(QJsonDocument::Compact);
}

HttpAnswer unpacked(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    HttpAnswer answer{object.value(u"status").toInt(200), "application/json", object.value(u"body").toString().toUtf8()};
    const QJsonObject headers = object.value(u"headers").toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        answer.set(it.key().toLatin1(), it.value().toString().toUtf8());
    answer.set("Idempotent-Replayed", "true");
    return answer;
}

bool isTakenKey(const Error &error)
{
    return error.code == ErrorCode::Duplicate && error.data.value(u"field"_s).toString() == u"request_key";
}

QJsonObject itemJson(const Result<Outcome> &item)
{
    if (item)
        return {{u"status"_s, u"accepted"_s}};
    return {{u"status"_s, u"refused"_s}, {u"problem"_s, QJsonDocument::fromJson(problem(item.error()).body).object()}};
}

} // namespace

QJsonObject outcomeJson(const Outcome &outcome)
{
    QJsonArray touched;
    for (const Touched &t : outcome.touched)
        touched.append(QJsonObject{{u"type"_s, t.type}, {u"id"_s, idText(t.id)}, {u"version"_s, t.version}});
    const auto orNull = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    return {{u"touched"_s, touched}, {u"undo_step"_s, outcome.undoStep.isNull() ? QJsonValue() : QJsonValue(idText(outcome.undoStep))},
            {u"summary"_s, outcome.summary}, {u"messages_held"_s, outcome.messagesHeld}, {u"held_until"_s, orNull(outcome.heldUntil.toString())}};
}

QJsonObject outcomeSchema()
{
    using namespace schema;
    const QJsonObject touched = object({{u"type"_s, text()}, {u"id"_s, text(u"uuid"_s)}, {u"version"_s, integer()}});
    return object({{u"touched"_s, list(touched)}, {u"undo_step"_s, orNull(text(u"uuid"_s))}, {u"summary"_s, QJsonObject{{u"type"_s, u"object"_s}}},
                   {u"messages_held"_s, integer()}, {u"held_until"_s, orNull(text(u"date-time"_s))}});
}

std::optional<HttpAnswer> Once::readKey()
{
    const QByteArray key = m_asked.http.header("idempotency-key");
    if (key.isEmpty())
        return {};
    const bool plain = key.size() <= longestKey && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!plain)
        return problem(400);
    m_key = QString::fromLatin1(key);
    m_hash = hashOf(m_asked.http);
    return {};
}

Result<std::optional<HttpAnswer>> Once::kept(StoreSession &session) const
{
    if (!hasKey())
        return std::optional<HttpAnswer>();
    PRAXIS_CHECK(session.begin(m_asked.actor->organization, false));
    const auto found = session.keptAnswer(m_asked.actor->user, m_key);
    session.rollback();
    PRAXIS_CHECK(found);
    if (!*found)
        return std::optional<HttpAnswer>();
    if ((*found)->requestHash != m_hash)
        return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, u"Idempotency-Key"_s}, {u"problem"_s, u"used_for_another_request"_s}}}}});
    return std::optional(unpacked((*found)->answer));
}

Result<> Once::keep(StoreSession &session, const HttpAnswer &answer) const
{
    return hasKey() ? session.keepAnswer(m_asked.actor->user, m_key, {m_hash, packed(answer)}, m_parts.clock.now()) : Result<>();
}

void Once::tellOthers() const
{
    if (m_parts.changes)
        m_parts.changes->changed(m_asked.actor->organization);
}

HttpAnswer Once::run(const Result<AnyCommand> &command, const Answering &answering)
{
    return command ? runMade([&] { return command; }, answering) : problem(command.error());
}

HttpAnswer Once::runMade(const std::function<Result<AnyCommand>()> &make, const Answering &answering)
{
    if (const auto bad = readKey())
        return *bad;
    auto door = doorOf(m_parts, *m_asked.actor);
    const auto session = m_parts.connections.store();
    if (!door || !session)
        return problem(door ? session.error() : door.error());
    std::optional<AnyCommand> command;
    for (int tries = 0; tries < 2; ++tries) {
        if (const auto before = kept(**session); !before)
            return problem(before.error());
        else if (*before)
            return **before;
        if (!command) {
            auto made = make();
            if (!made)
                return problem(made.error());
            command = *std::move(made);
        }
        HttpAnswer answer;
        const Result<Outcome> done = door->runAny(*m_asked.actor, *command, [&](StoreSession &inside, const Outcome &outcome) {
            answer = answering(outcome);
            return keep(inside, answer);
        });
        if (done) {
            tellOthers();
            return answer;
        }
        // The same request, at the same time, may have been faster: what stands in this one's way is then its own effect.
        if (!isTakenKey(done.error()) && !hasKey())
            return problem(done.error());
        if (tries > 0)
            return problem(done.error());
    }
    return problem(409);
}

HttpAnswer Once::runMany(const QVector<AnyCommand> &commands, ManyOptions options)
{
    if (const auto bad = readKey())
        return *bad;
    auto door = doorOf(m_parts, *m_asked.actor);
    const auto session = m_parts.connections.store();
    if (!door || !session)
        return problem(door ? session.error() : door.error());
    const auto answered = [](const ManyResult &many, bool willBeKept) {
        QJsonArray items;
        for (const Result<Outcome> &item : many.items)
            items.append(itemJson(item));
        return json({{u"items"_s, items}, {u"kept"_s, willBeKept}, {u"outcome"_s, outcomeJson(many.outcome)}});
    };
    for (int tries = 0; tries < 2; ++tries) {
        if (const auto before = kept(**session); !before)
            return problem(before.error());
        else if (*before)
            return **before;
        options.alongside = [&](StoreSession &inside, const ManyResult &many) { return keep(inside, answered(many, true)); };
        const Result<ManyResult> many = door->runMany(*m_asked.actor, commands, options);
        if (many) {
            tellOthers();
            return answered(*many, many->kept);
        }
        if ((!isTakenKey(many.error()) && !hasKey()) || tries > 0)
            return problem(many.error());
    }
    return problem(409);
}

} // namespace praxis::hosted
