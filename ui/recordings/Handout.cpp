#include "ui/recordings/Handout.h"

#include "services/practice/Desk.h"
#include "ui/common/Ask.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSaveFile>

#include <vector>

namespace praxis::ui::handout {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::Handout)
};

constexpr qsizetype piece = 1 << 20;

std::unexpected<Error> unwritable(const QString &path)
{
    return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QDir::toNativeSeparators(path)}});
}

Result<> writeAll(Vault &vault, const OpenedRecording &opened, const QString &folder, const QString &day, const std::function<bool(double)> &progress)
{
    const double share = 1.0 / static_cast<double>(std::max<qsizetype>(1, opened.tracks.size()));
    for (int track = 0; track < opened.tracks.size(); ++track) {
        const OpenedTrack &one = opened.tracks[track];
        const QString path = QDir(folder).filePath(fileName(day, track + 1, one.track.container, opened.recording.id));
        PRAXIS_CHECK(write(vault, one.object, path, [&](double part) { return progress(share * (track + part)); }));
    }
    return {};
}

} // namespace

QString fileName(const QString &day, int track, const QString &container, const QUuid &recording)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(QStringLiteral("[a-z0-9]{1,5}")));
    const QString end = plain.match(container).hasMatch() ? container : QStringLiteral("media");
    return QStringLiteral("%1 %2 %3.%4").arg(day, idText(recording).right(6)).arg(track).arg(end);
}

Result<> write(Vault &vault, const VaultObject &object, const QString &path, const std::function<bool(double)> &progress)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("path")}, {QStringLiteral("value"), path}});
    PRAXIS_TRY(const auto reader, vault.reader(object));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    std::vector<char> bytes(piece);
    for (qint64 at = 0; at < object.size;) {
        PRAXIS_TRY(const qint64 got, reader->read(at, bytes));
        if (got == 0 || file.write(bytes.data(), got) != got)
            return unwritable(path);
        at += got;
        if (!progress(static_cast<double>(at) / static_cast<double>(object.size)))
            return fail(ErrorCode::Cancelled);
    }
    return file.commit() ? Result<>() : unwritable(path);
}

BulkDialog *fetch(const UiContext &context, const QVector<RecordingEntry> &entries, const QString &folder, const QString &why, QWidget *parent)
{
    const Moments moments(context.desk, context.directory);
    QStringList names, days;
    for (const RecordingEntry &entry : entries) {
        names.append(entry.people + QStringLiteral(", ") + moments.full(entry.startedAt));
        const WallTime wall = moments.wall(entry.startedAt);
        days.append(wall.date.toString(QStringLiteral("yyyy-MM-dd")) + u' ' + wall.time.toString(QStringLiteral("HHmm")));
    }
    // Answers go to the dialog: a lock takes it away before the desk.
    const auto dialog = std::make_shared<BulkDialog *>(nullptr);
    const auto step = [context, entries, folder, why, days, dialog](int item, const std::function<bool(double)> &progress, const BulkDialog::Done &done) {
        later(context.desk.ask(FetchRecording{entries[item].id, why}), *dialog, [context, folder, day = days[item], progress, done, dialog](const Result<OpenedRecording> &opened) {
            if (!opened)
                return done(fail(opened.error()));
            Vault *vault = context.desk.parts().vault;
            // On a reading thread of the desk: it is waited for before the practice is closed.
            const auto work = [vault, opened = *opened, folder, day, progress](Door &, const Actor &) -> Result<bool> {
                PRAXIS_CHECK(writeAll(*vault, opened, folder, day, progress));
                return true;
            };
            later(context.desk.onReader<bool>(work), *dialog, [done](const Result<bool> &written) { done(written ? Result<>() : Result<>(fail(written.error()))); });
        });
    };
    *dialog = new BulkDialog(Words::tr("Download recordings"), names, step, parent);
    (*dialog)->open();
    (*dialog)->start();
    return *dialog;
}

void start(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    auto *question = ask::reason(parent, Words::tr("Download %n recordings?", nullptr, static_cast<int>(entries.size())),
                                 Words::tr("The files leave the encrypted vault: whoever has the folder can watch them. Your reason is kept in the audit trail."), Words::tr("Choose a folder…"),
                                 [context, entries, parent](const QString &why) {
        auto *dialog = new QFileDialog(parent, Words::tr("Where to"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, [context, entries, why, parent](const QString &folder) { (void)fetch(context, entries, folder, why, parent); });
        dialog->open();
    });
    question->setObjectName(QStringLiteral("downloadQuestion"));
}

} // namespace praxis::ui::handout
