#include "services/practice/recordings/RecordingImport.h"

#include "services/practice/recordings/RecordingParts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <vector>

namespace praxis {

namespace {

constexpr qsizetype piece = 1 << 20;

std::unexpected<Error> unreadable(const QFile &file)
{
    return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), QDir::toNativeSeparators(file.fileName())}, {QStringLiteral("detail"), file.errorString()}});
}

Result<qint64> sizeOfAll(const QVector<RecordingFile> &files)
{
    qint64 total = 0;
    for (const RecordingFile &file : files) {
        const QFileInfo info(file.path);
        if (!info.isFile() || !info.isReadable())
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), QDir::toNativeSeparators(file.path)}});
        if (info.size() == 0)
            return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("empty")}});
        if (info.size() > RecordingImport::largest)
            return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), info.fileName()}, {QStringLiteral("limit"), RecordingImport::largest}});
        total += info.size();
    }
    return total;
}

} // namespace

Result<RecordingTrack> RecordingImport::takeFile(const QUuid &keyHolder, const RecordingFile &from, qint64 before, qint64 total, const Progress &progress)
{
    QFile file(from.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(file);
    PRAXIS_TRY(const auto writer, m_vault.writer(keyHolder));
    std::vector<char> bytes(piece);
    qint64 done = 0;
    for (;;) {
        const qint64 got = file.read(bytes.data(), piece);
        if (got < 0)
            return unreadable(file);
        if (got == 0)
            break;
        PRAXIS_CHECK(writer->write(QByteArrayView(bytes.data(), got)));
        done += got;
        if (progress && !progress(before + done, total))
            return fail(ErrorCode::Cancelled);
    }
    if (done != file.size()) // it was cut or grew while it was read
        return unreadable(file);
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
    QStringList missing;
    for (const ImportPerson &person : check.people) {
        if (!person.agrees)
            missing.append(idText(person.id));
    }
    if (!missing.isEmpty())
        return fail(ErrorCode::ConsentMissing, {{QStringLiteral("kind"), enumName(ConsentKind::Recording)}, {QStringLiteral("people"), missing}});
    PRAXIS_TRY(const qint64 total, sizeOfAll(files));
    AddRecording command;
    command.recording = m_ids.next();
    command.appointment = check.appointment;
    qint64 before = 0;
    for (const RecordingFile &file : files) {
        const auto track = takeFile(check.keyHolder.isNull() ? command.recording : check.keyHolder, file, before, total, progress);
        if (!track) {
            discard(command);
            return fail(track.error());
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
