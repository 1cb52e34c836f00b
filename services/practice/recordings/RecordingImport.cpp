#include "services/practice/recordings/RecordingImport.h"

#include "services/practice/recordings/RecordingParts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <vector>

namespace praxis {

namespace {

constexpr qsizetype mediaPiece = 1 << 20;

std::unexpected<Error> unreadable(const QString &path, const QIODevice &file)
{
    return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), QDir::toNativeSeparators(path)}, {QStringLiteral("detail"), file.errorString()}});
}

Result<> checkConsents(const ImportCheck &check)
{
    QStringList missing;
    for (const ImportPerson &person : check.people) {
        if (!person.agrees)
            missing.append(idText(person.id));
    }
    if (missing.isEmpty())
        return {};
    return fail(ErrorCode::ConsentMissing, {{QStringLiteral("kind"), enumName(ConsentKind::Recording)}, {QStringLiteral("people"), missing}});
}

Result<qint64> sizeOfAll(const QVector<RecordingFile> &files)
{
    qint64 total = 0;
    for (const RecordingFile &file : files) {
        const QFileInfo info(file.path);
        if (!info.isFile() || !info.isReadable())
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), QDir::toNativeSeparators(file.path)}});
        if (info.size() == 0)
            return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("empty")}, {QStringLiteral("path"), QDir::toNativeSeparators(file.path)}});
        if (info.size() > RecordingImport::largest)
            return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), info.fileName()}, {QStringLiteral("limit"), RecordingImport::largest}});
        total += info.size();
    }
    return total;
}

} // namespace

Result<RecordingTrack> RecordingImport::takeFile(const QUuid &keyHolder, const RecordingFile &from, QIODevice &file, qint64 before, qint64 total, const Progress &progress)
{
    PRAXIS_TRY(const auto writer, m_vault.writer(keyHolder));
    std::vector<char> bytes(mediaPiece);
    qint64 done = 0;
    for (;;) {
        const qint64 got = file.read(bytes.data(), mediaPiece);
        if (got < 0)
            return unreadable(from.path, file);
        if (got == 0)
            break;
        PRAXIS_CHECK(writer->write(QByteArrayView(bytes.data(), got)));
        done += got;
        if (progress && !progress(before + done, total))
            return fail(ErrorCode::Cancelled);
    }
    if (done != file.size()) // it was cut or grew while it was read
        return unreadable(from.path, file);
    PRAXIS_TRY(const VaultObject object, writer->finish());
    RecordingTrack track = trackOf(object);
    track.label = from.label.left(200);
    track.kind = from.kind;
    track.container = from.container;
    track.codec = from.codec;
    track.offsetMs = from.offsetMs;
    track.durationMs = from.durationMs;
    return track;
}

Result<AddRecording> RecordingImport::take(const ImportCheck &check, const QVector<RecordingFile> &files, const Progress &progress)
{
    PRAXIS_CHECK(checkConsents(check));
    PRAXIS_TRY(const qint64 total, sizeOfAll(files));
    const auto source = [&files](qsizetype index) -> Result<std::unique_ptr<QIODevice>> {
        auto file = std::make_unique<QFile>(files[index].path);
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return unreadable(files[index].path, *file);
        return file;
    };
    return takeFrom(check, files, source, total, progress);
}

Result<AddRecording> RecordingImport::takeFrom(const ImportCheck &check, const QVector<RecordingFile> &files, const Source &source, qint64 total, const Progress &progress)
{
    PRAXIS_CHECK(checkConsents(check));
    AddRecording command;
    command.recording = m_ids.next();
    command.appointment = check.appointment;
    qint64 before = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto bytes = source(i);
        const Result<RecordingTrack> track = bytes ? takeFile(check.keyHolder.isNull() ? command.recording : check.keyHolder, files[i], **bytes, before, total, progress) : Result<RecordingTrack>(fail(bytes.error()));
        if (!track) {
            discard(command);
            Error refused = track.error();
            refused.data.insert(QStringLiteral("track"), i);
            return fail(refused);
        }
        before += track->sizeBytes;
        QJsonObject json = toJson(typeOf<RecordingTrack>(), *track);
        for (const FieldDef &base : typeOf<RecordingTrack>().fields.first(baseFieldCount))
            json.remove(base.key());
        command.tracks.append(json);
    }
    return command;
}

void RecordingImport::discard(const AddRecording &command)
{
    for (const auto &json : command.tracks) {
        RecordingTrack track;
        if (fromJson(typeOf<RecordingTrack>().fields, json.toObject(), &track))
            (void)m_vault.remove(vaultObject(track)); // what stays is swept
    }
}

} // namespace praxis
