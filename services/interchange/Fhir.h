#pragma once

#include "models/ports/Audit.h"
#include "models/ports/Reads.h"
#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/records/DocumentVersion.h"
#include "models/records/NoteText.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"

#include <QJsonObject>

/// Records as resources of FHIR R4 (4.0.1, https://hl7.org/fhir/R4). References are "urn:uuid:…", which a Bundle's entries have as
/// their fullUrl. Nothing is invented: what the record does not have is absent.
namespace praxis::interchange::fhir {

[[nodiscard]] QString reference(const QUuid &id);

[[nodiscard]] QJsonObject organization(const Organization &practice);
[[nodiscard]] QJsonObject practitioner(const Practitioner &practitioner);
[[nodiscard]] QJsonObject patient(const Contact &person);
/// Somebody beside the patient, by name alone: how to reach them is theirs.
[[nodiscard]] QJsonObject relatedPerson(const ContactRelation &relation, const PersonHit &other);
[[nodiscard]] QJsonObject appointment(const CalendarEntry &entry, const QUuid &patient, const QString &service);
[[nodiscard]] QJsonObject consent(const Consent &consent, const QUuid &organization);

/// A file that lies beside the Bundle.
struct Attachment {
    QString path;      ///< relative, with slashes
    QString title;
    QString mediaType;
    qint64 size = 0;
    Instant at;
};
[[nodiscard]] QJsonObject documentReference(const Document &document, const QString &authorName, const Attachment &file);
[[nodiscard]] QJsonObject media(const RecordingEntry &recording, const Attachment &file, const QUuid &track);

struct NoteContent {
    Note note;
    QString title;
    QString authorName;
    QString supervisorName;
    QVector<std::pair<QString, QString>> sections; ///< heading, text
};
[[nodiscard]] QJsonObject composition(const NoteContent &content);
/// Who signed it, and when.
[[nodiscard]] QJsonObject provenance(const NoteContent &content, const QUuid &id);
[[nodiscard]] QJsonObject auditEvent(const AuditLine &line, const QUuid &patient, const QUuid &id);

/// A Bundle of the kind "collection".
[[nodiscard]] QJsonObject bundle(const QVector<QJsonObject> &resources, const QUuid &id, Instant at);

} // namespace praxis::interchange::fhir
