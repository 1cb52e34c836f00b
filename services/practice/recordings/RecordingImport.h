#pragma once

#include "models/ports/Ids.h"
#include "models/ports/Vault.h"
#include "models/records/RecordingTrack.h"
#include "services/practice/door/Queries.h"
#include "services/practice/recordings/RecordingCommands.h"

#include <QIODevice>
#include <QVector>

#include <functional>
#include <memory>

namespace praxis {

/// One file on this computer that is to be a track, as the media layer found it.
struct RecordingFile {
    QString path;
    QString label;       ///< who is in it
    TrackKind kind{};
    QString container;   ///< "mp4"
    QString codec;
    qint64 offsetMs = 0;
    qint64 durationMs = 0;
};

/// Takes files into the vault on their way to being a recording: the long part, outside any transaction, in bounded memory.
/// Run it on a thread of its own; then run the command that it gives through the door, and discard() where that refuses: not where nobody
/// knows whether it was kept, since then the sweep knows later.
class RecordingImport {
public:
    static constexpr qint64 largest = 64LL << 30; ///< bytes of one file

    RecordingImport(Vault &vault, Ids &ids) : m_vault(vault), m_ids(ids) {}

    /// False cancels. Bytes of all files together.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /// `check` says whose key seals the files. Nothing is left behind where it fails: ConsentMissing, FileUnreadable, TooLarge,
    /// NotAvailable (an empty file), Cancelled, and the vault's errors; of one file, data: track, its place among `files`.
    [[nodiscard]] Result<AddRecording> take(const ImportCheck &check, const QVector<RecordingFile> &files, const Progress &progress);
    /// The same of bytes that lie elsewhere: each is opened when its turn comes, by the place of its file among `files`.
    using Source = std::function<Result<std::unique_ptr<QIODevice>>(qsizetype file)>;
    [[nodiscard]] Result<AddRecording> takeFrom(const ImportCheck &check, const QVector<RecordingFile> &files, const Source &source, qint64 total = 0, const Progress &progress = {});
    /// Removes what take() stored.
    void discard(const AddRecording &command);

private:
    [[nodiscard]] Result<RecordingTrack> takeFile(const QUuid &keyHolder, const RecordingFile &from, QIODevice &file, qint64 before, qint64 total, const Progress &progress);

    Vault &m_vault;
    Ids &m_ids;
};

} // namespace praxis
