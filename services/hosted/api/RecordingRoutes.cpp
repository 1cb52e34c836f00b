// Recordings that come in over the API, where their media lies, and all that is known of one.
#include "models/records/Appointment.h"
#include "models/records/Recording.h"
#include "services/hosted/LongWork.h"
#include "services/hosted/StrictJson.h"
#include "services/hosted/api/Once.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/api/Uploads.h"
#include "services/interchange/MediaContainer.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/recordings/AboutQueries.h"
#include "services/practice/recordings/MediaLease.h"
#include "services/practice/recordings/MovedMedia.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/recordings/UseQueries.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTracks = 16;

constexpr std::array fileTable{
    field<&RecordingFileFacts::label>("label"), field<&RecordingFileFacts::kind>("kind"), field<&RecordingFileFacts::container>("container"), field<&RecordingFileFacts::codec>("codec"),
    field<&RecordingFileFacts::offsetMs>("offset_ms"), field<&RecordingFileFacts::durationMs>("duration_ms"), field<&RecordingFileFacts::sizeBytes>("size_bytes"),
    field<&RecordingFileFacts::sha256>("sha256"), field<&RecordingFileFacts::isHere>("is_here"), field<&RecordingFileFacts::providerId>("provider_id")};
constexpr std::array consentTable{
    field<&RecordingConsentFacts::person>("person_name"), field<&RecordingConsentFacts::state>("state"), field<&RecordingConsentFacts::isBasis>("is_basis"),
    field<&RecordingConsentFacts::formVersion>("form_version"), field<&RecordingConsentFacts::givenAt>("given_at"), field<&RecordingConsentFacts::how>("how"),
    field<&RecordingConsentFacts::guardian>("guardian_name"), field<&RecordingConsentFacts::withdrawnAt>("withdrawn_at"), field<&RecordingConsentFacts::expiresOn>("expires_on")};
constexpr std::array personTable{field<&ImportPerson::id>("contact_id"), field<&ImportPerson::name>("person_name"), field<&ImportPerson::agrees>("agrees"),
                                 field<&ImportPerson::state>("state"), field<&ImportPerson::withdrawnAt>("withdrawn_at")};
constexpr std::array usedTable{field<&UsedRecording::recording>("recording_id"), field<&UsedRecording::people>("people"), field<&UsedRecording::startedAt>("started_at"),
                               field<&UsedRecording::played>("played"), field<&UsedRecording::downloaded>("downloaded")};

/// What somebody sent to become a recording: whose session, and its files, each from the receipts of its pieces.
struct NewRecording {
    QUuid appointment;
    Instant startedAt;
    QVector<RecordingFile> files;
    QVector<QStringList> pieces; ///< of each file
};

Result<> checkNames(const QJsonObject &object, const QStringList &names)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!names.contains(it.key()))
            return invalidValue(it.key());
    }
    return {};
}

Result<RecordingFile> fileFrom(const QJsonObject &track)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9 ._-]{0,40}"_s));
    PRAXIS_CHECK(checkNames(track, {u"pieces"_s, u"kind"_s, u"label"_s, u"codec"_s, u"offset_ms"_s, u"duration_ms"_s}));
    RecordingFile file;
    const QHash<QString, QString> words{{u"kind"_s, track[u"kind"].toString()}};
    Values values(words);
    file.kind = values.oneOf<TrackKind>(u"kind"_s);
    PRAXIS_CHECK(values.check());
    file.label = track[u"label"].toString();
    file.codec = track[u"codec"].toString();
    if (!plain.match(file.codec).hasMatch())
        return invalidValue(u"codec"_s);
    file.offsetMs = track[u"offset_ms"].toInteger();
    file.durationMs = track[u"duration_ms"].toInteger();
    return file;
}

/// Which of them it is, by its place.
QVariantMap refusedTrack(qsizetype index, const Error &error)
{
    return {{u"track"_s, index}, {u"problem"_s, codeName(error.code)}};
}

Result<NewRecording> recordingFrom(const QJsonObject &body)
{
    PRAXIS_CHECK(checkNames(body, {u"appointment"_s, u"started_at"_s, u"tracks"_s}));
    NewRecording made;
    made.appointment = idFrom(body[u"appointment"].toString());
    if (made.appointment.isNull())
        return invalidValue(u"appointment"_s);
    if (body.contains(u"started_at")) {
        made.startedAt = Instant::fromString(body[u"started_at"].toString());
        if (made.startedAt.isNull())
            return invalidValue(u"started_at"_s);
    }
    const QJsonArray tracks = body[u"tracks"].toArray();
    if (tracks.isEmpty() || tracks.size() > mostTracks)
        return invalidValue(u"tracks"_s);
    for (const QJsonValue &track : tracks) {
        const Result<RecordingFile> file = fileFrom(track.toObject());
        if (!file) {
            Error error = file.error();
            error.data.insert(u"tracks"_s, QVariantList{refusedTrack(made.files.size(), error)});
            return fail(error);
        }
        made.files.append(*file);
        made.pieces.append(track[u"pieces"].toVariant().toStringList());
    }
    return made;
}

/// A recording on its way from pieces into the vault.
class Intake {
public:
    Intake(Vault &incoming, const Parts &practice, const Actor &actor, NewRecording made)
        : m_uploads(incoming, practice, actor), m_import(*practice.vault, practice.ids), m_made(std::move(made)) {}

    /// Nobody's bytes are read before it is known that everybody in it agrees.
    [[nodiscard]] Result<AnyCommand> take(Door &door, const Actor &actor)
    {
        PRAXIS_TRY(const ImportCheck check, door.ask(actor, CheckRecordingImport{m_made.appointment}));
        if (check.people.isEmpty())
            return invalidValue(u"appointment"_s);
        PRAXIS_CHECK(lookAtAll());
        if (std::ranges::all_of(check.people, &ImportPerson::agrees)) // else it is refused for want of that
            PRAXIS_CHECK(checkHeldByVideo(door, actor));
        PRAXIS_TRY(m_command, m_import.takeFrom(check, m_made.files, [this](qsizetype file) { return m_uploads.open(m_made.pieces[file]); }));
        m_command.startedAt = m_made.startedAt;
        return AnyCommand::of(m_command);
    }
    /// What was made of the pieces goes where it is in no recording: what was refused, and the second copy of a request that came twice at
    /// once. The pieces go when there is a recording of them; after a refusal they wait for who sends the right ones again. Where nobody
    /// knows whether it was kept, nothing is thrown away: the sweep knows later.
    void end(const ApiParts &parts, const QUuid &organization, int status)
    {
        if (status < 500 && isInNoRecording(parts, organization))
            m_import.discard(m_command);
        if (status == 201) {
            for (const QStringList &pieces : std::as_const(m_made.pieces))
                m_uploads.discard(pieces);
        }
    }

private:
    /// As AddRecording refuses it, but before anything is taken in.
    [[nodiscard]] Result<> checkHeldByVideo(Door &door, const Actor &actor) const
    {
        PRAXIS_TRY(const auto appointment, door.ask(actor, Get<Appointment>{m_made.appointment}));
        if (!appointment->isVideo)
            return {};
        const ConsentRule &rule = ruleOf(ConsentAct::JoinVideo);
        PRAXIS_TRY(const auto gaps, door.ask(actor, ShowConsentGaps{rule.act, appointment->id, {}}));
        QStringList people;
        for (const ConsentGap &gap : gaps) {
            if (!gap.answered && rule.follows(gap.state) == WithoutConsent::Asks)
                people.append(idText(gap.person));
        }
        if (people.isEmpty())
            return {};
        return fail(ErrorCode::ConsentMissing, {{u"act"_s, enumName(rule.act)}, {u"kind"_s, enumName(rule.kind)}, {u"reason"_s, enumName(rule.kind)}, {u"people"_s, people},
                                                {u"record"_s, idText(appointment->id)}});
    }
    [[nodiscard]] bool isInNoRecording(const ApiParts &parts, const QUuid &organization) const
    {
        const auto session = parts.connections.store();
        if (m_command.tracks.isEmpty() || !session || !(*session)->begin(organization, false))
            return false;
        const auto row = (*session)->find(typeOf<Recording>(), m_command.recording, Deleted::Include);
        (*session)->rollback();
        return row && !*row;
    }
    /// All that is wrong with any of them at once, so that who sent them leaves out those alone: the first one's code, and each by its place.
    Result<> lookAtAll()
    {
        std::optional<Error> first;
        QVariantList refused;
        QSet<QString> seen;
        for (qsizetype i = 0; i < m_made.files.size(); ++i) {
            const Result<> looked = lookAt(i, seen);
            if (looked)
                continue;
            if (statusOf(looked.error().code) >= 500) // of the place where they lie, not of one of them
                return looked;
            refused.append(refusedTrack(i, looked.error()));
            if (!first)
                first = looked.error();
        }
        if (!first)
            return {};
        first->data.insert(u"tracks"_s, refused);
        return fail(*first);
    }
    /// What it is packed in, by its own bytes: it becomes part of the type that a player is told.
    Result<> lookAt(qsizetype index, QSet<QString> &seen)
    {
        for (const QString &piece : std::as_const(m_made.pieces[index])) {
            if (seen.contains(piece)) // one piece is one place in one file
                return invalidValue(u"pieces"_s);
            seen.insert(piece);
        }
        PRAXIS_TRY(const auto bytes, m_uploads.open(m_made.pieces[index]));
        if (bytes->size() > RecordingImport::largest)
            return fail(ErrorCode::TooLarge, {{u"what"_s, u"recording"_s}, {u"limit"_s, RecordingImport::largest}});
        RecordingFile &file = m_made.files[index];
        file.container = interchange::mediaContainer(bytes->read(64));
        if (file.container.isEmpty())
            return fail(ErrorCode::NotThatKind, {{u"expected"_s, u"media"_s}, {u"found"_s, u"binary"_s}});
        if (file.container == u"mkv" && file.kind == TrackKind::Audio)
            file.container = u"mka"_s;
        return {};
    }

    Uploads m_uploads;
    RecordingImport m_import;
    NewRecording m_made;
    AddRecording m_command;
};

/// The door refuses whose role may not, and writes it down, before anything is read or moved.
std::optional<HttpAnswer> refusedAtTheDoor(const ApiParts &parts, const Asked &asked, const AnyCommand &command)
{
    if (parts.matrix.cellOf(*asked.actor, command.type->name) != Cell::No)
        return {};
    return Once(parts, asked).run(command, [](const Outcome &outcome) { return json(outcomeJson(outcome)); });
}

HttpAnswer addRecording(const ApiParts &parts, const Asked &asked)
{
    const auto body = readJson(asked.http.body);
    const Result<NewRecording> made = body ? recordingFrom(*body) : Result<NewRecording>(fail(body.error()));
    if (!made)
        return problem(made.error());
    if (auto refused = refusedAtTheDoor(parts, asked, AnyCommand::of(AddRecording{.appointment = made->appointment})))
        return *std::move(refused);
    const auto practice = parts.practices.of(asked.actor->organization);
    const auto incoming = parts.practices.incoming(asked.actor->organization);
    if (!practice || !incoming)
        return problem(practice ? incoming.error() : practice.error());
    const LongWork::Place place = parts.longWork->moving();
    if (!place)
        return tooMuchAtOnce();
    Intake intake(**incoming, **practice, *asked.actor, *made);
    HttpAnswer answer = Once(parts, asked).runMade([&]() -> Result<AnyCommand> {
        PRAXIS_TRY(Door door, doorOf(parts, *asked.actor));
        return intake.take(door, *asked.actor);
    }, [](const Outcome &outcome) { return json(outcomeJson(outcome), 201); });
    intake.end(parts, asked.actor->organization, answer.status);
    return answer;
}

HttpAnswer joinPieces(const ApiParts &parts, const Asked &asked)
{
    if (auto refused = refusedByRole(parts, asked, u"AddRecording"_s, parts.matrix.actionOfCommand(u"AddRecording"_s)))
        return *std::move(refused);
    const auto body = readJson(asked.http.body);
    if (!body)
        return problem(body.error());
    if (const Result<> known = checkNames(*body, {u"pieces"_s}); !known)
        return problem(known.error());
    const auto practice = parts.practices.of(asked.actor->organization);
    const auto incoming = parts.practices.incoming(asked.actor->organization);
    if (!practice || !incoming)
        return problem(practice ? incoming.error() : practice.error());
    const LongWork::Place place = parts.longWork->moving();
    if (!place)
        return tooMuchAtOnce();
    // What is written once more counts as what comes in.
    const auto mayTake = [&](qint64 size) -> Result<> {
        if (size > RecordingImport::largest)
            return fail(ErrorCode::TooLarge);
        const int wait = parts.limits.ofBytes(asked.actor->organization.toRfc4122(), size);
        return wait ? Result<>(fail(ErrorCode::LockedOut, {{u"seconds"_s, wait}})) : Result<>();
    };
    const auto receipt = Uploads(**incoming, **practice, *asked.actor).join(body->value(u"pieces").toVariant().toStringList(), mayTake);
    return receipt ? json({{u"receipt"_s, *receipt}}, 201) : problem(receipt.error());
}

/// Copied and read back whole, then its row says where it is, then it goes from where it was; refused or cut short, what was copied goes at
/// once. Killed in between it is in both places, and a chore takes away what its row does not say; asked again, it goes on. Nobody else
/// moves it meanwhile: 503.
HttpAnswer moveMedia(const ApiParts &parts, const Asked &asked, Vault::Tier to)
{
    const bool away = to == Vault::Tier::Archive;
    const AnyCommand command = away ? AnyCommand::of(ArchiveRecording{idIn(asked)}) : AnyCommand::of(BringBackRecording{idIn(asked)});
    if (auto refused = refusedAtTheDoor(parts, asked, command))
        return *std::move(refused);
    const auto practice = parts.practices.of(asked.actor->organization);
    if (!practice || !(*practice)->vault)
        return practice ? problem(503) : problem(practice.error());
    Vault &vault = *(*practice)->vault;
    const LongWork::Place place = parts.longWork->moving();
    if (!place)
        return tooMuchAtOnce();
    QVector<VaultObject> files;
    bool isTaken = false;
    std::unique_ptr<MediaLease> lease; // until it is gone from where it was
    HttpAnswer answer = Once(parts, asked).runMade([&]() -> Result<AnyCommand> {
        PRAXIS_TRY(Door door, doorOf(parts, *asked.actor));
        PRAXIS_TRY(StoreSession *const session, parts.connections.store());
        PRAXIS_TRY(files, door.ask(*asked.actor, RecordingFiles{idIn(asked)}));
        auto taken = MediaLease::take(*session, **practice, asked.actor->organization, files);
        isTaken = !taken && taken.error().code == ErrorCode::StoreBusy;
        if (!taken)
            return fail(taken.error());
        lease = *std::move(taken);
        const auto lost = fail(ErrorCode::StoreBusy, {{u"seconds"_s, 5}}); // somebody else has it, or the store did not answer: nobody cancelled it
        for (const VaultObject &file : std::as_const(files)) {
            const Result<> copied = vault.copyTo(file, to, [&](qint64) { return lease->goOnNowAndThen(); });
            if (!copied && copied.error().code == ErrorCode::Cancelled)
                return lost;
            PRAXIS_CHECK(copied);
        }
        if (!lease->goOn())
            return lost;
        return command;
    }, [](const Outcome &outcome) { return json(outcomeJson(outcome)); });
    if (isTaken)
        return tooMuchAtOnce(5);
    const auto session = parts.connections.store();
    if (lease && session)
        settleMove(**session, vault, *lease, {asked.actor->organization, idIn(asked), files, to}, answer.status == 200);
    return answer;
}

HttpAnswer about(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, AboutRecording{idIn(asked), asked.query.value(u"why"_s)}, [](const RecordingFacts &facts) {
        const auto orNull = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
        return json({{u"id"_s, idText(facts.entry.id)}, {u"provider"_s, facts.recording.provider}, {u"status"_s, enumName(facts.recording.status)}, {u"location"_s, enumName(facts.recording.location)},
                     {u"files"_s, rowsJson(facts.files, fileTable)}, {u"consents"_s, rowsJson(facts.consents, consentTable)},
                     {u"may_go_from"_s, orNull(facts.mayGoFrom.toString(Qt::ISODate))}, {u"on_hold"_s, facts.recording.onHold}, {u"hold_why"_s, facts.isWhole ? orNull(facts.recording.holdWhy) : QJsonValue()},
                     {u"held_by_name"_s, facts.isWhole ? orNull(facts.heldByName) : QJsonValue()}});
    });
}

HttpAnswer checkImport(const ApiParts &parts, const Asked &asked)
{
    return told(parts, asked, {}, CheckRecordingImport{idIn(asked)}, [](const ImportCheck &check) {
        return json({{u"items"_s, rowsJson(check.people, personTable)}});
    });
}

HttpAnswer mostUsed(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    return told(parts, asked, values.check(), MostUsedRecordings{values.number(u"limit"_s, 10), values.uuid(u"user_id"_s)}, [](const QVector<UsedRecording> &rows) { return items(rows, usedTable); });
}

QJsonObject newRecording()
{
    using namespace schema;
    RecordingFile spoilt;
    QJsonObject pieces = schema::list(text());
    pieces.insert(u"minItems"_s, 1);
    pieces.insert(u"maxItems"_s, Uploads::mostPieces);
    constexpr auto kind = field<&RecordingFile::kind>("kind");
    QJsonObject tracks = schema::list(object({{u"pieces"_s, pieces}, {u"kind"_s, ofField(kind, &spoilt)}, {u"label"_s, text()}, {u"codec"_s, text()}, {u"offset_ms"_s, integer()}, {u"duration_ms"_s, integer()}},
                                     {u"label"_s, u"codec"_s, u"offset_ms"_s, u"duration_ms"_s}));
    tracks.insert(u"minItems"_s, 1);
    tracks.insert(u"maxItems"_s, mostTracks);
    return object({{u"appointment"_s, text(u"uuid"_s)}, {u"started_at"_s, text(u"date-time"_s)}, {u"tracks"_s, tracks}}, {u"started_at"_s});
}

} // namespace

void addRecordingRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    using namespace schema;
    const QString import = parts.matrix.actionOfCommand(u"AddRecording"_s), outcome = u"Outcome"_s;
    schemas.insert(u"NewRecording"_s, newRecording());
    QJsonObject pieces = schema::list(text());
    pieces.insert(u"minItems"_s, 1);
    pieces.insert(u"maxItems"_s, Uploads::mostPieces);
    router.add({"POST", u"/api/v1/uploads/joined"_s, import, u"Many pieces as one longer piece, for a file of more than six hundred. Its receipt stands for them, in their order."_s,
                [parts](const Asked &asked) { return joinPieces(parts, asked); }, object({{u"pieces"_s, pieces}}), object({{u"receipt"_s, text()}}), {}, 201});
    router.add({"POST", u"/api/v1/recordings"_s, import, u"A recording of an appointment, from the receipts of its pieces; everybody in it has to agree to being recorded. Where files are refused, data.tracks says which, by their places: without them the other receipts are as good as before."_s,
                [parts](const Asked &asked) { return addRecording(parts, asked); }, reference(u"NewRecording"_s), reference(outcome), {}, 201, false, false, Route::IdempotencyKey});
    const QString one = u"/api/v1/recordings/{id}"_s;
    router.add({"POST", QString(one + u"/archive"), parts.matrix.actionOfCommand(u"ArchiveRecording"_s), u"Moves its media to the colder place. It can be played from there; asked again, it goes on."_s,
                [parts](const Asked &asked) { return moveMedia(parts, asked, Vault::Tier::Archive); }, {}, reference(outcome), {}, 200, false, false, Route::IdempotencyKey});
    router.add({"POST", QString(one + u"/bring-back"), parts.matrix.actionOfCommand(u"BringBackRecording"_s), u"The other way round."_s,
                [parts](const Asked &asked) { return moveMedia(parts, asked, Vault::Tier::Vault); }, {}, reference(outcome), {}, 200, false, false, Route::IdempotencyKey});
    const QJsonObject files = schema::list(rowSchema<RecordingFileFacts>(fileTable)), consents = schema::list(rowSchema<RecordingConsentFacts>(consentTable));
    addReading(router, parts, {u"recordings/{id}/about"_s, "AboutRecording", u"All that is known of a recording: its files, who agreed to it and how, and until when it is kept."_s, &about,
                               object({{u"id"_s, text(u"uuid"_s)}, {u"provider"_s, text()}, {u"status"_s, text()}, {u"location"_s, text()}, {u"files"_s, files}, {u"consents"_s, consents},
                                       {u"may_go_from"_s, orNull(text(u"date"_s))}, {u"on_hold"_s, boolean()}, {u"hold_why"_s, orNull(text())}, {u"held_by_name"_s, orNull(text())}}),
                               {u"why"_s}});
    addReading(router, parts, {u"appointments/{id}/recording-consents"_s, "CheckRecordingImport", u"Who is in an appointment, and whether they agree to being recorded."_s, &checkImport, itemsOf(rowSchema<ImportPerson>(personTable))});
    addReading(router, parts, {u"recordings-most-used"_s, "MostUsedRecordings", u"What was opened or handed out most in the last 90 days, by whomever or by one user."_s, &mostUsed, itemsOf(rowSchema<UsedRecording>(usedTable)), {{u"limit"_s, Parameter::Whole, 1, 50}, u"user_id"_s}});
}

} // namespace praxis::hosted
