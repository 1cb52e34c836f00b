#include "models/ports/AuditBody.h"

#include "models/kernel/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace praxis {

namespace {

constexpr qsizetype usual = 512; ///< bytes of an entry, what is sealed aside

void appendMember(QByteArray &json, const char *key, const QString &text)
{
    if (text.isEmpty())
        return;
    json += ",\"";
    json += key;
    json += "\":";
    appendJson(json, text);
}

/// `Who` is an id, or the text of one.
template <class Who> QByteArray startOf(Instant at, const Who &user, const Who &record, const QString &action, const QString &outcome)
{
    QByteArray json;
    json.reserve(usual);
    json += "{\"at\":";
    json += QByteArray::number(at.ms);
    json += ",\"user\":";
    appendJson(json, user);
    json += ",\"record\":";
    appendJson(json, record);
    json += ",\"action\":";
    appendJson(json, action);
    json += ",\"outcome\":";
    appendJson(json, outcome);
    return json;
}

} // namespace

QByteArray auditBodyStart(Instant at, const QString &user, const QString &record, const QString &action, const QString &outcome)
{
    return startOf(at, user, record, action, outcome);
}

QByteArray auditBody(const AuditEntry &entry)
{
    QByteArray json = startOf(entry.at, entry.user, entry.record, entry.action, entry.outcome);
    json.reserve(usual + entry.sealed.size() * 4 / 3);
    appendMember(json, "role", entry.role);
    appendMember(json, "session", entry.session);
    appendMember(json, "device", entry.device);
    appendMember(json, "address", entry.address);
    appendMember(json, "agent", entry.agent);
    appendMember(json, "command", entry.command);
    appendMember(json, "type", entry.type);
    if (!entry.persons.isEmpty()) {
        json += ",\"persons\":[";
        for (qsizetype i = 0; i < entry.persons.size(); ++i) {
            if (i > 0)
                json += ',';
            appendJson(json, entry.persons[i]);
        }
        json += ']';
    }
    appendMember(json, "risk", entry.risk);
    appendMember(json, "why", entry.why);
    if (!entry.sealed.isEmpty()) {
        json += ",\"sealed\":\"";
        json += entry.sealed.toBase64();
        json += '"';
    }
    json += '}';
    return json;
}

Result<AuditEntry> auditEntry(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("audit")}});
    const QJsonObject json = document.object();
    AuditEntry entry;
    entry.at = Instant{json[u"at"].toInteger()};
    entry.user = QUuid::fromString(json[u"user"].toString());
    entry.record = QUuid::fromString(json[u"record"].toString());
    entry.action = json[u"action"].toString();
    entry.outcome = json[u"outcome"].toString();
    entry.role = json[u"role"].toString();
    entry.session = json[u"session"].toString();
    entry.device = json[u"device"].toString();
    entry.address = json[u"address"].toString();
    entry.agent = json[u"agent"].toString();
    entry.command = json[u"command"].toString();
    entry.type = json[u"type"].toString();
    const QJsonArray persons = json[u"persons"].toArray();
    for (const auto &person : persons)
        entry.persons.append(QUuid::fromString(person.toString()));
    entry.risk = json[u"risk"].toString();
    entry.why = json[u"why"].toString();
    entry.sealed = QByteArray::fromBase64(json[u"sealed"].toString().toLatin1());
    return entry;
}

} // namespace praxis
