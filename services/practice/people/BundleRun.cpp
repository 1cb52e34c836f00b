// What goes into a bundle, and what does not.
#include "services/practice/people/BundleRun.h"

#include "models/records/Service.h"
#include "models/rules/Notes.h"
#include "models/rules/People.h"
#include "models/rules/TrackType.h"

#include <QJsonDocument>

namespace praxis {

using namespace interchange;

namespace {

constexpr int runPage = 500;

/// Asks page after page; `next` makes the question for what follows the last one.
template <class Q, class Next> Result<typename Q::Answer> all(Door &door, const Actor &actor, Q question, int pageSize, Next next)
{
    typename Q::Answer found;
    for (;;) {
        PRAXIS_TRY(const typename Q::Answer more, door.ask(actor, question));
        found += more;
        if (more.size() < pageSize)
            return found;
        next(question, more.last());
    }
}

} // namespace

BundleRun::BundleRun(Door &door, const Parts &parts, const Paper &paper, const Actor &actor, const QUuid &person, const QString &why, CopyFor copyFor, const ImportWatch &watch)
    : m_door(door), m_parts(parts), m_paper(paper), m_actor(actor), m_id(person), m_why(why), m_copyFor(copyFor), m_watch(watch)
{
}

Result<> BundleRun::fill(BundlePlace &place)
{
    m_place = &place;
    PRAXIS_CHECK(addPerson());
    PRAXIS_CHECK(listFiles());
    PRAXIS_CHECK(addPractitioners());
    PRAXIS_CHECK(addAppointments());
    PRAXIS_CHECK(addConsents());
    PRAXIS_CHECK(addAuthorisations());
    PRAXIS_CHECK(addMoney());
    PRAXIS_CHECK(addMessages());
    PRAXIS_CHECK(addNotes());
    for (const DocumentEntry &entry : std::as_const(m_documents))
        PRAXIS_CHECK(addDocument(entry));
    for (const RecordingEntry &entry : std::as_const(m_recordings))
        PRAXIS_CHECK(addRecording(entry));
    PRAXIS_CHECK(addAccesses());
    PRAXIS_CHECK(addJson());
    return addManifest();
}

Result<> BundleRun::addPerson()
{
    PRAXIS_TRY(m_person, m_door.ask(m_actor, OpenPerson{m_id, m_why}));
    PRAXIS_TRY(const auto practice, m_door.ask(m_actor, Get<Organization>{m_actor.organization}));
    m_practice = *practice;
    m_words = m_paper.words(m_practice.language);
    m_resources.append(fhir::organization(m_practice));
    m_resources.append(fhir::patient(m_person.contact));
    for (const RelationLine &line : std::as_const(m_person.relations))
        m_resources.append(fhir::relatedPerson(line.relation, line.other));
    return {};
}

Result<> BundleRun::listFiles()
{
    ShowDocuments documents;
    documents.filter.person = m_id;
    documents.filter.limit = runPage;
    PRAXIS_TRY(m_documents, all(m_door, m_actor, documents, runPage, [](ShowDocuments &next, const DocumentEntry &last) {
        next.filter.before = last.createdAt;
        next.filter.beforeId = last.id;
    }));
    ShowRecordings recordings;
    recordings.filter.person = m_id;
    recordings.filter.limit = runPage;
    PRAXIS_TRY(m_recordings, all(m_door, m_actor, recordings, runPage, [](ShowRecordings &next, const RecordingEntry &last) {
        next.filter.after = last.startedAt.ms;
        next.filter.afterId = last.id;
    }));
    PRAXIS_TRY(const RecordContents contents, m_door.ask(m_actor, CountRecord{m_id}));
    m_ownRecordings = contents.ownRecordings;
    for (const DocumentEntry &entry : std::as_const(m_documents))
        m_total += 2 * entry.sizeBytes;
    for (const RecordingEntry &entry : std::as_const(m_recordings))
        m_total += 2 * entry.sizeBytes;
    return {};
}

Result<> BundleRun::addPractitioners()
{
    PRAXIS_TRY(const auto practitioners, m_door.ask(m_actor, List<Practitioner>{}));
    for (const auto &practitioner : practitioners)
        m_resources.append(fhir::practitioner(*practitioner));
    PRAXIS_TRY(const auto services, m_door.ask(m_actor, List<Service>{{.deleted = Deleted::Include}}));
    for (const auto &service : services)
        m_services.insert(service->id, service->name);
    return {};
}

Result<> BundleRun::addAppointments()
{
    PRAXIS_TRY(const auto appointments, all(m_door, m_actor, PersonAppointments{m_id, {}, {}, runPage}, runPage, [](PersonAppointments &next, const CalendarEntry &last) {
        next.before = last.when.start;
        next.beforeId = last.id;
    }));
    PaperText text{{PaperBlock::Title, word(QStringLiteral("appointments"))}, {PaperBlock::Body, fullName(m_person.contact)}};
    for (const CalendarEntry &entry : appointments) {
        m_appointments.insert(entry.id);
        m_resources.append(fhir::appointment(entry, m_id, m_services.value(entry.service)));
        QStringList line{when(entry.when.start), m_services.value(entry.service), word(enumName(entry.status))};
        line.removeAll(QString());
        text.append({PaperBlock::Body, line.join(QStringLiteral(" · "))});
    }
    return appointments.isEmpty() ? Result<>() : writePdf(QStringLiteral("appointments.pdf"), word(QStringLiteral("appointments")), text);
}

Result<> BundleRun::addNotes()
{
    PRAXIS_TRY(const auto notes, all(m_door, m_actor, PersonNotes{m_id, {}, {}, {}, runPage}, runPage, [](PersonNotes &next, const NoteEntry &last) {
        next.before = last.eventAt;
        next.beforeId = last.id;
    }));
    for (const NoteEntry &entry : notes) {
        PRAXIS_CHECK(goOn());
        // What is not for the practice's eyes is not asked for: that alone would be written down as an attempt.
        if (!entry.destroyedAt.isNull() && !entry.addendumTo.isNull())
            continue; // it went with its note
        if (const char *why = whyLeftOut(entry.status, entry.visibility, !entry.destroyedAt.isNull()))
            withhold("note", entry.id, entry.eventAt, why);
        else if (entry.addendumTo.isNull()) // an addendum comes with its note
            PRAXIS_CHECK(addNote(entry));
    }
    return {};
}

Result<> BundleRun::addNote(const NoteEntry &entry)
{
    auto opened = m_door.ask(m_actor, OpenNote{entry.id, m_why});
    if (!opened && opened.error().code == ErrorCode::Denied) {
        withhold("note", entry.id, entry.eventAt, "withheld_refused");
        return {};
    }
    PRAXIS_CHECK(opened);
    opened->addenda.removeIf([](const NoteView &view) { // whoever has opened one of these for a reason reads it, and gives it to nobody
        return whyLeftOut(view.note.status, view.note.visibility, !view.note.destroyedAt.isNull()) != nullptr;
    });
    QVector<NoteView> views{opened->note};
    views += opened->addenda;
    for (const NoteView &view : std::as_const(views)) {
        fhir::NoteContent content{view.note, noteTitle(view.note), view.authorName, view.supervisorName, {}};
        for (const NoteSection &section : view.text.sections) {
            if (!section.text.trimmed().isEmpty())
                content.sections.append({section.heading.isEmpty() && section.key != u"text" ? word(section.key) : section.heading, section.text.trimmed()});
        }
        m_resources.append(fhir::composition(content));
        if (!view.note.signedAt.isNull())
            m_resources.append(fhir::provenance(content, QUuid::createUuidV5(view.note.id, QByteArrayLiteral("signed"))));
    }
    const QString title = noteTitle(opened->note.note);
    return writePdf(nameFor(QStringLiteral("notes"), entry.eventAt, title, QStringLiteral("pdf")), title, textOf(*opened));
}

Result<> BundleRun::addDocument(const DocumentEntry &entry)
{
    PRAXIS_CHECK(goOn());
    if (const char *why = whyLeftOut(entry.privacy)) {
        withhold("document", entry.id, entry.createdAt, why);
        return {};
    }
    const auto opened = m_door.ask(m_actor, FetchDocument{entry.id, {}, m_why, m_copyFor});
    if (!opened && (opened.error().code == ErrorCode::Denied || opened.error().code == ErrorCode::NotAvailable)) {
        const bool isInfected = opened.error().data.value(QStringLiteral("status")) == QStringLiteral("infected"); // it is there, and closed
        withhold("document", entry.id, entry.createdAt, opened.error().code == ErrorCode::Denied ? "withheld_refused" : isInfected ? "withheld_infected" : "withheld_gone");
        return {};
    }
    PRAXIS_CHECK(opened);
    const QString file = opened->versions.isEmpty() ? QString() : opened->versions.first().fileName;
    const QString ending = file.contains(u'.') ? file.section(u'.', -1) : QStringLiteral("bin");
    PRAXIS_TRY(const char *why, whyUnreadable(opened->object));
    if (why) {
        withhold("document", entry.id, entry.createdAt, why);
        return {};
    }
    const QString path = nameFor(QStringLiteral("documents"), entry.createdAt, entry.title, ending);
    PRAXIS_CHECK(writeObject(path, opened->object, entry.createdAt));
    m_resources.append(fhir::documentReference(opened->document, opened->authorName, {path, entry.title, entry.mediaType, opened->object.size, entry.createdAt}));
    return {};
}

Result<> BundleRun::addRecording(const RecordingEntry &entry)
{
    PRAXIS_CHECK(goOn());
    if (const char *why = whyLeftOut(entry.status, entry.consent)) {
        withhold("recording", entry.id, entry.startedAt, why);
        return {};
    }
    if (!m_ownRecordings.contains(entry.id)) {
        withhold("recording", entry.id, entry.startedAt, leftOutForOthers);
        return {};
    }
    const auto opened = m_door.ask(m_actor, FetchRecording{entry.id, m_why, m_copyFor});
    if (!opened && opened.error().code == ErrorCode::ConsentMissing) { // taken back while this is under way
        withhold("recording", entry.id, entry.startedAt, "withheld_consent");
        return {};
    }
    PRAXIS_CHECK(opened);
    for (const OpenedTrack &track : opened->tracks) {
        PRAXIS_TRY(const char *why, whyUnreadable(track.object));
        if (why) {
            withhold("recording", entry.id, entry.startedAt, why);
            continue;
        }
        const QString container = track.track.container.isEmpty() ? QStringLiteral("bin") : track.track.container == u"matroska" ? QStringLiteral("mkv") : track.track.container;
        const QString path = nameFor(QStringLiteral("media"), entry.startedAt, track.track.label, container);
        PRAXIS_CHECK(writeObject(path, track.object, entry.startedAt));
        m_resources.append(fhir::media(entry, {path, track.track.label, mediaTypeOfTrack(track.track), track.object.size, entry.startedAt}, track.track.id));
    }
    return addMarkers(entry, *opened);
}

/// What was marked in it for everybody who may see it, and said of that, is in the record. What somebody marked for themself is theirs alone.
Result<> BundleRun::addMarkers(const RecordingEntry &entry, const OpenedRecording &opened)
{
    PaperText text{{PaperBlock::Title, word(QStringLiteral("markers"))}, {PaperBlock::Body, when(entry.startedAt)}};
    const qsizetype head = text.size();
    for (const MarkerLine &marker : opened.markers) {
        if (!marker.shared)
            continue;
        const qint64 seconds = marker.positionMs / 1000;
        const QString at = QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
        QStringList line{at, marker.note.trimmed(), marker.authorName};
        line.removeAll(QString());
        text.append({PaperBlock::Body, line.join(QStringLiteral(" · "))});
    }
    if (text.size() == head)
        return {};
    return writePdf(nameFor(QStringLiteral("notes"), entry.startedAt, word(QStringLiteral("markers")), QStringLiteral("pdf")), word(QStringLiteral("markers")), text);
}

Result<> BundleRun::addAccesses()
{
    PRAXIS_TRY(const auto lines, all(m_door, m_actor, AccessHistory{m_id, 0, runPage}, runPage, [](AccessHistory &next, const AuditLine &last) { next.before = last.number; }));
    for (const AuditLine &line : lines)
        m_resources.append(fhir::auditEvent(line, m_id, QUuid::createUuidV5(m_actor.organization, QByteArray::number(line.number))));
    return {};
}

Result<> BundleRun::addJson()
{
    const QJsonObject bundle = fhir::bundle(m_resources, m_parts.ids.next(), m_parts.clock.now());
    return writeBytes(QStringLiteral("fhir-bundle.json"), QJsonDocument(bundle).toJson(), false);
}

Result<> BundleRun::addManifest()
{
    QJsonArray withheld;
    for (const WithheldThing &thing : std::as_const(m_report.withheld))
        withheld.append(QJsonObject{{QStringLiteral("kind"), thing.kind}, {QStringLiteral("id"), idText(thing.id)},
                                    {QStringLiteral("at"), thing.at.utc().toString(Qt::ISODateWithMs)}, {QStringLiteral("reason"), word(thing.reason)}});
    const QJsonObject manifest{{QStringLiteral("practice"), m_practice.name}, {QStringLiteral("person"), idText(m_id)}, {QStringLiteral("name"), fullName(m_person.contact)},
                               {QStringLiteral("made_at"), m_parts.clock.now().utc().toString(Qt::ISODateWithMs)}, {QStringLiteral("why"), m_why},
                               {QStringLiteral("fhir"), QStringLiteral("4.0.1")}, {QStringLiteral("files"), m_manifest}, {QStringLiteral("withheld"), withheld}};
    return writeBytes(QStringLiteral("manifest.json"), QJsonDocument(manifest).toJson(), false);
}

} // namespace praxis
