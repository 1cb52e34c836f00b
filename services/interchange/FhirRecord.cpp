// FHIR R4: what was done, agreed, written and looked at.
#include "services/interchange/Fhir.h"
#include "services/interchange/FhirParts.h"

#include <QUrl>

#include <limits>

namespace praxis::interchange::fhir {

namespace {

QString statusOf(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Scheduled:
    case AppointmentStatus::Confirmed: return QStringLiteral("booked");
    case AppointmentStatus::Arrived: return QStringLiteral("arrived");
    case AppointmentStatus::InProgress: return QStringLiteral("checked-in");
    case AppointmentStatus::Completed: return QStringLiteral("fulfilled");
    case AppointmentStatus::NoShow: return QStringLiteral("noshow");
    case AppointmentStatus::Cancelled:
    case AppointmentStatus::Rescheduled: break;
    }
    return QStringLiteral("cancelled");
}

QJsonObject attachment(const Attachment &file)
{
    QJsonObject json{{QStringLiteral("url"), QString::fromLatin1(QUrl::toPercentEncoding(file.path, "/"))}};
    put(json, "contentType", file.mediaType);
    put(json, "title", file.title);
    if (file.size > 0 && file.size <= std::numeric_limits<qint32>::max()) // FHIR's unsignedInt ends there
        json[QStringLiteral("size")] = file.size;
    if (!file.at.isNull())
        json[QStringLiteral("creation")] = instant(file.at);
    return json;
}

QString actionOf(const QString &action)
{
    if (action == u"create" || action == u"import")
        return QStringLiteral("C");
    if (action == u"update" || action == u"restore" || action == u"undo" || action == u"share")
        return QStringLiteral("U");
    if (action == u"delete")
        return QStringLiteral("D");
    return action == u"view" || action == u"list" || action == u"play" || action == u"download" || action == u"export" || action == u"print" ? QStringLiteral("R") : QStringLiteral("E");
}

} // namespace

QJsonObject appointment(const CalendarEntry &entry, const QUuid &patient, const QString &service)
{
    QJsonObject json = resource("Appointment", entry.id, {}, entry.version);
    json[QStringLiteral("status")] = statusOf(entry.status);
    if (!service.isEmpty())
        json[QStringLiteral("serviceType")] = QJsonArray{codeable(service)};
    json[QStringLiteral("start")] = instant(entry.when.start);
    json[QStringLiteral("end")] = instant(entry.when.end);
    if (entry.length > 0)
        json[QStringLiteral("minutesDuration")] = entry.length;
    const auto participant = [](const QUuid &id) {
        return QJsonObject{{QStringLiteral("actor"), to(id)}, {QStringLiteral("status"), QStringLiteral("accepted")}};
    };
    QJsonArray participants{participant(patient)};
    if (!entry.practitioner.isNull())
        participants.append(participant(entry.practitioner));
    json[QStringLiteral("participant")] = participants;
    return json;
}

QJsonObject consent(const Consent &consent, const QUuid &organization)
{
    QJsonObject json = resource("Consent", consent);
    const bool care = consent.kind == ConsentKind::Treatment || consent.kind == ConsentKind::Telehealth;
    json[QStringLiteral("status")] = consent.withdrawnAt.isNull() ? QStringLiteral("active") : QStringLiteral("inactive");
    json[QStringLiteral("scope")] = codeable({}, QStringLiteral("http://terminology.hl7.org/CodeSystem/consentscope"), care ? QStringLiteral("treatment") : QStringLiteral("patient-privacy"));
    json[QStringLiteral("category")] = QJsonArray{codeable(enumName(consent.kind), QStringLiteral("http://loinc.org"), QStringLiteral("59284-0"))};
    json[QStringLiteral("patient")] = to(consent.contactId);
    json[QStringLiteral("dateTime")] = instant(consent.givenAt);
    json[QStringLiteral("performer")] = QJsonArray{to(consent.guardianId.isNull() ? consent.contactId : consent.guardianId)};
    json[QStringLiteral("organization")] = QJsonArray{to(organization)};
    json[QStringLiteral("policyRule")] = codeable(consent.formVersion.isEmpty() ? enumName(consent.kind) : QStringLiteral("%1, version %2").arg(enumName(consent.kind), consent.formVersion));
    QJsonObject period{{QStringLiteral("start"), instant(consent.givenAt)}};
    if (!consent.withdrawnAt.isNull())
        period[QStringLiteral("end")] = instant(consent.withdrawnAt);
    else if (consent.expiresOn.isValid())
        period[QStringLiteral("end")] = consent.expiresOn.toString(Qt::ISODate);
    json[QStringLiteral("provision")] = QJsonObject{{QStringLiteral("type"), QStringLiteral("permit")}, {QStringLiteral("period"), period}};
    return json;
}

QJsonObject documentReference(const Document &document, const QString &authorName, const Attachment &file)
{
    QJsonObject json = resource("DocumentReference", document);
    json[QStringLiteral("status")] = QStringLiteral("current");
    json[QStringLiteral("type")] = codeable(enumName(document.kind));
    put(json, "description", document.title);
    json[QStringLiteral("subject")] = to(document.contactId);
    json[QStringLiteral("date")] = instant(document.createdAt);
    if (!authorName.isEmpty())
        json[QStringLiteral("author")] = QJsonArray{to({}, authorName)};
    json[QStringLiteral("content")] = QJsonArray{QJsonObject{{QStringLiteral("attachment"), attachment(file)}}};
    return json;
}

QJsonObject media(const RecordingEntry &recording, const Attachment &file, const QUuid &track)
{
    QJsonObject json = resource("Media", track);
    json[QStringLiteral("status")] = QStringLiteral("completed");
    json[QStringLiteral("type")] = codeable({}, QStringLiteral("http://terminology.hl7.org/CodeSystem/media-type"),
                                           file.mediaType.startsWith(u"audio/") ? QStringLiteral("audio") : QStringLiteral("video"));
    json[QStringLiteral("subject")] = to(recording.person);
    json[QStringLiteral("createdDateTime")] = instant(recording.startedAt);
    if (!recording.practitioner.isNull())
        json[QStringLiteral("operator")] = to(recording.practitioner, recording.practitionerName);
    if (recording.durationMs > 0)
        json[QStringLiteral("duration")] = static_cast<double>(recording.durationMs) / 1000.0;
    json[QStringLiteral("content")] = attachment(file);
    return json;
}

QJsonObject composition(const NoteContent &content)
{
    const Note &note = content.note;
    QJsonObject json = resource("Composition", note);
    json[QStringLiteral("status")] = note.status == NoteStatus::Signed ? QStringLiteral("final") : QStringLiteral("preliminary");
    json[QStringLiteral("type")] = codeable(content.title, QStringLiteral("http://loinc.org"), QStringLiteral("34109-9"));
    json[QStringLiteral("subject")] = to(note.contactId);
    json[QStringLiteral("date")] = instant(note.signedAt.isNull() ? note.updatedAt : note.signedAt);
    json[QStringLiteral("author")] = QJsonArray{to(note.authorId, content.authorName)};
    json[QStringLiteral("title")] = content.title.isEmpty() ? QStringLiteral("Note") : content.title;
    QJsonArray attesters;
    if (!note.signedAt.isNull())
        attesters.append(QJsonObject{{QStringLiteral("mode"), QStringLiteral("professional")}, {QStringLiteral("time"), instant(note.signedAt)},
                                     {QStringLiteral("party"), to(note.authorId, content.authorName)}});
    if (!note.cosignedAt.isNull())
        attesters.append(QJsonObject{{QStringLiteral("mode"), QStringLiteral("professional")}, {QStringLiteral("time"), instant(note.cosignedAt)},
                                     {QStringLiteral("party"), to(note.supervisorId, content.supervisorName)}});
    put(json, "attester", attesters);
    if (!note.addendumTo.isNull())
        json[QStringLiteral("relatesTo")] = QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("appends")}, {QStringLiteral("targetReference"), to(note.addendumTo)}}};
    QJsonArray sections;
    for (const auto &[heading, text] : content.sections) {
        QJsonObject section{{QStringLiteral("text"), narrative(text)}};
        put(section, "title", heading);
        sections.append(section);
    }
    put(json, "section", sections);
    return json;
}

QJsonObject provenance(const NoteContent &content, const QUuid &id)
{
    QJsonObject json = resource("Provenance", id);
    json[QStringLiteral("target")] = QJsonArray{to(content.note.id)};
    json[QStringLiteral("recorded")] = instant(content.note.signedAt);
    json[QStringLiteral("activity")] = codeable(QStringLiteral("signed"));
    json[QStringLiteral("agent")] = QJsonArray{QJsonObject{{QStringLiteral("who"), to(content.note.authorId, content.authorName)}}};
    return json;
}

QJsonObject auditEvent(const AuditLine &line, const QUuid &patient, const QUuid &id)
{
    QJsonObject json = resource("AuditEvent", id);
    json[QStringLiteral("type")] = QJsonObject{{QStringLiteral("system"), QStringLiteral("http://dicom.nema.org/resources/ontology/DCM")},
                                               {QStringLiteral("code"), QStringLiteral("110110")}, {QStringLiteral("display"), QStringLiteral("Patient Record")}};
    json[QStringLiteral("subtype")] = QJsonArray{QJsonObject{{QStringLiteral("display"), line.entry.action}}};
    json[QStringLiteral("action")] = actionOf(line.entry.action);
    json[QStringLiteral("recorded")] = instant(line.entry.at);
    json[QStringLiteral("outcome")] = line.entry.outcome == u"done" ? QStringLiteral("0") : QStringLiteral("4");
    QJsonObject agent{{QStringLiteral("requestor"), true}};
    put(agent, "name", line.userName);
    if (!line.entry.role.isEmpty())
        agent[QStringLiteral("role")] = QJsonArray{codeable(line.entry.role)};
    json[QStringLiteral("agent")] = QJsonArray{agent};
    json[QStringLiteral("source")] = QJsonObject{{QStringLiteral("observer"), QJsonObject{{QStringLiteral("display"), QStringLiteral("Praxis")}}}};
    QJsonObject entity{{QStringLiteral("what"), to(patient)}};
    put(entity, "name", line.entry.type);
    json[QStringLiteral("entity")] = QJsonArray{entity};
    if (!line.entry.why.isEmpty())
        json[QStringLiteral("purposeOfEvent")] = QJsonArray{codeable(line.entry.why)};
    return json;
}

QJsonObject bundle(const QVector<QJsonObject> &resources, const QUuid &id, Instant at)
{
    QJsonObject json = resource("Bundle", id);
    json[QStringLiteral("type")] = QStringLiteral("collection");
    json[QStringLiteral("timestamp")] = instant(at);
    QJsonArray entries;
    for (const QJsonObject &one : resources)
        entries.append(QJsonObject{{QStringLiteral("fullUrl"), QString(QStringLiteral("urn:uuid:") + one[u"id"].toString())}, {QStringLiteral("resource"), one}});
    put(json, "entry", entries);
    return json;
}

} // namespace praxis::interchange::fhir
