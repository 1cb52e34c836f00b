// Files out of the vault: recordings piece by piece, as a player asks, and documents whole.
#include "models/rules/TrackType.h"
#include "services/hosted/LongWork.h"
#include "services/hosted/api/Api.h"
#include "services/hosted/api/ByteRange.h"
#include "services/hosted/api/Playing.h"
#include "services/hosted/api/RowTables.h"
#include "services/hosted/api/Schemas.h"

#include <QJsonArray>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 againMs = 30'000;
constexpr qint64 againBytes = 64 * 1024 * 1024;

/// Why a recording is not played or fetched: one sentence for all that it may be. Other errors as ever.
HttpAnswer recordingProblem(const Error &error)
{
    QString status = error.data.value(u"media"_s).toString(); // missing, damaged, without_key
    if (error.code == ErrorCode::NotAvailable)
        status = error.data.value(u"status"_s).toString();
    else if (error.code == ErrorCode::ConsentMissing)
        status = u"without_consent"_s;
    return status.isEmpty() ? problem(error) : problem(error, 400, u"Recording is not available. Status: %1"_s.arg(status));
}

/// A file of the vault as an answer: the part that was asked for, as it is taken. The place was there before the door was asked: nobody is
/// told that there is none once the trail says that it went out.
HttpAnswer fileAnswer(const ApiParts &parts, const Asked &asked, const LongWork::Place &, const VaultObject &object, const QByteArray &type, HttpAnswer (&problemOf)(const Error &) = problem, const std::shared_ptr<Playing> &playing = nullptr)
{
    const auto lent = readerFor(parts, *asked.actor, object, playing);
    if (!lent)
        return problemOf(lent.error());
    const std::shared_ptr<LentReader> reader = *lent;
    const AskedRange range = readRange(asked.http.header("range"), reader->size());
    if (range.kind == RangeKind::Unsatisfiable) {
        HttpAnswer answer = problem(416);
        answer.set("Content-Range", "bytes */" + QByteArray::number(reader->size()));
        return answer;
    }
    HttpAnswer answer;
    answer.type = type.isEmpty() ? QByteArray("application/octet-stream") : type;
    answer.status = range.kind == RangeKind::Part ? 206 : 200;
    answer.length = range.range.length;
    answer.set("Accept-Ranges", "bytes");
    if (range.kind == RangeKind::Part)
        answer.set("Content-Range", "bytes " + QByteArray::number(range.range.from) + '-' + QByteArray::number(range.range.from + range.range.length - 1) + '/' + QByteArray::number(reader->size()));
    answer.more = [reader, at = range.range.from](qsizetype most) mutable {
        QByteArray piece = reader->read(at, most);
        at += piece.size();
        return piece;
    };
    return answer;
}

QJsonObject trackJson(const OpenedTrack &track)
{
    QJsonObject json = wholeJson(typeOf<RecordingTrack>(), track.track);
    for (const char *inner : {"object_id", "key_holder", "blob", "age_header", "sealed_key", "sealed_shape"})
        json.remove(QString::fromLatin1(inner));
    return json;
}

QJsonObject trackSchema()
{
    QJsonObject properties = schema::ofRecord(typeOf<RecordingTrack>()).value(u"properties").toObject();
    for (const char *inner : {"object_id", "key_holder", "blob", "age_header", "sealed_key", "sealed_shape"})
        properties.remove(QString::fromLatin1(inner));
    return schema::object(properties);
}

const OpenedTrack *trackIn(const OpenedRecording &opened, const QUuid &id)
{
    for (const OpenedTrack &track : opened.tracks) {
        if (track.track.id == id)
            return &track;
    }
    return nullptr;
}

/// For somebody else, unless it is said otherwise.
CopyFor copyFor(const Asked &asked)
{
    return asked.query.value(u"copy_for"_s) == enumName(CopyFor::OwnUse) ? CopyFor::OwnUse : CopyFor::Others;
}

HttpAnswer tracks(const ApiParts &parts, Playing &playing, const Asked &asked)
{
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    const auto opened = playing.recordings.of(*door, *asked.actor, {idIn(asked, u"id"_s), asked.query.value(u"why"_s)}, copyFor(asked), parts.clock.now());
    if (!opened)
        return recordingProblem(opened.error());
    QJsonArray items;
    for (const OpenedTrack &track : opened->tracks)
        items.append(trackJson(track));
    QJsonArray shared;
    for (const SharedPart &part : opened->parts)
        shared.append(QJsonObject{{u"from_ms"_s, part.fromMs}, {u"until_ms"_s, part.untilMs}});
    return json({{u"items"_s, items}, {u"from_ms"_s, opened->fromMs}, {u"until_ms"_s, opened->untilMs}, {u"parts"_s, shared},
                 {u"open_until"_s, opened->partsUntil.isNull() ? QJsonValue() : QJsonValue(opened->partsUntil.toString())}});
}

const QString onlyAPart = u"shared_in_part"_s;

/// A file cannot be cut by its bytes: no stretch of them is these seconds and no others.
std::unexpected<Error> sharedInPart()
{
    return fail(ErrorCode::Denied, {{u"reason"_s, onlyAPart}});
}

using StillMay = std::function<Result<>(Door &, const Actor &)>;

StillMay takesRecording(const QUuid &recording)
{
    return [recording](Door &door, const Actor &actor) -> Result<> {
        PRAXIS_TRY(const RecordingEntry now, door.ask(actor, CheckRecording{recording}));
        return now.parts.isEmpty() ? Result<>() : Result<>(sharedInPart()); // the whole was shared, and is no more
    };
}

StillMay takesDocument(const QUuid &document, const QUuid &version)
{
    return [document, version](Door &door, const Actor &actor) -> Result<> {
        PRAXIS_TRY(const OpenedDocument now, door.ask(actor, RefreshDocument{document, version}));
        return now.mayDownload ? Result<>() : Result<>(fail(ErrorCode::Denied));
    };
}

Result<> mayStillTake(const ApiParts &parts, const Actor &actor, const StillMay &may)
{
    PRAXIS_TRY(Door door, doorOf(parts, actor));
    if (!Callers::isForeign(actor))
        PRAXIS_CHECK(parts.callers.signInOf(actor));
    return may(door, actor);
}

bool isOfStore(const Result<> &done)
{
    return !done && (done.error().code == ErrorCode::StoreUnavailable || done.error().code == ErrorCode::StoreBusy);
}

/// Whoever takes a long file is asked again on the way: a withdrawal, another role or a sign-out ends it within the minute. The
/// threads that send pieces have connections of their own, which nobody else drops where they are broken.
void askAgain(HttpAnswer &answer, const ApiParts &parts, const Actor &actor, StillMay stillMay)
{
    if (!answer.more)
        return;
    answer.more = [parts, actor, stillMay = std::move(stillMay), more = std::move(answer.more), asked = parts.clock.now(), given = qint64(0)](qsizetype most) mutable {
        const Instant now = parts.clock.now();
        if (now.ms - asked.ms > againMs || now < asked || given >= againBytes) {
            Result<> may = mayStillTake(parts, actor, stillMay);
            for (int tries = 0; tries < 2 && isOfStore(may); ++tries) {
                parts.connections.drop();
                may = tries == 0 ? mayStillTake(parts, actor, stillMay) : may;
            }
            if (!may)
                return QByteArray();
            asked = now;
            given = 0;
        }
        QByteArray piece = more(most);
        given += piece.size();
        return piece;
    };
}

HttpAnswer media(const ApiParts &parts, const std::shared_ptr<Playing> &playing, const Asked &asked)
{
    const LongWork::Place place = parts.longWork->reading();
    if (!place)
        return tooMuchAtOnce(1);
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    const auto opened = playing->recordings.of(*door, *asked.actor, {idIn(asked, u"id"_s), asked.query.value(u"why"_s)}, copyFor(asked), parts.clock.now());
    if (!opened)
        return recordingProblem(opened.error());
    const OpenedTrack *track = trackIn(*opened, idIn(asked, u"track"_s));
    if (!track)
        return problem(404);
    if (!opened->parts.isEmpty())
        return problem(door->refuse(*asked.actor, u"OpenRecording"_s, parts.matrix.actionOfQuery(u"OpenRecording"_s), onlyAPart).error());
    HttpAnswer answer = fileAnswer(parts, asked, place, track->object, mediaTypeOfTrack(track->track).toLatin1(), recordingProblem, playing);
    askAgain(answer, parts, *asked.actor, takesRecording(opened->recording.id));
    return answer;
}

HttpAnswer download(const ApiParts &parts, const Asked &asked)
{
    const LongWork::Place place = parts.longWork->reading();
    if (!place)
        return tooMuchAtOnce(1);
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    const auto opened = door->ask(*asked.actor, FetchRecording{idIn(asked, u"id"_s), asked.query.value(u"why"_s), copyFor(asked)});
    if (!opened)
        return recordingProblem(opened.error());
    const OpenedTrack *track = trackIn(*opened, idIn(asked, u"track"_s));
    if (!track)
        return problem(404);
    HttpAnswer answer = fileAnswer(parts, asked, place, track->object, mediaTypeOfTrack(track->track).toLatin1(), recordingProblem);
    askAgain(answer, parts, *asked.actor, takesRecording(opened->recording.id));
    answer.set("Content-Disposition", "attachment; filename=\"recording-" + idText(track->track.id).toLatin1() + '.' + track->track.container.toLatin1() + '"');
    return answer;
}

HttpAnswer documentFile(const ApiParts &parts, const Asked &asked)
{
    const LongWork::Place place = parts.longWork->reading();
    if (!place)
        return tooMuchAtOnce(1);
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    const auto opened = door->ask(*asked.actor, FetchDocument{idIn(asked, u"id"_s), idFrom(asked.query.value(u"version"_s)), {}, copyFor(asked)});
    if (!opened)
        return problem(opened.error());
    QByteArray type;
    for (const VersionLine &version : opened->versions) {
        if (version.id == opened->version)
            type = version.mediaType.toLatin1();
    }
    HttpAnswer answer = fileAnswer(parts, asked, place, opened->object, type);
    askAgain(answer, parts, *asked.actor, takesDocument(opened->document.id, opened->version));
    answer.set("Content-Disposition", "attachment"); // never shown as a page of ours, whatever it is
    return answer;
}

} // namespace

void addMediaRoutes(Router &router, const ApiParts &parts, QJsonObject &schemas)
{
    const auto playing = std::make_shared<Playing>();
    schemas.insert(u"RecordingTrack"_s, trackSchema());
    const QString one = u"/api/v1/recordings/{id}"_s;
    router.add({"GET", QString(one + u"/tracks"), parts.matrix.actionOfQuery(u"OpenRecording"_s), u"Opens a recording: the files that it is made of, and until when it is shared with who asks."_s,
                [parts, playing](const Asked &asked) { return tracks(parts, *playing, asked); }, {},
                schema::object({{u"items"_s, schema::list(schema::reference(u"RecordingTrack"_s))}, {u"from_ms"_s, schema::integer()}, {u"until_ms"_s, schema::integer()},
                                {u"parts"_s, schema::list(schema::object({{u"from_ms"_s, schema::integer()}, {u"until_ms"_s, schema::integer()}}))},
                                {u"open_until"_s, schema::orNull(schema::text(u"date-time"_s))}}), {u"why"_s, wordOf<CopyFor>(u"copy_for"_s)}});
    router.add({"GET", QString(one + u"/tracks/{track}/media"), parts.matrix.actionOfQuery(u"OpenRecording"_s), u"The bytes of one track, by ranges, to play it. With whom only a part of it is shared is refused (shared_in_part), and plays that at the desk."_s,
                [parts, playing](const Asked &asked) { return media(parts, playing, asked); }, {}, {}, {u"why"_s, wordOf<CopyFor>(u"copy_for"_s)}, 200, false, false, Route::ByRange});
    router.add({"GET", QString(one + u"/tracks/{track}/download"), parts.matrix.actionOfQuery(u"FetchRecording"_s), u"One track as a file."_s,
                [parts](const Asked &asked) { return download(parts, asked); }, {}, {}, {u"why"_s, wordOf<CopyFor>(u"copy_for"_s)}, 200, false, false, Route::ByRange});
    router.add({"GET", u"/api/v1/documents/{id}/file"_s, parts.matrix.actionOfQuery(u"FetchDocument"_s), u"The file of a document. What takes a reason is opened first (documents/{id}/open)."_s,
                [parts](const Asked &asked) { return documentFile(parts, asked); }, {}, {}, {u"version"_s, wordOf<CopyFor>(u"copy_for"_s)}, 200, false, false, Route::ByRange});
}

} // namespace praxis::hosted
